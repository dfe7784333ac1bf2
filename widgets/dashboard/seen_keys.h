#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/graph.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace weir {

/// The values that were seen of some fields, of those that one may choose among; so many at most of each.
class SeenKeys {
public:
    static constexpr std::size_t kMostKeys = 1000;

    /// Which fields are looked at, of whatever output has them; what was seen of others is forgotten.
    void watch(std::set<std::string> fields);
    bool isWatching() const { return !fields_.empty(); }
    const std::set<std::string>& watched() const { return fields_; }
    void take(const Endpoint& output, const RecordBatch& batch);
    /// Another run begins.
    void clear();

    /// The values seen of a field in any of these outputs.
    std::set<std::string> keys(const std::string& field, const std::set<Endpoint>& outputs) const;
    /// Goes up whenever a value comes to those seen.
    std::uint64_t version() const { return version_; }

private:
    struct Place {
        Endpoint output;
        std::string field;
        auto operator<=>(const Place&) const = default;
    };
    using Keys = std::set<std::string, std::less<>>;
    void read(const Column& column, Keys& keys);

    std::set<std::string> fields_;
    std::map<Place, Keys> seen_;
    std::uint64_t version_ = 0;
};

} // namespace weir
