#include "widgets/dashboard/seen_keys.h"

#include "widgets/dashboard/key_rows.h"

namespace weir {

void SeenKeys::watch(std::set<std::string> fields) {
    fields_ = std::move(fields);
    std::erase_if(seen_, [this](const auto& seen) { return !fields_.contains(seen.first.field); });
}

void SeenKeys::take(const Endpoint& output, const RecordBatch& batch) {
    for (const std::string& field : fields_)
        if (const Column* const column = batch.column(field)) {
            Keys& keys = seen_[{output, field}];
            if (keys.size() < kMostKeys) read(*column, keys);
        }
}

void SeenKeys::read(const Column& column, Keys& keys) {
    if (column.type() == Type::String) {
        // Texts are compared where they lie; only new ones are copied.
        std::string_view last;
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (column.isNull(row)) continue;
            const std::string_view key = column.string(row);
            if (row > 0 && key == last) continue;
            last = key;
            if (keys.find(key) != keys.end()) continue;
            if (keys.size() == kMostKeys) return;
            keys.emplace(key);
            ++version_;
        }
        return;
    }
    for (KeyRows& group : rowsByKey(column)) {
        if (keys.size() == kMostKeys) return;
        if (keys.insert(std::move(group.key)).second) ++version_;
    }
}

void SeenKeys::clear() {
    seen_.clear();
    ++version_;
}

std::set<std::string> SeenKeys::keys(const std::string& field, const std::set<Endpoint>& outputs) const {
    std::set<std::string> all;
    for (const Endpoint& output : outputs)
        if (const auto seen = seen_.find({output, field}); seen != seen_.end())
            for (const std::string& key : seen->second) {
                if (all.size() == kMostKeys) return all;
                all.insert(key);
            }
    return all;
}

} // namespace weir
