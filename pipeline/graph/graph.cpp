#include "pipeline/graph/graph.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

template<class Elements>
auto* findById(Elements& elements, std::string_view id) {
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [id](const auto& element) { return element.id == id; });
    return found == elements.end() ? nullptr : &*found;
}

template<class Elements>
std::string freeId(const Elements& elements, std::string_view stem) {
    std::string id(stem);
    for (int number = 2; findById(elements, id); ++number)
        id = fmt::format("{}-{}", stem, number);
    return id;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::optional<Endpoint> Endpoint::parse(std::string_view text) {
    const std::string_view whole = trimmed(text);
    const std::size_t dot = whole.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == whole.size()) return std::nullopt;
    return Endpoint{std::string(whole.substr(0, dot)), std::string(whole.substr(dot + 1))};
}

std::optional<Wire> Wire::parse(std::string_view text) {
    constexpr std::string_view kArrow = "->";
    const std::size_t arrow = text.find(kArrow);
    if (arrow == std::string_view::npos) return std::nullopt;
    std::optional<Endpoint> from = Endpoint::parse(text.substr(0, arrow));
    std::optional<Endpoint> to = Endpoint::parse(text.substr(arrow + kArrow.size()));
    if (!from || !to) return std::nullopt;
    return Wire{std::move(*from), std::move(*to)};
}

const Node* Graph::findNode(std::string_view id) const {
    return findById(nodes, id);
}

Node* Graph::findNode(std::string_view id) {
    return findById(nodes, id);
}

const Panel* Graph::findPanel(std::string_view id) const {
    return findById(panels, id);
}

Panel* Graph::findPanel(std::string_view id) {
    return findById(panels, id);
}

std::string Graph::freeNodeId(std::string_view stem) const {
    return freeId(nodes, stem);
}

std::string Graph::freePanelId(std::string_view stem) const {
    return freeId(panels, stem);
}

} // namespace weir
