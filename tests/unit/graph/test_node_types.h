#pragma once
#include "pipeline/nodes/node_registry.h"

namespace weir::test {

/// A registry of four small node types, one of each shape that validation cares about:
/// `source.numbers` (known schema: at timestamp, value float64, host string), `source.unknown` (its schema
/// shows only in the data), `keep` (filter with an expression), `join` (a required and an optional input, and
/// one that takes many wires) and `sink`.
const NodeRegistry& registry();

} // namespace weir::test
