#include "pipeline/operators/sharding/threads_parameter.h"

#include "pipeline/operators/sharding/sharded_operator.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <utility>

namespace weir {

namespace {

constexpr const char* kThreads = "threads";

Parameter threadsParameter() {
    return {.id = kThreads,
            .type = ParameterType::Integer,
            .label = "Threads",
            .summary =
                "So many threads work on it, each on some of the keys. Worth it where the node is busy "
                "all the time. 1: its records stay on the thread of the nodes before it.",
            .defaultValue = 1,
            .unit = "threads",
            .minimum = 1,
            .maximum = 64,
            .advanced = true,
            .placeholder = "1"};
}

std::string documentation(const std::vector<std::string>& limits) {
    std::string text = fmt::format(
        R"(

**Threads**: with `threads` above 1, the keys are divided by hash into {} parts, which so many threads work on, at most one
for each core of the machine over all nodes. Dividing and joining cost more than a mean over a window does, so it is for
what costs much a record, such as medians and sliding windows. The number above 1 changes no result. For each key, results and
their order are those of one thread. Results of single records, and late records, leave in order of arrival, as on one thread;
others in order of event time, where those of one time have another order of keys than on one thread.)",
        ShardedOperator::kShards);
    const bool isOne = limits.size() == 1;
    if (!limits.empty())
        text += fmt::format(" `{}` {} shared out evenly among the parts, so leave {} room.",
                            fmt::join(limits, "` and `"), isOne ? "is" : "are", isOne ? "it" : "them");
    return text + R"( A change from
one number above 1 to another keeps what the node holds; one to or from 1 lets it begin anew.)";
}

bool isAboveOne(const Parameters& parameters) {
    return parameters.integer(kThreads) > 1;
}

} // namespace

void allowThreads(NodeType& type, std::function<ShardKeys(const Parameters&)> keys,
                  std::vector<std::string> limits, std::function<ShardMaker(const Parameters&)> makerOf) {
    type.parameters.push_back(threadsParameter());
    type.documentation += documentation(limits);
    type.check = [keys, check = std::move(type.check)](const std::vector<KnownSchema>& inputs,
                                                       const Parameters& parameters) {
        auto problems = check ? check(inputs, parameters) : std::vector<ParameterProblem>();
        if (!isAboveOne(parameters)) return problems;
        if (const ShardKeys found = keys(parameters); !found)
            problems.push_back({kThreads, found.error() + ", so one thread does it all",
                                "set it to 1, or change what it says", true});
        return problems;
    };
    // Whatever the number of threads above 1, what is held is the same.
    type.identity = [keys, declared = type.parameters](Json values) {
        const Parameters parameters(declared, values);
        if (isAboveOne(parameters) && keys(parameters))
            values[kThreads] = "several";
        else if (values.is_object())
            values.erase(kThreads);
        return values;
    };
    type.makeOperator =
        [keys = std::move(keys), limits = std::move(limits), makerOf = std::move(makerOf),
         make = std::move(type.makeOperator)](const NodeContext& context) -> std::unique_ptr<Operator> {
        if (!isAboveOne(context.parameters)) return make(context);
        ShardKeys found = keys(context.parameters);
        if (!found) return make(context);
        ShardMaker maker = makerOf ? makerOf(context.parameters) : ShardMaker{make, nullptr};
        return std::make_unique<ShardedOperator>(
            Sharding{std::move(maker.make), std::move(*found), limits, std::move(maker.stream)}, context);
    };
}

ShardKeys keysOfBy(const Parameters& parameters) {
    std::vector<std::string> fields = parameters.texts("by");
    if (fields.empty())
        return tl::unexpected(std::string("without a key ('by') all records belong together"));
    return std::vector<std::vector<std::string>>{std::move(fields)};
}

} // namespace weir
