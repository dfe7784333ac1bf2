#include "widgets/keychain/keychain.h"

#include <QSettings>

#include <fmt/format.h>

#include <future>
#include <utility>

namespace weir {

namespace {

using Request = KeychainThread::Request;

/// Keychains list no names, so those that were kept are remembered, beside the window's settings.
constexpr auto kNames = "names";

void remember(const QString& name, bool isKept) {
    QSettings file(QStringLiteral("Weir"), QStringLiteral("secrets"));
    QStringList names = file.value(QLatin1String(kNames)).toStringList();
    names.removeAll(name);
    if (isKept) names << name;
    names.sort();
    file.setValue(QLatin1String(kNames), names);
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds patience) : patience_(patience) {}

Keychain::~Keychain() = default;

Keychain& Keychain::instance() {
    static Keychain keychain;
    return keychain;
}

std::optional<KeychainAnswer> Keychain::known(const QString& name) const {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(name);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
}

QStringList Keychain::names() {
    return QSettings(QStringLiteral("Weir"), QStringLiteral("secrets"))
        .value(QLatin1String(kNames))
        .toStringList();
}

void Keychain::ask(Request request, const QString& name, const QString& secret,
                   KeychainThread::Answered answered) {
    const std::lock_guard lock(mutex_);
    if (!thread_) thread_ = std::make_unique<KeychainThread>(patience_);
    thread_->ask(request, name, secret, std::move(answered));
}

void Keychain::learn(Request request, const QString& name, const KeychainAnswer& answer) {
    KeychainAnswer withoutSecret{answer.outcome, {}, answer.detail};
    if (request == Request::Remove && answer.isDone())
        withoutSecret.outcome = KeychainAnswer::Outcome::Missing;
    if (request != Request::Read && answer.isDone()) remember(name, request == Request::Write);
    {
        const std::lock_guard lock(mutex_);
        asked_.erase(name);
        known_[name] = std::move(withoutSecret);
    }
    // On the thread of whoever listens.
    QMetaObject::invokeMethod(
        this, [this, name] { Q_EMIT looked(name); }, Qt::QueuedConnection);
}

void Keychain::look(const QString& name) {
    if (name.isEmpty()) return;
    {
        const std::lock_guard lock(mutex_);
        if (std::exchange(asked_[name], true)) return;
    }
    ask(Request::Read, name, {},
        [this, name](const KeychainAnswer& answer) { learn(Request::Read, name, answer); });
}

void Keychain::write(const QString& name, const QString& secret) {
    ask(Request::Write, name, secret, [this, name](const KeychainAnswer& answer) {
        if (answer.isDone()) learn(Request::Write, name, answer);
        QMetaObject::invokeMethod(
            this, [this, name, answer] { Q_EMIT written(name, answer); }, Qt::QueuedConnection);
    });
}

void Keychain::remove(const QString& name) {
    ask(Request::Remove, name, {}, [this, name](const KeychainAnswer& answer) {
        if (answer.isDone()) learn(Request::Remove, name, answer);
        QMetaObject::invokeMethod(
            this, [this, name, answer] { Q_EMIT written(name, answer); }, Qt::QueuedConnection);
    });
}

KeychainAnswer Keychain::wait(Request request, const QString& name, const QString& secret) {
    const auto promise = std::make_shared<std::promise<KeychainAnswer>>();
    std::future<KeychainAnswer> future = promise->get_future();
    ask(request, name, secret, [promise](const KeychainAnswer& answer) { promise->set_value(answer); });
    KeychainAnswer answer = future.get();
    if (request == Request::Read || answer.isDone()) learn(request, name, answer);
    return answer;
}

Result<std::string> Keychain::read(std::string_view name) {
    const KeychainAnswer answer =
        wait(Request::Read, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (answer.isDone()) return answer.secret.toStdString();
    using Outcome = KeychainAnswer::Outcome;
    const std::string said = answer.text().toStdString();
    if (answer.outcome == Outcome::Denied || answer.outcome == Outcome::Silent)
        return failForNow(fmt::format("the secret '{}' is not in the environment ({}), and is not given: {}",
                                      name, secretVariable(name), said));
    return fail(
        fmt::format("there is no secret '{0}'; set the environment variable {1} before Weir starts, or "
                    "store it with 'weir secret set {0}' ({2})",
                    name, secretVariable(name), said));
}

SecretPresence Keychain::presence(std::string_view name) {
    const QString wanted = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const std::optional<KeychainAnswer> answer = known(wanted);
    if (!answer) {
        look(wanted);
        return SecretPresence::Unknown;
    }
    using Outcome = KeychainAnswer::Outcome;
    return answer->isDone() ? SecretPresence::Present
           : answer->outcome == Outcome::Missing || answer->outcome == Outcome::Unreachable
               ? SecretPresence::Missing
               : SecretPresence::Unknown;
}

} // namespace weir
