#pragma once
#include "pipeline/data/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// What is known of a secret without waiting for anyone.
enum class SecretPresence : std::uint8_t {
    Unknown, ///< nobody has asked yet, or the answer is not there
    Missing,
    Present,
};

/// A place where secrets are kept beside the environment, such as the desktop's keychain. Safe from any
/// thread.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// The secret of that name. May wait until its user has unlocked the store, but not for ever; the error
    /// never holds a secret. Not for the thread of the GUI.
    virtual Result<std::string> read(std::string_view name) = 0;
    /// Whether it is there. Returns at once.
    virtual SecretPresence presence(std::string_view name) = 0;
};

/// Secrets that the environment does not have are looked for there from now on; null: nowhere. It must
/// outlive all runs. Before any thread reads secrets.
void setSecretStore(SecretStore* store);

/// The name in `${secret:name}`; nothing if a text is not of that form.
std::optional<std::string_view> secretName(std::string_view written);

/// The environment variable that holds a secret of this name.
std::string secretVariable(std::string_view name);

/// Whether the environment has a secret of this name.
bool isInEnvironment(std::string_view name);

/// What is known of the secret of this name, in the environment or in the store.
SecretPresence secretPresence(std::string_view name);

/// The secret that a parameter names: `${secret:name}` is what the environment variable WEIR_SECRET_NAME
/// holds, in capitals and with an underscore for every other character, or else what the store has under that
/// name. A text that names none is an error, and so is a secret that is not there: the message says where to
/// put it, and never holds it. Reads the environment: any thread, as long as none changes it, but that of the
/// GUI, for a store may wait.
Result<std::string> readSecret(std::string_view written);

} // namespace weir
