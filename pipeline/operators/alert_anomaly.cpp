#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/alerts/alert_operator.h"
#include "pipeline/operators/alerts/rolling_statistics.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace weir {

namespace {

enum class Side : std::uint8_t { Both, Above, Below };

Side sideFromName(const std::string& name) {
    if (name == "above") return Side::Above;
    if (name == "below") return Side::Below;
    return Side::Both;
}

class AnomalyRule {
public:
    struct State {
        RollingStatistics history;
        bool isFiring = false;
        double mean = 0;  ///< of the history, when the last value was scored
        double score = 0; ///< of the last value

        void save(StateWriter& state) const {
            history.save(state);
            state.write(isFiring);
            state.write(mean);
            state.write(score);
        }
        void restore(StateReader& state) {
            history.restore(state);
            state.read(isFiring);
            state.read(mean);
            state.read(score);
        }
    };

    explicit AnomalyRule(const Parameters& parameters)
        : limit_(parameters.number("limit")), side_(sideFromName(parameters.text("direction"))),
          history_(static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("history"), 2))),
          warmUp_(static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("warm_up"), 2))),
          leastDeviation_(parameters.number("min_deviation")),
          learnsAnomalies_(parameters.boolean("learn_anomalies")) {}

    double limit() const { return limit_; }

    std::optional<bool> decide(State& state, double value, Timestamp) const {
        bool isAnomalous = false;
        // A history that holds fewer values than the warm-up asks for is ready when it is full.
        if (state.history.size() >= std::min(warmUp_, history_)) {
            state.mean = state.history.mean();
            state.score = score(state.history, value);
            isAnomalous = isBeyond(state.score);
        }
        // An infinity would make every later mean one, too.
        if (std::isfinite(value) && (learnsAnomalies_ || !isAnomalous)) state.history.add(value, history_);
        if (isAnomalous == state.isFiring) return std::nullopt;
        state.isFiring = isAnomalous;
        return isAnomalous;
    }

    std::string why(const State& state, double value, bool firing) const {
        return fmt::format("is {}, {:.1f} standard deviations {} its recent mean of {}{}",
                           readableNumber(value), std::fabs(state.score), state.score < 0 ? "below" : "above",
                           readableNumber(state.mean), firing ? "" : ", as usual again");
    }

private:
    /// How many standard deviations a value is from the mean of the history.
    double score(const RollingStatistics& history, double value) const {
        // A series that never changed has no deviation but rounding's; what is left here is far below any
        // real one.
        const double rounding = std::fabs(history.mean()) * 1e-9;
        const double deviation =
            std::max({history.deviation(), leastDeviation_, rounding, std::numeric_limits<double>::min()});
        return std::clamp((value - history.mean()) / deviation, -kMostScore, kMostScore);
    }

    bool isBeyond(double score) const {
        return (side_ != Side::Below && score > limit_) || (side_ != Side::Above && score < -limit_);
    }

    static constexpr double kMostScore = 1e6;

    double limit_;
    Side side_;
    std::size_t history_;
    std::size_t warmUp_;
    double leastDeviation_;
    bool learnsAnomalies_;
};

std::vector<ParameterProblem> checkAnomaly(const std::vector<KnownSchema>& inputs,
                                           const Parameters& parameters) {
    std::vector<ParameterProblem> problems = checkAlertParameters(inputs[0], parameters);
    if (parameters.integer("warm_up") > parameters.integer("history"))
        problems.push_back({"warm_up", "is longer than the history, which is ready when it is full",
                            "set it to the length of the history or less", true});
    return problems;
}

NodeType describeAnomaly() {
    NodeType type;
    type.id = "alert.anomaly";
    type.category = Category::Alert;
    type.title = "Anomaly alert";
    type.summary = "Fires when a value is unlike its recent past (z-score)";
    type.documentation =
        R"(Compares each value with the last ones of the same key: its score is its distance from their mean in standard
deviations (z-score). Beyond the limit it fires; the first value within clears it. Nothing fires before `warm_up` values
have come.

A series that hardly ever changes has a standard deviation near 0, which makes an anomaly of every change. `min_deviation`
says which deviation is the least that means anything; the standard deviation is never taken for smaller. Scores end at one
million.

With `learn_anomalies`, anomalous values enter the history like all others, so that a new level is soon taken for usual.
Without, the history stays as it is until values are usual again: sharper, and for a level that has changed for good the
alert goes on for good. Infinities never enter it.
)" + alertDocumentation();
    type.keywords = {"alarm", "z-score", "outlier", "unusual", "deviation", "detector", "monitor"};
    type.icon = "anomaly";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "alerts", .label = "Alerts that fired or cleared"}};
    type.parameters = withAlertParameters({
        {.id = "direction",
         .type = ParameterType::Choice,
         .label = "Fires",
         .summary = "On which side of the recent mean the trouble is.",
         .defaultValue = "both",
         .choices = {{"both", "On both sides", "Fires on values unusually high or low"},
                     {"above", "Above the mean", "Fires on values unusually high"},
                     {"below", "Below the mean", "Fires on values unusually low"}},
         .example = "both"},
        {.id = "limit",
         .type = ParameterType::Number,
         .label = "Limit",
         .summary = "So far from the recent mean is a value still usual.",
         .defaultValue = 4,
         .unit = "standard deviations",
         .minimum = 0,
         .placeholder = "4",
         .example = 4},
        {.id = "history",
         .type = ParameterType::Integer,
         .label = "History",
         .summary = "With how many of the last values of its key a value is compared.",
         .defaultValue = 100,
         .unit = "records",
         .minimum = 2,
         .maximum = 1'000'000,
         .placeholder = "100",
         .example = 100},
        {.id = "warm_up",
         .type = ParameterType::Integer,
         .label = "Warm-up",
         .summary = "How many values of its key must have come before one can fire.",
         .defaultValue = 30,
         .unit = "records",
         .minimum = 2,
         .placeholder = "30",
         .example = 30},
        {.id = "min_deviation",
         .type = ParameterType::Number,
         .label = "Least deviation",
         .summary = "A standard deviation below this counts as this, in the unit of the value. Keeps series "
                    "that hardly "
                    "change from firing at trifles.",
         .defaultValue = 0,
         .minimum = 0,
         .advanced = true,
         .placeholder = "0.5",
         .example = 0.5},
        {.id = "learn_anomalies",
         .type = ParameterType::Boolean,
         .label = "Learn anomalies",
         .summary = "Whether anomalous values enter the history, so that a new level becomes usual.",
         .defaultValue = true,
         .advanced = true,
         .example = true},
    });
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>&, const Parameters&) -> std::vector<KnownSchema> {
        return {*alertSchema()};
    };
    type.check = checkAnomaly;
    type.makeOperator = [](const NodeContext& context) {
        return std::make_unique<AlertOperator<AnomalyRule>>(context);
    };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeAnomaly());

} // namespace

} // namespace weir
