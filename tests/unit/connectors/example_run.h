#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace weir::test {

/// The path of a file in resources/examples.
std::filesystem::path examplePath(const std::string& name);

/// Reads an example and checks what can be told without running it: no problem of any level, the text is as
/// Weir would save it, and the board has neither overlaps nor holes.
Graph soundExample(const std::string& name);

/// A run of an example, whose data folder is a temporary one. It is stopped with this object.
class ExampleRun {
public:
    explicit ExampleRun(const Graph& graph);
    ~ExampleRun();

    /// Waits until every panel's output has had records, and checks that these have the fields the panels
    /// name.
    void awaitPanels();
    void await(const std::function<bool()>& isDone);
    /// Stops as a user does; checks that no node has failed and nothing was dropped or malformed.
    void stopInGoodOrder();

    Engine& engine() { return *engine_; }
    const std::filesystem::path& dataFolder() const { return dataFolder_; }

private:
    const Graph graph_;
    std::filesystem::path dataFolder_;
    std::unique_ptr<Engine> engine_;
};

} // namespace weir::test
