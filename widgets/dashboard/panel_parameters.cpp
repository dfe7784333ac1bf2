#include "widgets/dashboard/panel_type.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace weir {

namespace {

/// Names of fields that are numbers and measure nothing.
constexpr std::array<std::string_view, 14> kTimesAndNumbers{
    "ts",      "t",  "time", "timestamp", "epoch", "date",   "event_time",
    "time_ms", "id", "seq",  "sequence",  "index", "offset", "partition"};

/// Of a nested field its own name, in lower case: "temp" of "engine.oil.Temp".
std::string ownName(const std::string& field) {
    std::string name = field.substr(field.rfind('.') + 1);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

} // namespace

PanelFits fitsOneFigure(std::string parameter, double score) {
    return [parameter, score](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        if (fields.size() != 1 || !isNumeric(fields.front().type)) return std::nullopt;
        PanelFit fit;
        fit.score = score;
        fit.settings[parameter] = fields.front().name;
        return fit;
    };
}

PanelFits fitsFigures(std::string parameter, double score) {
    return [parameter, score](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        const std::vector<std::string> figures = figuresAmong(fields);
        if (figures.empty()) return std::nullopt;
        PanelFit fit;
        fit.score = score;
        fit.settings[parameter] = figures;
        return fit;
    };
}

std::string fieldCalled(const std::vector<Field>& fields, const std::vector<std::string>& names) {
    for (const Field& field : fields)
        if (std::find(names.begin(), names.end(), ownName(field.name)) != names.end()) return field.name;
    return {};
}

std::vector<std::string> figuresAmong(const std::vector<Field>& fields) {
    std::vector<std::string> names;
    for (const Field& field : fields)
        if (isNumeric(field.type)) names.push_back(field.name);
    return names;
}

std::vector<std::string> textsAmong(const std::vector<Field>& fields) {
    std::vector<std::string> names;
    for (const Field& field : fields)
        if (field.type == Type::String || field.type == Type::Bool) names.push_back(field.name);
    return names;
}

std::string foremostFigure(const std::vector<Field>& fields) {
    const std::vector<std::string> figures = figuresAmong(fields);
    for (const std::string& name : figures) {
        const std::string last = ownName(name);
        const bool isTimeOrNumber =
            std::find(kTimesAndNumbers.begin(), kTimesAndNumbers.end(), last) != kTimesAndNumbers.end();
        if (!isTimeOrNumber && !last.ends_with("_id") && !last.ends_with("_at")) return name;
    }
    return figures.empty() ? std::string() : figures.front();
}

bool showsRecords(const PanelType& type) {
    return !type.parameters.empty() && type.parameters.front().id == "source";
}

Parameter sourceParameter() {
    Parameter source;
    source.id = "source";
    source.type = ParameterType::Text;
    source.label = "Source";
    source.summary = "The output whose records are shown.";
    source.required = true;
    source.placeholder = "node.port";
    source.example = "average.out";
    return source;
}

std::vector<Parameter> figureParameters() {
    Parameter unit;
    unit.id = "unit";
    unit.type = ParameterType::Text;
    unit.label = "Unit";
    unit.summary =
        "Written behind each figure, with the prefix it reads best in: 1200000 B/s is 1.2 MB/s, 4800 s is "
        "1 h 20 min; “% of 1” writes 0.25 as 25 %.";
    unit.placeholder = "%, ms, B/s ...";
    unit.example = "B/s";

    Parameter decimals;
    decimals.id = "decimals";
    decimals.type = ParameterType::Integer;
    decimals.label = "Decimals";
    decimals.summary = "Digits after the point. As many as the figure asks for when empty.";
    decimals.minimum = 0;
    decimals.maximum = 9;
    decimals.placeholder = "automatic";
    return {unit, decimals};
}

Parameter thresholdsParameter(std::string summary) {
    Parameter from;
    from.id = "from";
    from.type = ParameterType::Number;
    from.label = "From";
    from.summary = "The least value that this state holds for.";
    from.required = true;

    Parameter state;
    state.id = "state";
    state.type = ParameterType::Choice;
    state.label = "State";
    state.summary = "The colour it gets.";
    state.defaultValue = "warning";
    state.choices = {{"good", "Good", "as it should be"},
                     {"warning", "Warning", "worth a look"},
                     {"critical", "Critical", "act now"}};

    Parameter thresholds;
    thresholds.id = "thresholds";
    thresholds.type = ParameterType::Rows;
    thresholds.label = "Thresholds";
    thresholds.summary = std::move(summary);
    thresholds.columns = {from, state};
    thresholds.example =
        Json::array({{{"from", 80}, {"state", "warning"}}, {{"from", 95}, {"state", "critical"}}});
    return thresholds;
}

} // namespace weir
