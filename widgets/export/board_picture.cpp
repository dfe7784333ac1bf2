#include "widgets/export/board_picture.h"

#include "pipeline/graph/graph.h"
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_geometry.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/clipped_picture.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/vector_drawing.h"
#include "widgets/dashboard/without_controls.h"
#include "widgets/parts/empty_state.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

// As a panel on the board has them.
constexpr int kHeaderHeight = 32;
constexpr int kEdge = 2;
constexpr double kMostRemark = 0.6; ///< of the header's width

QString tr(const char* text) {
    return QCoreApplication::translate("weir::BoardPicture", text);
}

/// The title, and beside it what is to be known: on paper there is no tooltip to point at.
void drawHeader(QPainter& painter, const PanelFrame& frame, const QRect& place) {
    const Theme& theme = Theme::instance();
    const QString remark = frame.remark().section(u'\n', 0, 0);
    const QFont titleFont = theme.font(TextStyle::Emphasis);
    const QFont remarkFont = theme.font(TextStyle::Caption);
    const QFontMetrics titleMetrics(titleFont, painter.device());
    const QFontMetrics remarkMetrics(remarkFont, painter.device());
    int remarkWidth = 0;
    if (!remark.isEmpty()) {
        remarkWidth = std::min(
            remarkMetrics.horizontalAdvance(remark),
            std::max(static_cast<int>(place.width() * kMostRemark),
                     place.width() - titleMetrics.horizontalAdvance(frame.title()) - spacing::large));
        painter.setFont(remarkFont);
        painter.setPen(theme.colors().warning);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         remarkMetrics.elidedText(remark, Qt::ElideRight, remarkWidth));
        remarkWidth += spacing::large;
    }
    painter.setFont(titleFont);
    painter.setPen(theme.colors().text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     titleMetrics.elidedText(frame.title(), Qt::ElideRight, place.width() - remarkWidth));
}

void drawMessage(QPainter& painter, const EmptyState& message, const QRect& place) {
    const Theme& theme = Theme::instance();
    const QRect room = place.adjusted(spacing::large, 0, -spacing::large, 0);
    const QFont titleFont = theme.font(TextStyle::Emphasis);
    const QFont hintFont = theme.font(TextStyle::Body);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRect title = QFontMetrics(titleFont, painter.device()).boundingRect(room, flags, message.title());
    const QRect hint = QFontMetrics(hintFont, painter.device()).boundingRect(room, flags, message.hint());
    const int whole = title.height() + spacing::tight + hint.height();
    const bool hasHint = whole <= room.height();
    int top = room.top() + std::max(0, (room.height() - (hasHint ? whole : title.height())) / 2);
    painter.setFont(titleFont);
    painter.setPen(theme.colors().text);
    painter.drawText(QRect(room.left(), top, room.width(), title.height()), flags, message.title());
    if (!hasHint) return;
    top += title.height() + spacing::tight;
    painter.setFont(hintFont);
    painter.setPen(theme.colors().textMuted);
    painter.drawText(QRect(room.left(), top, room.width(), hint.height()), flags, message.hint());
}

/// Gives a panel another size for as long as it is recorded.
class SizeLoan {
public:
    /// `body`: what its content has of it.
    SizeLoan(PanelFrame& frame, QSize size, QSize body) : frame_(frame), before_(frame.size()) {
        // What has never been shown is laid out first, or that would come later and undo this.
        frame_.grab(QRect(0, 0, 1, 1));
        resizeNow(frame_, size);
        // A page of the frame that is not in front has not been laid out with it.
        if (frame_.content()) resizeNow(*frame_.content(), body);
    }
    ~SizeLoan() { resizeNow(frame_, before_); }
    SizeLoan(const SizeLoan&) = delete;
    SizeLoan& operator=(const SizeLoan&) = delete;

private:
    PanelFrame& frame_;
    QSize before_;
};

PanelPicture recordAt(PanelFrame& frame, const QRect& place) {
    PanelPicture recorded{frame.id(), frame.title(), place, QPicture()};
    const QRect body(kEdge, kEdge + kHeaderHeight, place.width() - 2 * kEdge,
                     place.height() - kEdge - kHeaderHeight - spacing::tight);
    const WithoutControls without(frame);
    const SizeLoan loan(frame, place.size(), body.size());
    QPainter painter(&recorded.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    // What came since the panel was last seen is in the picture too.
    frame.refresh();
    painter.save();
    if (!frame.content() || frame.content()->isEmpty()) {
        drawMessage(painter, frame.message(), body);
    } else {
        painter.setClipRect(body);
        painter.translate(body.topLeft());
        frame.content()->draw(painter, body.size());
    }
    painter.restore();
    // Behind the content, whose remark may be that something has no room.
    drawHeader(painter, frame,
               QRect(spacing::medium, kEdge + spacing::tight, place.width() - 2 * spacing::medium,
                     kHeaderHeight - spacing::tight));
    return recorded;
}

BoardPicture emptyPicture(const QString& title, QSize size) {
    const Colors& colors = Theme::instance().colors();
    return {title, size, {}, colors.canvas, colors.surface, colors.border};
}

} // namespace

bool BoardPicture::draw(QPainter& painter, bool withGround, const std::function<bool(int)>& goesOn) const {
    const bool isPanel = panels.size() == 1 && panels.front().place.size() == size;
    if (withGround) painter.fillRect(QRect(QPoint(), size), isPanel ? surface : board);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (goesOn && !goesOn(static_cast<int>(i))) return false;
        drawPanel(painter, panels[i], withGround && !isPanel);
    }
    return true;
}

void BoardPicture::drawPanel(QPainter& painter, const PanelPicture& panel, bool withGround) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (withGround) {
        painter.setPen(QPen(border, 1));
        painter.setBrush(surface);
        painter.drawRoundedRect(QRectF(panel.place).adjusted(0.75, 0.75, -0.75, -0.75), spacing::radius,
                                spacing::radius);
    }
    painter.restore();
    painter.save();
    painter.setClipRect(panel.place, Qt::IntersectClip);
    drawClipped(painter, panel.place.topLeft(), panel.picture);
    painter.restore();
}

BoardPicture recordPanel(PanelFrame& frame) {
    BoardPicture picture = emptyPicture(frame.title(), frame.size());
    picture.panels.push_back(recordAt(frame, QRect(QPoint(), frame.size())));
    return picture;
}

BoardPicture recordBoard(Board& board, const Graph& graph, std::string_view tab, int width) {
    std::vector<Panel> shown;
    for (const Panel& panel : graph.panels)
        if (graph.boardOf(panel) == tab) shown.push_back(panel);
    // From top to bottom, as one reads.
    std::stable_sort(shown.begin(), shown.end(), [](const Panel& a, const Panel& b) {
        return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
    });
    BoardPicture picture =
        emptyPicture(boardTitle(graph, tab), QSize(width, BoardGeometry::heightOf(boardRows(shown))));
    for (const Panel& panel : shown)
        if (PanelFrame* frame = board.frame(QString::fromStdString(panel.id)))
            picture.panels.push_back(recordAt(*frame, BoardGeometry{width}.rectOf(panel.place)));
    return picture;
}

QString boardTitle(const Graph& graph, std::string_view tab) {
    if (const BoardTab* found = graph.findBoard(tab))
        return QString::fromStdString(found->title.empty() ? found->id : found->title);
    return graph.title.empty() ? tr("Dashboard") : QString::fromStdString(graph.title);
}

std::vector<std::string> boardTabs(const Graph& graph) {
    std::vector<std::string> tabs;
    for (const BoardTab& tab : graph.boards)
        tabs.push_back(tab.id);
    if (tabs.empty()) tabs.emplace_back();
    return tabs;
}

} // namespace weir
