#include "app/command_line/commands.h"
#include "app/command_line/console_text.h"
#include "pipeline/graph/nearest_name.h"
#include "widgets/guide/guide_pages.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

Outcome guide(const std::string& id) {
    const std::vector<GuidePage> pages = guidePages();
    if (id.empty()) {
        TextTable table({TextTable::Align::Left, TextTable::Align::Left});
        for (const GuidePage& page : pages)
            table.addRow({page.id.toStdString(), page.title.toStdString()});
        fmt::print("{}\n'weir guide <page>' prints one.\n", table.text(2));
        return Outcome::Done;
    }
    const auto page = std::find_if(pages.begin(), pages.end(),
                                   [&id](const GuidePage& known) { return known.id.toStdString() == id; });
    if (page != pages.end()) {
        fmt::print("{}", page->text().toStdString());
        return Outcome::Done;
    }
    std::vector<std::string> ids;
    for (const GuidePage& known : pages)
        ids.push_back(known.id.toStdString());
    fmt::print(stderr, "weir: the guide has no page '{}'; {}\n", id, suggestName(id, ids));
    return Outcome::CommandLineAtFault;
}

} // namespace

void addGuideCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("guide", "List the pages of the guide, or print one");
    const auto page = std::make_shared<std::string>();
    command->add_option("page", *page, "Page, for instance expressions");
    command->callback([page, &outcome] { outcome = guide(*page); });
}

} // namespace weir
