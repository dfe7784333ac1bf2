#include "pipeline/runtime/engine.h"
#include "widgets/canvas/figures.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/painted_panel.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/tile_grid.h"
#include "widgets/dashboard/wire_report.h"
#include "widgets/document/graph_document.h"
#include "widgets/document/node_titles.h"
#include "widgets/parts/sparkline.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace weir {

namespace {

constexpr int kLookEvery = 250; ///< milliseconds
constexpr QSizeF kLeastCell(84, 40);
constexpr double kCellShape = 2.4;
constexpr double kCourseShare = 0.42; ///< of the height, that the course of the rate takes
constexpr double kLeastForCourse = 110;

/// How records pass at an output: how many, how fast, how far behind.
class WireStatisticsPanel final : public PaintedPanel {
    Q_DECLARE_TR_FUNCTIONS(weir::WireStatisticsPanel)

public:
    WireStatisticsPanel(const PanelContext& context, QWidget* parent)
        : PaintedPanel(context.time, parent), document_(context.document), engine_(context.engine) {
        figures_.setGraph(document_.graph());
        connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
            if (before.nodes == after.nodes && before.wires == after.wires &&
                before.subgraphs == after.subgraphs)
                return;
            figures_.setGraph(after);
            look();
        });
        timer_.setInterval(kLookEvery);
        connect(&timer_, &QTimer::timeout, this, &WireStatisticsPanel::look);
    }

    void configure(const Parameters& settings, bool) override {
        output_ = Endpoint::parse(settings.text("source"));
        look();
    }
    // Statistics tell of the records; they themselves need not be looked at.
    void take(const RecordBatchPointer&) override {}
    void clear() override { look(); }
    void refresh() override {
        if (!timer_.isActive() || !report_) look();
    }
    bool isEmpty() const override { return !report_; }

    std::string data() const override {
        CsvText csv{
            "from",     "to",      "records", "records_per_second", "bytes", "bytes_per_second", "backlog",
            "capacity", "dropped", "late",    "lag_seconds"};
        if (!report_ || !output_) return csv.take();
        for (const WireReport::Way& way : report_->ways) {
            csv.add(output_->text());
            csv.add(way.to);
            csv.add(static_cast<double>(way.figures.records));
            csv.add(way.figures.recordsPerSecond);
            csv.add(static_cast<double>(way.figures.bytes));
            csv.add(way.figures.bytesPerSecond);
            csv.add(static_cast<double>(way.figures.backlog));
            csv.add(static_cast<double>(way.figures.capacity));
            csv.add(static_cast<double>(way.figures.dropped));
            csv.add(static_cast<double>(way.late));
            csv.add(way.figures.lag ? std::chrono::duration<double>(*way.figures.lag).count()
                                    : std::numeric_limits<double>::quiet_NaN());
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void paint(QPainter& painter, QSizeF size) override {
        const Theme& theme = Theme::instance();
        QRectF room = QRectF(QPointF(), size)
                          .adjusted(spacing::medium, spacing::tight, -spacing::medium, -spacing::tight);
        if (size.height() >= kLeastForCourse && report_->course.size() > 1 && !figures_.isOver()) {
            QRectF course = room;
            course.setTop(room.bottom() - room.height() * kCourseShare);
            room.setBottom(course.top() - spacing::tight);
            const QFontMetricsF metrics(theme.font(TextStyle::Caption), painter.device());
            painter.setFont(theme.font(TextStyle::Caption));
            painter.setPen(theme.colors().textMuted);
            painter.drawText(course, Qt::AlignLeft | Qt::AlignTop, tr("Records a second, last minute"));
            course.adjust(0, metrics.height() + 2, 0, -2);
            paintSparkline(painter, course, report_->course, RateTrace::kSamples, theme.colors().accent);
        }
        const std::vector<Cell> cells = this->cells();
        const TileGrid grid = tileGrid(room.size(), static_cast<int>(cells.size()), kLeastCell, kCellShape);
        for (int i = 0; i < grid.shown; ++i)
            paintCell(painter, grid.place(i).translated(room.topLeft()), cells[static_cast<std::size_t>(i)]);
    }

    void showEvent(QShowEvent* event) override {
        PaintedPanel::showEvent(event);
        look();
        timer_.start();
    }
    void hideEvent(QHideEvent* event) override {
        PaintedPanel::hideEvent(event);
        timer_.stop();
    }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip || !report_) return PaintedPanel::event(event);
        const std::map<std::string, QString> titles = nodeTitles(document_.graph());
        QStringList lines;
        for (const WireReport::Way& way : report_->ways) {
            const auto title = titles.find(way.to);
            lines << tr("to %1: %2 wait, %3 dropped, %4 late",
                        "a node, and how many records wait for it, were dropped before it, came late to it")
                         .arg(title == titles.end() ? QString::fromStdString(way.to) : title->second,
                              canvas::countText(way.figures.backlog), canvas::countText(way.figures.dropped),
                              canvas::countText(way.late));
        }
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), lines.join(u'\n'), this);
        return true;
    }

private:
    /// One figure and what it is called.
    struct Cell {
        QString name;
        QString figure;
        std::optional<QColor> color;
    };

    void look() {
        if (!time().isPaused() || !report_) figures_.setStatistics(engine_.statistics());
        report_ = output_ ? wireReport(document_.graph(), figures_, *output_) : std::nullopt;
        QStringList texts;
        for (const Cell& cell : cells())
            texts << cell.name + QStringLiteral(": ") + cell.figure;
        setAccessibleName(texts.join(QStringLiteral(", ")));
        update();
    }

    std::vector<Cell> cells() const {
        if (!report_) return {};
        const Colors& colors = Theme::instance().colors();
        const auto unlessNone = [](std::uint64_t count, const QColor& color) {
            return count > 0 ? std::optional(color) : std::nullopt;
        };
        std::vector<Cell> cells;
        if (!figures_.isOver())
            cells.push_back({tr("Rate"), canvas::rateText(report_->recordsPerSecond), {}});
        cells.push_back({tr("Records"), canvas::countText(report_->records), {}});
        if (!figures_.isOver())
            cells.push_back({tr("Bytes a second"), canvas::byteRateText(report_->bytesPerSecond), {}});
        cells.push_back({tr("Bytes"), canvas::byteText(report_->bytes), {}});
        if (report_->lag && !figures_.isOver())
            cells.push_back({tr("Behind"), canvas::spanText(std::max(Duration::zero(), *report_->lag)), {}});
        if (report_->capacity > 0) {
            const double share =
                static_cast<double>(report_->backlog) / static_cast<double>(report_->capacity);
            cells.push_back(
                {tr("Waiting"),
                 tr("%1 of %2")
                     .arg(canvas::countText(report_->backlog), canvas::countText(report_->capacity)),
                 share >= 0.9 ? std::optional(colors.warning) : std::nullopt});
        }
        cells.push_back(
            {tr("Late"), canvas::countText(report_->late), unlessNone(report_->late, colors.warning)});
        cells.push_back({tr("Dropped"), canvas::countText(report_->dropped),
                         unlessNone(report_->dropped, colors.critical)});
        return cells;
    }

    void paintCell(QPainter& painter, const QRectF& place, const Cell& cell) const {
        const Theme& theme = Theme::instance();
        const QFontMetricsF names(theme.font(TextStyle::Caption), painter.device());
        QFont font = theme.figures(TextStyle::Figure);
        double size = std::clamp((place.height() - names.height()) * 0.6, 12.0, 28.0);
        font.setPixelSize(static_cast<int>(size));
        const double width = QFontMetricsF(font, painter.device()).horizontalAdvance(cell.figure);
        const double most = place.width() - spacing::medium;
        if (width > most) font.setPixelSize(std::max(9, static_cast<int>(size * most / width)));
        const QFontMetricsF figures(font, painter.device());
        const double top =
            place.top() + std::max(0.0, (place.height() - names.height() - figures.height()) / 2);
        painter.setFont(theme.font(TextStyle::Caption));
        painter.setPen(theme.colors().textMuted);
        painter.drawText(QRectF(place.left(), top, most, names.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         names.elidedText(cell.name, Qt::ElideRight, most));
        painter.setFont(font);
        painter.setPen(cell.color.value_or(theme.colors().text));
        painter.drawText(QRectF(place.left(), top + names.height(), most, figures.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, cell.figure);
    }

    GraphDocument& document_;
    const Engine& engine_;
    std::optional<Endpoint> output_;
    CanvasFigures figures_;
    std::optional<WireReport> report_;
    QTimer timer_;
};

PanelType describe() {
    Parameter source = sourceParameter();
    source.summary = "The output of whose wires the figures are.";

    PanelType type;
    type.id = "wire-statistics";
    type.title = "Wire statistics";
    type.summary = "How records pass at an output: rate, bytes, how far behind, waiting, late and dropped.";
    type.icon = "wire-statistics";
    type.width = 8;
    type.height = 6;
    type.parameters = {source};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new WireStatisticsPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
