#pragma once
#include "pipeline/nodes/node_report.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The fields of an alert's key and their values: of "host=a, port=1" two.
std::map<std::string, std::string> fieldsOfKey(std::string_view key);

/// Whether an alert of that key is about records that these variables let through: those with one of the
/// values chosen of a field, or with any where none is. A key that does not say is let through.
bool isLetThrough(std::string_view key, const std::map<std::string, std::vector<std::string>>& variables);

/// What an alert says, and for whom where that does not name it.
std::string messageWithKey(const Alert& alert);

} // namespace weir
