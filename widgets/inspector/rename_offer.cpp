#include "widgets/inspector/rename_offer.h"

#include "widgets/dashboard/panel_type.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir {

namespace {

const std::vector<Parameter>* parametersOfPanel(const std::string& type) {
    const PanelType* const found = PanelRegistry::instance().find(type);
    return found ? &found->parameters : nullptr;
}

/// The one node whose parameters differ, if nothing else does that matters to fields.
const Node* onlyEditedNode(const Graph& before, const Graph& after) {
    if (before.wires != after.wires || before.nodes.size() != after.nodes.size()) return nullptr;
    const Node* edited = nullptr;
    for (std::size_t index = 0; index < after.nodes.size(); ++index) {
        const Node& old = before.nodes[index];
        const Node& node = after.nodes[index];
        if (old.id != node.id || old.type != node.type) return nullptr;
        if (old.parameters == node.parameters) continue;
        if (edited) return nullptr;
        edited = &node;
    }
    return edited;
}

} // namespace

RenameOffer::RenameOffer(GraphDocument& document, QWidget* parent)
    : QFrame(parent), document_(document), text_(new QLabel(this)), accept_(new QToolButton(this)) {
    setObjectName(QStringLiteral("renameOffer"));
    setProperty("ground", QStringLiteral("raised"));
    setProperty("edge", QStringLiteral("bottom"));
    setAttribute(Qt::WA_StyledBackground);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setFont(Theme::instance().font(TextStyle::Caption));
    accept_->setProperty("kind", QStringLiteral("mend"));
    accept_->setText(tr("Rename there too"));
    accept_->setFont(Theme::instance().font(TextStyle::Caption));
    auto* dismissButton = new QToolButton(this);
    dismissButton->setIcon(Theme::instance().icon(QStringLiteral("close")));
    dismissButton->setIconSize(QSize(12, 12));
    dismissButton->setToolTip(tr("Leave the old name where it is used"));
    dismissButton->setAccessibleName(dismissButton->toolTip());
    auto* line = new QHBoxLayout;
    line->addWidget(accept_);
    line->addStretch();
    line->addWidget(dismissButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::small, spacing::small, spacing::small);
    column->setSpacing(spacing::tight);
    column->addWidget(text_);
    column->addLayout(line);
    connect(accept_, &QToolButton::clicked, this, &RenameOffer::accept);
    connect(dismissButton, &QToolButton::clicked, this, &RenameOffer::dismiss);
    connect(&document_, &GraphDocument::changed, this, &RenameOffer::follow);
    connect(&document_, &GraphDocument::replaced, this, &RenameOffer::dismiss);
    hide();
}

void RenameOffer::follow(const Graph& before, const Graph& after) {
    // Where things stand on the canvas and what panels show says nothing of fields.
    if (before.nodes == after.nodes && before.wires == after.wires) return;
    const Node* const edited = onlyEditedNode(before, after);
    if (!edited) return dismiss();
    if (edited->id != node_) {
        node_ = edited->id;
        baseline_ = before;
    }
    offer();
}

void RenameOffer::offer() {
    renames_ = renamedFields(baseline_, document_.graph(), node_, seen_);
    Graph renamed = document_.graph();
    const std::vector<FieldUse> uses = renameDownstream(renamed, renames_, seen_, parametersOfPanel);
    setVisible(!uses.empty());
    if (uses.empty()) return;
    QStringList places;
    for (const FieldUse& use : uses)
        places << QString::fromStdString((use.node.empty() ? use.panel : use.node) + " › " + use.place);
    const QString from = QString::fromStdString(renames_.front().from);
    const QString to = QString::fromStdString(renames_.front().to);
    text_->setText(renames_.size() == 1
                       ? tr("“%1” is called “%2” now. It is used under its old name in %n place(s).", nullptr,
                            static_cast<int>(uses.size()))
                             .arg(from, to)
                       : tr("Fields have other names now. They are used under their old ones in %n place(s).",
                            nullptr, static_cast<int>(uses.size())));
    text_->setToolTip(places.join(u'\n'));
    accept_->setToolTip(tr("Writes the new name in:") + u'\n' + places.join(u'\n'));
    accept_->setAccessibleName(tr("Rename “%1” to “%2” where it is used").arg(from, to));
}

void RenameOffer::accept() {
    const std::vector<FieldRename> renames = std::move(renames_);
    dismiss();
    if (renames.empty()) return;
    document_.endMerging();
    document_.change(tr("Rename %1 where it is used").arg(QString::fromStdString(renames.front().from)),
                     [&](Graph& graph) { renameDownstream(graph, renames, seen_, parametersOfPanel); });
    dismiss();
}

void RenameOffer::dismiss() {
    node_.clear();
    renames_.clear();
    hide();
}

} // namespace weir
