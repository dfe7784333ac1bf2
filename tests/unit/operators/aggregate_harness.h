#pragma once
#include "operator_harness.h"

#include "pipeline/operators/aggregates/aggregate.h"

#include <random>
#include <string>
#include <vector>

namespace weir {

/// One aggregate function with its argument.
struct AggregateCall {
    std::string function;
    double argument = 0;
};

/// One record for an aggregate.
struct AggregateRecord {
    Timestamp time = 0;
    Json value; ///< null, boolean, number or text
    Json second = nullptr;
    DenseId group = 0;
};

/// The result of each group of an aggregate that took all records, 7 at a time; numbers as Outcome has them.
std::vector<Json> wholeOf(const AggregateCall& call, const std::vector<AggregateRecord>& records);

/// The same of parts into which the records are split at random, each with group numbers of its own and some
/// of them saved and restored, merged in order.
std::vector<Json> mergedOf(const AggregateCall& call, const std::vector<AggregateRecord>& records,
                           std::mt19937& random);

/// The aggregates in one window of an hour over all records, without a key: what runAtAllSizes() gives. Event
/// times may be in any order.
Json windowOf(const Json& aggregates, const std::vector<Json>& records);

/// Whether two results are the same, numbers to nine digits of the larger of them and 1.
bool agree(const Json& found, const Json& expected);

/// As results stand: infinities and NaN as texts.
Json asJson(double value);

} // namespace weir
