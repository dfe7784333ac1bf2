#include "widgets/problems/mend_button.h"

#include "widgets/problems/mend_text.h"
#include "widgets/theme/theme.h"

#include <QMenu>

namespace weir {

MendButton::MendButton(QWidget* parent) : QToolButton(parent) {
    setProperty("kind", QStringLiteral("mend"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setIconSize(QSize(14, 14));
    setFont(Theme::instance().font(TextStyle::Caption));
    const auto dress = [this] {
        setIcon(Theme::instance().icon(QStringLiteral("mend"), Theme::instance().colors().accent));
    };
    connect(&Theme::instance(), &Theme::changed, this, dress);
    dress();
    connect(this, &QToolButton::clicked, this, [this] {
        if (mends_.empty()) return;
        // Whoever takes the step changes what this shows.
        const Mend mend = mends_.front();
        Q_EMIT mendWanted(mend);
    });
    hide();
}

void MendButton::setMends(std::vector<Mend> mends) {
    setVisible(!mends.empty());
    if (mends == mends_) return;
    mends_ = std::move(mends);
    if (menu()) menu()->deleteLater();
    setMenu(nullptr);
    if (mends_.empty()) return;
    const QString text = mendText(mends_.front());
    setText(text);
    setToolTip(tr("Mend it: %1 (can be undone)").arg(text));
    setAccessibleName(tr("Mend it: %1").arg(text));
    setPopupMode(mends_.size() > 1 ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    if (mends_.size() < 2) return;
    auto* others = new QMenu(this);
    for (const Mend& mend : mends_)
        connect(others->addAction(mendText(mend)), &QAction::triggered, this,
                [this, mend] { Q_EMIT mendWanted(mend); });
    setMenu(others);
}

} // namespace weir
