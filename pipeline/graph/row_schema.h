#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <string>

namespace weir {

/// The columns of a list of named expressions, as that of derived fields: each row may read what the rows
/// above it make, which is said by an expression that belongs to no input. Null where a list is none.
struct NamedExpressions {
    const Parameter* name = nullptr;
    const Parameter* expression = nullptr;

    explicit NamedExpressions(const Parameter& rows);
    explicit operator bool() const { return name && expression; }
    /// The name of the field that a row makes; empty if none.
    std::string nameMadeBy(const Json& row) const;
};

/// The fields that a row of named expressions may read: those that come in, and those of the rows above it.
Schema schemaBeforeRow(const Parameter& declared, const Json& rows, std::size_t row, const Schema& input);

} // namespace weir
