#pragma once
#include "connectors/codecs/json_shape.h"
#include "connectors/codecs/json_strings.h"
#include "pipeline/data/batch_builder.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace weir {

/// Reads many records of one shape at once: first where all their values stand, then the values of each field
/// in a loop of its own, so that what the field is need not be asked for each record. One thread.
class JsonColumns {
public:
    /// Where the records stand: the tokens of all of them, and where the first one begins.
    struct Records {
        std::string_view bytes;
        std::span<const std::uint32_t> tokens;
        std::size_t begin = 0;
    };
    /// How many were read, and where the next one begins if any was.
    struct Taken {
        std::size_t records = 0;
        std::size_t next = 0;
    };

    /// Most that one call reads.
    static constexpr std::size_t kMostRecords = 128;

    /// Reads up to `limit` records into `target` and ends them. It stops before the first that is of another
    /// shape, or has a value that does not fit its field or is the field's first.
    Taken read(const JsonShape& shape, const Records& records, std::size_t limit, JsonStrings& strings,
               BatchBuilder& target);

private:
    /// The values of one field.
    struct Values {
        std::size_t step = 0;          ///< of the shape, whose bytes they stand behind
        std::uint32_t bytesBefore = 0; ///< so many of them
        Column* column = nullptr;      ///< null if the field is not kept, or not found
        std::optional<Type> type;      ///< none: not found, so that only nulls may come
        std::optional<TimeUnit> unit;
        bool mayBeNull = true;
    };
    bool plan(const JsonShape& shape, BatchBuilder& target);
    std::size_t locate(const JsonShape& shape, const Records& records, std::size_t count);
    std::size_t endOf(const JsonShape& shape, std::size_t record) const;
    std::string_view valueAt(const Values& values, std::size_t record) const {
        const std::uint32_t* const starts = starts_.data() + values.step * kMostRecords + record;
        const std::uint32_t begin = starts[0] + values.bytesBefore;
        return {bytes_ + begin, starts[kMostRecords] - begin};
    }
    std::size_t append(const Values& values, std::size_t count, JsonStrings& strings);
    std::size_t check(const Values& values, std::size_t count, JsonStrings& strings) const;
    template<class Number, class Read>
    std::size_t readEach(const Values& values, std::span<Number> numbers, const Read& read);
    template<class Take>
    std::size_t takeEach(const Values& values, std::size_t count, const Take& take) const;

    const char* bytes_ = nullptr;
    std::vector<Values> values_;
    /// Where the bytes of each step stand in each record, kMostRecords for each step.
    std::vector<std::uint32_t> starts_;
};

} // namespace weir
