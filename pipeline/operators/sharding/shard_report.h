#pragma once
#include "pipeline/nodes/node_report.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Keeps what an instance of an operator tells in one call, on whatever thread, until all have returned. One
/// thread at a time.
class ShardReport final : public NodeReport {
public:
    void badRecord(std::string_view reason, std::string_view sample) override;
    void lateRecords(std::uint64_t count, std::string_view sample) override;
    void droppedRecords(std::uint64_t count, std::string_view reason) override;
    void note(std::string_view text) override { note_ = text; }
    void alert(Alert alert) override { alerts_.push_back(std::move(alert)); }

    /// Hands on what all of them were told since, in an order that depends on nothing but that: alerts in the
    /// order of the records that decided them. `shownNote` is what the node's note says, and follows.
    static void handOn(std::span<ShardReport* const> shards, NodeReport& report, std::string& shownNote);

private:
    struct BadRecord {
        std::string reason;
        std::string sample;
    };
    struct Count {
        std::uint64_t records = 0;
        std::string text;
    };

    std::vector<BadRecord> bad_;
    std::vector<Count> late_;
    std::vector<Count> dropped_;
    std::vector<Alert> alerts_;
    std::string note_;
};

} // namespace weir
