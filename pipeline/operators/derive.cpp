#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/bound_expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// One computed field, bound to the schema that the fields before it make.
struct DerivedField {
    std::string name;
    std::string text;
    bool wasSeen = false; ///< some record has had a value

    std::unique_ptr<Expression> expression;
    std::optional<std::size_t> replaced; ///< the place of a field of that name before this one
    bool isPresent = false;              ///< whether the field is in the schema, and not yet to be found
    SchemaPointer schemaAfter;
};

class Derive final : public Operator {
public:
    explicit Derive(const NodeContext& context) {
        for (const Parameters& row : context.parameters.rows("fields"))
            fields_.push_back({.name = row.text("name"), .text = row.text("expression")});
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        RecordBatchPointer result = batch;
        for (std::size_t index = 0; index < fields_.size();) {
            if (schema_ != batch->schema()) {
                if (auto bound = bind(batch->schema()); !bound) return bound;
                result = batch;
                index = 0;
            }
            DerivedField& field = fields_[index];
            ColumnPointer values = field.expression->evaluate(*result);
            if (!field.isPresent && !isAllNull(*values)) {
                // The first value says of which type the field is, so the fields after it must be bound anew.
                field.wasSeen = true;
                schema_ = nullptr;
                continue;
            }
            result = with(*result, field, std::move(values));
            ++index;
        }
        output.emit(0, std::move(result));
        return {};
    }

    Result<void> save(StateWriter& state) override {
        for (const DerivedField& field : fields_)
            state.write(field.wasSeen);
        return {};
    }

    void restore(StateReader& state) override {
        for (DerivedField& field : fields_)
            state.read(field.wasSeen);
    }

private:
    Result<void> bind(const SchemaPointer& schema) {
        SchemaPointer before = schema;
        for (std::size_t index = 0; index < fields_.size(); ++index) {
            DerivedField& field = fields_[index];
            auto compiled = compileExpression(field.text, *before, UnknownField::IsNull);
            if (!compiled) {
                schema_ = nullptr;
                return fail(
                    fmt::format("fields[{}] ({}): {}", index, field.name, compiled.error().text(field.text)));
            }
            field.expression = std::move(*compiled);
            field.isPresent = field.wasSeen || readsKnownFields(field.text, *before);
            field.replaced = before->indexOf(field.name);
            before = schemaWith(*before, field);
            field.schemaAfter = before;
        }
        schema_ = schema;
        return {};
    }

    static bool readsKnownFields(const std::string& text, const Schema& schema) {
        const std::vector<std::string> read = fieldsOf(text);
        return std::all_of(read.begin(), read.end(),
                           [&schema](const std::string& name) { return schema.find(name) != nullptr; });
    }

    static SchemaPointer schemaWith(const Schema& before, const DerivedField& field) {
        std::vector<Field> fields = before.fields();
        const Field added{field.name, field.expression->type()};
        if (field.replaced && field.isPresent)
            fields[*field.replaced] = added;
        else if (field.replaced)
            fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(*field.replaced));
        else if (field.isPresent)
            fields.push_back(added);
        return std::make_shared<const Schema>(std::move(fields));
    }

    static RecordBatchPointer with(const RecordBatch& batch, const DerivedField& field,
                                   ColumnPointer values) {
        std::vector<ColumnPointer> columns = batch.columns();
        if (field.replaced && field.isPresent)
            columns[*field.replaced] = std::move(values);
        else if (field.replaced)
            columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(*field.replaced));
        else if (field.isPresent)
            columns.push_back(std::move(values));
        return batch.withColumns(field.schemaAfter, std::move(columns));
    }

    std::vector<DerivedField> fields_;
    SchemaPointer schema_; ///< what the fields are bound to; null: to none
};

/// Follows the fields over a known schema, telling `found` of each fault. Nothing after the first fault is
/// known.
template<class Found>
KnownSchema deriveSchema(const KnownSchema& input, const Parameters& parameters, Found found) {
    if (!input) return std::nullopt;
    std::vector<Field> fields = input->fields();
    const std::vector<Parameters> rows = parameters.rows("fields");
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const std::string name = rows[index].text("name");
        const std::string text = rows[index].text("expression");
        const auto compiled = compileExpression(text, Schema(fields), UnknownField::IsError);
        if (!compiled) {
            found(index, compiled.error().text(text));
            return std::nullopt;
        }
        const Field added{name, (*compiled)->type()};
        const auto same = std::find_if(fields.begin(), fields.end(),
                                       [&name](const Field& field) { return field.name == name; });
        if (same == fields.end())
            fields.push_back(added);
        else
            *same = added;
    }
    return Schema(std::move(fields));
}

std::vector<KnownSchema> deriveSchemas(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    return {deriveSchema(inputs[0], parameters, [](std::size_t, const std::string&) {})};
}

std::vector<ParameterProblem> checkDerive(const std::vector<KnownSchema>& inputs,
                                          const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    deriveSchema(inputs[0], parameters, [&problems](std::size_t row, std::string message) {
        problems.push_back({fmt::format("fields[{}].expression", row), std::move(message),
                            "use a field that comes in, or that a row above makes"});
    });
    return problems;
}

NodeType describeDerive() {
    NodeType type;
    type.id = "derive";
    type.category = Category::Transform;
    type.title = "Derive";
    type.summary = "Adds fields computed from others";
    type.documentation =
        R"(Computes one field per row of the list, from top to bottom. A row may use the fields that come in and those of
the rows above it. A name that exists already is replaced where it stands; a new one is added at the end.

What cannot be computed is null: a division by zero, a sum that overflows, a function of null. While a row reads a field
that no record has had so far, and gives nothing but null, its own field is left out.

A record's event time stays what it was, also when the field it was read from is replaced.)";
    type.keywords = {"compute", "map", "calculate", "expression", "add field", "formula"};
    type.icon = "derive";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the new fields"}};
    type.parameters = {
        {.id = "fields",
         .type = ParameterType::Rows,
         .label = "Fields",
         .summary = "The fields to compute, from top to bottom.",
         .required = true,
         .columns =
             {
                 {.id = "name",
                  .type = ParameterType::Text,
                  .label = "Name",
                  .summary = "Name of the new field; that of an existing one replaces it.",
                  .required = true,
                  .placeholder = "used_share",
                  .example = "used_share"},
                 // Without `fieldOf`: a row may also read what the rows above it make, which checkDerive()
                 // knows.
                 {.id = "expression",
                  .type = ParameterType::Expression,
                  .label = "Expression",
                  .summary = "What the field holds.",
                  .required = true,
                  .placeholder = "used / total * 100",
                  .example = "used / total * 100"},
             },
         .example = Json::array({Json{{"name", "used_share"}, {"expression", "used / total * 100"}}})},
    };
    // It holds nothing that a node begun anew would lack.
    for (Parameter& parameter : type.parameters)
        parameter.live = true;
    type.carriesOn = [](std::size_t, const Parameters&) { return true; };
    type.outputSchemas = deriveSchemas;
    type.check = checkDerive;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Derive>(context); };
    return type;
}

const NodeRegistration registration(describeDerive());

} // namespace

} // namespace weir
