#pragma once
#include "pipeline/data/timestamp.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weir {

/// How grave an alert is.
enum class Severity : std::uint8_t { Information, Warning, Critical };

std::string_view severityName(Severity severity); ///< "information", "warning", "critical"

/// An alert that fired or cleared.
struct Alert {
    /// Set by the engine: ascending over the run. Until then the ordinal of the record, if it has one.
    std::uint64_t sequence = 0;
    std::string node;   ///< set by the engine: id of the node that raised it
    Timestamp time = 0; ///< event time of the record that decided it
    Severity severity = Severity::Warning;
    bool firing = true;  ///< false: the condition has cleared
    std::string key;     ///< for whom, "host=a"; empty when the rule has no key
    double value = 0;    ///< the value that decided it
    std::string message; ///< a whole sentence
};

/// How a running node tells what happens to it. Safe from any thread; each call may lock, so call it per
/// event that is rare, or per batch, never per good record.
class NodeReport {
public:
    virtual ~NodeReport() = default;
    /// A record that could not be read or used. `sample` is its beginning as it came; `reason` says what is
    /// wrong where.
    virtual void badRecord(std::string_view reason, std::string_view sample) = 0;
    /// Records that came too late for their window and were left out.
    virtual void lateRecords(std::uint64_t count, std::string_view sample) = 0;
    /// Records left out by the node for another cause.
    virtual void droppedRecords(std::uint64_t count, std::string_view reason) = 0;
    /// A state worth showing that is no error: "waiting for the file to appear". Empty takes it back.
    virtual void note(std::string_view text) = 0;
    virtual void alert(Alert alert) = 0;
};

} // namespace weir
