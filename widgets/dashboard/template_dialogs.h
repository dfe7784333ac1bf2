#pragma once
#include "widgets/dashboard/board_template.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace weir {

class Board;
class GraphDocument;

/// Asks for a name, and keeps the chosen panels of the board, or all of it if none is chosen, as a template.
void saveAsTemplate(GraphDocument& document, Board& board, const std::map<Endpoint, Schema>& schemas,
                    QWidget* parent);
/// Asks which template, and over which outputs, and adds its panels to the board.
/// `proposed` is for templates that can show any records.
void insertTemplate(GraphDocument& document, Board& board, const std::map<Endpoint, Schema>& schemas,
                    const std::optional<Endpoint>& proposed, QWidget* parent);

/// The name of a new template.
class TemplateNameDialog : public QDialog {
    Q_OBJECT
public:
    TemplateNameDialog(const std::vector<Panel>& panels, QWidget* parent);
    QString name() const;

private:
    void update();

    QLineEdit* name_;
    QLabel* note_;
    QPushButton* save_;
};

/// The templates that there are, and which outputs take the places of the sources of the chosen one.
class TemplateDialog : public QDialog {
    Q_OBJECT
public:
    TemplateDialog(const Graph& graph, std::map<Endpoint, Schema> schemas,
                   const std::optional<Endpoint>& proposed, QWidget* parent);

    /// The panels of the chosen template over the chosen outputs.
    std::vector<Panel> panels() const;

private:
    void fill();
    void showTemplate(int row);
    void removeTemplate();

    std::vector<std::pair<Endpoint, QString>> outputs_;
    std::map<Endpoint, Schema> schemas_;
    std::optional<Endpoint> proposed_; ///< for panels that can show any records
    std::vector<BoardTemplate> templates_;
    std::map<Endpoint, QComboBox*> choices_;
    QListWidget* list_;
    QWidget* sources_;
    QFormLayout* form_;
    QLabel* note_;
    QPushButton* remove_;
    QPushButton* insert_;
};

} // namespace weir
