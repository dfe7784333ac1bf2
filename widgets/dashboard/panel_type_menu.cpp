#include "widgets/dashboard/panel_type_menu.h"

#include "widgets/theme/theme.h"

#include <QMenu>

namespace weir {

void fillWithPanelTypes(QMenu& menu, const char* name, const std::function<void(const PanelType&)>& choose) {
    for (const PanelType* type : PanelRegistry::instance().all()) {
        QAction* const action = menu.addAction(Theme::instance().icon(QString::fromStdString(type->icon)),
                                               QString::fromStdString(type->title));
        action->setObjectName(
            QStringLiteral("%1:%2").arg(QLatin1String(name), QString::fromStdString(type->id)));
        action->setToolTip(QString::fromStdString(type->summary));
        QObject::connect(action, &QAction::triggered, &menu, [choose, type] { choose(*type); });
    }
    menu.setToolTipsVisible(true);
}

} // namespace weir
