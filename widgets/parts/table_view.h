#pragma once
#include <QTableView>

namespace weir {

/// A table as every view of the window shows it: whole rows, no grid but hairlines, the theme's row height,
/// columns as wide as their content until the user sets them. The columns' widths follow a model reset.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Gives each column the width of what it shows now, within reason.
    void fitColumns();

private:
    void updateLook();
};

} // namespace weir
