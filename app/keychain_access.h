#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/secrets.h"

#include <QCoreApplication>

#include <memory>

namespace weir {

/// Gives runs without a window the secrets of the desktop's keychain, while it lives: whoever asks waits for
/// the answer.
class KeychainAccess final : public SecretStore {
public:
    KeychainAccess();
    ~KeychainAccess() override;
    KeychainAccess(const KeychainAccess&) = delete;
    KeychainAccess& operator=(const KeychainAccess&) = delete;

    /// One for a graph that names secrets which the environment lacks; null for others, which need none.
    static std::unique_ptr<KeychainAccess> forGraph(const Graph& graph);

    Result<std::string> read(std::string_view name) override;
    SecretPresence presence(std::string_view name) override;

private:
    std::unique_ptr<QCoreApplication> application_; ///< null: there is another
};

} // namespace weir
