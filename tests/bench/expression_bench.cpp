// Expressions next to the loop one would write by hand over the same columns. Rows per second on one core.
#include "pipeline/expression/expression.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace weir;

constexpr std::size_t kRows = 4096;

RecordBatchPointer measurements() {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    Array<double> a(kRows);
    Array<double> b(kRows);
    Array<std::int64_t> n(kRows);
    auto host = std::make_shared<Column>(Type::String);
    for (std::size_t row = 0; row < kRows; ++row) {
        a[row] = uniform(random);
        b[row] = uniform(random);
        n[row] = static_cast<std::int64_t>(random() % 1000);
        host->appendString("host-" + std::to_string(random() % 100));
    }
    auto schema = std::make_shared<Schema>(std::vector<Field>{
        {"a", Type::Float64}, {"b", Type::Float64}, {"n", Type::Int64}, {"host", Type::String}});
    return std::make_shared<RecordBatch>(schema,
                                         std::vector<ColumnPointer>{Column::ofFloat64(std::move(a)),
                                                                    Column::ofFloat64(std::move(b)),
                                                                    Column::ofInt64(std::move(n)), host},
                                         Column::ofTimestamp(Array<Timestamp>(kRows, 0)));
}

std::unique_ptr<Expression> compiled(const std::string& text, const RecordBatchPointer& batch) {
    auto expression = compileExpression(text, *batch->schema(), UnknownField::IsError);
    if (!expression) throw std::logic_error(expression.error().text(text));
    return std::move(*expression);
}

void countRows(benchmark::State& state) {
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(kRows));
}

void expressionOf(benchmark::State& state, const std::string& text) {
    const auto batch = measurements();
    const auto expression = compiled(text, batch);
    for (auto _ : state)
        benchmark::DoNotOptimize(expression->evaluate(*batch));
    countRows(state);
}

void filterByExpression(benchmark::State& state, const std::string& text) {
    const auto batch = measurements();
    const auto expression = compiled(text, batch);
    std::vector<std::uint32_t> rows;
    for (auto _ : state) {
        selectTrue(*expression->evaluate(*batch), rows);
        benchmark::DoNotOptimize(rows.data());
    }
    countRows(state);
}

template<class Condition>
void filterByHand(benchmark::State& state, Condition condition) {
    const auto batch = measurements();
    std::vector<std::uint32_t> rows;
    for (auto _ : state) {
        rows.clear();
        const double* const a = batch->column(0).float64s().data();
        const double* const b = batch->column(1).float64s().data();
        const std::int64_t* const n = batch->column(2).int64s().data();
        for (std::size_t row = 0; row < kRows; ++row)
            if (condition(a[row], b[row], n[row])) rows.push_back(static_cast<std::uint32_t>(row));
        benchmark::DoNotOptimize(rows.data());
    }
    countRows(state);
}

template<class Derivation>
void deriveByHand(benchmark::State& state, Derivation derivation) {
    const auto batch = measurements();
    for (auto _ : state) {
        const double* const a = batch->column(0).float64s().data();
        const double* const b = batch->column(1).float64s().data();
        Array<double> values(kRows);
        for (std::size_t row = 0; row < kRows; ++row)
            values[row] = derivation(a[row], b[row]);
        benchmark::DoNotOptimize(Column::ofFloat64(std::move(values)));
    }
    countRows(state);
}

void textByHand(benchmark::State& state) {
    const auto batch = measurements();
    std::vector<std::uint32_t> rows;
    std::string prefix = "host-1"; // not known to the compiler, as it is not to a LIKE
    benchmark::DoNotOptimize(prefix);
    for (auto _ : state) {
        rows.clear();
        const Column& host = batch->column(3);
        for (std::size_t row = 0; row < kRows; ++row)
            if (host.string(row).starts_with(prefix)) rows.push_back(static_cast<std::uint32_t>(row));
        benchmark::DoNotOptimize(rows.data());
    }
    countRows(state);
}

BENCHMARK_CAPTURE(filterByExpression, rare, "a > 0.99");
BENCHMARK_CAPTURE(filterByHand, rare, [](double a, double, std::int64_t) { return a > 0.99; });
BENCHMARK_CAPTURE(filterByExpression, half, "a > 0.5 AND n < 900");
BENCHMARK_CAPTURE(filterByHand, half, [](double a, double, std::int64_t n) { return a > 0.5 && n < 900; });
BENCHMARK_CAPTURE(expressionOf, derive, "a * 1.8 + b");
BENCHMARK_CAPTURE(deriveByHand, derive, [](double a, double b) { return a * 1.8 + b; });
BENCHMARK_CAPTURE(expressionOf, divide, "(a - b) / b");
BENCHMARK_CAPTURE(deriveByHand, divide, [](double a, double b) { return (a - b) / b; });
BENCHMARK_CAPTURE(expressionOf, integers, "n * 3 + 1");
BENCHMARK_CAPTURE(expressionOf, choice, "CASE WHEN a > b THEN a ELSE b END");
BENCHMARK_CAPTURE(deriveByHand, choice, [](double a, double b) { return a > b ? a : b; });
BENCHMARK_CAPTURE(filterByExpression, text, "host LIKE 'host-1%'");
BENCHMARK(textByHand);
BENCHMARK_CAPTURE(expressionOf, joined, "host || ':' || n");

} // namespace

int main(int count, char** arguments) {
    const weir::bench::Goal half{.ratio = 0.5};
    return weir::bench::runWithRatios(count, arguments,
                                      {{"filterByExpression/rare", "filterByHand/rare", half},
                                       {"filterByExpression/half", "filterByHand/half", half},
                                       {"filterByExpression/text", "textByHand", half},
                                       {"expressionOf/derive", "deriveByHand/derive", half},
                                       {"expressionOf/divide", "deriveByHand/divide", half},
                                       {"expressionOf/choice", "deriveByHand/choice", half}});
}
