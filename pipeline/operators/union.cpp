#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

namespace {

class Union final : public Operator {
public:
    explicit Union(const NodeContext&) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (batch->schema() == united_) {
            output.emit(0, batch);
            return {};
        }
        const Result<const Input*> input = inputOf(batch->schema());
        if (!input) return tl::unexpected(input.error());
        output.emit(0, batch->withColumns(united_, columnsOf(*batch, **input)));
        return {};
    }

    Result<void> save(StateWriter& state) override {
        state.writeSchema(*united_);
        return {};
    }

    void restore(StateReader& state) override {
        united_ = std::make_shared<const Schema>(state.readSchema());
    }

private:
    /// Where the fields of the union stand in the batches of one schema.
    struct Input {
        SchemaPointer schema;
        std::vector<std::optional<std::size_t>> places; ///< one a field of the union
    };

    Result<const Input*> inputOf(const SchemaPointer& schema) {
        const auto known = std::find_if(inputs_.begin(), inputs_.end(),
                                        [&schema](const Input& input) { return input.schema == schema; });
        if (known != inputs_.end()) return &*known;
        if (auto widened = widen(schema); !widened) return tl::unexpected(widened.error());
        // Schemas that widened since are never seen again.
        if (inputs_.size() == kMostInputs) inputs_.clear();
        Input input{schema, {}};
        for (const Field& field : united_->fields())
            input.places.push_back(schema->indexOf(field.name));
        inputs_.push_back(std::move(input));
        return &inputs_.back();
    }

    /// Takes the fields of a schema into the union.
    Result<void> widen(const SchemaPointer& schema) {
        std::vector<Field> fields = united_->fields();
        for (const Field& field : schema->fields()) {
            const std::optional<std::size_t> place = united_->indexOf(field.name);
            if (!place) {
                fields.push_back(field);
                continue;
            }
            Type& type = fields[*place].type;
            if (type == field.type) continue;
            if (!isNumeric(type) || !isNumeric(field.type))
                return fail(fmt::format(
                    "field '{0}' is {1} here and was {2} before: give it one type before the union, with a "
                    "derive or in the source, or another name, with a select",
                    field.name, typeName(field.type), typeName(type)));
            type = Type::Float64;
        }
        if (fields == united_->fields()) return {};
        // Batches that have all the fields already then pass as they are.
        united_ = fields == schema->fields() ? schema : std::make_shared<const Schema>(std::move(fields));
        inputs_.clear();
        return {};
    }

    std::vector<ColumnPointer> columnsOf(const RecordBatch& batch, const Input& input) const {
        std::vector<ColumnPointer> columns;
        columns.reserve(united_->size());
        for (std::size_t index = 0; index < united_->size(); ++index) {
            const Type type = (*united_)[index].type;
            if (!input.places[index]) {
                columns.push_back(Column::ofNulls(type, batch.rows()));
                continue;
            }
            const ColumnPointer& column = batch.columns()[*input.places[index]];
            if (column->type() == type) {
                columns.push_back(column);
                continue;
            }
            auto widened = std::make_shared<Column>(*column);
            widened->widenToFloat64();
            columns.push_back(std::move(widened));
        }
        return columns;
    }

    static constexpr std::size_t kMostInputs = 64;

    SchemaPointer united_ = std::make_shared<const Schema>();
    std::vector<Input> inputs_; ///< what has come since the union last widened
};

NodeType describeUnion() {
    NodeType type;
    type.id = "union";
    type.category = Category::Transform;
    type.title = "Union";
    type.summary = "Makes one stream with one schema of several";
    type.documentation =
        R"(Passes on the records of all wires that end here, unchanged and in the order in which they come, as **one stream
with one schema**: the fields of all of them, in order of first appearance. A record is null in the fields that it does not
have.

Every input takes several wires; a union is for where the schemas differ. A field that comes as int64 on one wire and as
float64 on another is float64 from the first float64 on; integers beyond 2^53 are then rounded. Any other disagreement is an
error: those records are left out, counted and shown on this node, until the field has one type or two names.

Records keep their event times. The watermark is the least of those of the wires that are not idle, so that no record is late
for having waited for another wire. In which order the records of several sources meet differs from run to run. A **Sort**
behind the union brings them into the order of their event times.)";
    type.keywords = {"merge", "combine", "append", "concatenate", "join streams", "fan in", "schema"};
    type.icon = "union";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records of all inputs"}};
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Union>(context); };
    return type;
}

const NodeRegistration registration(describeUnion());

} // namespace

} // namespace weir
