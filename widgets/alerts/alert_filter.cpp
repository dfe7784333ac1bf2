#include "widgets/alerts/alert_filter.h"

#include "widgets/alerts/alert_key.h"
#include "widgets/alerts/alerts_model.h"

namespace weir {

AlertFilter::AlertFilter(AlertsModel& model, QObject* parent) : QSortFilterProxyModel(parent), model_(model) {
    setSourceModel(&model);
    setDynamicSortFilter(true);
}

void AlertFilter::setFilter(Severity least, std::string node, bool hasCleared) {
    if (least == least_ && node == node_ && hasCleared == hasCleared_) return;
    least_ = least;
    node_ = std::move(node);
    hasCleared_ = hasCleared;
    invalidateFilter();
}

void AlertFilter::setVariables(const std::map<std::string, std::vector<std::string>>& variables) {
    if (variables == variables_) return;
    variables_ = variables;
    invalidateFilter();
}

void AlertFilter::setMoment(std::optional<Timestamp> moment) {
    if (moment == moment_) return;
    moment_ = moment;
    invalidateFilter();
}

const Alert& AlertFilter::alert(int row) const {
    return model_.alert(mapToSource(index(row, 0)).row());
}

bool AlertFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const Alert& alert = model_.alert(row);
    return alert.severity >= least_ && (node_.empty() || alert.node == node_) &&
           (hasCleared_ || alert.firing) && (!moment_ || alert.time <= *moment_) &&
           isLetThrough(alert.key, variables_);
}

} // namespace weir
