#include "widgets/window/status_figures.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/nodes/node_registry.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStringList>
#include <QStyle>

#include <cmath>

namespace weir {

namespace {

/// A count over all nodes, and where it came about.
struct Total {
    std::uint64_t count = 0;
    QStringList where;

    void add(std::uint64_t part, const std::string& place) {
        if (part == 0) return;
        count += part;
        where << QStringLiteral("%1: %2").arg(QString::fromStdString(place),
                                              QLocale().toString(static_cast<qulonglong>(part)));
    }
};

/// Whole records, but for streams so slow that a fraction says more.
std::string rateText(double rate) {
    const bool isSlow = rate > 0 && rate < 10;
    if (isSlow) return figureText(rate, {.decimals = 1}).text();
    return figureText(rate >= 10'000 ? rate : std::round(rate), {}).text();
}

QString countText(std::uint64_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

StatusFigures::StatusFigures(QWidget* parent)
    : QWidget(parent), rate_(new QLabel), dropped_(new QLabel), bad_(new QLabel), late_(new QLabel) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, spacing::small, 0);
    row->setSpacing(spacing::large);
    rate_->setObjectName(QStringLiteral("totalRate"));
    dropped_->setObjectName(QStringLiteral("totalDropped"));
    bad_->setObjectName(QStringLiteral("totalBad"));
    late_->setObjectName(QStringLiteral("totalLate"));
    for (QLabel* label : {rate_, dropped_, bad_, late_}) {
        label->setProperty("tone", QStringLiteral("muted"));
        row->addWidget(label);
    }
    showStatistics({}, {});
}

void StatusFigures::showStatistics(const Statistics& statistics, const Graph& graph) {
    double rate = 0;
    Total dropped;
    Total bad;
    Total late;
    for (const NodeStatistics& node : statistics.nodes) {
        const Node* known = nodeAt(graph, node.node);
        const NodeType* type = known ? NodeRegistry::instance().find(known->type) : nullptr;
        if (type && type->isSource()) rate += node.recordsOutPerSecond;
        dropped.add(node.droppedRecords, node.node);
        bad.add(node.badRecords, node.node);
        late.add(node.lateRecords, node.node);
    }
    for (const WireStatistics& wire : statistics.wires)
        dropped.add(wire.dropped, wire.wire.text());

    const bool isOver = statistics.state == RunState::Stopped || statistics.state == RunState::Finished;
    show(rate_, tr("%1 records/s").arg(QString::fromStdString(rateText(isOver ? 0 : rate))), false,
         tr("Records that the sources bring, over the last second"));
    show(dropped_, tr("%1 dropped").arg(countText(dropped.count)), dropped.count > 0,
         dropped.where.isEmpty() ? tr("No record was dropped.") : dropped.where.join(u'\n'));
    show(bad_, tr("%1 bad").arg(countText(bad.count)), bad.count > 0,
         bad.where.isEmpty() ? tr("No record was malformed.") : bad.where.join(u'\n'));
    show(late_, tr("%1 late").arg(countText(late.count)), late.count > 0,
         late.where.isEmpty() ? tr("No record came too late for its window.") : late.where.join(u'\n'));
}

void StatusFigures::show(QLabel* label, const QString& text, bool isTrouble, const QString& where) {
    label->setFont(Theme::instance().figures(TextStyle::Body));
    label->setText(text);
    label->setToolTip(where);
    const QString tone = isTrouble ? QStringLiteral("warning") : QStringLiteral("muted");
    if (label->property("tone") == tone) return;
    label->setProperty("tone", tone);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace weir
