#include "scripted_nodes.h"

#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"

#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace weir::test {

namespace {

template<class Script>
class ScriptTable {
public:
    void add(const std::string& name, Script script) {
        const std::lock_guard lock(mutex_);
        scripts_[name] = std::make_shared<Script>(std::move(script));
    }
    void remove(const std::string& name) {
        const std::lock_guard lock(mutex_);
        scripts_.erase(name);
    }
    std::shared_ptr<Script> find(const NodeContext& context) {
        const std::lock_guard lock(mutex_);
        const auto found = scripts_.find(context.parameters.text("script"));
        return found == scripts_.end() ? std::make_shared<Script>() : found->second;
    }

    static ScriptTable& instance() {
        static ScriptTable table;
        return table;
    }

private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Script>> scripts_;
};

class ScriptedSource final : public Source {
public:
    explicit ScriptedSource(std::shared_ptr<SourceScript> script) : script_(std::move(script)) {}

    Result<void> open() override { return script_->open ? script_->open() : Result<void>{}; }
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override {
        return script_->read ? script_->read(records, limit) : ReadStatus::End;
    }
    void close() override {
        if (script_->close) script_->close();
    }
    void save(StateWriter& state) override {
        if (script_->save) script_->save(state);
    }
    void restore(StateReader& state) override {
        if (script_->restore) script_->restore(state);
    }

private:
    std::shared_ptr<SourceScript> script_;
};

class ScriptedOperator final : public Operator {
public:
    explicit ScriptedOperator(std::shared_ptr<OperatorScript> script, bool hasOutput)
        : script_(std::move(script)), hasOutput_(hasOutput) {}

    Result<void> open() override { return script_->open ? script_->open() : Result<void>{}; }
    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override {
        if (script_->process) return script_->process(port, batch, output);
        if (hasOutput_) output.emit(0, batch);
        return {};
    }
    Result<void> advance(Timestamp watermark, Emitter& output) override {
        return script_->advance ? script_->advance(watermark, output) : Result<void>{};
    }
    Result<void> finish(Emitter& output) override {
        return script_->finish ? script_->finish(output) : Result<void>{};
    }
    Result<void> close() override { return script_->close ? script_->close() : Result<void>{}; }
    Result<void> save(StateWriter& state) override {
        return script_->save ? script_->save(state) : Result<void>{};
    }
    void restore(StateReader& state) override {
        if (script_->restore) script_->restore(state);
    }

private:
    std::shared_ptr<OperatorScript> script_;
    bool hasOutput_;
};

const Parameter scriptParameter{.id = "script", .type = ParameterType::Text, .label = "Script"};

NodeType sourceType() {
    NodeType type;
    type.id = "test.source";
    type.category = Category::Source;
    type.title = "Scripted source";
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = withSourceParameters({scriptParameter}, WhenFull::Wait);
    type.replays = [](const Parameters&) { return true; };
    type.makeSource = [](const NodeContext& context) {
        return std::make_unique<ScriptedSource>(ScriptTable<SourceScript>::instance().find(context));
    };
    return type;
}

NodeType operatorType(std::string id, std::vector<Port> inputs, std::vector<Port> outputs) {
    NodeType type;
    type.id = std::move(id);
    type.category = outputs.empty() ? Category::Sink : Category::Transform;
    type.title = "Scripted operator";
    type.inputs = std::move(inputs);
    type.outputs = std::move(outputs);
    type.parameters = {scriptParameter};
    const bool hasOutput = !type.outputs.empty();
    type.makeOperator = [hasOutput](const NodeContext& context) {
        auto script = ScriptTable<OperatorScript>::instance().find(context);
        if (script->make) script->make(context);
        return std::make_unique<ScriptedOperator>(std::move(script), hasOutput);
    };
    return type;
}

NodeType blockingType() {
    NodeType type = operatorType("test.blocking", {{.id = "in"}}, {{.id = "out"}});
    type.blocking = true;
    return type;
}

const NodeRegistration source(sourceType());
const NodeRegistration passing(operatorType("test.operator", {{.id = "in"}}, {{.id = "out"}}));
const NodeRegistration fork(operatorType("test.fork", {{.id = "in"}}, {{.id = "a"}, {.id = "b"}}));
const NodeRegistration join(operatorType("test.join", {{.id = "left"}, {.id = "right"}}, {{.id = "out"}}));
const NodeRegistration sink(operatorType("test.sink", {{.id = "in", .many = true}}, {}));
const NodeRegistration blocking(blockingType());

std::string freshName() {
    static std::atomic<int> count = 0;
    return fmt::format("script-{}", ++count);
}

} // namespace

Scripts::~Scripts() {
    for (const std::string& name : names_) {
        ScriptTable<SourceScript>::instance().remove(name);
        ScriptTable<OperatorScript>::instance().remove(name);
    }
}

Json Scripts::add(SourceScript script) {
    names_.push_back(freshName());
    ScriptTable<SourceScript>::instance().add(names_.back(), std::move(script));
    return {{"script", names_.back()}};
}

Json Scripts::add(OperatorScript script) {
    names_.push_back(freshName());
    ScriptTable<OperatorScript>::instance().add(names_.back(), std::move(script));
    return {{"script", names_.back()}};
}

GraphBuilder& GraphBuilder::node(std::string id, std::string type, Json parameters) {
    graph_.nodes.push_back({std::move(id), std::move(type), "", std::move(parameters)});
    return *this;
}

GraphBuilder& GraphBuilder::wire(std::string_view text) {
    const auto parsed = Wire::parse(text);
    if (!parsed) throw std::logic_error("not a wire: " + std::string(text));
    graph_.wires.push_back(*parsed);
    return *this;
}

GraphBuilder& GraphBuilder::batchRows(std::size_t rows) {
    graph_.run.batchRows = rows;
    return *this;
}

GraphBuilder& GraphBuilder::queueRows(std::size_t rows) {
    graph_.run.queueRows = rows;
    return *this;
}

GraphBuilder& GraphBuilder::checkpointEvery(Duration time) {
    graph_.run.checkpointEvery = time;
    return *this;
}

GraphBuilder& GraphBuilder::maxDrift(Duration time) {
    graph_.run.maxDrift = time;
    return *this;
}

GraphBuilder& GraphBuilder::fullBatches() {
    graph_.run.linger = std::chrono::hours(1);
    return *this;
}

} // namespace weir::test
