#include "app/command_line/commands.h"
#include "app/command_line/console_text.h"
#include "app/command_line/node_description.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/nodes/node_registry.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

struct NodesArguments {
    std::string id; ///< empty: all
    bool json = false;
};

/// Ids, titles and summaries in columns that are the same in all categories; long summaries go on below
/// themselves.
void listByCategory() {
    std::size_t idWidth = 0;
    std::size_t titleWidth = 0;
    for (const NodeType* type : NodeRegistry::instance().all()) {
        idWidth = std::max(idWidth, type->id.size());
        titleWidth = std::max(titleWidth, type->title.size());
    }
    const std::size_t summaryColumn = idWidth + titleWidth + 6;
    for (const Category category :
         {Category::Source, Category::Transform, Category::Window, Category::Alert, Category::Sink}) {
        std::string rows;
        for (const NodeType* type : NodeRegistry::instance().all())
            if (type->category == category)
                rows +=
                    fmt::format("  {:<{}}  {:<{}}  {}", type->id, idWidth, type->title, titleWidth,
                                wrapped(type->summary, summaryColumn, consoleWidth()).substr(summaryColumn));
        if (!rows.empty()) fmt::print("{}\n{}\n", categoryName(category), rows);
    }
    fmt::print("'weir nodes <id>' describes one.\n");
}

Json allAsJson() {
    Json types = Json::array();
    for (const NodeType* type : NodeRegistry::instance().all())
        types.push_back(nodeTypeJson(*type));
    return types;
}

Outcome nodes(const NodesArguments& arguments) {
    if (arguments.id.empty()) {
        if (arguments.json)
            fmt::print("{}\n", allAsJson().dump(2));
        else
            listByCategory();
        return Outcome::Done;
    }
    const NodeType* type = NodeRegistry::instance().find(arguments.id);
    if (!type) {
        std::vector<std::string> ids;
        for (const NodeType* known : NodeRegistry::instance().all())
            ids.push_back(known->id);
        fmt::print(stderr, "weir: there is no node type '{}'; {}\n", arguments.id,
                   suggestName(arguments.id, ids));
        return Outcome::CommandLineAtFault;
    }
    if (arguments.json)
        fmt::print("{}\n", nodeTypeJson(*type).dump(2));
    else
        fmt::print("{}", describeNodeType(*type));
    return Outcome::Done;
}

} // namespace

void addNodesCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("nodes", "List the node types, or describe one");
    const auto arguments = std::make_shared<NodesArguments>();
    command->add_option("id", arguments->id, "Node type, for instance window.tumbling");
    command->add_flag("--json", arguments->json, "Print JSON");
    command->callback([arguments, &outcome] { outcome = nodes(*arguments); });
}

} // namespace weir
