#pragma once
#include "widgets/dashboard/dragged_fields.h"

#include <QWidget>

#include <map>
#include <set>

class QLineEdit;
class QTreeView;

namespace weir {

class EmptyState;
class FieldsFilter;
class FieldsTree;
class GraphDocument;

/// The fields of all outputs, with a search over them: dragged onto the dashboard, or added with Enter or a
/// double click. GUI thread only.
class FieldsPane : public QWidget {
    Q_OBJECT
public:
    explicit FieldsPane(GraphDocument& document, QWidget* parent = nullptr);

    /// What is known of the outputs' fields.
    void setSchemas(const std::map<Endpoint, Schema>& schemas);
    void focusSearch();

Q_SIGNALS:
    /// Enter or a double click: panels that show these fields are wanted.
    void panelsWanted(const std::vector<weir::DraggedFields>& fields);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refill();
    void search(const QString& text);
    void add();
    std::vector<DraggedFields> chosen() const;

    GraphDocument& document_;
    std::map<Endpoint, Schema> schemas_;
    std::vector<std::pair<Endpoint, QString>> shown_;
    std::map<Endpoint, Schema> shownSchemas_;
    std::set<QString> folded_; ///< outputs that the user has folded
    bool isRefilling_ = false;
    QLineEdit* search_;
    QTreeView* tree_;
    EmptyState* empty_;
    FieldsTree* model_;
    FieldsFilter* filter_;
};

} // namespace weir
