#pragma once
#include "pipeline/nodes/node_report.h"

#include <mutex>
#include <string>
#include <vector>

namespace weir::test {

/// Keeps what a node tells, for a test to look at.
class RecordingReport final : public NodeReport {
public:
    struct Bad {
        std::string reason;
        std::string sample;
    };

    void badRecord(std::string_view reason, std::string_view sample) override {
        const std::lock_guard lock(mutex_);
        bad_.push_back({std::string(reason), std::string(sample)});
    }
    void lateRecords(std::uint64_t, std::string_view) override {}
    void droppedRecords(std::uint64_t count, std::string_view) override {
        const std::lock_guard lock(mutex_);
        dropped_ += count;
    }
    void note(std::string_view text) override {
        const std::lock_guard lock(mutex_);
        note_ = text;
    }
    void alert(Alert) override {}

    std::vector<Bad> bad() const {
        const std::lock_guard lock(mutex_);
        return bad_;
    }
    std::uint64_t dropped() const {
        const std::lock_guard lock(mutex_);
        return dropped_;
    }
    std::string note() const {
        const std::lock_guard lock(mutex_);
        return note_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<Bad> bad_;
    std::uint64_t dropped_ = 0;
    std::string note_;
};

} // namespace weir::test
