#pragma once
#include <QWidget>

namespace weir {

class MalformedModel;
class TableOrHint;

/// The records that could not be read. A double click or Enter leads to the node that met one; Ctrl+C copies
/// the chosen records as they came.
class MalformedView : public QWidget {
    Q_OBJECT
public:
    explicit MalformedView(QWidget* parent = nullptr);

    MalformedModel& model() { return *model_; }

Q_SIGNALS:
    void nodeWanted(const QString& node);

private:
    void copy() const;

    MalformedModel* model_;
    TableOrHint* pages_;
};

} // namespace weir
