#pragma once
#include <tl/expected.hpp>

#include <string>

namespace weir {

/// Something a user, their data or the outside world caused. Written for the user: what was wrong, where,
/// what to do.
struct Error {
    std::string message;
    /// Trying again later may succeed (a dead server, a full disk). Otherwise the graph or its data must
    /// change first.
    bool retryable = false;
    /// No failure: whoever takes the records took no more after some waiting. It is tried again at once, and
    /// nobody gives up over it.
    bool isBackpressure = false;
};

/// A value, or the error a user can act on. What users cannot cause (a broken invariant) throws instead.
template<class T>
using Result = tl::expected<T, Error>;

/// `return fail("...")` from a function that returns a Result.
inline tl::unexpected<Error> fail(std::string message) {
    return tl::unexpected<Error>(Error{.message = std::move(message)});
}

/// `return failForNow("...")`: as fail(), for an outside cause that may pass.
inline tl::unexpected<Error> failForNow(std::string message) {
    return tl::unexpected<Error>(Error{.message = std::move(message), .retryable = true});
}

/// `return holdBack("...")`: as failForNow(), for a reader that is slower than the stream.
inline tl::unexpected<Error> holdBack(std::string message) {
    return tl::unexpected<Error>(
        Error{.message = std::move(message), .retryable = true, .isBackpressure = true});
}

} // namespace weir
