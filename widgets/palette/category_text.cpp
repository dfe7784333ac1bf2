#include "widgets/palette/category_text.h"

#include <QCoreApplication>

namespace weir {

QString categoryText(Category category) {
    switch (category) {
    case Category::Source:
        return QCoreApplication::translate("weir::Category", "Sources");
    case Category::Transform:
        return QCoreApplication::translate("weir::Category", "Transforms");
    case Category::Window:
        return QCoreApplication::translate("weir::Category", "Windows");
    case Category::Alert:
        return QCoreApplication::translate("weir::Category", "Alerts");
    case Category::Sink:
        return QCoreApplication::translate("weir::Category", "Sinks");
    }
    return {};
}

} // namespace weir
