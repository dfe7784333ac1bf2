#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/operators/sharding/whole_stream.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weir {

/// The fields of the key of each input; or why records cannot be divided by key, as a sentence without stop.
using ShardKeys = tl::expected<std::vector<std::vector<std::string>>, std::string>;

/// Makes the instances of one node, over contexts that they outlive, and what they know of all records.
struct ShardMaker {
    std::function<std::unique_ptr<Operator>(const NodeContext&)> make;
    std::shared_ptr<WholeStream> stream;
};

/// Lets a node type, once all else of it is described, work on several threads: adds the parameter `threads`,
/// what the documentation says of it, and a warning where it has no effect. `keys` gives the key under some
/// parameters, for each of which the operator does what it would do without the others; `limits` are
/// whole-number parameters that bound what it holds of all keys together. Where instances are not made as the
/// type is, `makerOf` gives what makes them. See ShardedOperator.
void allowThreads(NodeType& type, std::function<ShardKeys(const Parameters&)> keys,
                  std::vector<std::string> limits = {},
                  std::function<ShardMaker(const Parameters&)> makerOf = {});

/// The key of a node type with one input whose parameter `by` names the fields.
ShardKeys keysOfBy(const Parameters& parameters);

} // namespace weir
