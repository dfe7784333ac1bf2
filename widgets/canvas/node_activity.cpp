#include "widgets/canvas/node_activity.h"

#include "widgets/canvas/figures.h"

#include <QCoreApplication>

namespace weir {

using namespace canvas;

namespace {

constexpr double kLeastShare = 0.005; ///< of a core, that is worth a word
constexpr std::uint64_t kLeastBytes = 1000;

QString tr(const char* text) {
    return QCoreApplication::translate("weir::NodeActivity", text);
}

QString percentText(double share) {
    return QStringLiteral("%1 %").arg(share * 100, 0, 'f', 0);
}

Passage passageOf(const NodeStatistics& node, bool isOver) {
    return {node.recordsOut, node.recordsOutPerSecond, node.sinceLast, isOver};
}

} // namespace

QString stateText(NodeState state) {
    switch (state) {
    case NodeState::Stopped:
        return tr("Stopped");
    case NodeState::Running:
        return tr("Running");
    case NodeState::Idle:
        return tr("Idle");
    case NodeState::HeldBack:
        return tr("Held back");
    case NodeState::Retrying:
        return tr("Retrying");
    case NodeState::Failed:
        return tr("Failed");
    case NodeState::Finished:
        return tr("Finished");
    }
    return {};
}

QString nodeTrouble(const NodeStatistics& statistics) {
    if (!statistics.message.empty()) return QString::fromStdString(statistics.message).simplified();
    if (statistics.badRecords == 0 || statistics.badSamples.empty()) return {};
    return tr("%1 malformed: %2")
        .arg(countText(statistics.badRecords),
             QString::fromStdString(statistics.badSamples.back().reason).simplified());
}

bool isTroubled(const NodeStatistics& statistics) {
    return statistics.state == NodeState::Failed || statistics.state == NodeState::Retrying ||
           statistics.badRecords > 0 || statistics.errors > 0 || !statistics.errorRecord.empty();
}

QString offendingRecord(const NodeStatistics& statistics) {
    if (!statistics.errorRecord.empty()) {
        const QString record = QString::fromStdString(statistics.errorRecord);
        return statistics.errorRecords > 1
                   ? tr("%1 (the first of %2)").arg(record, countText(statistics.errorRecords))
                   : record;
    }
    return statistics.badSamples.empty() ? QString()
                                         : QString::fromStdString(statistics.badSamples.back().sample);
}

QStringList nodeActivity(const NodeStatistics& statistics) {
    QStringList parts;
    if (statistics.busy >= kLeastShare) parts << tr("%1 CPU").arg(percentText(statistics.busy));
    if (statistics.heldBytes.value_or(0) >= kLeastBytes)
        parts << byteText(*statistics.heldBytes);
    else if (statistics.heldCount > 0)
        parts << tr("holds %1").arg(countText(statistics.heldCount));
    // That it runs, its figures say.
    if (statistics.state != NodeState::Running || parts.isEmpty()) parts.prepend(stateText(statistics.state));
    return parts;
}

std::vector<std::pair<QString, QString>> nodeFigureRows(const NodeStatistics& node, bool isOver) {
    std::vector<std::pair<QString, QString>> rows;
    const auto count = [&rows](const QString& name, std::uint64_t records) {
        if (records > 0) rows.emplace_back(name, countText(records));
    };
    rows.emplace_back(tr("State"), stateText(node.state));
    if (node.recordsIn > 0)
        rows.emplace_back(tr("Records in"),
                          isOver ? countText(node.recordsIn)
                                 : QStringLiteral("%1, %2").arg(countText(node.recordsIn),
                                                                rateText(node.recordsInPerSecond)));
    rows.emplace_back(tr("Records out"), passageSentence(passageOf(node, isOver)));
    count(tr("Malformed"), node.badRecords);
    count(tr("Late"), node.lateRecords);
    count(tr("Far ahead"), node.aheadRecords);
    if (const auto& partitions = node.partitions) {
        rows.emplace_back(tr("Partitions"), countText(partitions->active));
        if (!partitions->last.empty())
            rows.emplace_back(tr("Waits for partition"),
                              tr("%1, %2 behind")
                                  .arg(QString::fromStdString(partitions->last).toHtmlEscaped(),
                                       QString::fromStdString(formatDuration(partitions->behind))));
        count(tr("Beyond the most partitions"), partitions->sharing);
    }
    count(tr("Dropped"), node.droppedRecords);
    count(tr("Held in state"), node.heldCount);
    if (node.heldBytes && *node.heldBytes > 0)
        rows.emplace_back(tr("Memory of its state"), tr("about %1").arg(byteText(*node.heldBytes)));
    if (!isOver) rows.emplace_back(tr("Share of a core"), percentText(node.busy));
    return rows;
}

} // namespace weir
