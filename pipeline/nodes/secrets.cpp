#include "pipeline/nodes/secrets.h"

#include <fmt/format.h>

#include <atomic>
#include <cstdlib>

namespace weir {

namespace {

std::atomic<SecretStore*> installedStore{nullptr};

} // namespace

void setSecretStore(SecretStore* store) {
    installedStore = store;
}

/// The prefix keeps a graph file from reading just any variable and handing it to a server of its choice.
std::string secretVariable(std::string_view name) {
    std::string variable = "WEIR_SECRET_";
    for (const char character : name) {
        const bool isSmall = character >= 'a' && character <= 'z';
        const bool isKept = (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
        variable += isSmall ? static_cast<char>(character - 'a' + 'A') : isKept ? character : '_';
    }
    return variable;
}

std::optional<std::string_view> secretName(std::string_view written) {
    constexpr std::string_view kOpening = "${secret:";
    if (!written.starts_with(kOpening) || !written.ends_with('}')) return std::nullopt;
    return written.substr(kOpening.size(), written.size() - kOpening.size() - 1);
}

bool isInEnvironment(std::string_view name) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the program never changes its environment.
    return std::getenv(secretVariable(name).c_str()) != nullptr;
}

SecretPresence secretPresence(std::string_view name) {
    if (isInEnvironment(name)) return SecretPresence::Present;
    SecretStore* const store = installedStore;
    return store ? store->presence(name) : SecretPresence::Missing;
}

Result<std::string> readSecret(std::string_view written) {
    const std::optional<std::string_view> name = secretName(written);
    if (!name)
        return fail("a secret is written as ${secret:name}, and kept outside the graph under that name");
    const std::string variable = secretVariable(*name);
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the program never changes its environment.
    if (const char* const value = std::getenv(variable.c_str())) return std::string(value);
    if (SecretStore* const store = installedStore) return store->read(*name);
    return fail(fmt::format("there is no secret '{}'; set the environment variable {} before Weir starts",
                            *name, variable));
}

} // namespace weir
