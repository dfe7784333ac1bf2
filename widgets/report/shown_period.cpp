#include "widgets/report/shown_period.h"

#include "widgets/export/export_steps.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace weir {

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
    if (isPast_ && state_ == BoardPlayback::State::Live) {
        playback_.goLive();
    } else if (isPast_) {
        playback_.seek(moment_);
        if (state_ == BoardPlayback::State::Playing) playback_.play();
    }
    if (range_)
        time_.show(*range_);
    else
        time_.goLive();
    time_.setPaused(isPaused_);
    time_.endMove();
}

void ShownPeriod::wait(QWidget* window) {
    if (!playback_.isWaiting()) return;
    ExportSteps reading(QCoreApplication::translate("weir::ShownPeriod", "Reading the period…"), 0, window);
    QEventLoop loop;
    QObject::connect(&playback_, &BoardPlayback::changed, &loop, [this, &loop] {
        if (!playback_.isWaiting()) loop.quit();
    });
    reading.whenEnded([&loop] { loop.quit(); });
    if (playback_.isWaiting()) loop.exec();
    isCancelled_ = reading.isEnded();
}

} // namespace weir
