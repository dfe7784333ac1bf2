#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/joins/join_inputs.h"
#include "pipeline/operators/joins/join_results.h"
#include "pipeline/operators/joins/latest_versions.h"
#include "pipeline/operators/joins/waiting_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

class LatestJoin final : public Operator {
public:
    explicit LatestJoin(const NodeContext& context)
        : settings_(readJoinSettings(context.parameters)), report_(context.report),
          inputs_(settings_, context.report), results_(settings_, inputs_.stores()),
          tolerance_(context.parameters.span("tolerance").count()),
          isAtOnce_(context.parameters.boolean("at_once")),
          maxKeys_(
              static_cast<std::size_t>(std::max<std::int64_t>(context.parameters.integer("max_keys"), 1))) {}

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override;
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    void takeLeft(const HeldRecord& record, Emitter& output);
    void takeRight(const HeldRecord& record, Timestamp settled, Emitter& output);
    void makeRoomForKey(const HeldRecord& newest);
    void letGo();
    void freeMemory();
    /// How many records it holds beyond the latest of each key.
    std::size_t waitingCount() const {
        return waiting_[0].size() + waiting_[1].size() + versions_.records() - versions_.keys();
    }
    /// The event time before which a record is no partner at `time`.
    Timestamp earliestFor(Timestamp time) const {
        return tolerance_ > 0 ? saturatingSubtract(time, tolerance_) : kMinTimestamp;
    }

    const JoinSettings settings_;
    NodeReport& report_;
    JoinInputs inputs_;
    JoinResults results_;
    const Duration::rep tolerance_; ///< 0: without end
    const bool isAtOnce_;
    const std::size_t maxKeys_;

    std::array<WaitingRecords, 2> waiting_;
    LatestVersions versions_; ///< of the right
    Timestamp watermark_ = kMinTimestamp;

    std::vector<std::uint32_t> rows_;
    std::vector<std::uint32_t> late_;
    std::vector<RecordPlace> gone_; ///< right records that are not needed any more
};

Result<void> LatestJoin::process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) {
    const Side side = kSides[port];
    const bool keepsUnmatched = side == Side::Left && keepsUnmatchedLeft(settings_.kind);
    if (auto begun = inputs_.begin(side, batch, watermark_); !begun) return begun;
    results_.begin(side, inputs_.schema());
    rows_.clear();
    late_.clear();
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        if (inputs_.metWatermark(row) > batch->eventTimes()[row])
            late_.push_back(row);
        else if (inputs_.hasKey(row) || keepsUnmatched)
            rows_.push_back(row);
    }
    // What is joined on arrival does not stay.
    const bool stays = !isAtOnce_ || side == Side::Right;
    const std::size_t room = stays ? inputs_.roomBeside(waitingCount()) : rows_.size();
    for (const HeldRecord& record : inputs_.hold(rows_, room)) {
        if (!isAtOnce_)
            waiting_[port].add(record);
        else if (side == Side::Left)
            takeLeft(record, output);
        else
            takeRight(record, watermark_, output);
    }
    inputs_.reportLate(late_);
    if (isAtOnce_) {
        results_.emit(output);
        freeMemory();
    }
    return {};
}

Result<void> LatestJoin::advance(Timestamp watermark, Emitter& output) {
    watermark_ = std::max(watermark_, watermark);
    // What lies at the watermark itself may still come, but at the end of time.
    const Timestamp last = watermark_ == kMaxTimestamp ? kMaxTimestamp : saturatingSubtract(watermark_, 1);
    const std::span<const HeldRecord> left = waiting_[0].upTo(last);
    const std::span<const HeldRecord> right = waiting_[1].upTo(last);
    std::size_t nextRight = 0;
    for (const HeldRecord& record : left) {
        while (nextRight < right.size() && right[nextRight].time <= record.time) {
            takeRight(right[nextRight], right[nextRight].time, output);
            ++nextRight;
        }
        takeLeft(record, output);
    }
    for (; nextRight < right.size(); ++nextRight)
        takeRight(right[nextRight], right[nextRight].time, output);
    waiting_[0].drop(left.size());
    waiting_[1].drop(right.size());
    results_.emit(output);
    freeMemory();
    return {};
}

void LatestJoin::takeLeft(const HeldRecord& record, Emitter& output) {
    results_.follow(Side::Left, record.place, output);
    const HeldRecord* const partner = versions_.find(record.group, record.time, earliestFor(record.time));
    if (partner)
        results_.add(record.time, record.place, partner->place);
    else if (keepsUnmatchedLeft(settings_.kind))
        results_.add(record.time, record.place, kNoRecord);
    inputs_.letGo(Side::Left, record.place);
    results_.emitFull(output);
}

void LatestJoin::takeRight(const HeldRecord& record, Timestamp settled, Emitter& output) {
    results_.follow(Side::Right, record.place, output);
    versions_.add(record, settled, inputs_.groups(), gone_);
    if (versions_.keys() > maxKeys_) makeRoomForKey(record);
    letGo();
}

/// Lets go of keys whose latest record is too old to be a partner, and if that is not enough, of the oldest.
void LatestJoin::makeRoomForKey(const HeldRecord& newest) {
    const Timestamp now = isAtOnce_ ? watermark_ : newest.time;
    versions_.purge(now, earliestFor(now), gone_);
    if (versions_.keys() <= maxKeys_) return;
    const std::size_t forgotten = versions_.forgetHalf(newest.group, gone_);
    report_.droppedRecords(forgotten,
                           fmt::format("more than {} keys have a latest right record, so the oldest "
                                       "were forgotten: set 'tolerance', or raise 'max_keys'",
                                       maxKeys_));
}

/// The values stay readable for results that stand out.
void LatestJoin::letGo() {
    for (const RecordPlace place : gone_)
        inputs_.letGo(Side::Right, place);
    gone_.clear();
}

void LatestJoin::freeMemory() {
    if (versions_.isPurgeDue()) versions_.purge(watermark_, earliestFor(watermark_), gone_);
    letGo();
    const bool isRenumbered = inputs_.compact([this](Side side, std::vector<HeldRecord*>& records) {
        for (HeldRecord& record : waiting_[indexOf(side)].all())
            records.push_back(&record);
        if (side == Side::Right) versions_.collect(records);
    });
    if (isRenumbered) versions_.regroup(inputs_.groups());
}

std::size_t LatestJoin::heldCount() const {
    return waiting_[0].size() + waiting_[1].size() + versions_.records();
}

Result<void> LatestJoin::save(StateWriter& state) {
    inputs_.save(state);
    results_.save(state);
    state.write(watermark_);
    for (const WaitingRecords& waiting : waiting_)
        waiting.save(state);
    versions_.save(state);
    return {};
}

void LatestJoin::restore(StateReader& state) {
    inputs_.restore(state);
    results_.restore(state);
    state.read(watermark_);
    for (WaitingRecords& waiting : waiting_)
        waiting.restore(state);
    versions_.restore(state, inputs_.groups());
}

ShardKeys latestJoinKeys(const Parameters& parameters) {
    if (parameters.boolean("at_once"))
        return tl::unexpected(std::string("what is joined on arrival depends on the order over all keys"));
    return joinKeys(parameters);
}

NodeType describeLatestJoin() {
    NodeType type;
    type.id = "join.latest";
    type.category = Category::Transform;
    type.title = "Latest-value join";
    type.summary = "Gives each left record the newest right record of its key as of that time";
    type.documentation =
        R"(Joins each left record with the newest right record whose key is equal and whose event time is not later than its
own: orders with the price at that moment, measurements with the setting that was valid. This is called an as-of join. Of right
records at one event time, the one that came last is the newest. With `tolerance`, a right record that is older than so long
before the left one is none.

)" + joinFieldsText() +
        R"(

The event time of a result is that of the left record. Left records wait until the watermark, over both inputs, has passed
them, for a right record may still come that is newer; results then come in order of event time, and of arrival for those of
one time. So they do not depend on which input was faster.

**On arrival** (`at_once`), a left record is joined with the newest right record, not later than it, that has come by then.
That is faster, and right as long as the right input is never behind; but results depend on arrival, so the same data may give
other results when it is replayed.

A record of either side is **late** if the watermark had passed its event time before it came. Late records are counted on this
node and left out. A source's `disorder` says for how long its watermark waits for them; `idle_after` lets the join go on when
the right source falls silent, as one may that only tells of changes.

The latest right record of each key is held for as long as `tolerance` says, or for ever. `max_keys` bounds that: when one more
key comes, the half of the keys whose latest record is the oldest is forgotten, counted as dropped. What waits for the
watermark is bounded by `max_records`: while that many wait, records that come are dropped and counted, and results then depend
on which input was faster.)";
    type.keywords = {"join", "as of", "asof", "enrich", "last value", "temporal", "price", "two streams"};
    type.icon = "join-latest";
    type.inputs = {{.id = "left", .label = "Left records", .many = true},
                   {.id = "right", .label = "Right records, of which the newest counts", .many = true}};
    type.outputs = {{.id = "out", .label = "Left records with the latest right ones"}};
    type.parameters = {
        keysParameter(),
        {.id = "tolerance",
         .type = ParameterType::Span,
         .label = "Tolerance",
         .summary = "How old a right record may be, before the left one. 0 s: as old as it is.",
         .defaultValue = "0 s",
         .minimum = 0,
         .placeholder = "0 s",
         .example = "1 min"},
        kindParameter(false),
        {.id = "at_once",
         .type = ParameterType::Boolean,
         .label = "Join on arrival",
         .summary =
             "Does not wait for the watermark: the lowest delay, but results depend on which input was "
             "faster.",
         .defaultValue = false},
        rightFieldsParameter(),
        suffixParameter(),
        {.id = "max_keys",
         .type = ParameterType::Integer,
         .label = "Keys at most",
         .summary =
             "Of so many keys the latest right record is kept; beyond, those are forgotten whose record is "
             "the oldest.",
         .defaultValue = 1'000'000,
         .unit = "keys",
         .minimum = 1,
         .maximum = 1e9,
         .advanced = true},
        maxRecordsParameter(),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {joinedSchema(inputs, parameters)};
    };
    type.check = [](const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
        return checkJoin(inputs, parameters);
    };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<LatestJoin>(context); };
    allowThreads(type, latestJoinKeys, {"max_keys", "max_records"});
    return type;
}

const NodeRegistration registration(describeLatestJoin());

} // namespace

} // namespace weir
