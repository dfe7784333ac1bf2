#include "widgets/recovery/autosave.h"

#include <QDir>

namespace weir {

namespace {

constexpr int kDelay = 300; ///< milliseconds after a change, so that a row of them is written once

} // namespace

Autosave::Autosave(GraphDocument& document, std::function<QString()> folder, QObject* parent)
    : QObject(parent), document_(document), folder_(std::move(folder)) {
    writer_.setMaxThreadCount(1);
    timer_.setSingleShot(true);
    timer_.setInterval(kDelay);
    connect(&timer_, &QTimer::timeout, this, &Autosave::keep);
    connect(&document_, &GraphDocument::changed, this, [this] {
        if (!timer_.isActive()) timer_.start();
    });
    connect(&document_, &GraphDocument::replaced, this, &Autosave::forget);
    connect(&document_, &GraphDocument::modifiedChanged, this, [this](bool isModified) {
        if (!isModified) forget();
    });
}

Autosave::~Autosave() {
    document_.disconnect(this);
    forget();
    writer_.waitForDone();
}

void Autosave::takeOver(Recovery recovery) {
    forget();
    file_ = recovery.file;
    lock_ = std::move(recovery.lock);
    timer_.start();
}

void Autosave::keep() {
    if (!document_.isModified()) return forget();
    if (!lock_) {
        QDir().mkpath(recoveryFolder());
        file_ = newRecoveryFile();
        lock_ = RecoveryLock::take(file_);
    }
    const UnsavedGraph unsaved{document_.graph(), document_.path(), folder_(),
                               QDateTime::currentDateTimeUtc()};
    writer_.start([this, unsaved, file = file_] {
        const QString error = writeRecovery(unsaved, file);
        QMetaObject::invokeMethod(
            this, [this, error] { hasKept(error); }, Qt::QueuedConnection);
    });
}

void Autosave::forget() {
    timer_.stop();
    if (file_.isEmpty()) return;
    // The mark of the owner stays until the file is gone.
    writer_.start([file = file_, lock = std::move(lock_)] { removeRecovery(file); });
    file_.clear();
    lock_.reset();
}

void Autosave::hasKept(const QString& error) {
    if (!error.isEmpty() && !hasFailed_) Q_EMIT failed(error);
    hasFailed_ = !error.isEmpty();
}

} // namespace weir
