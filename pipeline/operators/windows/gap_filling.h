#pragma once
#include "pipeline/operators/windows/slice.h"
#include "pipeline/operators/windows/window_results.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace weir {

/// What stands for a key in a window in which it had no record.
enum class Fill : std::uint8_t { None, Null, Previous, Linear, Zero };

/// By the id of the choice: "none", "null", "previous", "linear", "zero".
Fill fillOf(std::string_view id);

/// Results for windows in which a key had no records, from its first result on. Null, previous and zero come
/// when their window ends; linear ones need the key's next result and come just before it. A key that had no
/// record in `most` windows in a row is forgotten. One thread.
class GapFilling {
public:
    /// Windows of `size` begin every `step` nanoseconds.
    GapFilling(Fill fill, std::int64_t size, std::int64_t step, std::int64_t most)
        : fill_(fill), size_(size), step_(step), most_(static_cast<std::uint64_t>(most)) {}

    bool isOn() const { return fill_ != Fill::None; }
    /// Whether windows without any record need closing too.
    bool fillsAtOnce() const { return isOn() && fill_ != Fill::Linear && known_.size() > 0; }

    /// A window has ended: appends the results of `slice`, which is null if it had no records, and all that
    /// fills gaps. Windows are closed in order.
    void close(WindowBounds window, const Slice* slice, WindowResults& results);

    std::span<const DenseId> ids() const { return known_.ids(); }
    void renumber(std::span<const DenseId> newIds);

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    void follow(const std::vector<Field>& fields);
    void takeResults(WindowBounds window, const Slice& slice, WindowResults& results);
    void appendLinear(WindowBounds window, std::size_t key, std::span<const Column> values, std::uint32_t row,
                      WindowResults& results);
    void forgetSilent(Timestamp end);
    void keepRows(std::span<const std::uint32_t> rows);
    void appendFilled(WindowBounds window, WindowResults& results) const;
    std::uint64_t windowsSince(Timestamp earlier, Timestamp end) const {
        return (static_cast<std::uint64_t>(end) - static_cast<std::uint64_t>(earlier)) /
               static_cast<std::uint64_t>(step_);
    }

    const Fill fill_;
    const std::int64_t size_;
    const std::int64_t step_;
    const std::uint64_t most_;

    GroupNumbers known_;          ///< keys that had a result, in order of their first
    std::vector<Timestamp> ends_; ///< of the window of each one's last result
    std::vector<Field> fields_;   ///< of the aggregates
    std::vector<Column> values_;  ///< of the last result of each
};

} // namespace weir
