#include "pipeline/graph/parameter_renaming.h"

#include "pipeline/expression/expression.h"
#include "pipeline/graph/row_schema.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace weir {

namespace {

/// Goes through the values of one object: a node's parameters, or one row of a list.
class ParameterRenaming {
public:
    ParameterRenaming(RenamedInputs inputs, const std::string& firstInput, std::vector<std::string>& places)
        : inputs_(std::move(inputs)), firstInput_(firstInput), places_(places) {}

    void run(const std::vector<Parameter>& declared, Json& values, const std::string& prefix) {
        if (!values.is_object()) return;
        for (const Parameter& parameter : declared) {
            const auto value = values.find(parameter.id);
            if (value == values.end()) continue;
            const std::string place = prefix + parameter.id;
            if (parameter.type == ParameterType::Rows)
                rename(parameter, *value, place);
            else if (const NewNames* const names = namesFor(parameter))
                rename(parameter, *names, *value, place);
        }
    }

private:
    const NewNames* namesFor(const Parameter& parameter) const {
        const auto found = inputs_.find(parameter.fieldOf.empty() ? firstInput_ : parameter.fieldOf);
        return found == inputs_.end() ? nullptr : &found->second;
    }

    void rename(const Parameter& parameter, const NewNames& names, Json& value, const std::string& place) {
        switch (parameter.type) {
        case ParameterType::FieldName:
            return renameText(names, value, place);
        case ParameterType::FieldNames:
            for (std::size_t index = 0; value.is_array() && index < value.size(); ++index)
                renameText(names, value[index], fmt::format("{}[{}]", place, index));
            return;
        case ParameterType::Expression:
            if (!value.is_string()) return;
            return change(value, withFieldsRenamed(value.get<std::string>(), names), place);
        default:
            return;
        }
    }

    void renameText(const NewNames& names, Json& value, const std::string& place) {
        if (!value.is_string()) return;
        if (const auto name = names.find(value.get<std::string>()); name != names.end())
            change(value, name->second, place);
    }

    void change(Json& value, std::string text, const std::string& place) {
        if (value == text) return;
        value = std::move(text);
        places_.push_back(place);
    }

    void rename(const Parameter& list, Json& rows, const std::string& place) {
        if (!rows.is_array()) return;
        const NamedExpressions named(list);
        ParameterRenaming inside(inputs_, firstInput_, places_);
        for (std::size_t index = 0; index < rows.size(); ++index) {
            Json& row = rows[index];
            inside.run(list.columns, row, fmt::format("{}[{}].", place, index));
            // Below a row that makes a field of the old name, that one is meant.
            if (const auto names = inside.inputs_.find(firstInput_); names != inside.inputs_.end())
                names->second.erase(named.nameMadeBy(row));
        }
    }

    RenamedInputs inputs_;
    const std::string& firstInput_;
    std::vector<std::string>& places_;
};

void addNamed(const std::vector<Parameter>& declared, const Json& values, std::vector<std::string>& names) {
    if (!values.is_object()) return;
    for (const Parameter& parameter : declared) {
        const auto value = values.find(parameter.id);
        if (value == values.end()) continue;
        if (parameter.type == ParameterType::Rows && value->is_array()) {
            const NamedExpressions named(parameter);
            std::set<std::string> made;
            for (const Json& row : *value) {
                std::vector<std::string> ofRow;
                addNamed(parameter.columns, row, ofRow);
                for (std::string& name : ofRow)
                    if (!made.contains(name)) names.push_back(std::move(name));
                made.insert(named.nameMadeBy(row));
            }
        } else if (parameter.type == ParameterType::FieldNames && value->is_array()) {
            for (const Json& name : *value)
                if (name.is_string()) names.push_back(name.get<std::string>());
        } else if (parameter.type == ParameterType::FieldName && value->is_string()) {
            names.push_back(value->get<std::string>());
        } else if (parameter.type == ParameterType::Expression && value->is_string()) {
            for (std::string& name : fieldsOf(value->get<std::string>()))
                names.push_back(std::move(name));
        }
    }
}

} // namespace

std::vector<std::string> renameInParameters(const std::vector<Parameter>& declared, Json& values,
                                            const RenamedInputs& inputs, const std::string& firstInput) {
    std::vector<std::string> places;
    ParameterRenaming(inputs, firstInput, places).run(declared, values, "");
    return places;
}

std::vector<std::string> renameInRowsBelow(const std::vector<Parameter>& declared, Json& values,
                                           const std::string& from, const std::string& to) {
    std::vector<std::string> places;
    for (const Parameter& parameter : declared) {
        const NamedExpressions named(parameter);
        const auto rows = values.is_object() ? values.find(parameter.id) : values.end();
        if (!named || rows == values.end() || !rows->is_array()) continue;
        bool isBelow = false;
        for (std::size_t index = 0; index < rows->size(); ++index) {
            Json& row = (*rows)[index];
            const auto text = row.is_object() ? row.find(named.expression->id) : row.end();
            if (isBelow && text != row.end() && text->is_string()) {
                std::string renamed = withFieldsRenamed(text->get<std::string>(), {{from, to}});
                if (*text != renamed) {
                    *text = std::move(renamed);
                    places.push_back(fmt::format("{}[{}].{}", parameter.id, index, named.expression->id));
                }
            }
            const std::string made = named.nameMadeBy(row);
            isBelow = (isBelow || made == to) && made != from;
        }
    }
    return places;
}

std::vector<std::string> fieldsNamedIn(const std::vector<Parameter>& declared, const Json& values) {
    std::vector<std::string> names;
    addNamed(declared, values, names);
    return names;
}

} // namespace weir
