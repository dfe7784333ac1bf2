#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/operators/alerts/alert_message.h"
#include "pipeline/operators/grouping/grouping.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// The declarations that every alert rule shares: `value`, `by`, `severity`, `message`. `own` stand between
/// value and key.
std::vector<Parameter> withAlertParameters(std::vector<Parameter> own);

/// Of those, all problems beyond the declarations' own.
std::vector<ParameterProblem> checkAlertParameters(const KnownSchema& input, const Parameters& parameters);

/// "time timestamp, node string, key string, value float64, state string, severity string, message string"
const SchemaPointer& alertSchema();

/// What a rule's documentation says of its output and its messages.
std::string alertDocumentation();

/// A record that made a rule fire or clear.
struct AlertEvent {
    std::uint32_t row = 0;
    DenseId group = 0;
    bool firing = true;
    double value = 0;
    std::string why; ///< what the message says if the user wrote none: "is 93.2, above 90"
};

/// Turns what a rule decided into records and into alerts of the engine. One thread.
class AlertWriter {
public:
    /// `limit` is what messages call so.
    AlertWriter(const NodeContext& context, double limit);

    /// The records of the events, in order, with the event times of the records that made them; and reports
    /// them.
    RecordBatchPointer write(const std::vector<AlertEvent>& events, const RecordBatch& batch,
                             const Grouping& grouping, const BoundFields& keys);

private:
    std::string message(const AlertEvent& event, const AlertFacts& facts) const;

    NodeReport& report_;
    const std::string node_;
    const std::string measured_; ///< the expression of the value
    const double limit_;
    const Severity severity_;
    const std::string ownText_; ///< the user's message; empty: none
    const AlertMessage message_;
};

} // namespace weir
