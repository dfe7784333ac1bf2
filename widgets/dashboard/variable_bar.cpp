#include "widgets/dashboard/variable_bar.h"

#include "pipeline/graph/panel_source.h"
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_edits.h"
#include "widgets/dashboard/board_feed.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/board_tabs.h"
#include "widgets/dashboard/variable_picker.h"
#include "widgets/inspector/flow_layout.h"
#include "widgets/theme/theme.h"

#include <QMenu>
#include <QToolButton>

namespace weir {

namespace {

constexpr std::size_t kMostNamed = 3; ///< values that a button names; of more it says how many
constexpr int kMostWidth = 280;

} // namespace

VariableBar::VariableBar(GraphDocument& document, Board& board, BoardFeed& feed, Schemas schemas,
                         QWidget* parent)
    : QFrame(parent), document_(document), board_(board), feed_(feed), schemas_(std::move(schemas)),
      picker_(new VariablePicker(this)) {
    setObjectName(QStringLiteral("variableBar"));
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("bottom"));
    setAccessibleName(tr("Variables"));
    auto* const row = new FlowLayout(this);
    row_ = row;
    row->setContentsMargins(spacing::small, spacing::tight, spacing::small, spacing::tight);
    // The last one takes what is left of the line.
    row->addWidget(new QWidget(this));
    connect(picker_, &VariablePicker::chosen, this, &VariableBar::choose);
    connect(picker_, &VariablePicker::removeWanted, this, [this] { removeVariable(picked_); });
    connect(&feed_, &BoardFeed::delivered, picker_, [this] {
        if (picker_->isVisible() && feed_.seenKeys().version() != shownVersion_) fillPicker();
    });
    connect(&board_, &Board::tabShown, this, &VariableBar::refill);
    connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
        if (before.boards != after.boards) refill();
    });
    connect(&document_, &GraphDocument::replaced, this, &VariableBar::refill);
    refill();
}

QString VariableBar::textOf(const std::string& field, const std::vector<std::string>& chosen) const {
    QString values = tr("All");
    if (chosen.size() > kMostNamed) {
        values = tr("%n values", nullptr, static_cast<int>(chosen.size()));
    } else if (!chosen.empty()) {
        QStringList names;
        for (const std::string& value : chosen)
            names << QString::fromStdString(value);
        values = names.join(QStringLiteral(", "));
    }
    return QStringLiteral("%1: %2").arg(QString::fromStdString(field), values);
}

void VariableBar::refill() {
    const auto variables = variablesOn(document_.graph(), board_.shownTab());
    std::erase_if(buttons_, [&variables](const auto& button) {
        if (variables.contains(button.first)) return false;
        button.second->hide();
        button.second->deleteLater();
        return true;
    });
    for (const auto& [field, chosen] : variables) {
        QToolButton*& button = buttons_[field];
        if (!button) {
            button = new QToolButton(this);
            button->setObjectName(QStringLiteral("variable:") + QString::fromStdString(field));
            button->setProperty("kind", QStringLiteral("tag"));
            button->setFocusPolicy(Qt::StrongFocus);
            button->setMaximumWidth(kMostWidth);
            connect(button, &QToolButton::clicked, this,
                    [this, field = field, opened = button] { open(field, *opened); });
            row_->insertWidget(row_->count() - 1, button);
            button->show();
        }
        const QString text = textOf(field, chosen);
        const QFontMetrics metrics(button->font());
        button->setText(metrics.elidedText(text, Qt::ElideRight, kMostWidth - 2 * spacing::small)
                            .replace(u'&', QStringLiteral("&&")));
        button->setAccessibleName(text);
        button->setToolTip(
            tr("Show only records with some values of “%1”").arg(QString::fromStdString(field)));
    }
    setVisible(!variables.empty());
    if (picker_->isVisible() && !isChoosing_) {
        if (variables.contains(picked_))
            fillPicker();
        else
            picker_->close();
    }
}

std::set<Endpoint> VariableBar::outputs() const {
    std::set<Endpoint> outputs;
    for (const weir::Panel& panel : panelsOn(document_.graph(), board_.shownTab()))
        if (const auto output = sourceOf(panel)) outputs.insert(*output);
    return outputs;
}

void VariableBar::open(const std::string& field, const QToolButton& button) {
    picked_ = field;
    fillPicker();
    picker_->openAt(button);
}

void VariableBar::fillPicker() {
    const BoardTab* const tab = document_.graph().findBoard(board_.shownTab());
    if (!tab) return;
    const auto variable = tab->variables.find(picked_);
    if (variable == tab->variables.end()) return;
    shownVersion_ = feed_.seenKeys().version();
    const std::set<std::string> seen = feed_.seenKeys().keys(picked_, outputs());
    picker_->setValues(seen, variable->second, seen.size() >= SeenKeys::kMostKeys);
}

void VariableBar::change(const QString& text, const std::function<void(BoardTab&)>& edit,
                         const QString& mergeKey) {
    document_.change(
        text,
        [&](Graph& graph) {
            settleBoards(graph, BoardTabs::soleTitle().toStdString());
            BoardTab* const shown = graph.findBoard(board_.shownTab());
            edit(shown ? *shown : graph.boards.front());
        },
        mergeKey);
}

void VariableBar::choose(const std::vector<std::string>& values) {
    isChoosing_ = true;
    change(
        tr("Choose values of %1").arg(QString::fromStdString(picked_)),
        [&](BoardTab& tab) { tab.variables[picked_] = values; },
        QStringLiteral("variable:%1:%2")
            .arg(QString::fromStdString(board_.shownTab()), QString::fromStdString(picked_)));
    isChoosing_ = false;
}

void VariableBar::addVariable(const std::string& field) {
    change(tr("Add variable %1").arg(QString::fromStdString(field)),
           [&field](BoardTab& tab) { tab.variables.try_emplace(field); });
}

void VariableBar::removeVariable(const std::string& field) {
    change(tr("Remove variable %1").arg(QString::fromStdString(field)),
           [&field](BoardTab& tab) { tab.variables.erase(field); });
}

void VariableBar::fillAddMenu(QMenu& menu) {
    menu.clear();
    const BoardTab* const tab = document_.graph().findBoard(board_.shownTab());
    std::map<std::string, Type> fields;
    const std::map<Endpoint, Schema> schemas = schemas_();
    for (const Endpoint& output : outputs())
        if (const auto schema = schemas.find(output); schema != schemas.end())
            for (const Field& field : schema->second.fields())
                // Measured values and moments are no groups to choose from.
                if (field.type != Type::Float64 && field.type != Type::Timestamp)
                    fields.emplace(field.name, field.type);
    for (const auto& [field, type] : fields) {
        if (tab && tab->variables.contains(field)) continue;
        QAction* const action =
            menu.addAction(QString::fromStdString(field).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, field = field] { addVariable(field); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No panel of this board shows a field with texts or whole numbers"))
            ->setEnabled(false);
}

} // namespace weir
