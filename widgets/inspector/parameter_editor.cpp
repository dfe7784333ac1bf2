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
#include "widgets/inspector/text_editor.h"
#include "widgets/theme/style_sheet.h"

namespace weir {

ParameterEditor* makeParameterEditor(const Parameter& parameter, QWidget* parent) {
    switch (parameter.type) {
    case ParameterType::Text:
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
    std::string asText = example.is_string() ? example.get<std::string>() : example.dump();
    if (example.is_array() && example.size() == 1 && example[0].is_string())
        asText = example[0].get<std::string>();
    return !text.isEmpty() && asText == parameter.placeholder
               ? ParameterEditor::tr("for example %1").arg(text)
               : text;
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
