#include "connectors/stored/stored_parameters.h"

#include "connectors/files/reading_mode.h"
#include "connectors/stored/stored_input.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>

#include <iterator>
#include <optional>

namespace weir {

namespace {

StoredInputOptions inputOptions(const Parameters& parameters) {
    const std::string eventTime = parameters.text("event_time");
    return {.isFollowed = isFollowed(parameters),
            .hasTimeField = eventTime.empty() || eventTime == kStoredTimeField,
            .from = rangeBegin(parameters),
            .before = parseTimestamp(parameters.text("before"))};
}

/// Hands on what it reads, at once or in event time.
class StoredSource final : public Source {
public:
    StoredSource(std::unique_ptr<NumberedStore> store, const NodeContext& context) {
        const Parameters& parameters = context.parameters;
        auto stored =
            std::make_unique<StoredInput>(std::move(store), inputOptions(parameters), context.report);
        stored_ = stored.get();
        if (isReplayed(parameters))
            replay_.emplace(std::move(stored), readReplayOptions(parameters, {}), context.report);
        else
            input_ = std::move(stored);
    }

    Result<void> open() override { return stored_->open(); }
    void close() override { stored_->close(); }
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override {
        return replay_ ? replay_->read(records, limit) : input_->read(records, limit);
    }
    void save(StateWriter& state) override {
        replay_ ? replay_->save(state) : input_->save(state);
        stored_->noteSaved();
    }
    void restore(StateReader& state) override { replay_ ? replay_->restore(state) : input_->restore(state); }

private:
    std::unique_ptr<StoredInput> input_; ///< unless replayed
    std::optional<RecordReplay> replay_; ///< if replayed
    StoredInput* stored_ = nullptr;      ///< of one of the two
};

} // namespace

Timestamp rangeBegin(const Parameters& parameters) {
    return parseTimestamp(parameters.text("from")).value_or(kMinTimestamp);
}

std::vector<Parameter> storedParameters(std::vector<Parameter> own) {
    std::vector<Parameter> range = {
        {.id = "from",
         .type = ParameterType::Text,
         .label = "From",
         .summary = "Leaves out records that were kept with an event time before this one.",
         .placeholder = "the beginning",
         .example = "2026-11-21T07:00:00Z"},
        {.id = "before",
         .type = ParameterType::Text,
         .label = "Before",
         .summary = "Leaves out records that were kept with this event time or a later one.",
         .placeholder = "the end",
         .example = "2026-11-21T08:00:00Z"},
    };
    for (Parameter& parameter : readingParameters(
             {.mode = "Whether the source ends with what is there, waits for more, or plays it back in time.",
            .follow = "never ends; goes on as records are written",
            .loop = "Replays it over and over; event times go on from round to round."}))
        own.push_back(std::move(parameter));
    own.insert(own.end(), std::make_move_iterator(range.begin()), std::make_move_iterator(range.end()));
    std::vector<Parameter> all = withSourceParameters(std::move(own), WhenFull::Wait);
    for (Parameter& parameter : all)
        if (parameter.id == "event_time") {
            parameter.summary =
                "The field that says when a record happened. _time is the event time that it was "
                "kept with; with another field here, _time is left out.";
            parameter.defaultValue = kStoredTimeField;
        }
    return all;
}

std::vector<ParameterProblem> checkStored(const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    for (const char* id : {"from", "before"})
        if (const std::string text = parameters.text(id); !text.empty() && !parseTimestamp(text))
            problems.push_back(
                {id, fmt::format("'{}' is no time", text), "write it as 2026-11-21T07:00:00Z"});
    const auto before = parseTimestamp(parameters.text("before"));
    if (before && *before <= rangeBegin(parameters))
        problems.push_back({"before", "the range ends before it begins", "choose a later end"});
    if (auto problem = checkReplay(parameters, "write _time, or the field that says when a record happened"))
        problems.push_back(std::move(*problem));
    return problems;
}

std::unique_ptr<Source> makeStoredSource(std::unique_ptr<NumberedStore> store, const NodeContext& context) {
    return std::make_unique<StoredSource>(std::move(store), context);
}

} // namespace weir
