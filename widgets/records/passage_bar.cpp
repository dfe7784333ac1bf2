#include "widgets/records/passage_bar.h"

#include "widgets/canvas/figures.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/rate_trace.h"
#include "widgets/parts/sparkline.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>

namespace weir {

using namespace canvas;

PassageBar::PassageBar(QWidget* parent)
    : QWidget(parent), name_(new ElidedLabel), trace_(new Sparkline), figures_(new ElidedLabel) {
    name_->setFont(Theme::instance().font(TextStyle::Emphasis));
    name_->setObjectName(QStringLiteral("recordsName"));
    trace_->setObjectName(QStringLiteral("recordsTrace"));
    trace_->setToolTip(tr("Records a second over the last minute"));
    trace_->setAccessibleName(trace_->toolTip());
    figures_->setObjectName(QStringLiteral("recordsFigures"));
    figures_->setFont(Theme::instance().figures(TextStyle::Body));
    for (ElidedLabel* label : {name_, figures_})
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::medium);
    row->addWidget(name_);
    row->addWidget(trace_);
    row->addWidget(figures_);
    row->addStretch(1);
    trace_->hide();
}

void PassageBar::setName(const QString& name, const QString& toolTip) {
    name_->setText(name);
    name_->setToolTip(toolTip);
}

void PassageBar::showFigures(const std::optional<WireStatistics>& figures, bool isOver,
                             std::vector<double> trace) {
    trace_->setVisible(figures && !isOver);
    if (!figures) return figures_->setText({});
    trace_->setSamples(std::move(trace), RateTrace::kSamples);
    QStringList parts{
        passageSentence({figures->records, figures->recordsPerSecond, figures->sinceLast, isOver})};
    if (!isOver && figures->capacity > 0 && figures->backlog > 0)
        parts << tr("%1 of %2 wait").arg(countText(figures->backlog), countText(figures->capacity));
    if (!isOver && figures->lag && *figures->lag > Duration::zero())
        parts << tr("%1 behind").arg(spanText(*figures->lag));
    if (figures->dropped > 0) parts << tr("%1 dropped").arg(countText(figures->dropped));
    figures_->setText(parts.join(QStringLiteral("  ·  ")));
}

QString PassageBar::figures() const {
    return figures_->text();
}

} // namespace weir
