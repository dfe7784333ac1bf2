#pragma once
#include "widgets/time_travel/board_playback.h"
#include "widgets/time_travel/look_back.h"
#include "widgets/time_travel/past_reader.h"

namespace weir {

/// Shows, beside what panels show, what was so long before: now with the same time yesterday. Where a capture
/// reaches back so far it is read from there, else from the records that came last. It goes along with the
/// playback. GUI thread only.
class BoardComparison : public QObject {
    Q_OBJECT
public:
    /// All of them outlive it.
    BoardComparison(GraphDocument& document, BoardFeed& feed, BoardPlayback& playback,
                    QObject* parent = nullptr);

    /// Where captures are read from; outlives this.
    void setCaptured(CapturedPast& past);

    /// How long before; zero: nothing is compared.
    Duration offset() const { return offset_; }
    void setOffset(Duration offset);

Q_SIGNALS:
    void changed();

private:
    void look();
    void bring();
    /// The latest moment that panels show; unset: there is none yet.
    std::optional<Timestamp> now() const;

    GraphDocument& document_;
    BoardFeed& feed_;
    BoardPlayback& playback_;
    CapturedRecords captured_;
    PastReader past_;
    LookBack lookBack_;
    Duration offset_{0};
    std::map<Endpoint, Timestamp> broughtUntil_; ///< of the earlier time
    Duration least_{0};                          ///< how far back is brought at least
    Duration brought_{0};                        ///< how far back was
    QTimer timer_;
    QTimer again_; ///< until panels that are new have what is compared, too
};

} // namespace weir
