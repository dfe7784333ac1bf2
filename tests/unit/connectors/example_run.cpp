#include "tests/unit/connectors/example_run.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "tests/unit/connectors/patience.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace weir::test {
namespace {

constexpr int kBoardColumns = 24;

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void checkBoard(const Graph& graph) {
    std::set<std::pair<int, int>> taken;
    int rows = 0;
    for (const Panel& panel : graph.panels)
        for (int row = panel.place.row; row < panel.place.row + panel.place.height; ++row)
            for (int column = panel.place.column; column < panel.place.column + panel.place.width; ++column) {
                CHECK_MESSAGE(taken.emplace(row, column).second, panel.id);
                rows = std::max(rows, row + 1);
            }
    CHECK(taken.size() == static_cast<std::size_t>(rows * kBoardColumns));
}

/// The fields that a panel names in its settings.
std::vector<std::string> fieldsNamedBy(const Panel& panel) {
    std::vector<std::string> fields;
    for (const char* setting : {"value", "by"})
        if (panel.settings.contains(setting)) fields.push_back(panel.settings.at(setting));
    for (const char* setting : {"values", "columns"})
        if (panel.settings.contains(setting))
            for (const Json& field : panel.settings.at(setting))
                fields.push_back(field);
    return fields;
}

} // namespace

std::filesystem::path examplePath(const std::string& name) {
    return std::filesystem::path(WEIR_SOURCE_DIR) / "resources" / "examples" / name;
}

Graph soundExample(const std::string& name) {
    const Result<Graph> graph = loadGraph(examplePath(name));
    REQUIRE_MESSAGE(graph, (graph ? "" : graph.error().message));
    for (const Problem& problem : validate(*graph))
        CHECK_MESSAGE(false, problem.text());
    CHECK(formatGraph(*graph) == textOf(examplePath(name)));
    checkBoard(*graph);
    for (const Node& node : graph->nodes)
        CHECK_MESSAGE(graph->layout.contains(node.id), node.id);
    return *graph;
}

ExampleRun::ExampleRun(const Graph& graph)
    : graph_(graph),
      dataFolder_(std::filesystem::temp_directory_path() / ("weir-example-" + std::to_string(getpid()))),
      engine_(makeLocalEngine()) {
    setenv("XDG_DATA_HOME", dataFolder_.c_str(), 1);
    for (const Problem& problem : engine_->start(graph_, dataFolder_))
        CHECK_MESSAGE(false, problem.text());
}

ExampleRun::~ExampleRun() {
    engine_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(dataFolder_, ignored);
}

void ExampleRun::await(const std::function<bool()>& isDone) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!isDone()) {
        REQUIRE(std::chrono::steady_clock::now() < end);
        REQUIRE(!engine_->waitFor(std::chrono::milliseconds(20)));
    }
}

void ExampleRun::awaitPanels() {
    for (const Panel& panel : graph_.panels) {
        CAPTURE(panel.id);
        const auto source = Endpoint::parse(panel.settings.at("source").get<std::string>());
        REQUIRE(source);
        await([&] { return !engine_->latest(*source, 1).empty(); });
        const SchemaPointer schema = engine_->latest(*source, 1).back()->schema();
        for (const std::string& field : fieldsNamedBy(panel))
            CHECK_MESSAGE(schema->find(field), field);
    }
}

void ExampleRun::stopInGoodOrder() {
    engine_->stop();
    REQUIRE(engine_->waitFor(kPatience));
    for (const NodeStatistics& node : engine_->statistics().nodes) {
        CAPTURE(node.node);
        CAPTURE(node.message);
        CHECK(node.state == NodeState::Finished);
        CHECK(node.badRecords == 0);
        CHECK(node.droppedRecords == 0);
        CHECK(node.lateRecords == 0);
    }
}

} // namespace weir::test
