#pragma once
#include <QString>

#include <cstdint>

namespace weir {

/// What the desktop's keychain said to one request.
struct KeychainAnswer {
    enum class Outcome : std::uint8_t {
        Done,
        Missing,     ///< it has no secret of that name
        Denied,      ///< its user, or it itself, has refused
        Unreachable, ///< there is no keychain here
        Silent,      ///< it did not answer in time: it may be locked, and wait for its password
        Failed,      ///< anything else
    };
    Outcome outcome = Outcome::Done;
    QString secret; ///< of a request to read one that was done
    QString detail; ///< what the keychain itself said, for the rest

    bool isDone() const { return outcome == Outcome::Done; }
    /// What to tell a person, and what to do; never holds a secret.
    QString text() const;
};

} // namespace weir
