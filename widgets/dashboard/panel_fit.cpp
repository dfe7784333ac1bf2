#include "widgets/dashboard/panel_fit.h"

#include "widgets/dashboard/panel_message.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weir {

namespace {

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
        if (parameter.type == wanted && parameter.fieldOf == "source" && parameter.id != "by")
            return &parameter;
    return nullptr;
}

bool canDivide(const PanelType& type) {
    return std::any_of(type.parameters.begin(), type.parameters.end(), [](const Parameter& parameter) {
        return parameter.id == "by" && parameter.type == ParameterType::FieldName;
    });
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

Panel fittingPanel(const DraggedFields& dragged) {
    const PanelType* best = nullptr;
    PanelFit bestFit;
    for (const PanelType* type : PanelRegistry::instance().all()) {
        if (!type->fits || dragged.fields.empty()) continue;
        std::optional<PanelFit> fit = type->fits(dragged.fields);
        if (!fit || fit->score <= bestFit.score) continue;
        best = type;
        bestFit = std::move(*fit);
    }
    if (!best) best = PanelRegistry::instance().find("line");
    Panel panel;
    panel.type = best->id;
    panel.settings = bestFit.settings.is_object() ? std::move(bestFit.settings) : Json::object();
    panel.settings["source"] = dragged.source.text();
    panel.place.width = best->width;
    panel.place.height = best->height;
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
        if (type->fits)
            if (const auto fit = type->fits(dragged.fields)) settings.update(fit->settings);
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
