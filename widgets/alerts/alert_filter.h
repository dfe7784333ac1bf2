#pragma once
#include "pipeline/nodes/node_report.h"

#include <QSortFilterProxyModel>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

class AlertsModel;

/// Some of the alerts of a model, in its order. The model must live as long.
class AlertFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AlertFilter(AlertsModel& model, QObject* parent = nullptr);

    /// Only alerts of that severity and graver ones, of that node (empty: of all), and, unless `hasCleared`,
    /// only those that fired and not those that say that it is over.
    void setFilter(Severity least, std::string node, bool hasCleared);

    /// Only alerts about what these let through: the values chosen of fields.
    void setVariables(const std::map<std::string, std::vector<std::string>>& variables);
    /// Only alerts that there were at that moment of event time; unset: all.
    void setMoment(std::optional<Timestamp> moment);

    /// The alert of one of its rows.
    const Alert& alert(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    AlertsModel& model_;
    Severity least_ = Severity::Information;
    std::string node_;
    bool hasCleared_ = true;
    std::optional<Timestamp> moment_;
    std::map<std::string, std::vector<std::string>> variables_;
};

} // namespace weir
