#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/alerts/alert_operator.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <memory>

namespace weir {

namespace {

class ThresholdRule {
public:
    struct State {
        bool isFiring = false;
        bool isPending = false;    ///< beyond the limit, and not yet for long enough
        Timestamp beyondSince = 0; ///< while pending

        void save(StateWriter& state) const {
            state.write(isFiring);
            state.write(isPending);
            state.write(beyondSince);
        }
        void restore(StateReader& state) {
            state.read(isFiring);
            state.read(isPending);
            state.read(beyondSince);
        }
    };

    explicit ThresholdRule(const Parameters& parameters)
        : isBelow_(parameters.text("direction") == "below"), limit_(parameters.number("limit")),
          clearAt_(limit_), minimumDuration_(parameters.span("for")) {
        if (parameters.has("clear_at")) clearAt_ = parameters.number("clear_at");
    }

    double limit() const { return limit_; }

    std::optional<bool> decide(State& state, double value, Timestamp time) const {
        if (state.isFiring) {
            const bool isBack = isBelow_ ? value >= clearAt_ : value <= clearAt_;
            if (!isBack) return std::nullopt;
            state = {};
            return false;
        }
        const bool isBeyond = isBelow_ ? value < limit_ : value > limit_;
        if (!isBeyond) {
            state.isPending = false;
            return std::nullopt;
        }
        if (!state.isPending) {
            state.isPending = true;
            state.beyondSince = time;
        }
        if (!hasHeld(state.beyondSince, time)) return std::nullopt;
        state.isFiring = true;
        return true;
    }

    std::string why(const State&, double value, bool firing) const {
        const std::string_view side = isBelow_ ? "below" : "above";
        if (firing) return fmt::format("is {}, {} {}", readableNumber(value), side, readableNumber(limit_));
        return fmt::format("is {}, no longer {} {}", readableNumber(value), side, readableNumber(clearAt_));
    }

private:
    bool hasHeld(Timestamp since, Timestamp time) const {
        Timestamp held = 0;
        if (__builtin_sub_overflow(time, since, &held)) return time > since;
        return held >= minimumDuration_.count();
    }

    bool isBelow_;
    double limit_;
    double clearAt_;
    Duration minimumDuration_;
};

std::vector<ParameterProblem> checkThreshold(const std::vector<KnownSchema>& inputs,
                                             const Parameters& parameters) {
    std::vector<ParameterProblem> problems = checkAlertParameters(inputs[0], parameters);
    if (parameters.has("clear_at") && parameters.has("limit")) {
        const double limit = parameters.number("limit");
        const double clearAt = parameters.number("clear_at");
        const bool isBelow = parameters.text("direction") == "below";
        if (isBelow ? clearAt < limit : clearAt > limit)
            problems.push_back(
                {"clear_at",
                 fmt::format("{} is {} the limit of {}, so that an alert would clear as it fires", clearAt,
                             isBelow ? "below" : "above", limit),
                 isBelow ? "set it to the limit or above" : "set it to the limit or below"});
    }
    return problems;
}

NodeType describeThreshold() {
    NodeType type;
    type.id = "alert.threshold";
    type.category = Category::Alert;
    type.title = "Threshold alert";
    type.summary = "Fires when a value goes beyond a limit and stays there";
    type.documentation =
        R"(Fires when the value is **above** (or **below**) the limit, and clears when it comes back to `clear_at`. With
`clear_at` short of the limit, a value that wavers about the limit fires once and not with every record (hysteresis).

With `for`, the value must have been beyond the limit in every record over that span of event time; the alert fires with the
first record at which it has been so for long enough. One record within the limit starts the span anew.
)" + alertDocumentation();
    type.keywords = {"alarm", "limit", "hysteresis", "above", "below", "rule", "monitor"};
    type.icon = "threshold";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "alerts", .label = "Alerts that fired or cleared"}};
    type.parameters = withAlertParameters({
        {.id = "direction",
         .type = ParameterType::Choice,
         .label = "Fires",
         .summary = "On which side of the limit the trouble is.",
         .defaultValue = "above",
         .choices = {{"above", "Above the limit", "Fires when the value is greater than the limit"},
                     {"below", "Below the limit", "Fires when the value is less than the limit"}},
         .example = "above"},
        {.id = "limit",
         .type = ParameterType::Number,
         .label = "Limit",
         .summary = "The last value that is still good.",
         .required = true,
         .placeholder = "90",
         .example = 90},
        {.id = "clear_at",
         .type = ParameterType::Number,
         .label = "Clears at",
         .summary = "The value at which a firing alert clears. Empty: the limit itself.",
         .placeholder = "80",
         .example = 80},
        {.id = "for",
         .type = ParameterType::Span,
         .label = "For at least",
         .summary = "How long in event time the value must have been beyond the limit before it fires.",
         .defaultValue = "0 s",
         .placeholder = "30 s",
         .example = "30 s"},
    });
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>&, const Parameters&) -> std::vector<KnownSchema> {
        return {*alertSchema()};
    };
    type.check = checkThreshold;
    type.makeOperator = [](const NodeContext& context) {
        return std::make_unique<AlertOperator<ThresholdRule>>(context);
    };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeThreshold());

} // namespace

} // namespace weir
