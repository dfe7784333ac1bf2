#pragma once
#include "widgets/document/graph_document.h"

#include <QFrame>

#include <functional>
#include <map>
#include <set>

class QMenu;
class QToolButton;

namespace weir {

class Board;
class BoardFeed;
class FlowLayout;
class VariablePicker;

/// The variables of the board that is shown: of each, the values whose records its panels show. There only
/// while the board has any. Every edit is an undo command of the document. GUI thread only.
class VariableBar : public QFrame {
    Q_OBJECT
public:
    /// Gives what is known of the fields of all outputs.
    using Schemas = std::function<std::map<Endpoint, Schema>()>;
    /// All outlive it.
    VariableBar(GraphDocument& document, Board& board, BoardFeed& feed, Schemas schemas,
                QWidget* parent = nullptr);

    /// Fills a menu with the fields that the board can have a variable of.
    void fillAddMenu(QMenu& menu);
    void addVariable(const std::string& field);
    void removeVariable(const std::string& field);

private:
    void refill();
    void open(const std::string& field, const QToolButton& button);
    void fillPicker();
    void choose(const std::vector<std::string>& values);
    /// What the panels of the board show.
    std::set<Endpoint> outputs() const;
    QString textOf(const std::string& field, const std::vector<std::string>& chosen) const;
    /// Changes the variables of the board that is shown.
    void change(const QString& text, const std::function<void(BoardTab&)>& edit,
                const QString& mergeKey = {});

    GraphDocument& document_;
    Board& board_;
    BoardFeed& feed_;
    Schemas schemas_;
    FlowLayout* row_ = nullptr;
    VariablePicker* picker_;
    std::string picked_; ///< the variable that the picker is open for
    std::uint64_t shownVersion_ = 0;
    bool isChoosing_ = false; ///< what the picker shows is what it says
    std::map<std::string, QToolButton*> buttons_;
};

} // namespace weir
