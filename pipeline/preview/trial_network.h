#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/wiring.h"
#include "pipeline/preview/trial_part.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir {

/// An output of a graph, by the places of its node and port.
struct TrialOutput {
    std::size_t node;
    std::size_t port;

    auto operator<=>(const TrialOutput&) const = default;
};

/// The nodes of a graph that are run by hand, with the wires between them: what one gives comes to the next
/// at once. Some outputs are fed, with samples or kept records; what their nodes give on them goes nowhere.
/// One thread. Calls that run nodes throw TrialEnd.
class TrialNetwork {
public:
    /// Is told of all that leaves an output, before it comes anywhere.
    using Seen = std::function<void(const TrialOutput& output, const RecordBatchPointer& batch)>;

    /// `wiring` is the graph's. `results` are what becomes of its nodes; null: the node does not run. All
    /// references must outlive the network.
    TrialNetwork(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder,
                 TrialBounds& bounds, std::set<TrialOutput> fed, const std::vector<TrialNode*>& results,
                 Seen seen);
    TrialNetwork(const TrialNetwork&) = delete;
    TrialNetwork& operator=(const TrialNetwork&) = delete;

    /// `problemOf` says why a node cannot run; empty: it can.
    void open(const std::function<std::string(const std::string& node)>& problemOf);
    void send(const TrialOutput& output, const RecordBatchPointer& batch);
    void advance(const TrialOutput& output, Timestamp watermark);
    void end(const TrialOutput& output);
    void close();

    /// Records that went by a wire, by its place among the wiring's links.
    std::uint64_t carried(std::size_t link) const { return carried_[link]; }

private:
    std::unique_ptr<TrialPart> makePart(std::size_t node, const std::vector<TrialNode*>& results);
    template<class Call>
    void forEachBehind(std::size_t node, std::optional<std::size_t> port, const Call& call);

    const Graph& graph_;
    const Wiring& wiring_;
    const std::filesystem::path& folder_;
    TrialBounds& bounds_;
    const std::set<TrialOutput> fed_;
    const Seen seen_;
    std::vector<std::unique_ptr<TrialPart>> parts_; ///< null: does not run
    std::vector<std::size_t> inputs_;               ///< of the node that a link leads to, by link
    std::vector<std::uint64_t> carried_;            ///< by link
};

} // namespace weir
