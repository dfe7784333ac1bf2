#include "widgets/dashboard/panel_text.h"

#include "pipeline/graph/graph_file.h"

namespace weir {

namespace {

constexpr qsizetype kMostText = 8'000'000; ///< characters; a longer text is no panels

} // namespace

QString textOfPanels(std::vector<Panel> panels) {
    Graph graph;
    graph.panels = std::move(panels);
    for (Panel& panel : graph.panels)
        panel.board.clear();
    return QString::fromStdString(formatGraph(graph));
}

bool arePanels(const QString& text) {
    return text.size() < kMostText && text.startsWith(u'{') && text.contains(u"\"dashboard\"");
}

std::vector<Panel> panelsInText(const QString& text) {
    if (!arePanels(text)) return {};
    const Result<Graph> graph = parseGraph(text.toStdString());
    if (!graph) return {};
    std::vector<Panel> panels = graph->panels;
    for (Panel& panel : panels)
        panel.board.clear();
    return panels;
}

} // namespace weir
