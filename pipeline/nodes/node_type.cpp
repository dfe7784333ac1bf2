#include "pipeline/nodes/node_type.h"

#include <algorithm>
#include <stdexcept>

template class std::vector<weir::Port>;
template class std::vector<weir::ParameterProblem>;

namespace weir {

namespace {

std::optional<std::size_t> indexOf(const std::vector<Port>& ports, std::string_view id) {
    const auto found =
        std::find_if(ports.begin(), ports.end(), [id](const Port& port) { return port.id == id; });
    if (found == ports.end()) return std::nullopt;
    return static_cast<std::size_t>(found - ports.begin());
}

} // namespace

std::string_view categoryName(Category category) {
    switch (category) {
    case Category::Source:
        return "source";
    case Category::Transform:
        return "transform";
    case Category::Window:
        return "window";
    case Category::Alert:
        return "alert";
    case Category::Sink:
        return "sink";
    }
    throw std::logic_error("not a category");
}

std::optional<std::size_t> NodeType::inputIndex(std::string_view port) const {
    return indexOf(inputs, port);
}

std::optional<std::size_t> NodeType::outputIndex(std::string_view port) const {
    return indexOf(outputs, port);
}

Json identityOf(const NodeType& type, const Json& values) {
    return type.identity ? type.identity(values) : values;
}

} // namespace weir
