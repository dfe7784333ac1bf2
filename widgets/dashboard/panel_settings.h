#pragma once
#include "widgets/document/graph_document.h"

#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace weir {

class ElidedButton;
class ParameterForm;
struct PanelType;

/// The settings of one panel: its title and the form made from its type's declarations. Every edit is an undo
/// command of the document; edits in one field after the other become one. GUI thread only.
class PanelSettings : public QWidget {
    Q_OBJECT
public:
    explicit PanelSettings(GraphDocument& document, QWidget* parent = nullptr);

    /// Shows the settings of that panel; of none if there is no such panel.
    void showPanel(const QString& id);
    const QString& panel() const { return id_; }

    /// Schemas that the running graph has seen, which complete those known beforehand.
    void setSeenSchemas(std::map<Endpoint, Schema> schemas);

private:
    void showCurrent();
    void fillForm(const Panel& panel, const PanelType& type);
    std::map<Endpoint, Schema> schemas() const;
    void updateFields();
    void set(const QString& parameter, const Json& value);
    void setTitle(const QString& title);
    const Panel* current() const;

    GraphDocument& document_;
    QString id_;
    QString builtFor_; ///< panel, type and sources that the form was built for
    std::map<Endpoint, Schema> seenSchemas_;
    QLabel* icon_;
    ElidedButton* type_;
    QLabel* summary_;
    QLineEdit* title_;
    ParameterForm* form_;
    QScrollArea* scroll_;
};

} // namespace weir
