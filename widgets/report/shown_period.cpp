#include "widgets/report/shown_period.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>

namespace weir {

namespace {

constexpr int kShownAfter = 400; ///< milliseconds

QString tr(const char* text) {
    return QCoreApplication::translate("weir::ShownPeriod", text);
}

} // namespace

ShownPeriod::ShownPeriod(BoardPlayback& playback, BoardTime& time, TimeRange period, QWidget* window)
    : playback_(playback), time_(time), range_(time.range()), state_(playback.state()),
      moment_(playback.moment()), isPaused_(time.isPaused()), isThere_(playback.mayHave(period)),
      isPast_(playback.extent() &&
              (state_ != BoardPlayback::State::Live || period.to < playback.extent()->to)) {
    // With the way back it is no step of the user's.
    time_.beginMove();
    time_.show(period);
    if (!isPast_) return;
    playback_.seek(period.to);
    if (time_.range() != period) time_.show(period);
    wait(window);
}

ShownPeriod::~ShownPeriod() {
    if (isPast_ && state_ == BoardPlayback::State::Live) playback_.goLive();
    if (isPast_ && state_ != BoardPlayback::State::Live) playback_.seek(moment_);
    if (isPast_ && state_ == BoardPlayback::State::Playing) playback_.play();
    if (range_)
        time_.show(*range_);
    else
        time_.goLive();
    time_.setPaused(isPaused_);
    time_.endMove();
}

void ShownPeriod::wait(QWidget* window) {
    if (!playback_.isWaiting()) return;
    QProgressDialog progress(tr("Reading the period…"), tr("Cancel"), 0, 0, window);
    progress.setObjectName(QStringLiteral("periodProgress"));
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(kShownAfter);
    progress.setValue(0);
    QEventLoop loop;
    QObject::connect(&playback_, &BoardPlayback::changed, &loop, [this, &loop] {
        if (!playback_.isWaiting()) loop.quit();
    });
    QObject::connect(&progress, &QProgressDialog::canceled, &loop, &QEventLoop::quit);
    loop.exec();
    isCancelled_ = progress.wasCanceled();
}

} // namespace weir
