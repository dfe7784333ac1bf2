#pragma once
#include "pipeline/nodes/node_report.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/export/board_picture.h"

#include <QPageLayout>
#include <QPicture>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

class Engine;

/// What a report is to hold.
struct ReportRequest {
    QString title;                   ///< empty: the graph's
    std::vector<std::string> boards; ///< tabs; one without a name where the graph has none
    bool withGraph = true;           ///< a picture of the graph
    bool withAlerts = true;
    std::optional<TimeRange> period; ///< that panels are led to; unset: what they show
    QPageLayout page;                ///< the paper; its margins are the report's own
};

/// An alert as a line of the report's table.
struct ReportAlert {
    QString time;
    QString severity;
    QString node;
    QString message;
    Severity level = Severity::Warning;
    bool isCleared = false;
};

/// All that a report holds, drawn and worded, for its pages to be made of. A value.
struct Report {
    QString title;
    QString description;                            ///< of the graph
    std::vector<std::pair<QString, QString>> facts; ///< "Period" and when that is, and the like
    QString footer;
    std::vector<BoardPicture> boards;
    QPicture graph;
    QSize graphSize; ///< empty: no picture of it
    bool hasAlerts = false;
    std::vector<ReportAlert> alerts; ///< newest first
    int alertsLeftOut = 0;
    QPageLayout page;
};

/// The part of a page that its content takes up, in the screen's pixels, and where.
QRectF contentRect(const QPageLayout& page);

/// What a report is made from. All of them outlive the call.
struct ReportSources {
    Board& board;
    const BoardTime& time;
    const Engine& engine;
    const Graph& graph;
    QString path; ///< the graph's file; empty if it has none
};

/// Makes the report of what is there now, in the light theme. Events are not worked off meanwhile.
Report makeReport(const ReportRequest& request, const ReportSources& sources);

} // namespace weir
