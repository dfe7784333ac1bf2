#pragma once
#include "pipeline/nodes/parameters.h"
#include "pipeline/nodes/registry.h"

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace weir {

class PanelContent;

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
    /// What the user sets. `source`, the output whose records are shown as "node.port", is every panel's
    /// first; the fields of FieldName and FieldNames parameters are those of that output.
    std::vector<Parameter> parameters;
    /// Those beside `source` that choose what is kept of the records; a change of any other keeps what there
    /// is.
    std::vector<std::string> dataParameters;
    /// The parent owns the content.
    std::function<PanelContent*(QWidget* parent)> make;
};

using PanelRegistry = Registry<PanelType>;
using PanelRegistration = Registration<PanelType>;

/// The declaration of `source`.
Parameter sourceParameter();
/// The declarations of `unit` and `decimals`: how figures are written.
std::vector<Parameter> figureParameters();
/// The declaration of `thresholds`: from which value on a figure is good, a warning, or critical.
Parameter thresholdsParameter(std::string summary);

} // namespace weir
