#pragma once
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The self-describing things of one kind (node types, panel types, exporters), each registered by the one
/// file that implements it, before main(). Read-only afterwards, so reading needs no lock. `Entry` has `id`
/// and `replaces`.
template<class Entry>
class Registry {
public:
    Registry() = default;
    /// With all that `base` has besides, which must outlive it.
    explicit Registry(const Registry* base) : base_(base) {}

    static Registry& instance() {
        static Registry registry;
        return registry;
    }

    /// Throws std::logic_error when the id is taken: two files claim the same name.
    void add(Entry entry) {
        for (const std::string& old : entry.replaces)
            replaced_[old] = entry.id;
        std::string id = entry.id;
        if (!entries_.emplace(id, std::move(entry)).second) throw std::logic_error("registered twice: " + id);
    }

    /// The entry of that id or of one it replaces, or null.
    const Entry* find(std::string_view id) const {
        if (const auto found = entries_.find(id); found != entries_.end()) return &found->second;
        if (const auto renamed = replaced_.find(id); renamed != replaced_.end()) return find(renamed->second);
        return base_ ? base_->find(id) : nullptr;
    }

    /// All entries in order of id, those of the base first.
    std::vector<const Entry*> all() const {
        std::vector<const Entry*> result;
        if (base_) result = base_->all();
        for (const auto& [id, entry] : entries_)
            result.push_back(&entry);
        return result;
    }

private:
    const Registry* base_ = nullptr;
    std::map<std::string, Entry, std::less<>> entries_;
    std::map<std::string, std::string, std::less<>> replaced_;
};

/// A file-scope `const Registration<NodeType> registration(describe());` is all it takes to add one.
template<class Entry>
struct Registration {
    explicit Registration(Entry entry) { Registry<Entry>::instance().add(std::move(entry)); }
};

} // namespace weir
