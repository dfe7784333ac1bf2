#pragma once
#include "pipeline/nodes/parameters.h"
#include "pipeline/nodes/registry.h"

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace weir {

class BoardTime;
class Engine;
class GraphDocument;
class PanelContent;
struct PanelContext;

/// Everything there is to know of a panel type: the "add panel" menu, the settings form and the board are
/// made from it. One file in widgets/dashboard/panels declares it, implements it and registers it. Its
/// parameters are described in resources/formats/panels.md.
struct PanelType {
    std::string id;                    ///< "line"; stands in the graph file and never changes
    std::vector<std::string> replaces; ///< ids that this type had in older files
    std::string title;
    std::string summary; ///< one line
    std::string icon;    ///< name of an icon in resources/icons, without ending
    int width = 12;      ///< of a new panel, in cells of the board's grid
    int height = 8;
    /// What the user sets. `source`, the output whose records are shown as "node.port", is the first of every
    /// panel that shows records, and of no other; the fields of FieldName and FieldNames parameters are those
    /// of that output.
    std::vector<Parameter> parameters;
    /// Those beside `source` that choose what is kept of the records; a change of any other keeps what there
    /// is.
    std::vector<std::string> dataParameters;
    /// The parent owns the content; all that the context names outlives it.
    std::function<PanelContent*(const PanelContext& context, QWidget* parent)> make;
};

/// What a panel's content may look at beside the records of its source.
struct PanelContext {
    GraphDocument& document;
    const Engine& engine; ///< its statistics and alerts
    BoardTime& time;      ///< which part of event time is shown, and where the pointer is in it
};

using PanelRegistry = Registry<PanelType>;
using PanelRegistration = Registration<PanelType>;

/// Whether its panels show the records of an output: `source` is their first parameter.
bool showsRecords(const PanelType& type);

/// The declaration of `source`.
Parameter sourceParameter();
/// The declarations of `unit` and `decimals`: how figures are written.
std::vector<Parameter> figureParameters();
/// The declaration of `thresholds`: from which value on a figure is good, a warning, or critical.
Parameter thresholdsParameter(std::string summary);

} // namespace weir
