#include "app/keychain_access.h"

#include "widgets/keychain/keychain.h"

#include <algorithm>

namespace weir {

namespace {

bool namesMissingSecret(const Json& value) {
    if (value.is_structured())
        return std::any_of(value.begin(), value.end(),
                           [](const Json& inner) { return namesMissingSecret(inner); });
    if (!value.is_string()) return false;
    const std::optional<std::string_view> name = secretName(value.get_ref<const std::string&>());
    return name && !isInEnvironment(*name);
}

bool namesMissingSecret(const GraphBody& body) {
    return std::any_of(body.nodes.begin(), body.nodes.end(),
                       [](const Node& node) { return namesMissingSecret(node.parameters); });
}

} // namespace

KeychainAccess::KeychainAccess() {
    // Messages of the keychain come by Qt's event loops.
    if (!QCoreApplication::instance()) {
        static int count = 1;
        static char name[] = "weir";
        static char* arguments[] = {name, nullptr};
        application_ = std::make_unique<QCoreApplication>(count, arguments);
    }
    setSecretStore(this);
}

KeychainAccess::~KeychainAccess() {
    setSecretStore(nullptr);
}

std::unique_ptr<KeychainAccess> KeychainAccess::forGraph(const Graph& graph) {
    const bool isNeeded =
        namesMissingSecret(static_cast<const GraphBody&>(graph)) ||
        std::any_of(graph.subgraphs.begin(), graph.subgraphs.end(), [](const Subgraph& subgraph) {
            return namesMissingSecret(static_cast<const GraphBody&>(subgraph));
        });
    return isNeeded ? std::make_unique<KeychainAccess>() : nullptr;
}

Result<std::string> KeychainAccess::read(std::string_view name) {
    return Keychain::instance().read(name);
}

SecretPresence KeychainAccess::presence(std::string_view name) {
    return Keychain::instance().read(name) ? SecretPresence::Present : SecretPresence::Missing;
}

} // namespace weir
