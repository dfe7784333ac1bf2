#pragma once
#include "connectors/codecs/codec.h"
#include "pipeline/data/batch_builder.h"

#include <cstddef>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir {

/// A place in the records of a JSON stream: the record itself, a key of an object, or an index of an array.
/// The tree of them remembers where each key was met, so that records of one shape cost one comparison a key
/// and neither a hash nor an allocation.
class JsonPath {
public:
    explicit JsonPath(std::string name) : name_(std::move(name)) {}

    /// "engine.oil.temp", "tags[0]"; empty for the record itself.
    const std::string& name() const { return name_; }

    /// The member whose key begins at `key`, behind the opening quote, as written (escapes and all), if it is
    /// the one expected after the last one found; else null. `expected` is 0 at the first key of an object.
    JsonPath* expectedMember(const char* key, std::size_t& expected) const {
        if (expected >= order_.size()) return nullptr;
        const Member& member = order_[expected];
        if (member.quotedKey.size() > kDecoderPadding) return nullptr;
        if (std::memcmp(key, member.quotedKey.data(), member.quotedKey.size()) != 0) return nullptr;
        ++expected;
        return member.path;
    }
    /// The member of that key as written, or null if it never came. Sets what to expect next.
    JsonPath* knownMember(std::string_view rawKey, std::size_t& expected) const;
    /// Adds a member. `key` is the key without escapes.
    JsonPath& addMember(std::string_view rawKey, std::string_view key, std::size_t& expected);

    JsonPath* knownElement(std::size_t index) const {
        return index < elements_.size() ? elements_[index].get() : nullptr;
    }
    /// Adds the element behind the last.
    JsonPath& addElement();

    /// Where the builder keeps the values that stand here.
    std::size_t field(BatchBuilder& records) {
        if (!field_) field_ = records.fieldIndex(name_);
        return *field_;
    }

    /// Forgets all places below in which no record that counts had a value; how many are left. Indexes stay
    /// what they are, so that an element stays if one behind it does.
    std::size_t forgetUnused(BatchBuilder& records);

private:
    bool holdsValues(const BatchBuilder& records) const { return field_ && records.isFound(*field_); }
    /// Forgets what is unused below this place; how many places are left with it, none if it goes itself.
    std::size_t leftOf(BatchBuilder& records);
    void release(BatchBuilder& records) {
        if (field_) records.releaseField(*field_);
    }

    struct Member {
        std::string quotedKey; ///< with the closing quote, which ends the comparison
        JsonPath* path;
    };
    struct KeyHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };

    std::string name_;
    std::optional<std::size_t> field_;
    std::vector<Member> order_; ///< in order of first coming
    std::unordered_map<std::string, std::size_t, KeyHash, std::equal_to<>> byKey_;
    std::vector<std::unique_ptr<JsonPath>> members_; ///< parallel to order_
    std::vector<std::unique_ptr<JsonPath>> elements_;
};

} // namespace weir
