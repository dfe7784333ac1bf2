#include "widgets/export/board_data.h"

#include "pipeline/graph/graph.h"
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_frame.h"

#include <set>

namespace weir {

namespace {

constexpr int kMostNameLength = 80;

} // namespace

QString fileNameOf(const QString& title) {
    QString name = title.simplified().left(kMostNameLength).trimmed();
    for (QChar& character : name)
        if (character < u' ' || QStringLiteral("/\\:*?\"<>|").contains(character)) character = u'-';
    // A leading dot would hide the file.
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("panel") : name;
}

std::vector<DataFile> boardData(const Board& board, const Graph& graph, std::string_view tab) {
    std::vector<DataFile> files;
    std::set<QString> taken;
    for (const Panel& panel : graph.panels) {
        if (graph.boardOf(panel) != tab) continue;
        const PanelFrame* frame = board.frame(QString::fromStdString(panel.id));
        if (!frame || !frame->content()) continue;
        const std::string data = frame->content()->data();
        if (data.empty()) continue;
        const QString stem = fileNameOf(frame->title());
        QString name = stem;
        for (int twin = 2; !taken.insert(name.toLower()).second; ++twin)
            name = QStringLiteral("%1 %2").arg(stem).arg(twin);
        files.push_back({name + QStringLiteral(".csv"), QByteArray::fromStdString(data)});
    }
    return files;
}

} // namespace weir
