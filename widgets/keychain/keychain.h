#pragma once
#include "pipeline/nodes/secrets.h"
#include "widgets/keychain/keychain_thread.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace weir {

/// The desktop's keychain (GNOME Keyring, KWallet and others, by QtKeychain), where secrets are kept that
/// graphs name. It is asked on a thread of its own, which begins with the first question, so that nobody
/// stands still while it is locked. What it holds is read when it is needed and is not kept here.
class Keychain : public QObject, public SecretStore {
    Q_OBJECT
public:
    /// How long one waits for its user, who may have to type a password.
    static constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(30);

    explicit Keychain(std::chrono::milliseconds patience = kPatience);
    ~Keychain() override;

    /// The one of the program.
    static Keychain& instance();

    /// What the keychain said last when it was asked whether it has the secret; nothing if it was not.
    std::optional<KeychainAnswer> known(const QString& name) const;

    /// Asks whether the secret is there; looked() tells. GUI thread only, as the next two.
    void look(const QString& name);
    /// Keeps a secret, in the place of one of that name; written() tells.
    void write(const QString& name, const QString& secret);
    /// Takes a secret away; written() tells.
    void remove(const QString& name);

    /// The names of the secrets that were kept by Weir, without those taken away since.
    static QStringList names();

    Result<std::string> read(std::string_view name) override;
    SecretPresence presence(std::string_view name) override;

    /// The same as look(), write() and remove() for those who can wait.
    KeychainAnswer wait(KeychainThread::Request request, const QString& name, const QString& secret = {});

Q_SIGNALS:
    /// Something is known of a secret that was not, or is otherwise now.
    void looked(const QString& name);
    /// A secret was kept or taken away, or could not be.
    void written(const QString& name, const weir::KeychainAnswer& answer);

private:
    void ask(KeychainThread::Request request, const QString& name, const QString& secret,
             KeychainThread::Answered answered);
    void learn(KeychainThread::Request request, const QString& name, const KeychainAnswer& answer);

    const std::chrono::milliseconds patience_;
    mutable std::mutex mutex_;                ///< guards what follows
    std::map<QString, KeychainAnswer> known_; ///< without the secrets
    std::map<QString, bool> asked_;           ///< whether there is an answer under way
    std::unique_ptr<KeychainThread> thread_;  ///< goes first, for it tells the others
};

} // namespace weir
