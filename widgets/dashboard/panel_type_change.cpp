#include "widgets/dashboard/panel_type_change.h"

#include "pipeline/graph/panel_source.h"
#include "widgets/dashboard/number_at.h"
#include "widgets/dashboard/panel_fit.h"
#include "widgets/document/graph_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>

namespace weir {

namespace {

bool isChoice(const Parameter& parameter, const Json& value) {
    return std::any_of(parameter.choices.begin(), parameter.choices.end(),
                       [&value](const Choice& choice) { return value == Json(choice.id); });
}

/// Whether each cell of a row of the one has a column in the other.
bool hasColumnsOf(const Parameter& before, const Parameter& after) {
    return std::all_of(before.columns.begin(), before.columns.end(), [&after](const Parameter& column) {
        return std::any_of(after.columns.begin(), after.columns.end(),
                           [&column](const Parameter& other) { return other.id == column.id; });
    });
}

/// Whether a value of the one parameter means the same in the other.
bool meansTheSame(const Parameter& before, const Parameter& after, const Json& value) {
    return before.type == after.type &&
           (after.fieldOf == before.fieldOf || before.fieldOf == kFiguresOfSource) &&
           (after.type != ParameterType::Choice || isChoice(after, value)) && hasColumnsOf(before, after);
}

/// Those of the fields that the parameter can take: of unknown ones none that has to be a figure.
std::vector<std::string> takenBy(const Parameter& parameter, const std::vector<std::string>& fields,
                                 const Schema& schema) {
    if (parameter.fieldOf != kFiguresOfSource) return fields;
    std::vector<std::string> figures;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(figures),
                 [&schema](const std::string& name) {
                     const Field* const field = schema.find(name);
                     return field && isNumber(field->type);
                 });
    return figures;
}

/// The fields that a panel of the one type shows, for one of the other.
void keepFields(Json& settings, const Panel& panel, const PanelType& before, const PanelType& after,
                const Schema& schema) {
    const std::vector<const Parameter*> from = shownParameters(before);
    const std::vector<const Parameter*> into = shownParameters(after);
    if (from.empty() || into.empty()) return;
    std::vector<std::string> fields = shownFields(before, panel.settings);
    if (from.front()->fieldOf != kFiguresOfSource) fields = takenBy(*into.front(), fields, schema);
    if (fields.empty()) return;
    if (into.front()->type == ParameterType::FieldNames) {
        settings[into.front()->id] = fields;
        return;
    }
    for (std::size_t i = 0; i < std::min(into.size(), fields.size()); ++i)
        settings[into[i]->id] = fields[i];
}

Panel ofType(const Graph& graph, const Panel& panel, const PanelType& type,
             const std::optional<Endpoint>& source, const Schema& schema) {
    Panel made = panelOfType(type, graph, source, schema.fields());
    if (const PanelType* const before = PanelRegistry::instance().find(panel.type)) {
        // What the one could be divided by and was not, the other is not either.
        if (canDivide(*before)) made.settings.erase("by");
        const Parameters own(before->parameters, panel.settings);
        for (const Parameter& parameter : type.parameters) {
            const Parameter* const old = own.declaration(parameter.id);
            const auto value = panel.settings.find(parameter.id);
            if (old && value != panel.settings.end() && meansTheSame(*old, parameter, *value))
                made.settings[parameter.id] = *value;
        }
        keepFields(made.settings, panel, *before, type, schema);
    }
    made.id = panel.id;
    made.title = panel.title;
    made.board = panel.board;
    made.place = panel.place;
    made.repeat = showsRecords(type) ? panel.repeat : std::string();
    return made;
}

} // namespace

void changePanelType(GraphDocument& document, const std::set<std::string>& panels, const PanelType& type,
                     const std::map<Endpoint, Schema>& schemas) {
    const QString text = QCoreApplication::translate("weir::PanelTypeChange", "Change to %1")
                             .arg(QString::fromStdString(type.title).toLower());
    document.change(text, [&](Graph& graph) {
        for (const std::string& id : panels) {
            Panel* const panel = graph.findPanel(id);
            if (!panel || panel->type == type.id) continue;
            const std::optional<Endpoint> output = sourceOf(*panel);
            const auto schema = output ? schemas.find(*output) : schemas.end();
            *panel = ofType(graph, *panel, type, output, schema == schemas.end() ? Schema() : schema->second);
        }
    });
}

} // namespace weir
