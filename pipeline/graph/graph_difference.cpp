#include "pipeline/graph/graph_difference.h"

#include "pipeline/graph/graph_file.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

/// The members of a file that hold parts by their id. What is not here is a member of the graph itself.
constexpr std::pair<const char*, GraphPart> kKeyedParts[] = {
    {"nodes", GraphPart::Node},      {"frames", GraphPart::Frame},   {"notes", GraphPart::Note},
    {"dashboard", GraphPart::Panel}, {"samples", GraphPart::Sample}, {"subgraphs", GraphPart::Subgraph},
    {"boards", GraphPart::Board},    {"marks", GraphPart::Mark},     {"layout", GraphPart::Place},
    {"bends", GraphPart::Bend},
};

bool isObjectOrNone(const Json& value) {
    return value.is_object() || value.is_null();
}

const Json& memberOf(const Json& object, const std::string& name) {
    static const Json none;
    if (!object.is_object()) return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

std::set<std::string> namesOf(const Json& before, const Json& after) {
    std::set<std::string> names;
    for (const Json* object : {&before, &after})
        if (object->is_object())
            for (const auto& [name, value] : object->items())
                names.insert(name);
    return names;
}

/// Lists that can be compared entry by entry: of objects, and as long as each other.
bool areRowsAlike(const Json& before, const Json& after) {
    const auto isRow = [](const Json& entry) { return entry.is_object(); };
    return before.is_array() && after.is_array() && before.size() == after.size() &&
           std::all_of(before.begin(), before.end(), isRow) && std::all_of(after.begin(), after.end(), isRow);
}

void compareValues(const std::string& path, const Json& before, const Json& after,
                   std::vector<ValueChange>& changes) {
    if (before == after) return;
    if (isObjectOrNone(before) && isObjectOrNone(after)) {
        for (const std::string& name : namesOf(before, after))
            compareValues(path.empty() ? name : path + '.' + name, memberOf(before, name),
                          memberOf(after, name), changes);
    } else if (areRowsAlike(before, after)) {
        for (std::size_t i = 0; i < before.size(); ++i)
            compareValues(fmt::format("{}[{}]", path, i), before[i], after[i], changes);
    } else {
        changes.push_back({path, before, after});
    }
}

/// Compares the files of two graphs, for a file holds all that there is, and in one form.
class Comparison {
public:
    std::vector<PartDifference> take(const Json& before, const Json& after) {
        comparePart({PartChange::Changed, GraphPart::Graph, {}, {}, {}, {}}, withoutParts(before),
                    withoutParts(after));
        comparePart({PartChange::Changed, GraphPart::Run, {}, {}, {}, {}}, memberOf(before, "run"),
                    memberOf(after, "run"));
        compareBody({}, before, after);
        std::stable_sort(found_.begin(), found_.end(),
                         [](const PartDifference& left, const PartDifference& right) {
                             return std::pair(!left.subgraph.empty(), left.subgraph) <
                                    std::pair(!right.subgraph.empty(), right.subgraph);
                         });
        return std::move(found_);
    }

private:
    static Json withoutParts(Json file) {
        for (const auto& [member, part] : kKeyedParts)
            file.erase(member);
        file.erase("wires");
        file.erase("run");
        return file;
    }

    void comparePart(PartDifference difference, const Json& before, const Json& after) {
        compareValues({}, before, after, difference.values);
        if (!difference.values.empty()) found_.push_back(std::move(difference));
    }

    void compareBody(const std::string& subgraph, const Json& before, const Json& after) {
        compareKeyed(subgraph, GraphPart::Node, memberOf(before, "nodes"), memberOf(after, "nodes"));
        compareWires(subgraph, memberOf(before, "wires"), memberOf(after, "wires"));
        for (const auto& [member, part] : kKeyedParts)
            if (part != GraphPart::Node && part != GraphPart::Subgraph)
                compareKeyed(subgraph, part, memberOf(before, member), memberOf(after, member));
        const Json& olderSubgraphs = memberOf(before, "subgraphs");
        const Json& newerSubgraphs = memberOf(after, "subgraphs");
        for (const std::string& id : namesOf(olderSubgraphs, newerSubgraphs))
            compareSubgraph(id, memberOf(olderSubgraphs, id), memberOf(newerSubgraphs, id));
    }

    void compareWires(const std::string& subgraph, const Json& before, const Json& after) {
        std::set<std::string> older, newer;
        for (const Json& wire : before)
            older.insert(wire.get<std::string>());
        for (const Json& wire : after)
            newer.insert(wire.get<std::string>());
        for (const std::string& wire : older)
            if (!newer.contains(wire))
                found_.push_back({PartChange::Removed, GraphPart::Wire, subgraph, wire, {}, {}});
        for (const std::string& wire : newer)
            if (!older.contains(wire))
                found_.push_back({PartChange::Added, GraphPart::Wire, subgraph, wire, {}, {}});
    }

    /// Whether the node or wire, by its id, of a place or a bend is new or gone itself.
    bool goesWithItsOwner(const std::string& subgraph, GraphPart part, const std::string& id) const {
        const GraphPart owner = part == GraphPart::Place ? GraphPart::Node : GraphPart::Wire;
        return (part == GraphPart::Place || part == GraphPart::Bend) &&
               std::any_of(found_.begin(), found_.end(), [&](const PartDifference& difference) {
                   return difference.part == owner && difference.subgraph == subgraph &&
                          difference.id == id && difference.change != PartChange::Changed;
               });
    }

    void compareKeyed(const std::string& subgraph, GraphPart part, const Json& before, const Json& after) {
        for (const std::string& id : namesOf(before, after))
            if (!goesWithItsOwner(subgraph, part, id))
                compareOne(subgraph, part, id, memberOf(before, id), memberOf(after, id));
    }

    void compareOne(const std::string& subgraph, GraphPart part, const std::string& id, const Json& before,
                    const Json& after) {
        if (before == after) return;
        PartDifference difference{PartChange::Changed, part, subgraph, id, {}, {}};
        if (before.is_null()) difference.change = PartChange::Added;
        if (after.is_null()) difference.change = PartChange::Removed;
        const Json& title = memberOf(after.is_null() ? before : after, "title");
        if (title.is_string()) difference.title = title.get<std::string>();
        compareValues({}, before, after, difference.values);
        found_.push_back(std::move(difference));
    }

    void compareSubgraph(const std::string& id, const Json& before, const Json& after) {
        const Json ownBefore = before.is_null() ? before : withoutParts(before);
        const Json ownAfter = after.is_null() ? after : withoutParts(after);
        compareOne({}, GraphPart::Subgraph, id, ownBefore, ownAfter);
        compareBody(id, before, after);
    }

    std::vector<PartDifference> found_;
};

char mark(PartChange change) {
    switch (change) {
    case PartChange::Added:
        return '+';
    case PartChange::Removed:
        return '-';
    case PartChange::Changed:
        return '~';
    }
    return ' ';
}

/// "~ node average (Mean) in subgraph smooth"
std::string headline(const PartDifference& difference) {
    std::string text = fmt::format("{} {}", mark(difference.change), graphPartName(difference.part));
    if (!difference.id.empty()) text += ' ' + difference.id;
    if (!difference.title.empty()) text += fmt::format(" ({})", difference.title);
    if (!difference.subgraph.empty()) text += " in subgraph " + difference.subgraph;
    return text;
}

} // namespace

std::string_view graphPartName(GraphPart part) {
    switch (part) {
    case GraphPart::Graph:
        return "graph";
    case GraphPart::Run:
        return "run settings";
    case GraphPart::Node:
        return "node";
    case GraphPart::Wire:
        return "wire";
    case GraphPart::Frame:
        return "frame";
    case GraphPart::Note:
        return "note";
    case GraphPart::Panel:
        return "panel";
    case GraphPart::Board:
        return "board";
    case GraphPart::Mark:
        return "mark";
    case GraphPart::Sample:
        return "sample of";
    case GraphPart::Subgraph:
        return "subgraph";
    case GraphPart::Place:
        return "place of";
    case GraphPart::Bend:
        return "bends of";
    }
    return "";
}

std::string_view ValueChange::name() const {
    for (const std::string_view holder : {"parameters.", "settings."})
        if (member.starts_with(holder)) return std::string_view(member).substr(holder.size());
    return member;
}

std::vector<PartDifference> differencesOf(const Graph& before, const Graph& after) {
    return Comparison().take(Json::parse(formatGraph(before)), Json::parse(formatGraph(after)));
}

bool isLayoutOnly(const PartDifference& difference) {
    return difference.part == GraphPart::Place || difference.part == GraphPart::Bend;
}

std::string valueText(const Json& value) {
    if (value.is_null()) return "not set";
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string differencesText(const std::vector<PartDifference>& differences) {
    std::string text;
    for (const PartDifference& difference : differences) {
        text += headline(difference) + '\n';
        for (const ValueChange& value : difference.values) {
            text += fmt::format("    {}: ", value.member.empty() ? "is" : value.name());
            if (difference.change != PartChange::Added) text += valueText(value.before);
            if (difference.change == PartChange::Changed) text += " -> ";
            if (difference.change != PartChange::Removed) text += valueText(value.after);
            text += '\n';
        }
    }
    return text;
}

} // namespace weir
