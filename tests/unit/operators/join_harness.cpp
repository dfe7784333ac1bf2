#include "join_harness.h"

#include "pipeline/nodes/node_registry.h"
#include "pipeline/runtime/input_progress.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace weir {

namespace {

/// The side whose batch comes next.
std::size_t nextSide(Interleaving interleaving, std::size_t last, std::mt19937& random) {
    switch (interleaving) {
    case Interleaving::Alternating:
        return 1 - last;
    case Interleaving::LeftFirst:
        return 0;
    case Interleaving::RightFirst:
        return 1;
    case Interleaving::Random:
        break;
    }
    return random() % 2;
}

/// Whether a result is behind the watermark that those who receive it were told last.
bool anyIsLate(const Outcome& outcome, std::size_t first, Timestamp watermark) {
    return std::any_of(outcome.records.begin() + static_cast<std::ptrdiff_t>(first), outcome.records.end(),
                       [watermark](const Json& record) {
                           return parseTimestamp(record["_time"].get<std::string>()).value() < watermark;
                       });
}

std::vector<std::string> linesOf(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const Json& record : outcome.records)
        lines.push_back(record.dump());
    return lines;
}

const NodeType& joinType(std::string_view id) {
    const NodeType* type = NodeRegistry::instance().find(id);
    REQUIRE_MESSAGE(type, "no node type ", std::string(id));
    return *type;
}

} // namespace

Outcome runJoin(std::string_view type, const Json& parameters, const TestStream& left,
                const TestStream& right, std::size_t batchSize, Interleaving interleaving,
                Checkpoints checkpoints) {
    DrivenOperator join(type, parameters);
    const std::array<std::vector<StreamBatch>, 2> batches{join.cut(left, batchSize),
                                                          join.cut(right, batchSize)};
    std::array<std::size_t, 2> next{};
    InputProgress progress(2);
    Timestamp announced = kMinTimestamp;
    std::mt19937 random(5);
    std::size_t side = 1;
    const auto end = [&](std::size_t input) {
        if (next[input] == batches[input].size()) progress.setEnded(input);
    };
    const auto announce = [&] {
        if (progress.watermark() <= announced || progress.hasEnded()) return;
        const std::size_t before = join.outcome().records.size();
        join.advance(progress.watermark());
        CHECK_FALSE(anyIsLate(join.outcome(), before, announced));
        announced = progress.watermark();
    };
    end(0);
    end(1);
    while (!progress.hasEnded()) {
        side = nextSide(interleaving, side, random);
        if (next[side] == batches[side].size()) side = 1 - side;
        const auto& [batch, watermark] = batches[side][next[side]++];
        join.process(side, progress.restamp(side, batch));
        progress.setWatermark(side, watermark);
        announce();
        end(side);
        announce();
        if (checkpoints == Checkpoints::AfterEachBatch) join.checkpoint();
    }
    return join.finish();
}

Outcome runJoinEachWay(std::string_view type, const Json& parameters, const TestStream& left,
                       const TestStream& right) {
    const Outcome first = runJoin(type, parameters, left, right, 1, Interleaving::Alternating);
    CHECK(first.lateRecords == 0);
    const std::vector<std::string> expected = linesOf(first);
    for (const Interleaving interleaving :
         {Interleaving::Alternating, Interleaving::LeftFirst, Interleaving::RightFirst, Interleaving::Random})
        for (const std::size_t size : kBatchSizes)
            for (const Checkpoints checkpoints : {Checkpoints::None, Checkpoints::AfterEachBatch}) {
                const bool hasCheckpoints = checkpoints == Checkpoints::AfterEachBatch;
                if (hasCheckpoints && (interleaving != Interleaving::Random || size > 7)) continue;
                CAPTURE(interleaving);
                CAPTURE(size);
                CAPTURE(checkpoints);
                const Outcome other = runJoin(type, parameters, left, right, size, interleaving, checkpoints);
                REQUIRE(linesOf(other) == expected);
                CHECK(other.lastSchema == first.lastSchema);
                CHECK(other.errors == first.errors);
            }
    return first;
}

std::string joinedSchemaOf(std::string_view type, const Json& parameters, const std::vector<Field>& left,
                           const std::vector<Field>& right) {
    const NodeType& found = joinType(type);
    const auto schemas =
        found.outputSchemas({Schema(left), Schema(right)}, Parameters(found.parameters, parameters));
    return schemas[0] ? schemas[0]->text() : "unknown";
}

std::vector<std::string> joinProblemsOf(std::string_view type, const Json& parameters,
                                        const std::vector<Field>& left, const std::vector<Field>& right) {
    const NodeType& found = joinType(type);
    std::vector<std::string> result;
    for (const ParameterProblem& problem :
         found.check({Schema(left), Schema(right)}, Parameters(found.parameters, parameters))) {
        CHECK_FALSE(problem.fix.empty());
        result.push_back(fmt::format("{}: {}", problem.parameter, problem.message));
    }
    return result;
}

} // namespace weir
