#include "pipeline/nodes/begun_outputs.h"

namespace weir {

std::optional<std::string> BegunOutputs::formOf(const std::string& output) const {
    const std::lock_guard lock(mutex_);
    const auto found = forms_.find(output);
    return found == forms_.end() ? std::nullopt : std::optional(found->second);
}

void BegunOutputs::begin(const std::string& output, std::string form) {
    const std::lock_guard lock(mutex_);
    forms_.insert_or_assign(output, std::move(form));
}

} // namespace weir
