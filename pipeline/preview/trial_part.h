#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/preview/trial.h"
#include "pipeline/runtime/input_progress.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace weir {

/// Thrown through node code when a trial is cancelled, or gives more than anybody could look at.
struct TrialEnd {
    bool isCancelled;
};

/// What all parts of one trial share.
struct TrialBounds {
    std::stop_token stop;
    std::size_t rowsLeft; ///< that may still be given, by all of them

    /// Throws TrialEnd.
    void spend(std::size_t rows);
};

/// One node while a graph is tried: an operator that is fed by hand and tells what it gives at once. One
/// thread.
class TrialPart final : private Emitter, private NodeReport {
public:
    /// Where results go, by output port.
    struct Outlets {
        std::function<void(std::size_t port, const RecordBatchPointer& batch)> send;
        std::function<void(Timestamp watermark)> sendWatermark;
        std::function<void()> sendEnd;
    };

    /// `inputs` are the wires by which something comes. All references must outlive this.
    TrialPart(const Node& node, const NodeType& type, const std::filesystem::path& folder, std::size_t inputs,
              TrialBounds& bounds, TrialNode& result, Outlets outlets);
    TrialPart(const TrialPart&) = delete;
    TrialPart& operator=(const TrialPart&) = delete;

    /// `problem` is why it cannot be tried; empty: it can.
    void open(const std::string& problem);
    void process(std::size_t input, std::size_t port, const RecordBatchPointer& batch);
    void advance(std::size_t input, Timestamp watermark);
    void end(std::size_t input);
    void close();

private:
    void emit(std::size_t port, RecordBatchPointer batch) override;
    void badRecord(std::string_view reason, std::string_view sample) override;
    void lateRecords(std::uint64_t count, std::string_view sample) override;
    void droppedRecords(std::uint64_t count, std::string_view reason) override;
    void note(std::string_view text) override;
    void alert(Alert alert) override;

    template<class Call>
    bool attempt(const Call& call);
    void fail(std::string message);
    void announce();

    const NodeType& type_;
    const NodeContext context_;
    TrialBounds& bounds_;
    TrialNode& result_;
    const Outlets outlets_;
    const bool isLeftOut_;
    InputProgress progress_;
    Timestamp announced_ = kMinTimestamp;
    std::unique_ptr<Operator> operator_;
    bool isOpen_ = false;
    bool works_ = false;
    bool hasEnded_ = false;
};

} // namespace weir
