#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace weir {

/// What the nodes of one run have begun to write. A node that replaces what it finds does so once a run: when
/// the graph is changed while it runs and the node is made anew, or another one takes its place, what the run
/// has written stays. Safe from any thread.
class BegunOutputs {
public:
    /// In which form the run writes an output; nothing if it has not begun to.
    std::optional<std::string> formOf(const std::string& output) const;
    void begin(const std::string& output, std::string form);

private:
    mutable std::mutex mutex_; ///< guards what follows
    std::map<std::string, std::string> forms_;
};

/// One output of a node: a file, say, or a table in one.
class RunOutput {
public:
    /// `outputs` is null outside a run: then nothing has begun.
    RunOutput(BegunOutputs* outputs, std::string name) : outputs_(outputs), name_(std::move(name)) {}

    std::optional<std::string> form() const { return outputs_ ? outputs_->formOf(name_) : std::nullopt; }
    bool isBegun() const { return form().has_value(); }
    /// From now on it is of this run. `form` is what must be the same for others to go on behind it.
    void begin(std::string form = {}) {
        if (outputs_) outputs_->begin(name_, std::move(form));
    }

private:
    BegunOutputs* outputs_;
    std::string name_;
};

} // namespace weir
