#include "widgets/dashboard/panel_fit.h"

#include "widgets/dashboard/output_keys.h"
#include "widgets/dashboard/panel_message.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace weir {

namespace {

constexpr std::size_t kMostNamed = 64; ///< fields of a whole output, one by one in the settings

QString tr(const char* text) {
    return QCoreApplication::translate("weir::PanelFit", text);
}

QString nameOf(const Field& field) {
    return QString::fromStdString(field.name);
}

/// The output's name as the panels' headings have it.
QString nameOf(const Graph& graph, const Endpoint& output) {
    for (const auto& [endpoint, name] : sourcesOf(graph))
        if (endpoint == output) return name;
    return QString::fromStdString(output.text());
}

/// The first parameter of that type over the records' fields, but for the one that divides them.
const Parameter* fieldParameter(const PanelType& type, ParameterType wanted) {
    for (const Parameter& parameter : type.parameters)
        if (parameter.type == wanted && !parameter.fieldOf.empty() && parameter.id != "by") return &parameter;
    return nullptr;
}

/// The list of fields that a panel shows as they are, each record by itself.
const Parameter* columnsParameter(const PanelType& type) {
    const Parameter* const list = fieldParameter(type, ParameterType::FieldNames);
    return list && list->fieldOf == kFieldsOfSource ? list : nullptr;
}

bool isAmong(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// How a type shows these fields of records that these keys tell apart: the series of each key by itself, or
/// the key beside the other columns.
std::optional<PanelFit> fitOf(const PanelType& type, const std::vector<Field>& fields,
                              const std::vector<std::string>& keys) {
    std::vector<Field> shown;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(shown),
                 [&keys](const Field& field) { return !isAmong(keys, field.name); });
    if (!type.fits || fields.empty()) return std::nullopt;
    if (keys.empty() || shown.empty()) return type.fits(fields);
    std::optional<PanelFit> fit = type.fits(shown);
    if (!fit) return fit;
    if (const Parameter* const columns = columnsParameter(type)) {
        Json names = keys;
        for (const Field& field : shown)
            names.push_back(field.name);
        fit->settings[columns->id] = std::move(names);
    } else if (canDivide(type)) {
        // It has no room for another text beside the key.
        if (fit->settings.contains("by")) fit->score /= 2;
        fit->settings["by"] = keys.back();
    }
    return fit;
}

/// A key of two fields takes two divisions: a series for each value of the one, and a copy for each of the
/// other.
void repeatByFirst(Panel& panel, const std::vector<std::string>& keys) {
    if (keys.size() > 1 && panel.settings.value("by", Json()) == Json(keys.back()))
        panel.repeat = keys.front();
}

Panel panelOf(const PanelType& type, Json settings) {
    Panel panel;
    panel.type = type.id;
    panel.settings = std::move(settings);
    panel.place.width = type.width;
    panel.place.height = type.height;
    return panel;
}

FieldsTaken refused(const QString& why) {
    return {false, why, {}};
}

/// One field joins the settings.
FieldsTaken addField(const PanelType& type, Json settings, const Field& field) {
    const bool isShown = type.fits && type.fits({field}).has_value();
    if (!isShown && canDivide(type)) {
        settings["by"] = field.name;
        return {true, tr("Split by %1").arg(nameOf(field)), std::move(settings)};
    }
    if (!isShown)
        return refused(tr("%1 cannot show %2.").arg(QString::fromStdString(type.title), nameOf(field)));
    if (const Parameter* const list = fieldParameter(type, ParameterType::FieldNames)) {
        Json names = settings.value(list->id, Json::array());
        if (!names.is_array() || names.empty()) return refused(tr("It shows every such field already."));
        if (std::find(names.begin(), names.end(), field.name) != names.end())
            return refused(tr("It shows %1 already.").arg(nameOf(field)));
        names.push_back(field.name);
        settings[list->id] = std::move(names);
        return {true, tr("Add %1").arg(nameOf(field)), std::move(settings)};
    }
    if (const Parameter* const one = fieldParameter(type, ParameterType::FieldName)) {
        settings[one->id] = field.name;
        return {true, tr("Show %1 instead").arg(nameOf(field)), std::move(settings)};
    }
    return refused(tr("%1 takes no fields.").arg(QString::fromStdString(type.title)));
}

} // namespace

bool canDivide(const PanelType& type) {
    return !columnsParameter(type) &&
           std::any_of(type.parameters.begin(), type.parameters.end(), [](const Parameter& parameter) {
               return parameter.id == "by" && parameter.type == ParameterType::FieldName;
           });
}

std::vector<const Parameter*> shownParameters(const PanelType& type) {
    if (const Parameter* const list = fieldParameter(type, ParameterType::FieldNames)) return {list};
    std::vector<const Parameter*> single;
    for (const Parameter& parameter : type.parameters)
        if (parameter.type == ParameterType::FieldName && (parameter.id == "value" || parameter.required))
            single.push_back(&parameter);
    return single;
}

std::vector<std::string> shownFields(const PanelType& type, const Json& settings) {
    const Parameters values(type.parameters, settings);
    std::vector<std::string> names;
    for (const Parameter* parameter : shownParameters(type)) {
        if (parameter->type == ParameterType::FieldNames) return values.texts(parameter->id);
        if (values.isVisible(*parameter) && values.has(parameter->id))
            names.push_back(values.text(parameter->id));
    }
    return names;
}

Panel fittingPanel(const Graph& graph, const DraggedFields& dragged) {
    const std::vector<std::string> keys = keysOf(graph, dragged.source);
    const PanelType* best = nullptr;
    PanelFit bestFit;
    for (const PanelType* type : PanelRegistry::instance().all()) {
        std::optional<PanelFit> fit = fitOf(*type, dragged.fields, keys);
        if (!fit || fit->score <= bestFit.score) continue;
        best = type;
        bestFit = std::move(*fit);
    }
    if (!best) return panelOfType(*PanelRegistry::instance().find("line"), graph, dragged.source, {});
    Panel panel = panelOf(*best, std::move(bestFit.settings));
    panel.settings["source"] = dragged.source.text();
    // All fields of a wide output are what a list shows that names none.
    if (dragged.isWhole && dragged.fields.size() > kMostNamed)
        if (const Parameter* const list = fieldParameter(*best, ParameterType::FieldNames))
            panel.settings.erase(list->id);
    repeatByFirst(panel, keys);
    return panel;
}

Panel panelOfType(const PanelType& type, const Graph& graph, const std::optional<Endpoint>& source,
                  const std::vector<Field>& fields) {
    Panel panel = panelOf(type, Json::object());
    if (!source || !showsRecords(type)) return panel;
    panel.settings["source"] = source->text();
    const std::vector<std::string> keys = keysOf(graph, *source);
    std::vector<Field> shown;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(shown),
                 [&keys](const Field& field) { return !isAmong(keys, field.name); });
    if (const Parameter* const list = fieldParameter(type, ParameterType::FieldNames)) {
        // Left empty it shows all there are and will be, which must not be keys.
        const std::vector<std::string> all = figuresAmong(fields);
        const bool isKeyFigure =
            std::any_of(keys.begin(), keys.end(), [&all](const auto& key) { return isAmong(all, key); });
        if (list->fieldOf == kFiguresOfSource && isKeyFigure) panel.settings[list->id] = figuresAmong(shown);
    } else if (const std::string figure = foremostFigure(shown); !figure.empty()) {
        std::optional<PanelFit> fit = type.fits ? type.fits(shown) : std::nullopt;
        if (!fit && type.fits) fit = type.fits({*Schema(shown).find(figure)});
        if (fit) panel.settings.update(fit->settings);
        const Parameters settings(type.parameters, panel.settings);
        if (const Parameter* const value = settings.declaration("value");
            value && value->fieldOf == kFiguresOfSource && !settings.has("value") &&
            settings.isVisible(*value))
            panel.settings["value"] = figure;
    }
    if (canDivide(type) && !keys.empty()) panel.settings["by"] = keys.back();
    repeatByFirst(panel, keys);
    return panel;
}

FieldsTaken addFields(const Graph& graph, const Panel& panel, const DraggedFields& dragged) {
    const PanelType* const type = PanelRegistry::instance().find(panel.type);
    if (!type) return refused(tr("This program does not know this panel."));
    if (!showsRecords(*type))
        return refused(tr("%1 shows no records.").arg(QString::fromStdString(type->title)));
    Json settings = panel.settings;
    const bool hasSource = !sourceTitle(graph, panel).isEmpty();
    if (!hasSource) {
        // It shows nothing yet, so it may as well show this.
        settings["source"] = dragged.source.text();
        if (const auto fit = fitOf(*type, dragged.fields, keysOf(graph, dragged.source)))
            settings.update(fit->settings);
        return {true, tr("Show %1").arg(nameOf(graph, dragged.source)), std::move(settings)};
    }
    if (settings.value("source", Json()) != dragged.source.text())
        return refused(tr("It shows records of %1, and this is of %2.")
                           .arg(sourceTitle(graph, panel), nameOf(graph, dragged.source)));
    if (dragged.isWhole || dragged.fields.empty()) return refused(tr("It shows records of this already."));
    QStringList texts;
    FieldsTaken taken{false, {}, settings};
    QString whyNot;
    for (const Field& field : dragged.fields) {
        FieldsTaken one = addField(*type, taken.settings, field);
        if (!one.isTaken) {
            whyNot = one.text;
            continue;
        }
        texts << one.text;
        taken.settings = std::move(one.settings);
    }
    if (texts.isEmpty()) return refused(whyNot);
    taken.isTaken = true;
    taken.text = texts.join(QStringLiteral(", "));
    return taken;
}

} // namespace weir
