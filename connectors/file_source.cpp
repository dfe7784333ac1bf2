#include "connectors/files/reading_mode.h"
#include "connectors/files/record_feed.h"
#include "connectors/files/record_replay.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"

namespace weir {
namespace {

constexpr std::string_view kStandardInput = "-";

/// Reads records from a file: once, as it grows, or at the pace of their event times.
class FileSource final : public Source {
public:
    explicit FileSource(const NodeContext& context)
        : parameters_(context.parameters), report_(context.report),
          path_(parameters_.text("path") == kStandardInput ? std::filesystem::path(kStandardInput)
                                                           : context.resolvePath(parameters_.text("path"))) {}

    Result<void> open() override {
        if (!hasMade())
            if (Result<void> made = make(); !made) return made;
        return replay_ ? replay_->open() : feed_->open();
    }

    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override {
        return replay_ ? replay_->read(records, limit) : feed_->read(records, limit);
    }

    void close() override {
        if (replay_)
            replay_->close();
        else if (feed_)
            feed_->close();
    }

    void save(StateWriter& state) override {
        state.write(hasMade());
        if (!hasMade()) return;
        if (replay_)
            replay_->save(state);
        else
            feed_->save(state);
    }

    void restore(StateReader& state) override {
        if (state.read<std::uint8_t>() == 0) return;
        // The same settings were good once; what may have changed is said by open().
        if (!make()) throw DamagedState();
        if (replay_)
            replay_->restore(state);
        else
            feed_->restore(state);
    }

private:
    bool hasMade() const { return feed_ || replay_; }

    Result<void> make() {
        const Result<const CodecType*> codec = chosenCodec(parameters_, path_.string());
        if (!codec) return tl::unexpected(codec.error());
        const bool goesOn = isFollowed(parameters_) && path_ != kStandardInput;
        feed_ =
            std::make_unique<RecordFeed>(path_, goesOn ? RecordFeed::Mode::Follow : RecordFeed::Mode::Once,
                                         (*codec)->makeDecoder(parameters_, report_), report_);
        if (isReplayed(parameters_))
            replay_ = std::make_unique<RecordReplay>(
                std::move(feed_), readReplayOptions(parameters_, readDeclaredTypes(parameters_)), report_);
        return {};
    }

    const Parameters& parameters_;
    NodeReport& report_;
    std::filesystem::path path_;
    std::unique_ptr<RecordFeed> feed_;     ///< unless replayed
    std::unique_ptr<RecordReplay> replay_; ///< if replayed
};

std::vector<Parameter> parameters() {
    std::vector<Parameter> own = {
        {.id = "path",
         .type = ParameterType::InputPath,
         .label = "File",
         .summary =
             "The file to read; a path without a leading slash starts at the graph's folder. - is standard "
             "input.",
         .required = true,
         .placeholder = "measurements.csv",
         .example = "measurements.csv"},
    };
    for (Parameter& parameter : readingParameters(
             {.mode =
                  "Whether the source ends with the file, waits for it to grow, or plays it back in time.",
            .follow = "never ends; goes on when the file is truncated, rotated, or gone and back",
            .loop = "Replays the file over and over; event times go on from round to round."}))
        own.push_back(std::move(parameter));
    for (Parameter& parameter : decoderParameters(FormatChoice::ByEnding))
        own.push_back(std::move(parameter));
    own.push_back(declaredTypesParameter());
    return withSourceParameters(std::move(own), WhenFull::Wait);
}

std::vector<ParameterProblem> check(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const std::string path = parameters.text("path");
    if (path.empty()) return problems;
    if (const auto codec = chosenCodec(parameters, path); !codec)
        problems.push_back({"format", codec.error().message, "choose the format that the file has"});
    if (auto problem = checkReplay(parameters, "name the field that says when a record happened"))
        problems.push_back(std::move(*problem));
    if (path == kStandardInput && isFollowed(parameters))
        problems.push_back({"mode", "standard input cannot be followed like a file",
                            "choose \"once\": it ends with the input", true});
    if (path == kStandardInput && isReplayed(parameters) && parameters.boolean("loop"))
        problems.push_back({"loop", "standard input cannot be read again from its beginning",
                            "turn it off, or name a file"});
    return problems;
}

NodeType describe() {
    NodeType type;
    type.id = "file.source";
    type.category = Category::Source;
    type.title = "File";
    type.summary = "Reads records from a file of JSON lines or CSV: once, as it grows, or replayed in time.";
    type.documentation =
        "Reads NDJSON (one object a line, or arrays of objects) or CSV with a header row. The schema is "
        "found from "
        "the data: a field's first value that is not null decides its type, whole numbers widen to numbers "
        "with "
        "fractions, and nested objects become names with dots (`engine.oil.temp`, `tags[0]`). A record that "
        "is "
        "malformed, or whose value does not fit its field's type, is counted, kept as a sample on this node "
        "and "
        "passed by.\n\n"
        "**As it grows** reads what is there and then waits for more, like `tail -F`: a file that was "
        "truncated "
        "is read from its beginning, one that was rotated is read before the new one, until the new one "
        "holds something and the old one has brought nothing for a second, and one that is "
        "gone may come back. Half a last line waits for its end.\n\n"
        "**Replayed** needs an event time field. In CSV, an empty cell, `NA`, `N/A`, `#N/A`, `NaN`, `nan`, "
        "`null` "
        "and `NULL` stand for a missing value; in a field declared as text only the empty cell does.";
    type.keywords = {"csv", "json", "ndjson", "jsonl", "log", "tail", "read", "replay", "import", "stdin"};
    type.icon = "file";
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = parameters();
    type.check = check;
    type.replays = [](const Parameters& parameters) { return parameters.text("path") != kStandardInput; };
    type.makeSource = [](const NodeContext& context) { return std::make_unique<FileSource>(context); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
