#include "pipeline/expression/kernels/membership.h"

#include "pipeline/expression/kernels/elementwise.h"

#include <algorithm>
#include <unordered_set>

namespace weir::expression {

namespace {

constexpr std::size_t kShortList = 8;

template<class T>
class NumberSet {
public:
    explicit NumberSet(std::vector<T> numbers) : numbers_(std::move(numbers)) {
        std::sort(numbers_.begin(), numbers_.end());
    }
    bool contains(T number) const {
        if (number != number) return false; // NaN, which equals nothing
        if (numbers_.size() > kShortList) return std::binary_search(numbers_.begin(), numbers_.end(), number);
        bool found = false;
        for (const T each : numbers_)
            found |= each == number;
        return found;
    }

private:
    std::vector<T> numbers_;
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

class TextSet {
public:
    explicit TextSet(const std::vector<std::string>& texts) : texts_(texts.begin(), texts.end()) {}
    bool contains(std::string_view text) const { return texts_.find(text) != texts_.end(); }

private:
    std::unordered_set<std::string, TextHash, std::equal_to<>> texts_;
};

/// `Stored` is what a Constant holds, `Argument` what a kernel reads.
template<class Set, class Stored, class Argument>
KernelMaker membershipIn(const std::vector<Constant>& constants, bool listHasNull) {
    std::vector<Stored> values;
    for (const Constant& constant : constants)
        values.push_back(std::get<Stored>(constant.content));
    const auto set = std::make_shared<const Set>(std::move(values));
    if (!listHasNull) return elementwise([set](Argument value) { return set->contains(value); });
    return elementwise([set](Argument value) -> std::optional<bool> {
        if (set->contains(value)) return true;
        return std::nullopt;
    });
}

} // namespace

KernelMaker membership(ValueType type, const std::vector<Constant>& constants, bool listHasNull) {
    switch (type) {
    case ValueType::Float64:
        return membershipIn<NumberSet<double>, double, double>(constants, listHasNull);
    case ValueType::String:
        return membershipIn<TextSet, std::string, std::string_view>(constants, listHasNull);
    default:
        return membershipIn<NumberSet<std::int64_t>, std::int64_t, std::int64_t>(constants, listHasNull);
    }
}

} // namespace weir::expression
