#include "app/guide_pictures.h"

#include "app/command_line/commands.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

void addGuidePicturesCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv) {
    // For ./dev screenshots, and nobody else.
    CLI::App* command = program.add_subcommand("guide-pictures", "Draw the pictures of the guide");
    command->group("");
    const auto folder = std::make_shared<std::filesystem::path>();
    command->add_option("folder", *folder, "Where they go")->required();
    command->callback([folder, &outcome, &argc, argv] {
        if (const Result<void> drawn = drawGuidePictures(argc, argv, *folder); !drawn) {
            fmt::print(stderr, "weir: {}\n", drawn.error().message);
            outcome = Outcome::GraphAtFault;
        }
    });
}

} // namespace weir
