#include "widgets/dashboard/value_colors.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

QColor valueColor(double share) {
    static constexpr std::array<QRgb, 9> kViridis = {0xff440154, 0xff472d7b, 0xff3b528b,
                                                     0xff2c728e, 0xff21918c, 0xff28ae80,
                                                     0xff5ec962, 0xffaddc30, 0xfffde725};
    if (std::isnan(share)) return Theme::instance().colors().textMuted;
    const bool isDark = Theme::instance().isDark();
    const double least = isDark ? 0.28 : 0.0;
    const double greatest = isDark ? 1.0 : 0.86;
    const double place = (least + std::clamp(share, 0.0, 1.0) * (greatest - least)) * (kViridis.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), kViridis.size() - 2);
    return mixed(QColor(kViridis[below + 1]), QColor(kViridis[below]), place - static_cast<double>(below));
}

} // namespace weir
