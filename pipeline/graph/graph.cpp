#include "pipeline/graph/graph.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

constexpr std::string_view kSubgraphPrefix = "subgraph.";

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

std::string_view nodeModeName(NodeMode mode) {
    switch (mode) {
    case NodeMode::Enabled:
        return "enabled";
    case NodeMode::Bypassed:
        return "bypassed";
    case NodeMode::Disabled:
        return "disabled";
    }
    return {};
}

const Node* GraphBody::findNode(std::string_view id) const {
    return findById(nodes, id);
}

Node* GraphBody::findNode(std::string_view id) {
    return findById(nodes, id);
}

const Frame* GraphBody::findFrame(std::string_view id) const {
    return findById(frames, id);
}

Frame* GraphBody::findFrame(std::string_view id) {
    return findById(frames, id);
}

const Note* GraphBody::findNote(std::string_view id) const {
    return findById(notes, id);
}

Note* GraphBody::findNote(std::string_view id) {
    return findById(notes, id);
}

std::string GraphBody::freeNodeId(std::string_view stem) const {
    return freeId(nodes, stem);
}

std::string GraphBody::freeFrameId() const {
    return freeId(frames, "frame");
}

std::string GraphBody::freeNoteId() const {
    return freeId(notes, "note");
}

std::string Subgraph::type() const {
    return std::string(kSubgraphPrefix) + id;
}

const Panel* Graph::findPanel(std::string_view id) const {
    return findById(panels, id);
}

Panel* Graph::findPanel(std::string_view id) {
    return findById(panels, id);
}

const BoardTab* Graph::findBoard(std::string_view id) const {
    return findById(boards, id);
}

BoardTab* Graph::findBoard(std::string_view id) {
    return findById(boards, id);
}

const TimeMark* Graph::findMark(std::string_view id) const {
    return findById(marks, id);
}

std::string_view Graph::boardOf(const Panel& panel) const {
    if (boards.empty()) return {};
    const BoardTab* named = findBoard(panel.board);
    return named ? named->id : boards.front().id;
}

const Subgraph* Graph::findSubgraph(std::string_view id) const {
    return findById(subgraphs, id);
}

Subgraph* Graph::findSubgraph(std::string_view id) {
    return findById(subgraphs, id);
}

const Subgraph* Graph::subgraphOfType(std::string_view type) const {
    return type.starts_with(kSubgraphPrefix) ? findSubgraph(type.substr(kSubgraphPrefix.size())) : nullptr;
}

std::string Graph::freePanelId(std::string_view stem) const {
    return freeId(panels, stem);
}

std::string Graph::freeBoardId(std::string_view stem) const {
    return freeId(boards, stem);
}

std::string Graph::freeMarkId() const {
    return freeId(marks, "mark");
}

std::string Graph::freeSubgraphId(std::string_view stem) const {
    return freeId(subgraphs, stem);
}

} // namespace weir
