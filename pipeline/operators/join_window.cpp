#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/joins/join_inputs.h"
#include "pipeline/operators/joins/join_results.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

namespace {

std::vector<Field> windowFields() {
    return {{"window_start", Type::Timestamp}, {"window_end", Type::Timestamp}};
}

/// A record, and the watermark that it came behind: windows that had ended by then do not have it.
struct WindowRecord {
    HeldRecord record;
    Timestamp met = kMinTimestamp;
};

/// The records of both inputs in one step of event time, which windows are made of.
struct Pane {
    std::array<std::vector<WindowRecord>, 2> records;
};

class WindowJoin final : public Operator {
public:
    explicit WindowJoin(const NodeContext& context)
        : settings_(readJoinSettings(context.parameters)), report_(context.report),
          inputs_(settings_, context.report), results_(settings_, inputs_.stores(), windowFields()),
          size_(std::max<std::int64_t>(context.parameters.span("size").count(), 1)),
          slide_(slideOf(context.parameters, size_)),
          offset_(context.parameters.span("offset").count() % slide_) {}

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter&) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override { return held_; }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    static std::int64_t slideOf(const Parameters& parameters, std::int64_t size) {
        const std::int64_t slide = parameters.span("slide").count();
        return slide > 0 && slide <= size ? slide : size;
    }

    std::optional<Timestamp> paneOf(Timestamp time) const;
    void join(Timestamp start, Emitter& output);
    void gather(Side side, Timestamp start, Emitter& output);
    void linkRight();
    void drop(Timestamp before);

    const JoinSettings settings_;
    NodeReport& report_;
    JoinInputs inputs_;
    JoinResults results_;
    const std::int64_t size_;
    const std::int64_t slide_;  ///< size_ in tumbling windows; divides it
    const std::int64_t offset_; ///< less than slide_ either way

    std::map<Timestamp, Pane> panes_; ///< by start
    std::size_t held_ = 0;
    Timestamp watermark_ = kMinTimestamp;

    std::vector<std::uint32_t> rows_;
    std::vector<std::uint32_t> late_;
    std::array<std::vector<HeldRecord>, 2> window_; ///< the records of the window at hand, in order
    std::vector<std::uint32_t> first_;              ///< of each group, in window_[1]; none: kNoId
    std::vector<std::uint32_t> next_;               ///< of the same group, in window_[1]
    std::vector<std::uint8_t> isMatched_;           ///< of window_[1]
};

/// The start of the last window that a record is in. Nothing if its windows would reach over the ends of
/// time.
std::optional<Timestamp> WindowJoin::paneOf(Timestamp time) const {
    Timestamp shifted = 0;
    if (__builtin_sub_overflow(time, offset_, &shifted)) return std::nullopt;
    std::int64_t into = shifted % slide_;
    if (into < 0) into += slide_;
    Timestamp start = 0;
    Timestamp bound = 0;
    if (__builtin_sub_overflow(time, into, &start) || __builtin_add_overflow(start, size_, &bound) ||
        __builtin_sub_overflow(start, size_, &bound))
        return std::nullopt;
    return start;
}

Result<void> WindowJoin::process(std::size_t port, const RecordBatchPointer& batch, Emitter&) {
    const Side side = kSides[port];
    const bool keepsUnmatched =
        side == Side::Left ? keepsUnmatchedLeft(settings_.kind) : keepsUnmatchedRight(settings_.kind);
    if (auto begun = inputs_.begin(side, batch, watermark_); !begun) return begun;
    results_.begin(side, inputs_.schema());
    rows_.clear();
    late_.clear();
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        const std::optional<Timestamp> pane = paneOf(batch->eventTimes()[row]);
        if (!pane)
            report_.badRecord("its event time is too near the end of time for a window",
                              describeRecord(*batch, row));
        else if (*pane + size_ <= inputs_.metWatermark(row))
            late_.push_back(row);
        else if (inputs_.hasKey(row) || keepsUnmatched)
            rows_.push_back(row);
    }
    const std::span<const HeldRecord> added = inputs_.hold(rows_, inputs_.roomBeside(held_));
    for (std::size_t i = 0; i < added.size(); ++i)
        panes_[*paneOf(added[i].time)].records[port].push_back({added[i], inputs_.metWatermark(rows_[i])});
    held_ += added.size();
    inputs_.reportLate(late_);
    return {};
}

Result<void> WindowJoin::advance(Timestamp watermark, Emitter& output) {
    const Timestamp before = watermark_;
    watermark_ = std::max(watermark_, watermark);
    Timestamp next = kMinTimestamp; // the windows before it are done with
    while (!panes_.empty()) {
        Timestamp start = std::max(panes_.begin()->first - size_ + slide_, next);
        while (start + size_ <= before)
            start += slide_;
        bool isOpen = false;
        for (; start <= panes_.begin()->first && !isOpen; start += slide_) {
            isOpen = start + size_ > watermark_;
            if (!isOpen) join(start, output);
        }
        if (isOpen) break;
        drop(start);
        next = start;
    }
    results_.emit(output);
    inputs_.compact([this](Side side, std::vector<HeldRecord*>& records) {
        for (auto& [start, pane] : panes_)
            for (WindowRecord& each : pane.records[indexOf(side)])
                records.push_back(&each.record);
    });
    return {};
}

/// Emits what the window that begins at `start` gives.
void WindowJoin::join(Timestamp start, Emitter& output) {
    const Timestamp end = start + size_;
    for (const Side side : kSides)
        gather(side, start, output);
    linkRight();
    const std::vector<HeldRecord>& right = window_[1];
    const auto flush = [&] {
        results_.setOwn(std::array{start, end});
        results_.emitFull(output);
    };
    for (const HeldRecord& left : window_[0]) {
        std::uint32_t partner = left.group == kNoId ? kNoId : first_[left.group];
        if (partner == kNoId && keepsUnmatchedLeft(settings_.kind))
            results_.add(end - 1, left.place, kNoRecord);
        for (; partner != kNoId; partner = next_[partner]) {
            isMatched_[partner] = 1;
            results_.add(end - 1, left.place, right[partner].place);
        }
        flush();
    }
    if (keepsUnmatchedRight(settings_.kind))
        for (std::size_t i = 0; i < right.size(); ++i)
            if (!isMatched_[i]) results_.add(end - 1, kNoRecord, right[i].place);
    flush();
    for (const HeldRecord& each : right)
        if (each.group != kNoId) first_[each.group] = kNoId;
}

/// Brings the records of a window together, in order of event time and then of arrival.
void WindowJoin::gather(Side side, Timestamp start, Emitter& output) {
    std::vector<HeldRecord>& window = window_[indexOf(side)];
    window.clear();
    for (auto pane = panes_.lower_bound(start); pane != panes_.end() && pane->first < start + size_; ++pane)
        for (const WindowRecord& each : pane->second.records[indexOf(side)])
            if (each.met < start + size_) window.push_back(each.record);
    const auto isEarlier = [](const HeldRecord& left, const HeldRecord& right) {
        return left.time < right.time;
    };
    if (!std::is_sorted(window.begin(), window.end(), isEarlier))
        std::stable_sort(window.begin(), window.end(), isEarlier);
    for (const HeldRecord& record : window)
        results_.follow(side, record.place, output);
}

/// Links the right records of the window by group, in their order.
void WindowJoin::linkRight() {
    const std::vector<HeldRecord>& right = window_[1];
    first_.resize(std::max(first_.size(), inputs_.groups()), kNoId);
    next_.resize(right.size());
    isMatched_.assign(right.size(), 0);
    for (std::size_t i = right.size(); i-- > 0;) {
        const DenseId group = right[i].group;
        if (group == kNoId) continue;
        next_[i] = first_[group];
        first_[group] = static_cast<std::uint32_t>(i);
    }
}

/// Lets the records go that lie before every window that is still to end.
void WindowJoin::drop(Timestamp before) {
    while (!panes_.empty() && panes_.begin()->first < before) {
        for (const Side side : kSides)
            for (const WindowRecord& each : panes_.begin()->second.records[indexOf(side)]) {
                inputs_.letGo(side, each.record.place);
                --held_;
            }
        panes_.erase(panes_.begin());
    }
}

Result<void> WindowJoin::save(StateWriter& state) {
    inputs_.save(state);
    results_.save(state);
    state.write(watermark_);
    state.write(static_cast<std::uint64_t>(panes_.size()));
    for (const auto& [start, pane] : panes_) {
        state.write(start);
        for (const std::vector<WindowRecord>& records : pane.records)
            state.writeArray(records);
    }
    return {};
}

void WindowJoin::restore(StateReader& state) {
    inputs_.restore(state);
    results_.restore(state);
    state.read(watermark_);
    for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
        Pane& pane = panes_[state.read<Timestamp>()];
        for (std::vector<WindowRecord>& records : pane.records) {
            records = state.readArray<WindowRecord>();
            held_ += records.size();
        }
    }
}

std::vector<ParameterProblem> checkWindowJoin(const std::vector<KnownSchema>& inputs,
                                              const Parameters& parameters) {
    std::vector<ParameterProblem> problems = checkJoin(inputs, parameters, windowFields());
    const Duration size = parameters.span("size");
    const Duration slide = parameters.span("slide");
    constexpr std::int64_t kMostOverlaps = 10'000;
    if (slide.count() > 0 && size.count() / slide.count() > kMostOverlaps)
        problems.push_back(
            {"slide", fmt::format("each record would be in {} windows", size / slide),
             fmt::format("choose a slide of {} or more", formatDuration(size / kMostOverlaps))});
    else if (slide.count() > 0 && (slide > size || size.count() % slide.count() != 0))
        problems.push_back(
            {"slide",
             fmt::format("windows of {} are no whole number of steps of {}", formatDuration(size),
                         formatDuration(slide)),
             "choose a slide that divides the size, or none for windows that follow each other"});
    return problems;
}

NodeType describeWindowJoin() {
    NodeType type;
    type.id = "join.window";
    type.category = Category::Transform;
    type.title = "Window join";
    type.summary =
        "Joins records of two inputs that have equal keys and lie in the same window of event time";
    type.documentation =
        R"(Divides event time into windows `[start, start + size)`, the start within and the end without, that follow each
other, or with a slide, begin every so often and overlap. They begin at multiples of the slide (or size) since
1970-01-01T00:00:00Z, plus the offset, also before 1970. In each window, every left record is joined with every right record
whose key is equal. With a slide, a record is in several windows, and a pair may have a result in each.

)" + joinFieldsText() +
        R"(

Before them stand `window_start` and `window_end`; fields of the records that have these names are left out. A window gives its
results when the watermark, over both inputs, reaches its end, and the event time of all is the last nanosecond of the window.
They come in order of the left records, by event time and then arrival, each with its right ones in the same order, or without
one; then right records without a partner. So results do not depend on which input was faster.

A record is **late** if the watermark had reached the end of its last window before it came. Late records are counted on this
node and left out. A source's `disorder` says for how long its watermark waits for them; `idle_after` lets the join go on when
one source falls silent.

A record is held until its last window has ended, so memory grows with the size, and with how far one input is ahead of the
other. `max_records` is the bound: while that many are held, records that come are dropped and counted, and results then depend
on which input was faster.)";
    type.keywords = {"join",    "correlate", "match",       "tumbling",
                     "hopping", "merge",     "same minute", "two streams"};
    type.icon = "join-window";
    type.inputs = {{.id = "left", .label = "Left records", .many = true},
                   {.id = "right", .label = "Right records", .many = true}};
    type.outputs = {{.id = "out", .label = "Joined records"}};
    type.parameters = {
        keysParameter(),
        {.id = "size",
         .type = ParameterType::Span,
         .label = "Size",
         .summary = "How much event time a window spans.",
         .defaultValue = "10 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "10 s",
         .example = "10 s"},
        {.id = "slide",
         .type = ParameterType::Span,
         .label = "Slide",
         .summary = "How often a window begins; it divides the size. 0 s: windows follow each other.",
         .defaultValue = "0 s",
         .minimum = 0,
         .placeholder = "0 s",
         .example = "5 s"},
        kindParameter(true),
        rightFieldsParameter(),
        suffixParameter(),
        {.id = "offset",
         .type = ParameterType::Span,
         .label = "Offset",
         .summary = "Shifts where windows begin: windows of a day with an offset of 6 h begin at 06:00 UTC.",
         .defaultValue = "0 s",
         .advanced = true,
         .placeholder = "0 s",
         .example = "6 h"},
        maxRecordsParameter(),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {joinedSchema(inputs, parameters, windowFields())};
    };
    type.check = checkWindowJoin;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<WindowJoin>(context); };
    allowThreads(type, joinKeys, {"max_records"});
    return type;
}

const NodeRegistration registration(describeWindowJoin());

} // namespace

} // namespace weir
