#pragma once
#include "widgets/dashboard/board_feed.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/time_travel/look_back.h"
#include "widgets/time_travel/output_past.h"
#include "widgets/time_travel/past_reader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace weir {

class GraphDocument;

/// Leads a dashboard back through what was captured: all panels show what they would have shown at one moment
/// of event time, and go on from there at any speed. What a capture of the graph holds is read from there,
/// and what is newer from the records that came last; outputs without a capture reach back as far as those.
/// The engine runs on meanwhile. GUI thread only; captures are read in a thread of their own.
class BoardPlayback : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Live, Held, Playing };

    static constexpr double kLeastSpeed = 0.1;
    static constexpr double kMostSpeed = 100;

    /// All of them outlive it.
    BoardPlayback(GraphDocument& document, BoardFeed& feed, BoardTime& time, QObject* parent = nullptr);
    ~BoardPlayback() override;

    /// Leaves off what is being read, for good.
    void leaveOff() { captured_.leaveOff(); }

    /// Where captures are read from; outlives this. Without it only the recent records are there.
    void setCaptured(CapturedPast& past);

    State state() const { return state_; }
    /// What part of it all panels show.
    const BoardTime& time() const { return time_; }
    /// What panels show: everything until then. While live, the newest there is.
    Timestamp moment() const { return moment_; }
    double speed() const { return speed_; }
    const std::optional<TimeRange>& loop() const { return loop_; }
    /// How much there is to go back to; unset: nothing yet.
    const std::optional<TimeRange>& extent() const { return extent_; }
    /// How many records there are in `blocks` equal parts of `range`, about.
    std::vector<std::size_t> density(TimeRange range, std::size_t blocks) const;
    /// Whether records for the moment are still being read.
    bool isReading() const { return captured_.isReading(); }

    /// Whether panels wait for them, and show what they showed before.
    bool isWaiting() const { return isWaiting_; }

    /// What there is of one of the outputs that panels show.
    OutputPast past(const Endpoint& output) const;
    /// Whether panels have records of this part to show, at the moment where the dashboard stands.
    bool isWithinReach(TimeRange range) const;
    /// Whether there may be records of this part, within reach or not.
    bool mayHave(TimeRange range) const;
    /// The event time of the record next to `time`, before or after it, as far as it is known; unset: there
    /// is none.
    std::optional<Timestamp> next(Timestamp time, bool isForward) const;
    /// What the dashboard shows a part of, and panels have no records of, is read back where there are some.
    void reach();

    /// Holds at that moment, or at the nearest end of the extent.
    void seek(Timestamp moment);
    /// Goes on from the moment; from the beginning (or that of the loop) if it is the end.
    void play();
    void hold();
    void goLive();
    /// Holds at the next, or last, moment at which a record happened.
    void step(bool isForward);
    /// Times the pace at which it happened; between the least and the most speed.
    void setSpeed(double speed);
    /// Plays this part over and over; unset: to the end.
    void setLoop(std::optional<TimeRange> loop);

    /// Panels forget what they show, and are given it again.
    void showAgain();

    /// Looks what there is by now, beside its timer.
    void look();

Q_SIGNALS:
    /// The state, the moment, the speed or the loop.
    void changed();
    /// How much there is to go back to, or how much of it.
    void extentChanged();
    /// A capture cannot be read; the text says which and why. Empty: all can, again.
    void failed(const QString& text);

private:
    void updateExtent();
    void advance();
    void moveTo(Timestamp moment);
    /// Brings panels what happened after `after` until the moment; false: it is still being read.
    bool bring(Timestamp after, bool isAnew);
    void showMoment();
    /// After what was waited for has come.
    void goOn();

    GraphDocument& document_;
    BoardFeed& feed_;
    BoardTime& time_;
    CapturedRecords captured_;
    PastReader past_;
    LookBack lookBack_;
    State state_ = State::Live;
    Timestamp moment_ = 0;
    double speed_ = 1;
    std::optional<TimeRange> loop_;
    std::optional<TimeRange> extent_;
    std::optional<TimeRange> recentExtent_; ///< of what is in memory
    Timestamp shownFrom_ = 0;               ///< until then at least panels were given all
    bool isWaiting_ = false;                ///< what is to be shown is still being read
    bool waitsForWhole_ = false; ///< that is all that panels show at the moment, and not what comes next
    std::optional<bool> step_;   ///< forward or not: is taken once the record next to the moment is known
    QElapsedTimer sinceLast_;
    QTimer playing_;
    QTimer looking_;
    QTimer again_; ///< until the moment is shown anew
};

/// Those of the outputs that the feed brings whose past is known from captures.
std::vector<CapturedOutput> capturedOutputs(const CapturedPast& past, const GraphDocument& document,
                                            const BoardFeed& feed);

} // namespace weir
