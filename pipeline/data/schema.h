#pragma once
#include "pipeline/data/type.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// One column's name and type. Nested names are flattened: `engine.oil.temp`, `tags[0]`.
struct Field {
    std::string name;
    Type type = Type::Float64;

    bool operator==(const Field&) const = default;
};

/// The fields of a batch, in order. Names are unique.
class Schema {
public:
    Schema() = default;
    explicit Schema(std::vector<Field> fields) : fields_(std::move(fields)) {}

    const std::vector<Field>& fields() const { return fields_; }
    std::size_t size() const { return fields_.size(); }
    const Field& operator[](std::size_t index) const { return fields_[index]; }
    std::optional<std::size_t> indexOf(std::string_view name) const;
    const Field* find(std::string_view name) const;

    /// "ts timestamp, host string, cpu float64"
    std::string text() const;

    bool operator==(const Schema&) const = default;

private:
    std::vector<Field> fields_;
};

/// Batches of one stream share the schema until it widens, so a node may keep what it derived from it for as
/// long as the pointer stays the same.
using SchemaPointer = std::shared_ptr<const Schema>;

} // namespace weir

// Compiled once, in schema.cpp.
extern template class std::vector<weir::Field>;
