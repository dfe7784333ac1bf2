#include "widgets/translation/descriptor_texts.h"
#include "app/command_line/commands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

/// As source code, which Qt's tool for translators reads.
Outcome printDescriptorTexts() {
    fmt::print("#include <QtGlobal>\n");
    for (QString text : descriptorTexts())
        fmt::print("static const char* const text = QT_TRANSLATE_NOOP(\"weir::Descriptor\", \"{}\");\n",
                   text.replace(u'\\', QStringLiteral("\\\\"))
                       .replace(u'"', QStringLiteral("\\\""))
                       .replace(u'\n', QStringLiteral("\\n"))
                       .toStdString());
    return Outcome::Done;
}

} // namespace

void addDescriptorTextsCommand(CLI::App& program, Outcome& outcome) {
    // For ./dev translate, and nobody else.
    CLI::App* command =
        program.add_subcommand("descriptor-texts", "Print the texts of all node and panel types");
    command->group("");
    command->callback([&outcome] { outcome = printDescriptorTexts(); });
}

} // namespace weir
