#include "pipeline/graph/graph_file.h"

#include <algorithm>
#include <random>
#include <tuple>

namespace weir {

namespace {

/// Graphs of any content that a graph may hold, in the order of a saved file.
class RandomGraphs {
public:
    explicit RandomGraphs(unsigned seed) : random_(seed) {}

    Graph next() {
        Graph graph;
        graph.title = text();
        graph.description = text();
        for (std::size_t count = below(6); count > 0; --count)
            graph.nodes.push_back({graph.freeNodeId(id()), text(), text(), object(3)});
        for (std::size_t count = below(8); count > 0; --count)
            graph.wires.push_back({{id(), id()}, {id(), id()}});
        for (std::size_t count = below(4); count > 0; --count)
            graph.panels.push_back(
                {graph.freePanelId(id()), text(), text(), text(), text(), place(), object(2)});
        for (std::size_t count = below(3); count > 0; --count)
            graph.boards.push_back({graph.freeBoardId(id()),
                                    text(),
                                    static_cast<int>(below(5)),
                                    {{text(), {text(), text()}}, {text(), {}}}});
        for (std::size_t count = below(3); count > 0; --count) {
            const auto time = static_cast<Timestamp>(below(2'000'000'000'000'000'000));
            graph.marks.push_back({graph.freeMarkId(), time, std::nullopt, text()});
            if (below(2)) graph.marks.back().until = time + 1 + static_cast<Timestamp>(below(1'000'000'000));
        }
        for (std::size_t count = below(6); count > 0; --count)
            graph.layout[id()] = {coordinate(), coordinate()};
        if (below(2)) graph.run = {1 + below(10'000), Duration(below(3'000'000'000)), 1 + below(100'000)};

        const auto byId = [](const auto& left, const auto& right) { return left.id < right.id; };
        std::sort(graph.nodes.begin(), graph.nodes.end(), byId);
        std::sort(graph.panels.begin(), graph.panels.end(), byId);
        std::sort(graph.boards.begin(), graph.boards.end(), [](const BoardTab& a, const BoardTab& b) {
            return std::tie(a.position, a.id) < std::tie(b.position, b.id);
        });
        std::sort(graph.marks.begin(), graph.marks.end(), byId);
        std::sort(graph.wires.begin(), graph.wires.end());
        return graph;
    }

private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
    }

    std::string pick(const std::vector<std::string>& pieces, std::size_t least) {
        std::string result;
        for (std::size_t count = least + below(6); count > 0; --count)
            result += pieces[below(pieces.size())];
        return result;
    }

    std::string id() { return pick({"a", "B", "7", "-", "_", "cpu"}, 1); }
    std::string text() {
        return pick({"a", " ", "\"", "\\", "\n", "\t", "é", "水", "🌊", "{", "->", ".", "\x01"}, 0);
    }
    double coordinate() { return std::uniform_real_distribution<double>(-1e4, 1e4)(random_); }

    PanelPlace place() {
        return {static_cast<int>(below(24)), static_cast<int>(below(50)), static_cast<int>(1 + below(24)),
                static_cast<int>(1 + below(20))};
    }

    Json object(int depth) {
        Json result = Json::object();
        for (std::size_t count = below(4); count > 0; --count)
            result[text()] = value(depth);
        return result;
    }

    Json value(int depth) {
        switch (below(depth > 0 ? 8 : 6)) {
        case 0:
            return nullptr;
        case 1:
            return below(2) == 1;
        case 2:
            return static_cast<std::int64_t>(random_());
        case 3:
            return std::numeric_limits<std::int64_t>::min() + static_cast<std::int64_t>(below(9));
        case 4:
            return coordinate() / 3;
        case 5:
            return text();
        case 6:
            return Json::array({value(depth - 1), value(depth - 1)});
        default:
            return object(depth - 1);
        }
    }

    std::mt19937_64 random_;
};

} // namespace

TEST_CASE("Any graph comes back from its text as it was") {
    RandomGraphs graphs(20261121);
    for (int round = 0; round < 500; ++round) {
        const Graph graph = graphs.next();
        const std::string text = formatGraph(graph);
        CAPTURE(text);
        const Result<Graph> again = parseGraph(text);
        REQUIRE_MESSAGE(again, (again ? "" : again.error().message));
        CHECK(*again == graph);
        CHECK(formatGraph(*again) == text);
    }
}

TEST_CASE("Text cut anywhere is refused, and never ends the program") {
    RandomGraphs graphs(7);
    for (int round = 0; round < 5; ++round) {
        const std::string text = formatGraph(graphs.next());
        for (std::size_t length = 0; length + 2 < text.size(); ++length)
            CHECK_FALSE(parseGraph(std::string_view(text).substr(0, length)));
    }
}

TEST_CASE("Text with any byte changed is read or refused, and never ends the program") {
    RandomGraphs graphs(8);
    std::mt19937 random(9);
    for (int round = 0; round < 2000; ++round) {
        std::string text = formatGraph(graphs.next());
        text[random() % text.size()] = static_cast<char>(random());
        if (const Result<Graph> graph = parseGraph(text)) {
            const std::string again = formatGraph(*graph);
            CHECK(formatGraph(parseGraph(again).value()) == again);
        }
    }
}

} // namespace weir
