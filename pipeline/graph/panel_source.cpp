#include "pipeline/graph/panel_source.h"

namespace weir {

namespace {

constexpr const char* kSource = "source"; ///< the setting of every type of panel that shows records

} // namespace

std::optional<Endpoint> sourceOf(const Panel& panel) {
    const auto source = panel.settings.find(kSource);
    if (source == panel.settings.end() || !source->is_string()) return std::nullopt;
    return Endpoint::parse(source->get_ref<const std::string&>());
}

void setSource(Panel& panel, const Endpoint& output) {
    panel.settings[kSource] = output.text();
}

} // namespace weir
