#include "widgets/canvas/node_summary.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace weir {

namespace {

constexpr int kMostParts = 4;

QString text(const Json& value) {
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

QString namesText(const Json& value) {
    QStringList names;
    if (value.is_array())
        for (const Json& name : value)
            names << text(name);
    return names.join(QStringLiteral(", "));
}

/// The rows' own words: "mean value, max value". Texts only, for they say what a row is about.
QString rowsText(const Parameter& parameter, const Json& value) {
    if (!value.is_array()) return {};
    QStringList rows;
    for (const Json& row : value) {
        QStringList words;
        for (const Parameter& column : parameter.columns) {
            if (!row.is_object() || !row.contains(column.id) || words.size() == 2) continue;
            const QString word = text(row.at(column.id));
            if (!word.isEmpty()) words << word;
        }
        if (!words.isEmpty()) rows << words.join(u' ');
    }
    return rows.join(QStringLiteral(", "));
}

QString choiceText(const Parameter& parameter, const Json& value) {
    const QString id = text(value);
    for (const Choice& choice : parameter.choices)
        if (QString::fromStdString(choice.id) == id) return QString::fromStdString(choice.label).toLower();
    return id;
}

QString partText(const Parameter& parameter, const Json& value) {
    switch (parameter.type) {
    case ParameterType::Text:
        return parameter.secret ? QString() : text(value);
    case ParameterType::Expression:
    case ParameterType::Span:
    case ParameterType::FieldName:
        return text(value).simplified();
    case ParameterType::InputPath:
    case ParameterType::OutputPath:
        return QFileInfo(text(value)).fileName();
    case ParameterType::Choice:
        return choiceText(parameter, value);
    case ParameterType::FieldNames: {
        const QString names = namesText(value);
        return names.isEmpty() ? names : QCoreApplication::translate("weir::NodeSummary", "by %1").arg(names);
    }
    case ParameterType::Integer:
    case ParameterType::Number: {
        if (!value.is_number()) return {};
        const QString number = QLocale().toString(value.get<double>(), 'g', 6);
        return parameter.unit.empty() ? number : number + u' ' + QString::fromStdString(parameter.unit);
    }
    case ParameterType::Boolean:
        return value.is_boolean() && value.get<bool>() ? QString::fromStdString(parameter.label).toLower()
                                                       : QString();
    case ParameterType::Rows:
        return rowsText(parameter, value);
    }
    return {};
}

} // namespace

QString nodeSummary(const Node& node, const NodeType& type) {
    const Parameters parameters(type.parameters, node.parameters);
    QStringList parts;
    for (const Parameter& parameter : type.parameters) {
        const bool isSet = node.parameters.is_object() && node.parameters.contains(parameter.id);
        if (parameter.advanced || !(isSet || parameter.required) || !parameters.isVisible(parameter))
            continue;
        const QString part = partText(parameter, parameters.value(parameter.id));
        if (!part.isEmpty()) parts << part;
        if (parts.size() == kMostParts) break;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace weir
