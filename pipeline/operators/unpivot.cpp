#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/grouping/bound_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// So many results make a batch, as each record gives several.
constexpr std::size_t kMostResultRows = 8192;

bool isListed(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The type that values of both types can be held in, or nothing.
std::optional<Type> commonType(Type left, Type right) {
    if (left == right) return left;
    if (isNumeric(left) && isNumeric(right)) return Type::Float64;
    return std::nullopt;
}

/// One result: the value of one field in one record.
struct Entry {
    std::uint32_t row;
    std::uint32_t field;
};

/// Appends the values of the entries, one column a field, by an `append(result, column, row)` of their type.
template<class Append>
ColumnPointer gather(Type type, const FieldColumns& columns, const std::vector<Entry>& entries,
                     Append append) {
    auto result = std::make_shared<Column>(type);
    result->reserve(entries.size());
    for (const Entry& entry : entries) {
        const Column* column = columns[entry.field].get();
        if (!column || column->isNull(entry.row))
            result->appendNull();
        else
            append(*result, *column, entry.row);
    }
    return result;
}

ColumnPointer valuesOf(Type type, const FieldColumns& columns, const std::vector<Entry>& entries) {
    switch (type) {
    case Type::Bool:
        return gather(type, columns, entries, [](Column& result, const Column& column, std::size_t row) {
            result.appendBool(column.bools().get(row));
        });
    case Type::Float64:
        return gather(type, columns, entries, [](Column& result, const Column& column, std::size_t row) {
            result.appendFloat64(column.float64s()[row]);
        });
    case Type::String:
        return gather(type, columns, entries, [](Column& result, const Column& column, std::size_t row) {
            result.appendString(column.string(row));
        });
    case Type::Int64:
    case Type::Timestamp:
        break;
    }
    return gather(type, columns, entries, [](Column& result, const Column& column, std::size_t row) {
        result.appendInt64(column.int64s()[row]);
    });
}

/// A column as `type`, to which its own leads: itself, as floats, or as text.
ColumnPointer converted(ColumnPointer column, Type type) {
    if (!column || column->type() == type) return column;
    if (type == Type::Float64) {
        auto widened = std::make_shared<Column>(*column);
        widened->widenToFloat64();
        return widened;
    }
    auto texts = std::make_shared<Column>(Type::String);
    texts->reserve(column->size());
    std::string text;
    for (std::size_t row = 0; row < column->size(); ++row) {
        if (column->isNull(row)) {
            texts->appendNull();
            continue;
        }
        text.clear();
        column->appendText(text, row);
        texts->appendString(text);
    }
    return texts;
}

class Unpivot final : public Operator {
public:
    explicit Unpivot(const NodeContext& context)
        : fields_(context.parameters.texts("fields")), name_(context.parameters.text("name")),
          value_(context.parameters.text("value")),
          givesText_(context.parameters.text("values_as") == "text"),
          keepsNulls_(context.parameters.boolean("keep_nulls")) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (auto bound = bind(*batch); !bound) return bound;
        FieldColumns columns = fields_.columns(*batch);
        if (valueType_)
            for (ColumnPointer& column : columns)
                column = converted(std::move(column), *valueType_);
        const std::size_t rowsAtOnce = std::max<std::size_t>(kMostResultRows / fields_.size(), 1);
        for (std::size_t first = 0; first < batch->rows(); first += rowsAtOnce) {
            list(columns, first, std::min(first + rowsAtOnce, batch->rows()));
            if (!entries_.empty()) output.emit(0, results(*batch, columns));
        }
        return {};
    }

    Result<void> save(StateWriter& state) override {
        fields_.save(state);
        return {};
    }
    void restore(StateReader& state) override { fields_.restore(state); }

private:
    Result<void> bind(const RecordBatch& batch) {
        if (schema_ == batch.schema()) return {};
        if (auto bound = fields_.bind(batch); !bound) return bound;
        std::optional<Type> type;
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            const std::optional<Type> own = givesText_ ? Type::String : fields_.type(field);
            if (!own) continue;
            const std::optional<Type> both = type ? commonType(*type, *own) : own;
            if (!both)
                return fail(fmt::format("field '{}' is {}, and those before it are {}: give the values as "
                                        "text, or list fields of one type",
                                        fields_.name(field), typeName(*own), typeName(*type)));
            type = both;
        }
        valueType_ = type;
        return bindSchema(batch);
    }

    Result<void> bindSchema(const RecordBatch& batch) {
        std::vector<Field> fields;
        kept_.clear();
        for (std::size_t place = 0; place < batch.schema()->size(); ++place) {
            const Field& field = (*batch.schema())[place];
            bool isTurned = false;
            for (std::size_t turned = 0; turned < fields_.size(); ++turned)
                isTurned |= fields_.name(turned) == field.name;
            if (isTurned) continue;
            if (field.name == name_ || field.name == value_)
                return fail(fmt::format("there is a field '{}' already: choose another name", field.name));
            fields.push_back(field);
            kept_.push_back(place);
        }
        fields.push_back({name_, Type::String});
        if (valueType_) fields.push_back({value_, *valueType_});
        resultSchema_ = std::make_shared<const Schema>(std::move(fields));
        schema_ = batch.schema();
        return {};
    }

    /// Lists the results of the rows [first, end).
    void list(const FieldColumns& columns, std::size_t first, std::size_t end) {
        entries_.clear();
        rows_.clear();
        for (std::size_t row = first; row < end; ++row)
            for (std::size_t field = 0; field < columns.size(); ++field) {
                if (!keepsNulls_ && (!columns[field] || columns[field]->isNull(row))) continue;
                entries_.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(field)});
                rows_.push_back(static_cast<std::uint32_t>(row));
            }
    }

    RecordBatchPointer results(const RecordBatch& batch, const FieldColumns& values) const {
        std::vector<ColumnPointer> columns;
        for (const std::size_t place : kept_)
            columns.push_back(batch.columns()[place]->take(rows_));
        auto names = std::make_shared<Column>(Type::String);
        for (const Entry& entry : entries_)
            names->appendString(fields_.name(entry.field));
        columns.push_back(std::move(names));
        if (valueType_) columns.push_back(valuesOf(*valueType_, values, entries_));

        std::vector<Straggler> stragglers;
        auto straggler = batch.stragglers().begin();
        for (std::uint32_t place = 0; place < rows_.size(); ++place) {
            straggler = std::find_if(straggler, batch.stragglers().end(),
                                     [&](const Straggler& each) { return each.row >= rows_[place]; });
            if (straggler != batch.stragglers().end() && straggler->row == rows_[place])
                stragglers.push_back({place, straggler->watermark});
        }
        return std::make_shared<const RecordBatch>(
            resultSchema_, std::move(columns), batch.eventTimeColumn()->take(rows_), std::move(stragglers));
    }

    BoundFields fields_;
    const std::string name_;
    const std::string value_;
    const bool givesText_;
    const bool keepsNulls_;

    SchemaPointer schema_; ///< what follows is bound to it
    std::optional<Type> valueType_;
    std::vector<std::size_t> kept_; ///< places in schema_ of the fields that stay
    SchemaPointer resultSchema_;

    std::vector<Entry> entries_; ///< of the results at hand
    std::vector<std::uint32_t> rows_;
};

std::vector<KnownSchema> unpivotSchemas(const std::vector<KnownSchema>& inputs,
                                        const Parameters& parameters) {
    if (!inputs[0]) return {std::nullopt};
    const std::vector<std::string> turned = parameters.texts("fields");
    std::optional<Type> type;
    for (const std::string& name : turned) {
        const Field* field = inputs[0]->find(name);
        if (!field) return {std::nullopt};
        type = type ? commonType(*type, field->type) : field->type;
        if (parameters.text("values_as") == "text") type = Type::String;
        if (!type) return {std::nullopt};
    }
    if (!type) return {std::nullopt};
    std::vector<Field> fields;
    for (const Field& field : inputs[0]->fields())
        if (!isListed(turned, field.name)) fields.push_back(field);
    fields.push_back({parameters.text("name"), Type::String});
    fields.push_back({parameters.text("value"), *type});
    return {Schema(std::move(fields))};
}

std::vector<ParameterProblem> checkUnpivot(const std::vector<KnownSchema>& inputs,
                                           const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    if (parameters.text("name") == parameters.text("value"))
        problems.push_back({"value", "name and value would be one field", "give one of them another name"});
    if (!inputs[0]) return problems;
    const std::vector<std::string> turned = parameters.texts("fields");
    for (const char* id : {"name", "value"}) {
        const std::string name = parameters.text(id);
        if (inputs[0]->find(name) && !isListed(turned, name))
            problems.push_back(
                {id, fmt::format("there is a field '{}' already", name), "choose another name"});
    }
    if (parameters.text("values_as") == "text") return problems;
    std::optional<Type> type;
    for (const std::string& name : turned) {
        const Field* field = inputs[0]->find(name);
        if (!field) continue;
        const std::optional<Type> both = type ? commonType(*type, field->type) : field->type;
        if (!both) {
            problems.push_back({"fields",
                                fmt::format("'{}' is {}, and those before it are {}", name,
                                            typeName(field->type), typeName(*type)),
                                "give the values as text, or list fields of one type"});
            break;
        }
        type = both;
    }
    return problems;
}

NodeType describeUnpivot() {
    NodeType type;
    type.id = "unpivot";
    type.category = Category::Transform;
    type.title = "Unpivot";
    type.summary = "Turns several fields of a record into records of a name and a value";
    type.documentation =
        R"(Each record gives one for each of the listed fields, in the order of the list: with the field's name, its value,
and all fields that are not listed. Wide records, a field a sensor, so become long ones, which can be grouped and charted by
name.

Fields of one type give values of that type; int64 and float64 together give float64. Other mixtures are a fault, unless
values are given as text.

A null gives no record, or one without a value if nulls are kept. A listed field that no record has had so far is null. Event
times stay, so that all results of a record have the same.)";
    type.keywords = {"melt", "columns to rows", "wide to long", "transpose", "gather", "reshape", "pivot"};
    type.icon = "unpivot";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "One record per field"}};
    type.parameters = {
        {.id = "fields",
         .type = ParameterType::FieldNames,
         .label = "Fields",
         .summary = "The fields that become records.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "cpu, memory",
         .example = Json::array({"cpu", "memory"})},
        {.id = "name",
         .type = ParameterType::Text,
         .label = "Name goes to",
         .summary = "The new field that holds the name of the field.",
         .defaultValue = "name",
         .required = true,
         .example = "name"},
        {.id = "value",
         .type = ParameterType::Text,
         .label = "Value goes to",
         .summary = "The new field that holds its value.",
         .defaultValue = "value",
         .required = true,
         .example = "value"},
        {.id = "values_as",
         .type = ParameterType::Choice,
         .label = "Values",
         .summary = "Of which type the values are.",
         .defaultValue = "same",
         .choices = {{"same", "As they are", "The type that all listed fields share"},
                     {"text", "As text", "All values are text, as a person reads them"}},
         .example = "same"},
        {.id = "keep_nulls",
         .type = ParameterType::Boolean,
         .label = "Keep nulls",
         .summary = "Whether a field that is null gives a record, too.",
         .defaultValue = false,
         .example = false},
    };
    type.stateful = true;
    type.outputSchemas = unpivotSchemas;
    type.check = checkUnpivot;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Unpivot>(context); };
    return type;
}

const NodeRegistration registration(describeUnpivot());

} // namespace

} // namespace weir
