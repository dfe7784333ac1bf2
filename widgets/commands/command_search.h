#pragma once
#include "widgets/commands/command_list.h"

#include <QStringList>

namespace weir {

/// The commands that fit what is typed, the best first. With nothing typed all are there, those used last
/// first. What cannot be done now stands behind what fits as well and can.
std::vector<Command> findCommands(const QString& typed, const std::vector<Command>& commands,
                                  const QStringList& usedLast);

/// The ids of the commands that were used last, newest first, kept over runs of the program.
QStringList commandsUsedLast();
void rememberCommand(const QString& id);

} // namespace weir
