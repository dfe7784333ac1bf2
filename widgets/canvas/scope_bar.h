#pragma once
#include <QFrame>

namespace weir {

class GraphScope;

/// Where the canvas is inside the graph's subgraphs, as a row of buttons that lead back out; hidden for the
/// graph itself.
class ScopeBar : public QFrame {
    Q_OBJECT
public:
    ScopeBar(GraphScope& scope, QWidget* parent);

private:
    void rebuild();

    GraphScope& scope_;
};

} // namespace weir
