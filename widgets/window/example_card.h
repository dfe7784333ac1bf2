#pragma once
#include "pipeline/graph/graph.h"

#include <QAbstractButton>
#include <QPixmap>

namespace weir {

/// A graph to begin with: a picture of its canvas, drawn from the graph itself, and what it is, in a card
/// that is clicked.
class ExampleCard : public QAbstractButton {
    Q_OBJECT
public:
    ExampleCard(const Graph& graph, const QString& icon, const QString& title, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Graph graph_;
    QPixmap picture_; ///< null: to be drawn
    QString icon_;
    QString description_;
};

} // namespace weir
