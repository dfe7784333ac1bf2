#include "widgets/dashboard/earlier_series.h"

namespace weir {

namespace {

constexpr std::string_view kMinus = " \u2212 ";

} // namespace

std::string earlierName(std::string_view name, Duration offset) {
    std::string earlier(name);
    earlier += kMinus;
    earlier += formatDuration(offset);
    return earlier;
}

std::optional<std::string_view> nameBeside(std::string_view name) {
    const std::size_t end = name.rfind(kMinus);
    if (end == std::string_view::npos || !parseDuration(name.substr(end + kMinus.size())))
        return std::nullopt;
    return name.substr(0, end);
}

} // namespace weir
