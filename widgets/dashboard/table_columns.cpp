#include "widgets/dashboard/table_columns.h"

#include "widgets/dashboard/panel_type.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::int64_t kLeastWidth = 24;
constexpr std::int64_t kMostWidth = 4000;

} // namespace

const std::vector<Threshold>& TableColumns::thresholdsOf(std::string_view field) const {
    const auto own = thresholds.find(field);
    return own == thresholds.end() ? everyThreshold : own->second;
}

TableColumns readTableColumns(const Parameters& settings) {
    TableColumns columns;
    for (const Parameters& row : settings.rows("thresholds")) {
        if (!row.has("from")) continue;
        const std::string field = row.text("field");
        std::vector<Threshold>& thresholds =
            field.empty() ? columns.everyThreshold : columns.thresholds[field];
        thresholds.push_back({row.number("from"), thresholdState(row.text("state"))});
    }
    const auto ascending = [](std::vector<Threshold>& thresholds) {
        std::stable_sort(thresholds.begin(), thresholds.end(),
                         [](const Threshold& a, const Threshold& b) { return a.from < b.from; });
    };
    ascending(columns.everyThreshold);
    for (auto& [field, thresholds] : columns.thresholds)
        ascending(thresholds);
    for (std::string& field : settings.texts("bars"))
        columns.bars.insert(std::move(field));
    for (std::string& field : settings.texts("shades"))
        columns.shades.insert(std::move(field));
    for (const Parameters& row : settings.rows("widths"))
        if (row.has("field") && row.has("width"))
            columns.widths[row.text("field")] =
                static_cast<int>(std::clamp(row.integer("width"), kLeastWidth, kMostWidth));
    return columns;
}

Json widthsAsRows(const std::map<std::string, int, std::less<>>& widths) {
    Json rows = Json::array();
    for (const auto& [field, width] : widths)
        rows.push_back({{"field", field}, {"width", width}});
    return rows;
}

std::vector<Parameter> tableColumnParameters() {
    Parameter field;
    field.id = "field";
    field.type = ParameterType::FieldName;
    field.label = "Field";
    field.summary = "The column that it is for.";
    field.fieldOf = kFieldsOfSource;

    Parameter thresholds = thresholdsParameter(
        "Colours numbers from these values on, in one column or, without a field, in all.");
    Parameter ofField = field;
    ofField.fieldOf = kFiguresOfSource;
    ofField.summary = "The column that it is for; every numeric one when empty.";
    ofField.placeholder = "every column";
    thresholds.columns.insert(thresholds.columns.begin(), ofField);
    thresholds.example = Json::array({{{"field", "cpu"}, {"from", 80}, {"state", "warning"}}});

    Parameter bars;
    bars.id = "bars";
    bars.type = ParameterType::FieldNames;
    bars.label = "Bars";
    bars.summary =
        "Fields whose values are shown as bars behind their figures, from zero to the greatest in view.";
    bars.fieldOf = kFiguresOfSource;
    bars.placeholder = "none";

    Parameter shades = bars;
    shades.id = "shades";
    shades.label = "Shades";
    shades.summary =
        "Fields whose cells are coloured the stronger, the greater the value is among those shown.";

    Parameter width;
    width.id = "width";
    width.type = ParameterType::Integer;
    width.label = "Width";
    width.summary = "In pixels.";
    width.minimum = static_cast<double>(kLeastWidth);
    width.maximum = static_cast<double>(kMostWidth);

    Parameter widths;
    widths.id = "widths";
    widths.type = ParameterType::Rows;
    widths.label = "Widths";
    widths.summary =
        "Widths of columns, as they are after their edges were dragged; others fit their content.";
    widths.columns = {field, width};
    widths.advanced = true;
    return {thresholds, bars, shades, widths};
}

} // namespace weir
