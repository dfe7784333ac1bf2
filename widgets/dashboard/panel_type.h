#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/nodes/parameters.h"
#include "pipeline/nodes/registry.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace weir {

class BoardTime;
class Engine;
class GraphDocument;
class PanelContent;
struct PanelContext;

/// How a panel type shows some fields of an output that are dropped onto the board.
struct PanelFit {
    double score = 0; ///< above 0; the greatest of all types makes the panel: 1 where it is the usual choice
    Json settings = Json::object(); ///< that have it show these fields, without `source`
};

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
    /// panel that shows records, and stands further behind where a panel can do without; the fields of
    /// FieldName and FieldNames parameters are those of that output.
    std::vector<Parameter> parameters;
    /// Those beside `source` that choose what is kept of the records; a change of any other keeps what there
    /// is.
    std::vector<std::string> dataParameters;
    /// How it shows these fields (never none); nothing if it cannot. Unset: never by itself.
    std::function<std::optional<PanelFit>(const std::vector<Field>& fields)> fits;
    /// The parent owns the content; all that the context names outlives it.
    std::function<PanelContent*(const PanelContext& context, QWidget* parent)> make;
};

/// What a panel's content may look at beside the records of its source.
struct PanelContext {
    GraphDocument& document;
    const Engine& engine; ///< its statistics and alerts
    BoardTime& time;      ///< which part of event time is shown, and where the pointer is in it
    std::string panel;    ///< its id in the graph
};

using PanelRegistry = Registry<PanelType>;
using PanelRegistration = Registration<PanelType>;

using PanelFits = std::function<std::optional<PanelFit>(const std::vector<Field>& fields)>;
/// That of types that show one figure, by a parameter of that id, or several.
PanelFits fitsOneFigure(std::string parameter, double score);
PanelFits fitsFigures(std::string parameter, double score);

/// What `fieldOf` says of a parameter over the fields of the panel's source: any of them, or those alone that
/// can be shown as a number.
inline constexpr const char* kFieldsOfSource = "source";
inline constexpr const char* kFiguresOfSource = "figures of source";

/// The name of the field that has one of these names, whatever its case; empty if none has.
std::string fieldCalled(const std::vector<Field>& fields, const std::vector<std::string>& names);

/// Those of the fields that are figures, or that are texts and the like.
std::vector<std::string> figuresAmong(const std::vector<Field>& fields);
std::vector<std::string> textsAmong(const std::vector<Field>& fields);
/// The first figure that measures something, rather than being a time or the number of a thing; the first
/// figure if none does, empty if there is none.
std::string foremostFigure(const std::vector<Field>& fields);

/// Whether its panels show the records of an output: `source` is their first parameter.
bool showsRecords(const PanelType& type);

/// The declaration of `source`.
Parameter sourceParameter();
/// The declarations of `unit` and `decimals`: how figures are written.
std::vector<Parameter> figureParameters();
/// The declaration of `thresholds`: from which value on a figure is good, a warning, or critical.
Parameter thresholdsParameter(std::string summary);

} // namespace weir
