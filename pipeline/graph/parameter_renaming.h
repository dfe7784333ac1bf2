#pragma once
#include "pipeline/expression/field_renaming.h"
#include "pipeline/nodes/parameters.h"

#include <map>
#include <string>
#include <vector>

namespace weir {

/// The new names of the fields of inputs, by the id of the port.
using RenamedInputs = std::map<std::string, NewNames, std::less<>>;

/// Writes the new names wherever the values name a field of those inputs, or read it in an expression. What
/// belongs to no input by its declaration reads the one called `firstInput`. Returns the places that are
/// other than before: "by[0]", "fields[1].expression".
std::vector<std::string> renameInParameters(const std::vector<Parameter>& declared, Json& values,
                                            const RenamedInputs& inputs, const std::string& firstInput);

/// In lists of named expressions, below the row that makes a field of the new name: writes it where the old
/// one is read. Returns the places, as above.
std::vector<std::string> renameInRowsBelow(const std::vector<Parameter>& declared, Json& values,
                                           const std::string& from, const std::string& to);

/// All fields that the values name or read of what comes in, by whatever input.
std::vector<std::string> fieldsNamedIn(const std::vector<Parameter>& declared, const Json& values);

} // namespace weir
