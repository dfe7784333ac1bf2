#include "widgets/inspector/parameter_editor.h"

#include "widgets/inspector/boolean_editor.h"
#include "widgets/inspector/choice_editor.h"
#include "widgets/inspector/expression_editor.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/field_names_editor.h"
#include "widgets/inspector/number_editor.h"
#include "widgets/inspector/path_editor.h"
#include "widgets/inspector/rows_editor.h"
#include "widgets/inspector/script_editor.h"
#include "widgets/inspector/secret_editor.h"
#include "widgets/inspector/text_editor.h"
#include "widgets/theme/style_sheet.h"

#include <chrono>
#include <cmath>

namespace weir {

ParameterEditor* makeParameterEditor(const Parameter& parameter, QWidget* parent) {
    switch (parameter.type) {
    case ParameterType::Text:
        if (parameter.secret) return new SecretEditor(parameter, parent);
        if (parameter.multiline) return new ScriptEditor(parameter, parent);
        [[fallthrough]];
    case ParameterType::Span:
        return new TextEditor(parameter, parent);
    case ParameterType::Integer:
    case ParameterType::Number:
        return new NumberEditor(parameter, parent);
    case ParameterType::Boolean:
        return new BooleanEditor(parameter, parent);
    case ParameterType::Choice:
        return new ChoiceEditor(parameter, parent);
    case ParameterType::Expression:
        return new ExpressionEditor(parameter, parent);
    case ParameterType::FieldName:
        return new FieldEditor(parameter, parent);
    case ParameterType::FieldNames:
        return new FieldNamesEditor(parameter, parent);
    case ParameterType::InputPath:
    case ParameterType::OutputPath:
        return new PathEditor(parameter, parent);
    case ParameterType::Rows:
        return new RowsEditor(parameter, parent);
    }
    return new TextEditor(parameter, parent);
}

QString placeholderOf(const Parameter& parameter) {
    const QString text = QString::fromStdString(parameter.placeholder);
    const Json& example = parameter.example;
    if (example.is_null()) return text;
    std::string asText = example.is_string() ? example.get<std::string>() : example.dump();
    if (example.is_array() && example.size() == 1 && example[0].is_string())
        asText = example[0].get<std::string>();
    if (!text.isEmpty() && asText != parameter.placeholder) return text;
    return example.is_structured() && text.isEmpty()
               ? text
               : ParameterEditor::tr("for example %1").arg(QString::fromStdString(asText));
}

QString summaryOf(const Parameter& parameter) {
    const auto bound = [&parameter](double value) {
        const std::string text =
            parameter.type == ParameterType::Span
                ? formatDuration(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(value)))
                : Json(value == std::floor(value) ? Json(static_cast<std::int64_t>(value)) : Json(value))
                      .dump();
        return (QString::fromStdString(text) + u' ' + QString::fromStdString(parameter.unit)).trimmed();
    };
    QString text = QString::fromStdString(parameter.summary);
    if (parameter.minimum && parameter.maximum)
        text +=
            u'\n' +
            ParameterEditor::tr("From %1 to %2.").arg(bound(*parameter.minimum), bound(*parameter.maximum));
    else if (parameter.minimum)
        text += u'\n' + ParameterEditor::tr("At least %1.").arg(bound(*parameter.minimum));
    else if (parameter.maximum)
        text += u'\n' + ParameterEditor::tr("At most %1.").arg(bound(*parameter.maximum));
    return text;
}

void markInvalid(QWidget& widget, bool invalid) {
    if (widget.property("invalid").toBool() == invalid) return;
    widget.setProperty("invalid", invalid);
    repolish(&widget);
}

QString textOf(const Json& value) {
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string&>()) : QString();
}

} // namespace weir
