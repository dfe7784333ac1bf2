#pragma once
#include "pipeline/data/result.h"
#include "pipeline/data/schema.h"
#include "pipeline/graph/graph.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Panels that are kept to be inserted into other graphs, with what was known of the fields of their sources,
/// so that outputs like these can be found there.
struct BoardTemplate {
    QString name;
    std::vector<Panel> panels;
    std::map<Endpoint, Schema> sources; ///< of every panel's; empty where no field was known
    bool isBuiltIn = false;
    QString path; ///< empty: not kept yet
};

/// The outputs that the panels show.
std::vector<Endpoint> outputsOf(const std::vector<Panel>& panels);

/// As a file holds it: JSON with the panels as a graph file has them; see resources/formats/panels.md.
QByteArray formatTemplate(const BoardTemplate& kept);
Result<BoardTemplate> parseTemplate(const QByteArray& text);

/// Where the user's own are kept.
QString templatesFolder();
/// Those that come with the program, then the user's own by name. Names of files that cannot be read go to
/// `unreadable`.
std::vector<BoardTemplate> allTemplates(QStringList& unreadable);
/// The file that a template of this name is kept in.
QString templatePath(const QString& name);
/// Writes it whole or not at all; an error in words, or empty.
QString keepTemplate(const BoardTemplate& kept);

/// For each source of the template, the output that takes its place: the one of the same name if there is
/// one; else the one whose fields have most in common with it, or the proposed one if no field matters;
/// unset: none does.
std::map<Endpoint, std::optional<Endpoint>> matchSources(const BoardTemplate& kept,
                                                         const std::vector<Endpoint>& outputs,
                                                         const std::map<Endpoint, Schema>& schemas,
                                                         const std::optional<Endpoint>& proposed);
/// The panels of the template over these outputs; those without one keep the source that they have.
std::vector<Panel> panelsOver(const BoardTemplate& kept,
                              const std::map<Endpoint, std::optional<Endpoint>>& sources);

} // namespace weir
