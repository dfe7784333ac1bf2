#include "connectors/codecs/codec.h"
#include "connectors/files/headered_file.h"
#include "pipeline/nodes/begun_outputs.h"
#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>

namespace weir {
namespace {

constexpr std::string_view kReplace = "replace";
constexpr std::string_view kAppend = "append";
constexpr std::string_view kStandardOutput = "-";

/// Moves a file beside itself, to the first of `results-1.csv`, `results-2.csv`, ... that is free.
Result<std::filesystem::path> putAside(const std::filesystem::path& path) {
    std::filesystem::path aside;
    std::error_code error;
    for (int number = 1; number == 1 || std::filesystem::exists(aside, error); ++number)
        aside = path.parent_path() /
                fmt::format("{}-{}{}", path.stem().string(), number, path.extension().string());
    std::filesystem::rename(path, aside, error);
    if (error)
        return fail(
            fmt::format("'{}' is written in another form now, and what it has cannot be put aside: {}; "
                        "choose another path",
                        path.string(), error.message()));
    return aside;
}

/// Writes records to a file, a batch in one piece.
class FileSink final : public Operator {
public:
    explicit FileSink(const NodeContext& context)
        : parameters_(context.parameters), report_(context.report),
          file_(parameters_.text("path") == kStandardOutput ? std::filesystem::path(kStandardOutput)
                                                            : context.resolvePath(parameters_.text("path"))),
          output_(context.begunOutputs, behindLinks(file_.path()).string()) {}

    Result<void> open() override {
        const Result<const CodecType*> codec = chosenCodec(parameters_, file_.path().string());
        if (!codec) return tl::unexpected(codec.error());
        encoder_ = (*codec)->makeEncoder(parameters_);
        Result<void> opened = goesOnFrom_.empty() ? beginOnce() : goOn();
        if (opened) output_.begin(form());
        return opened;
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override {
        if (Result<void> ready = beginAgainIfChanged(); !ready) return ready;
        // A call that is made again after a failure must not be encoded again: encoders remember what they
        // saw.
        if (batch != pending_) {
            if (headered_)
                if (Result<void> ready = headered_->makeRoomFor(*batch, file_); !ready) return ready;
            bytes_.clear();
            encoder_->encode(*batch, bytes_, nullptr);
            pending_ = batch;
        }
        if (Result<void> written = file_.write(bytes_); !written) return written;
        pending_ = nullptr;
        noteLeftOut();
        return {};
    }

    Result<void> close() override { return file_.close(); }

    Result<void> save(StateWriter& state) override {
        if (Result<void> synchronized = file_.synchronize(); !synchronized) return synchronized;
        state.write(file_.isRegular());
        if (!file_.isRegular()) return {};
        StateWriter place;
        place.write(file_.size());
        if (headered_) headered_->save(place);
        state.writeText(place.take());
        return {};
    }

    void restore(StateReader& state) override {
        if (state.read<std::uint8_t>() != 0) goesOnFrom_ = state.readText();
    }

private:
    /// Takes back what was written after the checkpoint.
    Result<void> goOn() {
        StateReader state(goesOnFrom_);
        const auto size = state.read<std::uint64_t>();
        if (Result<void> opened = file_.open(OutputFile::Existing::Append); !opened) return opened;
        if (!file_.isRegular() || file_.size() < size)
            return fail(
                fmt::format("{} has lost what was in it at the checkpoint that the run is to go on from; "
                            "bring it back, or begin the run anew",
                            file_.name()));
        if (HeaderedLayout* layout = encoder_->layout()) {
            headered_.emplace(*layout);
            if (Result<void> gone = headered_->goOn(state, file_, size); !gone) return gone;
        }
        if (Result<void> cut = file_.cutTo(size); !cut) return cut;
        goesOnFrom_.clear();
        return {};
    }

    /// A file that the run has written already is gone on with; one in another form makes room.
    Result<void> beginOnce() {
        if (parameters_.text("if_exists") == kAppend) return begin(OutputFile::Existing::Append);
        const std::optional<std::string> begunIn = output_.form();
        if (!begunIn || !isThere()) return begin(OutputFile::Existing::Replace);
        if (*begunIn == form()) return begin(OutputFile::Existing::Append, HeaderedFile::Written::ByThisRun);
        // Another node may be writing it: it is put aside only once it is ours.
        if (Result<void> ours = file_.open(OutputFile::Existing::Append); !ours) return ours;
        const Result<std::filesystem::path> aside = putAside(behindLinks(file_.path()));
        if (!aside) return tl::unexpected(aside.error());
        if (Result<void> closed = file_.close(); !closed) return closed;
        output_.begin(form());
        report_.note(fmt::format("{} is written in another form from now on; what the run wrote before is in "
                                 "'{}'",
                                 file_.name(), aside->string()));
        return begin(OutputFile::Existing::Replace);
    }

    bool isThere() const {
        std::error_code ignored;
        return std::filesystem::is_regular_file(file_.path(), ignored);
    }

    /// All that says how records are written.
    std::string form() const {
        std::string form;
        for (const Parameter& parameter : encoderParameters(FormatChoice::ByEnding))
            form += parameters_.value(parameter.id).dump() + '\n';
        return form;
    }

    Result<void> beginAgainIfChanged() {
        switch (file_.change()) {
        case OutputFile::Change::None:
            break;
        case OutputFile::Change::Gone:
            report_.note(fmt::format("{} was moved or deleted; a new one was begun", file_.name()));
            mustBegin_ = true;
            break;
        case OutputFile::Change::CutShort:
            report_.note(fmt::format("{} was cut short by another program; what was in it is gone, and it "
                                     "was begun again behind what is left",
                                     file_.name()));
            mustBegin_ = true;
            break;
        }
        return mustBegin_ ? begin(OutputFile::Existing::Append) : Result<void>();
    }

    Result<void> begin(OutputFile::Existing existing,
                       HeaderedFile::Written written = HeaderedFile::Written::ByOthers) {
        // Until all of it is done: after a failure the file is there, but not what belongs at its front.
        mustBegin_ = true;
        pending_ = nullptr;
        if (Result<void> opened = file_.open(existing); !opened) return opened;
        headered_.reset();
        if (HeaderedLayout* layout = encoder_->layout()) {
            headered_.emplace(*layout);
            if (Result<void> begun = headered_->begin(file_, written); !begun) return begun;
        }
        if (Result<void> ended = endLastLine(); !ended) return ended;
        mustBegin_ = false;
        return {};
    }

    /// What a crash left of a record must not run into ours.
    Result<void> endLastLine() {
        if (!file_.isRegular() || file_.size() == 0) return {};
        const Result<std::string> last = file_.readAt(file_.size() - 1, 1);
        if (!last) return tl::unexpected(last.error());
        return *last == "\n" ? Result<void>() : file_.write("\n");
    }

    void noteLeftOut() {
        if (!headered_ || encoder_->layout()->leftOut().size() == noted_) return;
        noted_ = encoder_->layout()->leftOut().size();
        report_.note(fmt::format("left out, because the header row in {} has no column for them: {}",
                                 file_.name(), fmt::join(encoder_->layout()->leftOut(), ", ")));
    }

    const Parameters& parameters_;
    NodeReport& report_;
    OutputFile file_;
    RunOutput output_; ///< the file
    std::unique_ptr<Encoder> encoder_;
    std::optional<HeaderedFile> headered_; ///< for formats with a header row
    RecordBatchPointer pending_;           ///< the batch that bytes_ hold and that is not written yet
    std::string bytes_;
    bool mustBegin_ = false;
    std::string goesOnFrom_; ///< the place of the checkpoint, until open() has gone back to it
    std::size_t noted_ = 0;  ///< fields left out that the node tells of
};

std::vector<Parameter> parameters() {
    std::vector<Parameter> own = {
        {.id = "path",
         .type = ParameterType::OutputPath,
         .label = "File",
         .summary = "The file to write; a path without a leading slash starts at the graph's folder. "
                    "The last folder of the path is made if it is missing. - is standard output.",
         .required = true,
         .placeholder = "results.ndjson",
         .example = "results.ndjson"},
        {.id = "if_exists",
         .type = ParameterType::Choice,
         .label = "If the file exists",
         .summary = "What becomes of what is in it already.",
         .defaultValue = kReplace,
         .choices =
             {{std::string(kReplace), "Replace it",
               "each run begins with an empty file; a change of the graph while it runs empties nothing"},
              {std::string(kAppend), "Append to it", "records go behind those it has"}}},
    };
    for (Parameter& parameter : encoderParameters(FormatChoice::ByEnding))
        own.push_back(std::move(parameter));
    return own;
}

std::vector<ParameterProblem> check(const std::vector<KnownSchema>&, const Parameters& parameters) {
    const std::string path = parameters.text("path");
    if (path.empty()) return {};
    if (const auto codec = chosenCodec(parameters, path); !codec)
        return {{"format", codec.error().message, "choose the format to write"}};
    return {};
}

NodeType describe() {
    NodeType type;
    type.id = "file.sink";
    type.category = Category::Sink;
    type.title = "Write to file";
    type.summary = "Writes records to a file as JSON lines or CSV.";
    type.documentation =
        "Each batch is written in one piece: when the disk is full, what was begun is taken "
        "back, the node says "
        "so and tries again, and nothing is lost, doubled or cut in half. The file is made "
        "durable at the end of "
        "the run. A file that is moved away or emptied meanwhile is begun anew, and what other programs "
        "append stays. No two nodes and no two runs write one file at a time. Whoever reads a "
        "pipe or standard output slowly holds the stream back.\n\n"
        "JSON has no NaN and no infinities; they are written as null. In CSV, a field that "
        "comes up later gets a "
        "column of its own: the file is written anew beside the old one and takes its "
        "place. Where that cannot "
        "be, such fields are left out and the node names them: when appending under a "
        "header row that exists, and on standard output and pipes, where the first record "
        "decides. Name the columns to decide otherwise.";
    type.keywords = {"csv", "json", "ndjson", "jsonl", "write", "save", "log", "export", "stdout"};
    type.icon = "file";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.parameters = parameters();
    type.actsOutside = true;
    type.blocking = true;
    type.check = check;
    type.takesBack = [](const Parameters& parameters) { return parameters.text("path") != kStandardOutput; };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<FileSink>(context); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
