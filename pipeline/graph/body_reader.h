#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/member_reader.h"

#include <string>
#include <vector>

namespace weir {

/// Where the members of an object inside `others` go that this program does not know; null if none are kept.
Json* othersOf(Json* others, std::string_view member, std::string_view id = {});

/// Reads what a graph and the inside of a subgraph have in common from the members of one object at `path`.
void readBody(MemberReader& reader, const std::string& path, std::vector<std::string>& errors, Json* others,
              GraphBody& body);

} // namespace weir
