#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/parameters.h"
#include "widgets/dashboard/board_time.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <string>

namespace weir {

/// What a panel type shows inside its panel. It is given every batch of its source, keeps what it needs of it
/// in bounded room, and draws only when asked to. The actions that its constructor adds to it stand in the
/// panel's menu, and their shortcuts work while the panel is chosen. GUI thread only.
class PanelContent : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Takes the panel's settings, over the parameters of its type. With `isOtherData` one of those is new
    /// that choose the records: what it has kept is forgotten, and the newest records come to it again.
    virtual void configure(const Parameters& settings, bool isOtherData) = 0;
    /// Keeps what it needs of a batch. No drawing: many may come between two refreshes.
    virtual void take(const RecordBatchPointer& batch) = 0;
    /// Takes a batch of an earlier time, to be shown beside the others for comparison. Its times are so much
    /// later than the records happened, as if it were now. Those who cannot show it leave it.
    virtual void takeEarlier(const RecordBatchPointer& batch, Duration offset) {
        (void)batch;
        (void)offset;
    }
    /// Whether it takes records also while the board is paused, since it holds the moment of the pause by
    /// itself. Others get them afterwards, and so stay as they are, at every size and in every theme.
    virtual bool takesWhilePaused() const { return false; }
    /// Forgets all records: another run begins.
    virtual void clear() = 0;
    /// Shows what has come since the last call. The board calls it at the screen's pace, only while the panel
    /// is visible and only after records came.
    virtual void refresh() = 0;
    /// Whether there is nothing to draw; the panel then says why in its place.
    virtual bool isEmpty() const = 0;
    /// What the user should know of what is shown: a field that is missing, series left out. Empty if
    /// nothing.
    virtual QString remark() const { return {}; }
    /// Draws what is shown, at this size, as vectors as far as it has any: for a picture, a PDF, a printer.
    /// The ground is the caller's. By itself it draws the widgets within, plots as vectors, without buttons
    /// and scroll bars; a content that paints through a pixmap of its own draws itself.
    virtual void draw(QPainter& painter, QSize size);
    /// What is shown as comma-separated values with a heading (RFC 4180, UTF-8); empty: it has no data of its
    /// own. Times are RFC 3339 in UTC, figures as exact as they are kept.
    virtual std::string data() const { return {}; }
    /// The part of event time that is shown; unset: nothing is, or nothing that has a time.
    virtual std::optional<TimeRange> shownTime() const { return {}; }

Q_SIGNALS:
    /// The user has set one of the panel's settings within it, such as a column's width; null: its default.
    /// It becomes an edit of the graph, after which configure() is called.
    void settingChosen(const QString& parameter, const weir::Json& value);
    /// The user points at a node of the graph, by its path.
    void nodeWanted(const QString& nodePath);
};

} // namespace weir
