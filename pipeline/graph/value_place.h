#pragma once
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// Where a value stands among the parameters of a node, as problems name it: "size", "by[1]" or
/// "fields[2].name".
struct ValuePlace {
    std::string parameter;
    std::optional<std::size_t> row;
    std::string column; ///< empty: the row itself

    /// Nothing if the text is of no such form.
    static std::optional<ValuePlace> parse(std::string_view text);

    /// The value there; null if there is none.
    const Json* find(const Json& parameters) const;
    Json* find(Json& parameters) const;
    /// Puts a value there, or removes what is there if it is null. Whether the place exists: rows are not
    /// made.
    bool set(Json& parameters, Json value) const;
};

} // namespace weir
