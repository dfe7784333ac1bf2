#include "widgets/dashboard/line_settings.h"

#include "widgets/dashboard/panel_type.h"

#include <algorithm>
#include <charconv>

namespace weir {

namespace {

constexpr std::string_view kPaletteColor = "palette ";

SeriesShape shapeNamed(const std::string& id) {
    return id == "step"      ? SeriesShape::Step
           : id == "points"  ? SeriesShape::Points
           : id == "area"    ? SeriesShape::Area
           : id == "stacked" ? SeriesShape::Stacked
                             : SeriesShape::Line;
}

SeriesAxis axisNamed(const std::string& id) {
    return id == "right" ? SeriesAxis::Right : id == "own" ? SeriesAxis::Own : SeriesAxis::Left;
}

Parameter styleParameter() {
    Parameter style;
    style.id = "style";
    style.type = ParameterType::Choice;
    style.label = "Style";
    style.summary = "How two neighbouring values are joined.";
    style.defaultValue = "line";
    style.choices = {{"line", "Line", "straight from value to value"},
                     {"step", "Step", "a value holds until the next"},
                     {"points", "Points", "a dot for each value, not joined"},
                     {"area", "Area", "a line, filled down to zero"},
                     {"stacked", "Stacked", "areas on top of each other: their sum is the upper edge"}};
    return style;
}

/// The ends of a value axis.
std::vector<Parameter> endParameters(const std::string& prefix, const std::string& where) {
    Parameter minimum;
    minimum.id = prefix + "min";
    minimum.type = ParameterType::Number;
    minimum.label = "Lowest value" + where;
    minimum.summary = "Where the value axis begins. Fitted to the data when empty.";
    minimum.placeholder = "automatic";
    Parameter maximum = minimum;
    maximum.id = prefix + "max";
    maximum.label = "Highest value" + where;
    maximum.summary = "Where the value axis ends. Fitted to the data when empty.";
    return {minimum, maximum};
}

Parameter seriesParameter() {
    Parameter name;
    name.id = "series";
    name.type = ParameterType::FieldName;
    name.label = "Series";
    name.summary = "A field, or one series by the name it has in the legend.";
    name.fieldOf = kFiguresOfSource;
    name.required = true;
    Parameter color;
    color.id = "color";
    color.label = "Colour";
    color.summary =
        "A name such as orange, #rrggbb, or one of the palette's by its number, such as palette 3; "
        "the palette's next when empty.";
    color.placeholder = "of the palette";
    color.example = "#e69f00";
    Parameter style = styleParameter();
    style.defaultValue = "chart";
    style.choices.insert(style.choices.begin(), {"chart", "As the chart", "what is chosen for all"});
    Parameter axis;
    axis.id = "axis";
    axis.type = ParameterType::Choice;
    axis.label = "Axis";
    axis.summary = "Which value axis it is measured against.";
    axis.defaultValue = "left";
    axis.choices = {{"left", "Left", "that of most series"},
                    {"right", "Right", "a second one, with a unit and ends of its own"},
                    {"own", "Its own", "a further one at the right, in the colour of the series"}};
    Parameter unit = figureParameters().front();
    unit.summary = "Written behind the figures of an axis of its own.";

    Parameter series;
    series.id = "series";
    series.type = ParameterType::Rows;
    series.label = "Single series";
    series.summary = "Colour, style and axis of those that differ from the others.";
    series.columns = {name, color, style, axis, unit};
    series.example = Json::array({{{"series", "temperature"}, {"color", "#d55e00"}, {"axis", "right"}}});
    series.advanced = true;
    return series;
}

std::vector<Parameter> bandParameters() {
    Parameter low;
    low.id = "band_low";
    low.type = ParameterType::FieldName;
    low.label = "Band from";
    low.summary = "The field that is the lower edge of a filled band, such as a window's least value.";
    low.fieldOf = kFiguresOfSource;
    low.placeholder = "no band";
    low.example = "min";
    low.advanced = true;
    Parameter high = low;
    high.id = "band_high";
    high.label = "Band to";
    high.summary = "The field that is its upper edge.";
    high.example = "max";
    return {low, high};
}

Parameter scaleParameter() {
    Parameter scale;
    scale.id = "scale";
    scale.type = ParameterType::Choice;
    scale.label = "Scale";
    scale.summary = "How values lie on their axes.";
    scale.defaultValue = "linear";
    scale.choices = {
        {"linear", "Linear", "evenly"},
        {"log", "Logarithmic", "each step is ten times the last; only what is above zero is seen"}};
    scale.advanced = true;
    return scale;
}

/// "palette 3": the third of the palette, whichever that is.
std::optional<std::size_t> paletteColorNamed(std::string_view text) {
    if (!text.starts_with(kPaletteColor)) return std::nullopt;
    text.remove_prefix(kPaletteColor.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > 99)
        return std::nullopt;
    return number - 1;
}

ValueAxisSettings readAxis(const Parameters& settings, const std::string& prefix, const std::string& unit) {
    ValueAxisSettings axis;
    if (settings.has(prefix + "min")) axis.minimum = settings.number(prefix + "min");
    if (settings.has(prefix + "max")) axis.maximum = settings.number(prefix + "max");
    axis.format.unit = settings.text(unit);
    if (settings.has("decimals")) axis.format.decimals = static_cast<int>(settings.integer("decimals"));
    return axis;
}

} // namespace

std::vector<Parameter> lineParameters() {
    Parameter values;
    values.id = "values";
    values.type = ParameterType::FieldNames;
    values.label = "Values";
    values.summary = "The fields to draw; every numeric field when empty.";
    values.fieldOf = kFiguresOfSource;
    values.placeholder = "every numeric field";
    values.example = Json::array({"cpu"});

    Parameter by;
    by.id = "by";
    by.type = ParameterType::FieldName;
    by.label = "Split by";
    by.summary = "One line for each value of this field.";
    by.fieldOf = kFieldsOfSource;
    by.placeholder = "one line a field";
    by.example = "host";

    Parameter range;
    range.id = "range";
    range.type = ParameterType::Span;
    range.label = "Time shown";
    range.summary = "How far back the chart reaches while it follows the newest records.";
    range.defaultValue = "1 min";
    range.minimum = 0.001;
    range.example = "5 min";

    Parameter legend;
    legend.id = "legend";
    legend.type = ParameterType::Choice;
    legend.label = "Legend";
    legend.summary = "Where names, colours and newest values stand.";
    legend.defaultValue = "below";
    legend.choices = {{"below", "Below", "in lines below the chart"},
                      {"right", "Right", "as a column beside the chart"},
                      {"none", "None", "not at all"}};

    Parameter statistics;
    statistics.id = "statistics";
    statistics.type = ParameterType::Boolean;
    statistics.label = "Statistics";
    statistics.summary = "Least, greatest, mean and last value of the time that is shown, in the legend.";
    statistics.defaultValue = false;

    Parameter zones;
    zones.id = "zones";
    zones.type = ParameterType::Boolean;
    zones.label = "Fill zones";
    zones.summary = "Tints what lies from each threshold to the next.";
    zones.defaultValue = false;

    Parameter rightUnit = figureParameters().front();
    rightUnit.id = "right_unit";
    rightUnit.label = "Unit at the right";
    rightUnit.summary = "Written behind the figures of series on the right axis.";
    rightUnit.advanced = true;

    std::vector<Parameter> all{sourceParameter(), values, by, range, styleParameter()};
    const auto append = [&all](std::vector<Parameter> more) {
        for (Parameter& parameter : more)
            all.push_back(std::move(parameter));
    };
    append(figureParameters());
    append(endParameters("y_", ""));
    append({legend, statistics, thresholdsParameter("A dashed line at each of these values."), zones,
            seriesParameter()});
    append(bandParameters());
    append({scaleParameter(), rightUnit});
    std::vector<Parameter> rightEnds = endParameters("right_", " at the right");
    for (Parameter& end : rightEnds)
        end.advanced = true;
    append(std::move(rightEnds));
    return all;
}

std::vector<std::string> lineDataParameters() {
    return {"values", "by", "band_low", "band_high"};
}

std::vector<std::string> readLineFields(const Parameters& settings) {
    std::vector<std::string> fields = settings.texts("values");
    if (fields.empty()) return fields;
    for (const std::string& edge : {settings.text("band_low"), settings.text("band_high")})
        if (!edge.empty() && std::find(fields.begin(), fields.end(), edge) == fields.end())
            fields.push_back(edge);
    return fields;
}

ChartSettings readChartSettings(const Parameters& settings) {
    ChartSettings chart;
    if (settings.span("range") > Duration::zero()) chart.range = settings.span("range");
    chart.shape = shapeNamed(settings.text("style"));
    chart.left = readAxis(settings, "y_", "unit");
    chart.right = readAxis(settings, "right_", "right_unit");
    chart.isLogarithmic = settings.text("scale") == "log";
    chart.bandLow = settings.text("band_low");
    chart.bandHigh = settings.text("band_high");
    chart.thresholds = readThresholds(settings);
    chart.areZonesFilled = settings.boolean("zones");
    for (const Parameters& row : settings.rows("series")) {
        SeriesSettings series;
        series.series = row.text("series");
        if (series.series.empty()) continue;
        series.paletteColor = paletteColorNamed(row.text("color"));
        if (const QColor color(QString::fromStdString(row.text("color"))); color.isValid())
            series.color = color;
        if (row.text("style") != "chart") series.shape = shapeNamed(row.text("style"));
        series.axis = axisNamed(row.text("axis"));
        series.unit = row.text("unit");
        chart.series.push_back(std::move(series));
    }
    return chart;
}

Json withPaletteColor(Json rows, const std::string& series, int color) {
    if (!rows.is_array()) rows = Json::array();
    const auto isOfSeries = [&series](const Json& row) {
        return row.is_object() && row.value("series", Json()) == Json(series);
    };
    auto found = std::find_if(rows.begin(), rows.end(), isOfSeries);
    if (found == rows.end()) {
        if (color < 0) return rows;
        rows.push_back({{"series", series}});
        found = rows.end() - 1;
    }
    if (color < 0)
        found->erase("color");
    else
        (*found)["color"] = std::string(kPaletteColor) + std::to_string(color + 1);
    if (found->size() == 1) rows.erase(found); // nothing is asked for any more
    return rows.empty() ? Json() : rows;
}

std::string wrongColor(const Parameters& settings) {
    for (const Parameters& row : settings.rows("series"))
        if (row.has("color") && !paletteColorNamed(row.text("color")) &&
            !QColor(QString::fromStdString(row.text("color"))).isValid())
            return row.text("color");
    return {};
}

} // namespace weir
