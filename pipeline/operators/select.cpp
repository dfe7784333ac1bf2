#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// One row of the list.
struct SelectedField {
    std::string name;
    std::string as; ///< never empty
};

struct Selection {
    bool keeps = true;
    std::vector<SelectedField> fields;

    explicit Selection(const Parameters& parameters) : keeps(parameters.text("mode") != "drop") {
        for (const Parameters& row : parameters.rows("fields")) {
            std::string name = row.text("field");
            std::string as = row.text("as");
            if (as.empty()) as = name;
            fields.push_back({std::move(name), std::move(as)});
        }
    }

    bool names(const std::string& field) const {
        return std::any_of(fields.begin(), fields.end(),
                           [&field](const SelectedField& selected) { return selected.name == field; });
    }

    /// The schema after the selection; `places` has where each of its fields stands in `input`.
    Schema apply(const Schema& input, std::vector<std::size_t>& places) const {
        std::vector<Field> result;
        const auto take = [&](std::size_t place, const std::string& name) {
            result.push_back({name, input[place].type});
            places.push_back(place);
        };
        if (keeps) {
            for (const SelectedField& field : fields)
                if (const auto place = input.indexOf(field.name)) take(*place, field.as);
        } else {
            for (std::size_t place = 0; place < input.size(); ++place)
                if (!names(input[place].name)) take(place, input[place].name);
        }
        return Schema(std::move(result));
    }
};

class Select final : public Operator {
public:
    explicit Select(const NodeContext& context) : selection_(context.parameters) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (batch->schema() != inputSchema_) {
            places_.clear();
            outputSchema_ = std::make_shared<const Schema>(selection_.apply(*batch->schema(), places_));
            inputSchema_ = batch->schema();
        }
        std::vector<ColumnPointer> columns;
        columns.reserve(places_.size());
        for (const std::size_t place : places_)
            columns.push_back(batch->columns()[place]);
        output.emit(0, batch->withColumns(outputSchema_, std::move(columns)));
        return {};
    }

private:
    const Selection selection_;
    SchemaPointer inputSchema_;
    SchemaPointer outputSchema_;
    std::vector<std::size_t> places_;
};

std::vector<KnownSchema> selectSchemas(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    if (!inputs[0]) return {std::nullopt};
    std::vector<std::size_t> places;
    return {Selection(parameters).apply(*inputs[0], places)};
}

std::vector<ParameterProblem> checkSelect(const std::vector<KnownSchema>&, const Parameters& parameters) {
    const Selection selection(parameters);
    std::vector<ParameterProblem> problems;
    for (std::size_t index = 0; index < selection.fields.size(); ++index) {
        const SelectedField& field = selection.fields[index];
        if (!selection.keeps) {
            if (field.as != field.name)
                problems.push_back(
                    {fmt::format("fields[{}].as", index),
                     fmt::format("'{}' is dropped, so that its new name has no effect", field.name),
                     "clear it, or keep the listed fields instead", true});
            continue;
        }
        const bool isTaken = std::any_of(
            selection.fields.begin(), selection.fields.begin() + static_cast<std::ptrdiff_t>(index),
            [&field](const SelectedField& other) { return other.as == field.as; });
        if (isTaken)
            problems.push_back({fmt::format("fields[{}].as", index),
                                fmt::format("two fields would be called '{}'", field.as),
                                "give one of them another name"});
    }
    return problems;
}

NodeType describeSelect() {
    NodeType type;
    type.id = "select";
    type.category = Category::Transform;
    type.title = "Select";
    type.summary = "Keeps, renames, reorders or drops fields";
    type.documentation =
        R"(With **keep**, records have the listed fields and no others, in the order of the list, each under its new name if
it has one. With **drop**, records have all fields but the listed ones.

A listed field that no record has had so far is left out until one has it. A record's event time stays what it was, also
when its field is dropped.)";
    type.keywords = {"project", "rename", "columns", "drop", "keep", "reorder"};
    type.icon = "select";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the chosen fields"}};
    type.parameters = {
        {.id = "mode",
         .type = ParameterType::Choice,
         .label = "Listed fields",
         .summary = "What becomes of the listed fields.",
         .defaultValue = "keep",
         .choices = {{"keep", "Keep", "Records have the listed fields only, in this order"},
                     {"drop", "Drop", "Records have all fields but the listed ones"}},
         .example = "keep"},
        {.id = "fields",
         .type = ParameterType::Rows,
         .label = "Fields",
         .summary = "The fields to keep or to drop.",
         .required = true,
         .columns =
             {
                 {.id = "field",
                  .type = ParameterType::FieldName,
                  .label = "Field",
                  .summary = "A field that comes in.",
                  .required = true,
                  .fieldOf = "in",
                  .placeholder = "engine.oil.temp",
                  .example = "engine.oil.temp"},
                 {.id = "as",
                  .type = ParameterType::Text,
                  .label = "New name",
                  .summary = "Its name from here on. Empty: its own.",
                  .placeholder = "oil_temp",
                  .example = "oil_temp"},
             },
         .example = Json::array({Json{{"field", "engine.oil.temp"}, {"as", "oil_temp"}}})},
    };
    // It holds nothing that a node begun anew would lack.
    for (Parameter& parameter : type.parameters)
        parameter.live = true;
    type.carriesOn = [](std::size_t, const Parameters& parameters) { return !Selection(parameters).keeps; };
    type.outputSchemas = selectSchemas;
    type.check = checkSelect;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Select>(context); };
    return type;
}

const NodeRegistration registration(describeSelect());

} // namespace

} // namespace weir
