#include "app/command_line/parameter_type_name.h"

#include <stdexcept>

namespace weir {

namespace {

struct Names {
    std::string_view id;
    std::string_view title;
};

Names namesOf(ParameterType type) {
    switch (type) {
    case ParameterType::Text:
        return {"text", "text"};
    case ParameterType::Integer:
        return {"integer", "whole number"};
    case ParameterType::Number:
        return {"number", "number"};
    case ParameterType::Boolean:
        return {"boolean", "true or false"};
    case ParameterType::Choice:
        return {"choice", "one of the choices below"};
    case ParameterType::Span:
        return {"span", "span of time"};
    case ParameterType::Expression:
        return {"expression", "expression over the fields"};
    case ParameterType::FieldName:
        return {"field", "name of a field"};
    case ParameterType::FieldNames:
        return {"fields", "names of fields"};
    case ParameterType::InputPath:
        return {"input_path", "file to read"};
    case ParameterType::OutputPath:
        return {"output_path", "file to write"};
    case ParameterType::Rows:
        return {"rows", "rows of the columns below"};
    }
    throw std::logic_error("not a parameter type");
}

} // namespace

std::string_view parameterTypeId(ParameterType type) {
    return namesOf(type).id;
}

std::string_view parameterTypeTitle(ParameterType type) {
    return namesOf(type).title;
}

} // namespace weir
