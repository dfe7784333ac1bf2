#pragma once
#include "pipeline/runtime/statistics.h"

#include <QWidget>

class QLabel;

namespace weir {

/// The whole graph's figures for the status bar: records that its sources bring, and what was dropped, bad
/// and late.
class StatusFigures : public QWidget {
    Q_OBJECT
public:
    explicit StatusFigures(QWidget* parent = nullptr);

    void showStatistics(const Statistics& statistics, const Graph& graph);

private:
    void show(QLabel* label, const QString& text, bool isTrouble, const QString& where);

    QLabel* rate_;
    QLabel* dropped_;
    QLabel* bad_;
    QLabel* late_;
};

} // namespace weir
