#include "widgets/keychain/keychain_thread.h"

#include <QTimer>

#include <memory>
#include <utility>

#include <qt6keychain/keychain.h>

namespace weir {

namespace {

/// Under which all secrets of Weir stand in a keychain.
const QString kService = QStringLiteral("Weir");

KeychainAnswer answerOf(const QKeychain::Job& job) {
    using Outcome = KeychainAnswer::Outcome;
    const QString detail = job.errorString();
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return {Outcome::Missing, {}, detail};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {Outcome::Denied, {}, detail};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Outcome::Unreachable, {}, detail};
    default:
        break;
    }
    // Nobody has unlocked it, or would make one.
    for (const char* sign : {"locked", "collection"})
        if (detail.contains(QLatin1String(sign))) return {Outcome::Denied, {}, detail};
    // Without a session bus, or a keychain on it, the library tells of no more than what went wrong on the
    // way.
    for (const char* sign : {"org.freedesktop.secrets", "D-Bus", "DBus", "dbus", "ServiceUnknown"})
        if (detail.contains(QLatin1String(sign))) return {Outcome::Unreachable, {}, detail};
    return {Outcome::Failed, {}, detail};
}

QKeychain::Job* makeJob(KeychainThread::Request request, const QString& secret, QObject* parent) {
    switch (request) {
    case KeychainThread::Request::Read:
        return new QKeychain::ReadPasswordJob(kService, parent);
    case KeychainThread::Request::Write: {
        auto* write = new QKeychain::WritePasswordJob(kService, parent);
        write->setTextData(secret);
        return write;
    }
    case KeychainThread::Request::Remove:
        return new QKeychain::DeletePasswordJob(kService, parent);
    }
    return nullptr;
}

} // namespace

KeychainThread::KeychainThread(std::chrono::milliseconds patience)
    : patience_(patience), worker_(new QObject) {
    setObjectName(QStringLiteral("keychain"));
    worker_->moveToThread(this);
    connect(this, &QThread::finished, worker_, &QObject::deleteLater);
    start();
}

KeychainThread::~KeychainThread() {
    quit();
    wait();
}

void KeychainThread::ask(Request request, const QString& name, const QString& secret, Answered answered) {
    const auto begin = [this, request, name, secret, answered = std::move(answered)] {
        QKeychain::Job* const job = makeJob(request, secret, worker_);
        job->setAutoDelete(true);
        // A file of our own would be no safer than the graph.
        job->setInsecureFallback(false);
        job->setKey(name);
        const auto isOver = std::make_shared<bool>(false);
        const auto end = [isOver, answered](const KeychainAnswer& answer) {
            if (!std::exchange(*isOver, true)) answered(answer);
        };
        connect(job, &QKeychain::Job::finished, worker_, [end](QKeychain::Job* finished) {
            KeychainAnswer answer = answerOf(*finished);
            if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(finished))
                answer.secret = read->textData();
            end(answer);
        });
        QTimer::singleShot(patience_, worker_, [end] { end({KeychainAnswer::Outcome::Silent, {}, {}}); });
        job->start();
    };
    QMetaObject::invokeMethod(worker_, begin, Qt::QueuedConnection);
}

} // namespace weir
