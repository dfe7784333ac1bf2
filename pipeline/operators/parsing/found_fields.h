#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir {

/// What becomes of a field whose type is not declared.
enum class OtherFields : std::uint8_t {
    Guess,    ///< its first value says its type
    AsText,   ///< all its values are text, as they are written
    LeaveOut, ///< it is not taken
};

/// The fields found in texts, one record a text, on their way into columns. Types follow BatchBuilder's rule:
/// the first value of a field decides, over all batches, and int64 widens to float64. One thread.
class FoundFields {
public:
    FoundFields(std::vector<Field> declared, OtherFields others);

    /// A value of the current record. False where it does not fit; reason() then says why, and the record
    /// must be cancelled. `written` is the number as it stands in the text.
    bool setInt64(std::string_view name, std::int64_t value, std::string_view written);
    bool setFloat64(std::string_view name, double value, std::string_view written);
    bool setBool(std::string_view name, bool value);
    bool setString(std::string_view name, std::string_view value);
    void setNull(std::string_view name);
    /// A value of a format that has text only: taken for the field's type or, where that is to be guessed,
    /// for true or false, a whole number, a number, or else a text. An empty one is null.
    bool setWritten(std::string_view name, std::string_view written);

    /// Says why the current record cannot be, and returns false.
    bool reject(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }
    const std::string& reason() const { return reason_; }

    void endRecord();
    /// Forgets what was set since the last endRecord().
    void cancelRecord();

    std::size_t rows() const { return builder_.rows(); }
    /// The oldest records that have one schema.
    RawBatch takeRun();

    /// After all records have left.
    void save(StateWriter& state) const;
    /// Into one that has had no record.
    void restore(StateReader& state);

private:
    struct Known {
        std::size_t index = 0;    ///< in the builder
        std::optional<Type> type; ///< declared or guessed, of formats that have text only
        bool isDeclared = false;
    };
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };
    using KnownFields = std::unordered_map<std::string, Known, NameHash, std::equal_to<>>;

    bool find(std::string_view name, Known*& known);
    bool isText(const Known& known) const { return others_ == OtherFields::AsText && !known.isDeclared; }
    bool setNumberWritten(const Known& known, std::string_view written);
    bool check(bool fits) { return fits || reject(builder_.conflict()); }
    void forget(const std::string& name);

    OtherFields others_;
    BatchBuilder builder_;
    KnownFields known_;
    std::vector<std::pair<const std::string, Known>*> fresh_; ///< first named by the current record
    SchemaPointer schema_;                                    ///< of the last records that left
    std::string reason_;
};

} // namespace weir
