#pragma once
#include "pipeline/runtime/statistics.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace weir {

class ElidedLabel;
class Sparkline;

/// What is looked into and how records pass there: the name, the course of the rate over the last minute, and
/// the rate, backlog, lag and losses as of now.
class PassageBar : public QWidget {
    Q_OBJECT
public:
    explicit PassageBar(QWidget* parent = nullptr);

    void setName(const QString& name, const QString& toolTip);
    /// Nothing: no figures are known.
    void showFigures(const std::optional<WireStatistics>& figures, bool isOver, std::vector<double> trace);
    /// What it says beside the name.
    QString figures() const;

private:
    ElidedLabel* name_;
    Sparkline* trace_;
    ElidedLabel* figures_;
};

} // namespace weir
