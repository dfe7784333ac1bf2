#pragma once
#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace weir {

class Board;
struct Graph;

/// The records that a panel shows, as a file of comma-separated values.
struct DataFile {
    QString name;
    QByteArray content;
};

/// The data of the panels on one tab, each in a file that is named as the panel; panels without any are left
/// out.
std::vector<DataFile> boardData(const Board& board, const Graph& graph, std::string_view tab);

/// A title as a name of a file: without what file systems do not take, and not too long.
QString fileNameOf(const QString& title);

} // namespace weir
