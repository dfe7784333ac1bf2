#include "operator_harness.h"

#include "pipeline/data/batch_builder.h"
#include "pipeline/nodes/node_registry.h"

#include "tests/silent_report.h"

#include <doctest/doctest.h>

using namespace weir;
using test::SilentReport;

namespace {

/// What two sources with schemas of their own send into one union.
class UnionOfTwo final : private Emitter {
public:
    UnionOfTwo() { make(); }

    /// One record; what is wrong with it, if anything is.
    std::string send(const std::vector<Field>& fields, const std::vector<Json>& values, Timestamp time) {
        std::vector<ColumnPointer> columns;
        for (std::size_t index = 0; index < fields.size(); ++index) {
            auto column = std::make_shared<Column>(fields[index].type);
            if (values[index].is_null())
                column->appendNull();
            else if (fields[index].type == Type::String)
                column->appendString(values[index].get<std::string>());
            else if (fields[index].type == Type::Float64)
                column->appendFloat64(values[index].get<double>());
            else
                column->appendInt64(values[index].get<std::int64_t>());
            columns.push_back(std::move(column));
        }
        const auto batch = std::make_shared<const RecordBatch>(
            std::make_shared<const Schema>(fields), std::move(columns),
            Column::ofTimestamp(Array<Timestamp>{time}), std::vector<Straggler>{{0, time + 1}});
        const Result<void> done = union_->process(0, batch, *this);
        return done ? "" : done.error().message;
    }

    void restart() {
        StateWriter state;
        REQUIRE(union_->save(state));
        const std::string bytes = state.take();
        make();
        StateReader reader(bytes);
        union_->restore(reader);
        CHECK(reader.isAtEnd());
    }

    RecordBatchPointer last;

private:
    void make() {
        const NodeType* type = NodeRegistry::instance().find("union");
        REQUIRE(type);
        union_ = type->makeOperator({"tested", Parameters(type->parameters, Json::object()), report_, "."});
    }
    void emit(std::size_t, RecordBatchPointer batch) override { last = std::move(batch); }

    SilentReport report_;
    std::unique_ptr<Operator> union_;
};

} // namespace

TEST_CASE("a union has the fields of all inputs, and null where a record lacks one") {
    UnionOfTwo both;
    CHECK(both.send({{"host", Type::String}, {"cpu", Type::Int64}}, {"a", 3}, 5).empty());
    CHECK(both.last->schema()->text() == "host string, cpu int64");
    CHECK(both.send({{"room", Type::Int64}, {"host", Type::String}}, {7, "b"}, 6).empty());
    CHECK(both.last->schema()->text() == "host string, cpu int64, room int64");
    CHECK(both.last->column("host")->string(0) == "b");
    CHECK(both.last->column("cpu")->isNull(0));
    CHECK(both.last->column("room")->int64s()[0] == 7);
    CHECK(both.send({{"host", Type::String}, {"cpu", Type::Int64}}, {"a", 4}, 7).empty());
    CHECK(both.last->column("cpu")->int64s()[0] == 4);
    CHECK(both.last->column("room")->isNull(0));
    CHECK(both.last->eventTimes()[0] == 7);
    CHECK(both.last->stragglers() == std::vector<Straggler>{{0, 8}});
}

TEST_CASE(
    "a field of integers and of floats is one of floats from the first float on, also after a restart") {
    UnionOfTwo both;
    CHECK(both.send({{"x", Type::Int64}}, {1}, 0).empty());
    CHECK(both.last->schema()->text() == "x int64");
    CHECK(both.send({{"x", Type::Float64}}, {0.5}, 0).empty());
    CHECK(both.last->schema()->text() == "x float64");
    both.restart();
    CHECK(both.send({{"x", Type::Int64}}, {2}, 0).empty());
    CHECK(both.last->column("x")->float64s()[0] == 2.0);
}

TEST_CASE("a field of two types is an error that says what to do, and the others go on") {
    UnionOfTwo both;
    CHECK(both.send({{"x", Type::Int64}}, {1}, 0).empty());
    const std::string error = both.send({{"y", Type::Int64}, {"x", Type::String}}, {1, "text"}, 0);
    CHECK(error.find("'x' is string here and was int64 before") != std::string::npos);
    CHECK(error.find("derive") != std::string::npos);
    CHECK(both.send({{"x", Type::Int64}}, {2}, 0).empty());
    CHECK(both.last->schema()->text() == "x int64");
    CHECK(both.last->column("x")->int64s()[0] == 2);
}

TEST_CASE("a union of one input passes it on") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1}
{"ts": 3, "x": 0.5, "y": "b"}
{"ts": 2, "x": 9007199254740993}
)")};
    const Outcome outcome = runAtAllSizes("union", Json::object(), stream);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.records[2]["_watermark"] == "1970-01-01T00:00:03Z");
    CHECK(outcome.lastSchema == "ts timestamp, x float64, y string");
}
