#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/joins/join_inputs.h"
#include "pipeline/operators/joins/join_results.h"
#include "pipeline/operators/joins/matchable_records.h"
#include "pipeline/operators/joins/waiting_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// One input of the join. Its records wait until the watermark passes the earliest time at which a partner
/// can complete a pair with them, their turn; then they look for partners, and stay for as long as some may
/// come.
struct IntervalInput {
    Duration::rep turnAfter = 0;    ///< a record's event time
    Duration::rep keepFor = 0;      ///< after a record's event time
    Duration::rep partnersFrom = 0; ///< event time of its earliest partner, less its own
    bool keepsUnmatched = false;

    WaitingRecords waiting;
    MatchableRecords matchable;

    Timestamp turnOf(const HeldRecord& record) const { return saturatingAdd(record.time, turnAfter); }
    Timestamp endOf(const HeldRecord& record) const { return saturatingAdd(record.time, keepFor); }
};

class IntervalJoin final : public Operator {
public:
    explicit IntervalJoin(const NodeContext& context)
        : settings_(readJoinSettings(context.parameters)), inputs_(settings_, context.report),
          results_(settings_, inputs_.stores()) {
        const Duration::rep lower = context.parameters.span("lower").count();
        const Duration::rep upper = context.parameters.span("upper").count();
        // A partner of a left record is from `lower` to `upper` after it. What is later of the two, both
        // taken with their delay, finds the other among those whose turn has come, as one run of newest
        // records. So no look goes over records that are no partners.
        IntervalInput& left = sides_[0];
        left.turnAfter = std::max<Duration::rep>(lower, 0);
        left.keepFor = std::max<Duration::rep>(upper, 0);
        left.partnersFrom = lower;
        left.keepsUnmatched = keepsUnmatchedLeft(settings_.kind);
        IntervalInput& right = sides_[1];
        right.turnAfter = std::max<Duration::rep>(-upper, 0);
        right.keepFor = std::max<Duration::rep>(-lower, 0);
        right.partnersFrom = -upper;
        right.keepsUnmatched = keepsUnmatchedRight(settings_.kind);
    }

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter&) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override;
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    void takeTurn(Side side, const HeldRecord& record, Emitter& output);
    void expire(Side side, Emitter& output);
    void freeMemory();

    const JoinSettings settings_;
    JoinInputs inputs_;
    JoinResults results_;
    std::array<IntervalInput, 2> sides_;
    Timestamp watermark_ = kMinTimestamp;

    std::vector<std::uint32_t> rows_;
    std::vector<std::uint32_t> late_;
    std::vector<RecordPlace> partners_;
};

Result<void> IntervalJoin::process(std::size_t port, const RecordBatchPointer& batch, Emitter&) {
    const Side side = kSides[port];
    IntervalInput& input = sides_[port];
    if (auto begun = inputs_.begin(side, batch, watermark_); !begun) return begun;
    results_.begin(side, inputs_.schema());
    rows_.clear();
    late_.clear();
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        if (inputs_.metWatermark(row) > batch->eventTimes()[row])
            late_.push_back(row);
        else if (inputs_.hasKey(row) || input.keepsUnmatched)
            rows_.push_back(row);
    }
    for (const HeldRecord& record : inputs_.hold(rows_, inputs_.roomBeside(heldCount())))
        input.waiting.add(record);
    inputs_.reportLate(late_);
    return {};
}

Result<void> IntervalJoin::advance(Timestamp watermark, Emitter& output) {
    watermark_ = std::max(watermark_, watermark);
    // What lies at the watermark itself may still come, but at the end of time.
    const Timestamp last = watermark_ == kMaxTimestamp ? kMaxTimestamp : saturatingSubtract(watermark_, 1);
    std::array<std::span<const HeldRecord>, 2> ready;
    std::array<std::size_t, 2> next{};
    for (std::size_t side = 0; side < 2; ++side)
        ready[side] = sides_[side].waiting.upTo(
            last == kMaxTimestamp ? kMaxTimestamp : saturatingSubtract(last, sides_[side].turnAfter));

    // What happens, in order of time: the turns of records, then the ends of those that may go without a
    // partner.
    while (true) {
        enum class Event : std::uint8_t { None, Turn, End } event = Event::None;
        std::size_t at = 0;
        Timestamp earliest = last;
        const auto consider = [&](Event candidate, std::size_t side, Timestamp time) {
            if (time > earliest || (event != Event::None && time == earliest)) return;
            event = candidate;
            at = side;
            earliest = time;
        };
        for (std::size_t side = 0; side < 2; ++side)
            if (next[side] < ready[side].size())
                consider(Event::Turn, side, sides_[side].turnOf(ready[side][next[side]]));
        for (std::size_t side = 0; side < 2; ++side)
            if (sides_[side].keepsUnmatched && !sides_[side].matchable.empty())
                consider(Event::End, side, sides_[side].endOf(sides_[side].matchable.front().record));
        if (event == Event::None) break;
        if (event == Event::Turn)
            takeTurn(kSides[at], ready[at][next[at]++], output);
        else
            expire(kSides[at], output);
        results_.emitFull(output);
    }
    for (std::size_t side = 0; side < 2; ++side) {
        IntervalInput& input = sides_[side];
        input.waiting.drop(next[side]);
        while (!input.matchable.empty() && input.endOf(input.matchable.front().record) <= last)
            expire(kSides[side], output);
    }
    results_.emit(output);
    freeMemory();
    return {};
}

/// Finds the partners whose turn came before, and waits for those to come.
void IntervalJoin::takeTurn(Side side, const HeldRecord& record, Emitter& output) {
    IntervalInput& input = sides_[indexOf(side)];
    results_.follow(side, record.place, output);
    partners_.clear();
    sides_[indexOf(otherSide(side))].matchable.forEachBack(
        record.group, saturatingAdd(record.time, input.partnersFrom), [this](MatchableRecord& partner) {
            partner.isMatched = 1;
            partners_.push_back(partner.record.place);
        });
    const Timestamp time = input.turnOf(record);
    for (auto partner = partners_.rbegin(); partner != partners_.rend(); ++partner) {
        if (side == Side::Left)
            results_.add(time, record.place, *partner);
        else
            results_.add(time, *partner, record.place);
    }
    input.matchable.add(record, inputs_.groups());
    if (!partners_.empty()) input.matchable.back().isMatched = 1;
}

void IntervalJoin::expire(Side side, Emitter& output) {
    IntervalInput& input = sides_[indexOf(side)];
    const MatchableRecord& gone = input.matchable.front();
    if (input.keepsUnmatched && !gone.isMatched) {
        const Timestamp time = input.endOf(gone.record);
        if (side == Side::Left)
            results_.add(time, gone.record.place, kNoRecord);
        else
            results_.add(time, kNoRecord, gone.record.place);
        results_.emitFull(output);
    }
    inputs_.letGo(side, gone.record.place);
    input.matchable.dropFront();
}

void IntervalJoin::freeMemory() {
    const bool isRenumbered = inputs_.compact([this](Side side, std::vector<HeldRecord*>& records) {
        IntervalInput& input = sides_[indexOf(side)];
        for (HeldRecord& record : input.waiting.all())
            records.push_back(&record);
        input.matchable.collect(records);
    });
    if (!isRenumbered) return;
    for (IntervalInput& input : sides_)
        input.matchable.relink(inputs_.groups());
}

std::size_t IntervalJoin::heldCount() const {
    std::size_t held = 0;
    for (const IntervalInput& input : sides_)
        held += input.waiting.size() + input.matchable.size();
    return held;
}

Result<void> IntervalJoin::save(StateWriter& state) {
    inputs_.save(state);
    results_.save(state);
    state.write(watermark_);
    for (const IntervalInput& input : sides_) {
        input.waiting.save(state);
        input.matchable.save(state);
    }
    return {};
}

void IntervalJoin::restore(StateReader& state) {
    inputs_.restore(state);
    results_.restore(state);
    state.read(watermark_);
    for (IntervalInput& input : sides_) {
        input.waiting.restore(state);
        input.matchable.restore(state, inputs_.groups());
    }
}

std::vector<ParameterProblem> checkIntervalJoin(const std::vector<KnownSchema>& inputs,
                                                const Parameters& parameters) {
    std::vector<ParameterProblem> problems = checkJoin(inputs, parameters);
    const Duration lower = parameters.span("lower");
    const Duration upper = parameters.span("upper");
    if (lower > upper)
        problems.push_back({"lower",
                            fmt::format("no time is at least {} and at most {} after another",
                                        formatDuration(lower), formatDuration(upper)),
                            "let 'lower' be the lesser of the two; -5 s is before the left record"});
    return problems;
}

NodeType describeIntervalJoin() {
    NodeType type;
    type.id = "join.interval";
    type.category = Category::Transform;
    type.title = "Interval join";
    type.summary = "Joins records of two inputs that have equal keys and lie near each other in event time";
    type.documentation =
        R"(Joins each left record with every right record whose key is equal and whose event time is within
`[left + lower, left + upper]`, both ends within: clicks with the views up to ten minutes before them, answers with the
requests they follow.

)" + joinFieldsText() +
        R"(

The event time of a result is the later one of the two records. A record that has no partner, if the kind keeps it, gives its
result once none can come any more, and that is its event time: that of the record, or the latest at which a partner could
have come, if that is later.

Results come when the watermark has passed their event time, in that order. Of one event time, first come the results that
left records complete, then those that right records complete, then left and right records without a partner, each in order
of arrival; the partners of one record come in order of their event time, and then of arrival. So results do not depend on
which input was faster.

A record is **late** if the watermark, over both inputs, had passed its event time before it came. Late records are counted on
this node and left out. A source's `disorder` says for how long its watermark waits for them; `idle_after` lets the join go on
when one source falls silent.

A record is held until the watermark has passed the last time at which a partner can come, so memory grows with the interval,
and with how far one input is ahead of the other. `max_records` is the bound: while that many are held, records that come are
dropped and counted, and results then depend on which input was faster.)";
    type.keywords = {"join", "correlate", "match", "between", "time range", "merge", "enrich", "two streams"};
    type.icon = "join-interval";
    type.inputs = {{.id = "left", .label = "Left records", .many = true},
                   {.id = "right", .label = "Right records", .many = true}};
    type.outputs = {{.id = "out", .label = "Joined records"}};
    type.parameters = {
        keysParameter(),
        {.id = "lower",
         .type = ParameterType::Span,
         .label = "From",
         .summary = "The earliest right record: so long after the left one. Negative: before it.",
         .defaultValue = "0 s",
         .placeholder = "-5 s",
         .example = "-5 s"},
        {.id = "upper",
         .type = ParameterType::Span,
         .label = "To",
         .summary = "The latest right record: so long after the left one. Negative: before it.",
         .defaultValue = "10 s",
         .placeholder = "10 s",
         .example = "10 s"},
        kindParameter(true),
        rightFieldsParameter(),
        suffixParameter(),
        maxRecordsParameter(),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {joinedSchema(inputs, parameters)};
    };
    type.check = checkIntervalJoin;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<IntervalJoin>(context); };
    allowThreads(type, joinKeys, {"max_records"});
    return type;
}

const NodeRegistration registration(describeIntervalJoin());

} // namespace

} // namespace weir
