#pragma once
#include "pipeline/runtime/statistics.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace weir {

/// "Running", "Held back".
QString stateText(NodeState state);

/// What is wrong with a node in one line: its last error, the last record it could not read, or a note. Empty
/// when all is well.
QString nodeTrouble(const NodeStatistics& statistics);
/// Whether that is an error, and no note.
bool isTroubled(const NodeStatistics& statistics);
/// The record that this is about, and of how many it is one; empty if it is about none.
QString offendingRecord(const NodeStatistics& statistics);

/// What a node does now, the most important first: its state, unless it runs and figures tell more, the share
/// of a core that it takes, and the memory of what it holds.
QStringList nodeActivity(const NodeStatistics& statistics);

/// All figures of a node, each with its name. `isOver`: the run is, and these are its last.
std::vector<std::pair<QString, QString>> nodeFigureRows(const NodeStatistics& statistics, bool isOver);

} // namespace weir
