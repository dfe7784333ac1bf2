#include "widgets/dashboard/column_order.h"

namespace weir {

namespace {

bool hasSign(std::string_view text) {
    return text.starts_with('-') || text.starts_with('+');
}

} // namespace

ColumnOrder columnOrderOf(std::string_view setting) {
    return {std::string(hasSign(setting) ? setting.substr(1) : setting), setting.starts_with('-')};
}

std::string columnOrderText(const ColumnOrder& order) {
    if (order.isDescending) return '-' + order.column;
    return hasSign(order.column) ? '+' + order.column : order.column;
}

} // namespace weir
