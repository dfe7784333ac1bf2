#include "app/command_line/commands.h"
#include "app/command_line/console_text.h"
#include "app/command_line/node_description.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/nodes/node_registry.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

struct NodesArguments {
    std::string id; ///< empty: all
    bool json = false;
};

void listByCategory() {
    for (const Category category :
         {Category::Source, Category::Transform, Category::Window, Category::Alert, Category::Sink}) {
        TextTable table({TextTable::Align::Left, TextTable::Align::Left});
        for (const NodeType* type : NodeRegistry::instance().all())
            if (type->category == category) table.addRow({type->id, type->summary});
        if (const std::string rows = table.text(2); !rows.empty())
            fmt::print("{}\n{}\n", categoryName(category), rows);
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
