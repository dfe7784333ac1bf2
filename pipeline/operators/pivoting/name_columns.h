#pragma once
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

/// The columns that names have become, in order: those that are listed, or else as they are found, at most so
/// many. One thread.
class NameColumns {
public:
    NameColumns(std::vector<std::string> listed, std::size_t most)
        : isListed_(!listed.empty()), most_(most), names_(std::move(listed)) {}

    const std::vector<std::string>& names() const { return names_; }
    bool isListed() const { return isListed_; }

    /// The column of a name; nothing where there is none, and no room or no leave for one more.
    std::optional<std::size_t> find(const std::string& name) {
        const auto known = std::find(names_.begin(), names_.end(), name);
        if (known != names_.end()) return static_cast<std::size_t>(known - names_.begin());
        if (isListed_ || names_.size() >= most_) return std::nullopt;
        names_.push_back(name);
        return names_.size() - 1;
    }

    void save(StateWriter& state) const { state.writeTexts(names_); }
    void restore(StateReader& state) { names_ = state.readTexts(); }

private:
    bool isListed_;
    std::size_t most_;
    std::vector<std::string> names_;
};

} // namespace weir
