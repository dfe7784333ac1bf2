#pragma once

namespace CLI {
class App;
}

namespace weir {

/// The exit codes of the program.
enum class Outcome : int {
    Done = 0,
    GraphAtFault = 1, ///< ... or its data
    CommandLineAtFault = 2,
};

/// Each adds one command to the program. When it is the one on the command line, parsing runs it and sets
/// `outcome`, which must outlive the program.
void addRunCommand(CLI::App& program, Outcome& outcome);
void addCheckCommand(CLI::App& program, Outcome& outcome);
void addDescriptorTextsCommand(CLI::App& program, Outcome& outcome);
void addDiffCommand(CLI::App& program, Outcome& outcome);
void addNodesCommand(CLI::App& program, Outcome& outcome);
void addExportCommand(CLI::App& program, Outcome& outcome);
void addGuideCommand(CLI::App& program, Outcome& outcome);
void addSecretCommand(CLI::App& program, Outcome& outcome);
/// `argc` and `argv` of these are main()'s, for Qt.
void addGuidePicturesCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv);
void addReportCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv);
void addSnapshotCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv);

} // namespace weir
