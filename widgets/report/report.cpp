#include "widgets/report/report.h"

#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"
#include "widgets/alerts/alert_key.h"
#include "widgets/canvas/graph_picture.h"
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/document/node_titles.h"
#include "widgets/parts/moment_text.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/borrowed_theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

/// How much smaller than on the screen panels are on paper: their texts are then as large as print is.
constexpr double kPanelScale = 0.75;
constexpr double kMostGraphHeight = 0.45; ///< of a page's content
constexpr std::size_t kMostAlerts = 1000;
constexpr QMarginsF kMargins(16, 15, 16, 18); ///< millimetres

QString tr(const char* text, const char* comment = nullptr, int count = -1) {
    return QCoreApplication::translate("weir::Report", text, comment, count);
}

QString dateAndTime(Timestamp time, const QTimeZone& zone) {
    return dateTimeOf(time, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString rangeText(const TimeRange& range, const QTimeZone& zone) {
    const QDateTime from = dateTimeOf(range.from, zone);
    const QDateTime to = dateTimeOf(range.to, zone);
    const QString end = to.toString(from.date() == to.date() ? QStringLiteral("HH:mm:ss")
                                                             : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const Duration length(floorTime(range.to - range.from + 500'000'000, 1'000'000'000));
    return tr("%1 to %2 (%3)")
        .arg(from.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), end, elapsedText(length));
}

/// From the first moment that a panel of these boards shows to the last.
std::optional<TimeRange> shownBy(const Board& board, const Graph& graph,
                                 const std::vector<std::string>& tabs) {
    std::optional<TimeRange> all;
    for (const Panel& panel : graph.panels) {
        if (std::find(tabs.begin(), tabs.end(), graph.boardOf(panel)) == tabs.end()) continue;
        const PanelFrame* frame = board.frame(QString::fromStdString(panel.id));
        if (!frame || !frame->content()) continue;
        const std::optional<TimeRange> shown = frame->content()->shownTime();
        if (!shown) continue;
        all = all ? TimeRange{std::min(all->from, shown->from), std::max(all->to, shown->to)} : *shown;
    }
    return all;
}

QString severityText(const Alert& alert) {
    if (!alert.firing) return tr("Cleared");
    switch (alert.severity) {
    case Severity::Information:
        return tr("Information");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Critical:
        return tr("Critical");
    }
    return {};
}

void addAlerts(Report& report, const ReportSources& sources, const std::optional<TimeRange>& period) {
    report.hasAlerts = true;
    const std::map<std::string, QString> titles = nodeTitles(sources.graph);
    std::vector<Alert> alerts = sources.engine.alerts(0);
    // They are raised in another order than that of their times, where records come late. Of one moment the
    // last raised is the newest.
    std::reverse(alerts.begin(), alerts.end());
    std::stable_sort(alerts.begin(), alerts.end(),
                     [](const Alert& a, const Alert& b) { return a.time > b.time; });
    for (const Alert& alert : alerts) {
        if (period && (alert.time < period->from || alert.time > period->to)) continue;
        if (report.alerts.size() == kMostAlerts) {
            ++report.alertsLeftOut;
            continue;
        }
        const auto title = titles.find(alert.node);
        report.alerts.push_back({dateAndTime(alert.time, sources.time.zone()), severityText(alert),
                                 title == titles.end() ? QString::fromStdString(alert.node) : title->second,
                                 QString::fromStdString(messageWithKey(alert)), alert.severity,
                                 !alert.firing});
    }
}

void addFacts(Report& report, const ReportSources& sources, const std::optional<TimeRange>& period) {
    const QTimeZone& zone = sources.time.zone();
    const Timestamp now = currentTime();
    report.facts.emplace_back(tr("Period"), period ? rangeText(*period, zone) : tr("No records yet"));
    const Statistics statistics = sources.engine.statistics();
    // Of a run that is over it is not known any more when that was.
    if (sources.engine.isOver() && statistics.elapsed > Duration::zero())
        report.facts.emplace_back(tr("Run"), tr("over, after %1").arg(elapsedText(statistics.elapsed)));
    else if (!sources.engine.isOver())
        report.facts.emplace_back(tr("Run"), tr("started %1, for %2")
                                                 .arg(dateAndTime(now - statistics.elapsed.count(), zone),
                                                      elapsedText(statistics.elapsed)));
    const QDateTime here = dateTimeOf(period ? period->to : now, zone);
    report.facts.emplace_back(
        tr("Time zone"),
        QStringLiteral("%1 (UTC%2)")
            .arg(QString::fromUtf8(zone.id()),
                 here.toString(QStringLiteral("t")).startsWith(u"UTC")
                     ? here.toString(QStringLiteral("t")).mid(3)
                     : here.toOffsetFromUtc(here.offsetFromUtc()).toString(QStringLiteral("t")).mid(3)));
    const QString graphTitle = QString::fromStdString(sources.graph.title);
    if (!graphTitle.isEmpty() && graphTitle != report.title)
        report.facts.emplace_back(tr("Graph"), graphTitle);
    if (!sources.path.isEmpty()) report.facts.emplace_back(tr("File"), QFileInfo(sources.path).fileName());
    const QString made = tr("Made with Weir, %1").arg(dateAndTime(now, zone));
    report.footer = sources.path.isEmpty()
                        ? made
                        : QStringLiteral("%1 · %2").arg(made, QFileInfo(sources.path).fileName());
}

/// What the boards show records of alone.
void addVariables(Report& report, const Graph& graph, const std::vector<std::string>& tabs) {
    for (const std::string& tab : tabs) {
        const BoardTab* const board = graph.findBoard(tab);
        if (!board) continue;
        for (const auto& [field, values] : board->variables) {
            if (values.empty()) continue;
            QStringList names;
            for (const std::string& value : values)
                names << QString::fromStdString(value);
            const QString shown =
                QStringLiteral("%1: %2").arg(QString::fromStdString(field), names.join(QStringLiteral(", ")));
            report.facts.emplace_back(
                tr("Only"), tabs.size() > 1 ? tr("%1, on “%2”").arg(shown, boardTitle(graph, tab)) : shown);
        }
    }
}

void addGraph(Report& report, const Graph& graph) {
    if (graph.nodes.empty()) return;
    const QRectF content = contentRect(report.page);
    report.graphSize =
        graphPictureSize(graph, QSizeF(content.width(), content.height() * kMostGraphHeight).toSize());
    QPainter painter(&report.graph);
    drawGraphPicture(graph, painter, report.graphSize);
}

} // namespace

QRectF contentRect(const QPageLayout& page) {
    const int dotsPerInch = QImage(1, 1, QImage::Format_RGB32).logicalDpiX();
    const double dotsPerMillimetre = dotsPerInch / 25.4;
    const QRectF paper(QPointF(), page.fullRect(QPageLayout::Inch).size() * dotsPerInch);
    return paper.marginsRemoved(kMargins * dotsPerMillimetre);
}

Report makeReport(const ReportRequest& request, const ReportSources& sources) {
    const BorrowedTheme light(false);
    Report report;
    report.page = request.page;
    report.title = !request.title.isEmpty()       ? request.title
                   : !sources.graph.title.empty() ? QString::fromStdString(sources.graph.title)
                   : !sources.path.isEmpty()      ? QFileInfo(sources.path).completeBaseName()
                                                  : tr("Dashboard");
    report.description = QString::fromStdString(sources.graph.description);
    const int width = static_cast<int>(contentRect(request.page).width() / kPanelScale);
    for (const std::string& tab : request.boards)
        report.boards.push_back(recordBoard(sources.board, sources.graph, tab, width));
    const std::optional<TimeRange> period =
        request.period ? request.period : shownBy(sources.board, sources.graph, request.boards);
    addFacts(report, sources, period);
    addVariables(report, sources.graph, request.boards);
    if (request.withAlerts) addAlerts(report, sources, period);
    if (request.withGraph) addGraph(report, sources.graph);
    return report;
}

} // namespace weir
