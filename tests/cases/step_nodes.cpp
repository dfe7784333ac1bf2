#include "step_nodes.h"

#include "connectors/codecs/codec.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace weir {

void StepFeed::push(std::string record) {
    const std::lock_guard lock(mutex_);
    records_.push_back(std::move(record));
    changed_.notify_all();
}

void StepFeed::end() {
    const std::lock_guard lock(mutex_);
    hasEnded_ = true;
    changed_.notify_all();
}

bool StepFeed::waitUntilRead(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, time, [this] { return read_ == records_.size(); });
}

void StepFeed::readFrom(std::size_t number) {
    const std::lock_guard lock(mutex_);
    read_ = number;
}

std::optional<std::string> StepFeed::next(std::chrono::milliseconds wait, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const auto hasNews = [this] { return read_ < records_.size() || hasEnded_; };
    if (!changed_.wait_for(lock, stop, wait, hasNews) || read_ == records_.size()) return std::nullopt;
    changed_.notify_all();
    return records_[read_++];
}

std::size_t StepFeed::readCount() {
    const std::lock_guard lock(mutex_);
    return read_;
}

bool StepFeed::isOver() {
    const std::lock_guard lock(mutex_);
    return hasEnded_ && read_ == records_.size();
}

namespace {

constexpr const char* kSource = "steps.source";
constexpr const char* kFilter = "steps.records";
constexpr const char* kMark = "steps watermark";

/// The feeds of the case that runs. A node type is made from its parameters alone, so this is how it finds
/// them.
StepFeeds* runningFeeds = nullptr;

class StepSource final : public Source {
public:
    explicit StepSource(const NodeContext& context)
        : feed_(runningFeeds->at(context.nodeId)),
          parameters_(decoderParameters(FormatChoice::Named), Json::object()),
          decoder_(CodecRegistry::instance().find("json")->makeDecoder(parameters_, context.report)) {}

    Result<void> open() override {
        feed_.readFrom(first_);
        return {};
    }

    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override {
        // Not as long as it may, for barriers come in between, and cases wait for them.
        std::chrono::milliseconds wait = std::min(limit.wait, std::chrono::milliseconds(1));
        for (std::size_t count = 0; count < limit.records; ++count) {
            const std::optional<std::string> record = feed_.next(std::exchange(wait, {}), limit.stop);
            if (!record) break;
            bytes_.assign(*record);
            decoder_->decode(bytes_.view(), BytesEnd::Closed, records, 1);
        }
        if (feed_.isOver()) return ReadStatus::End;
        return records.rows() > 0 ? ReadStatus::More : ReadStatus::Idle;
    }

    void save(StateWriter& state) override { state.write(static_cast<std::uint64_t>(feed_.readCount())); }
    void restore(StateReader& state) override { first_ = state.read<std::uint64_t>(); }

private:
    StepFeed& feed_;
    const Parameters parameters_;
    const std::unique_ptr<Decoder> decoder_;
    std::size_t first_ = 0;
    PaddedBytes bytes_;
};

/// Passes on what is no mark, without the marks' field.
class RecordsOnly final : public Operator {
public:
    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const std::optional<std::size_t> mark = batch->schema()->indexOf(kMark);
        if (!mark) {
            output.emit(0, batch);
            return {};
        }
        std::vector<Field> fields = batch->schema()->fields();
        std::vector<ColumnPointer> columns = batch->columns();
        fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(*mark));
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(*mark));
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < batch->rows(); ++row)
            if (batch->column(*mark).isNull(row)) rows.push_back(row);
        output.emit(0,
                    batch->withColumns(std::make_shared<const Schema>(std::move(fields)), std::move(columns))
                        ->take(rows));
        return {};
    }
};

NodeType describeSource() {
    NodeType type;
    type.id = kSource;
    type.category = Category::Source;
    type.title = "Steps of a case";
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = sourceParameters(WhenFull::Wait);
    type.replays = [](const Parameters&) { return true; };
    type.makeSource = [](const NodeContext& context) { return std::make_unique<StepSource>(context); };
    return type;
}

NodeType describeFilter() {
    NodeType type;
    type.id = kFilter;
    type.title = "Records without marks";
    type.inputs = {{.id = "in", .label = "Records"}};
    type.outputs = {{.id = "out", .label = "Records"}};
    type.makeOperator = [](const NodeContext&) { return std::make_unique<RecordsOnly>(); };
    return type;
}

const NodeRegistration source(describeSource());
const NodeRegistration filter(describeFilter());

} // namespace

void connectFeeds(Graph& graph, StepFeeds& feeds) {
    runningFeeds = &feeds;
    const std::vector<Node> nodes = graph.nodes;
    for (const Node& node : nodes) {
        if (node.type != kSource) continue;
        feeds[node.id];
        const std::string records = graph.freeNodeId(node.id + "-records");
        graph.nodes.push_back({records, kFilter, "", Json::object()});
        for (Wire& wire : graph.wires)
            if (wire.from.node == node.id) wire.from.node = records;
        graph.wires.push_back({{node.id, "out"}, {records, "in"}});
    }
}

std::string watermarkMark(const Node& node, Timestamp watermark) {
    const NodeType& type = *NodeRegistry::instance().find(kSource);
    const SourceSettings settings = readSourceSettings(Parameters(type.parameters, node.parameters));
    return Json{{settings.eventTimeField, formatTimestamp(watermark + settings.disorder.count())},
                {kMark, true}}
        .dump();
}

} // namespace weir
