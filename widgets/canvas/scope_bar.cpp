#include "widgets/canvas/scope_bar.h"

#include "pipeline/graph/graph_path.h"
#include "widgets/document/graph_scope.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace weir {

namespace {

QString titleOf(const GraphScope& scope, const std::string& path) {
    if (path.empty()) return scope.document().displayName();
    const Node* const instance = nodeAt(scope.document().graph(), path);
    if (!instance) return QString::fromStdString(path);
    if (!instance->title.empty()) return QString::fromStdString(instance->title);
    const NodeType* const type = scope.document().types().find(instance->type);
    return QString::fromStdString(type ? type->title : instance->id);
}

} // namespace

ScopeBar::ScopeBar(GraphScope& scope, QWidget* parent) : QFrame(parent), scope_(scope) {
    setObjectName(QStringLiteral("scopeBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::tight, 0, spacing::tight, 0);
    layout->setSpacing(0);
    connect(&scope_, &GraphScope::moved, this, &ScopeBar::rebuild);
    connect(&scope_.document(), &GraphDocument::changed, this, &ScopeBar::rebuild);
    rebuild();
}

void ScopeBar::rebuild() {
    while (QLayoutItem* const item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    hide();
    if (scope_.path().empty()) return;
    std::vector<std::string> paths{scope_.path()};
    while (!paths.back().empty())
        paths.emplace_back(bodyPath(paths.back()));
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
        if (path != paths.rbegin()) layout()->addWidget(new QLabel(QStringLiteral("›")));
        auto* button = new QToolButton;
        button->setText(titleOf(scope_, *path));
        button->setAutoRaise(true);
        button->setEnabled(*path != scope_.path());
        button->setToolTip(tr("Go to %1 (Alt+Up goes one step out)").arg(button->text()));
        connect(button, &QToolButton::clicked, this, [this, to = *path] { scope_.show(to); });
        layout()->addWidget(button);
    }
    // Now, for whoever places it asks for its size at once.
    show();
    layout()->activate();
    resize(sizeHint());
    raise();
}

} // namespace weir
