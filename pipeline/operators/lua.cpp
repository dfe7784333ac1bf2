#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/operators/keys/key_states.h"
#include "pipeline/operators/keys/met_times.h"
#include "pipeline/operators/scripting/lua_key_state.h"
#include "pipeline/operators/scripting/lua_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// So many results make a batch, or so many bytes.
constexpr std::size_t kMostResultRows = 8192;
constexpr std::size_t kMostResultBytes = std::size_t{16} << 20;
/// After so many records in a row that took too long, no further one is tried.
constexpr std::uint32_t kMostOverruns = 10;

std::vector<Field> resultFields(const Parameters& parameters) {
    std::vector<Field> fields;
    for (const Parameters& row : parameters.rows("fields"))
        if (const auto type = typeFromName(row.text("type"))) fields.push_back({row.text("name"), *type});
    return fields;
}

class Lua final : public Operator {
public:
    explicit Lua(const NodeContext& context)
        : report_(context.report), script_(context.parameters.text("script")),
          file_(context.parameters.text("file").empty()
                    ? std::filesystem::path()
                    : context.resolvePath(context.parameters.text("file"))),
          mostBytes_(static_cast<std::size_t>(context.parameters.integer("memory")) << 20),
          sandbox_({mostBytes_, context.parameters.span("time")}), states_{sandbox_, mostBytes_, {}, false},
          keys_(context.parameters.texts("by")), grouping_(keys_.size()),
          keyStates_(readKeyBounds(context.parameters)),
          schema_(std::make_shared<const Schema>(resultFields(context.parameters))) {}

    Result<void> open() override;
    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter&) override {
        keyStates_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return keyStates_.known(); }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    /// One call of the script.
    struct Call {
        Lua* node;
        const RecordBatch* batch;
        std::size_t row;
        LuaKeyState* state;
    };

    static int prepare(lua_State* lua);
    static int callProcess(lua_State* lua);
    static int emitResult(lua_State* lua);
    bool appendResult(lua_State* lua);
    void runRecord(const RecordBatch& batch, std::uint32_t row, LuaKeyState& state);
    void takeBack(std::size_t rows);
    std::size_t resultBytes() const;
    void emitResults(const RecordBatch& batch, Emitter& output);
    void tell();

    NodeReport& report_;
    std::string script_;
    const std::filesystem::path file_;
    const std::size_t mostBytes_;
    LuaSandbox sandbox_;
    LuaStates states_;
    BoundFields keys_;
    Grouping grouping_;
    KeyStates<LuaKeyState> keyStates_;
    std::uint32_t overruns_ = 0; ///< in a row
    bool isToldForgotten_ = false;
    bool isToldUnsaved_ = false;

    const SchemaPointer schema_; ///< of the results
    int process_ = LUA_NOREF;    ///< places in the registry
    int emit_ = LUA_NOREF;
    std::vector<int> names_;          ///< of the result's fields
    std::vector<Column> results_;     ///< of the batch at hand, as those that follow
    std::vector<std::uint32_t> rows_; ///< of the record that each result came of
    std::uint32_t row_ = 0;           ///< of the record at hand
    std::size_t bytesBefore_ = 0;     ///< of the results, before the record at hand
    std::string fault_;
};

Result<void> Lua::open() {
    if (script_.empty()) {
        std::ifstream stream(file_, std::ios::binary);
        if (!stream) return failForNow(fmt::format("'{}' cannot be read: check the path", file_.string()));
        script_.assign(std::istreambuf_iterator<char>(stream), {});
    }
    if (auto loaded = sandbox_.load(script_); !loaded) return fail(loaded.error().message);
    for (const Field& field : schema_->fields())
        results_.emplace_back(field.type);
    return sandbox_.runOwn(prepare, this);
}

/// Finds `process`, and puts what each call needs into the registry.
int Lua::prepare(lua_State* lua) {
    Lua& self = *static_cast<Lua*>(lua_touserdata(lua, 1));
    lua_getfield(lua, LUA_REGISTRYINDEX, lua_names::kGlobals);
    lua_getfield(lua, -1, "process");
    if (!lua_isfunction(lua, -1))
        return luaL_error(
            lua, "the script has no function 'process': write function process(record, emit) ... end");
    self.process_ = luaL_ref(lua, LUA_REGISTRYINDEX);
    lua_pushlightuserdata(lua, &self);
    lua_pushcclosure(lua, emitResult, 1);
    self.emit_ = luaL_ref(lua, LUA_REGISTRYINDEX);
    for (const Field& field : self.schema_->fields()) {
        lua_pushlstring(lua, field.name.data(), field.name.size());
        self.names_.push_back(luaL_ref(lua, LUA_REGISTRYINDEX));
    }
    return 0;
}

Result<void> Lua::process(std::size_t, const RecordBatchPointer& batch, Emitter& output) {
    if (auto bound = keys_.bind(*batch); !bound) return bound;
    const std::span<const DenseId> groups = grouping_.assign(keys_.columns(*batch), 0, batch->rows());
    keyStates_.resize(grouping_.size());
    MetTimes met(*batch);
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        runRecord(*batch, row, keyStates_.at(groups.empty() ? 0 : groups[row], met.at(row)));
        if (rows_.size() >= kMostResultRows || resultBytes() >= kMostResultBytes) emitResults(*batch, output);
    }
    emitResults(*batch, output);
    keyStates_.compact(grouping_);
    tell();
    return {};
}

void Lua::runRecord(const RecordBatch& batch, std::uint32_t row, LuaKeyState& state) {
    if (overruns_ >= kMostOverruns) {
        report_.badRecord("the script is stopped, as it took too long for 10 records in a row: mend it, or "
                          "give it more time",
                          describeRecord(batch, row));
        return;
    }
    row_ = row;
    bytesBefore_ = resultBytes();
    const std::size_t before = rows_.size();
    Call call{this, &batch, row, &state};
    const Result<void> done = sandbox_.run(callProcess, &call);
    overruns_ = !done && sandbox_.ranOutOfTime() ? overruns_ + 1 : 0;
    if (done) return;
    takeBack(before);
    report_.badRecord(done.error().message, describeRecord(batch, row));
}

int Lua::callProcess(lua_State* lua) {
    Call& call = *static_cast<Call*>(lua_touserdata(lua, 1));
    lua_getfield(lua, LUA_REGISTRYINDEX, lua_names::kGlobals);
    call.state->push(lua, call.node->states_);
    lua_setfield(lua, -2, "state");
    lua_rawgeti(lua, LUA_REGISTRYINDEX, call.node->process_);
    const Schema& schema = *call.batch->schema();
    lua_createtable(lua, 0, static_cast<int>(schema.size()));
    for (std::size_t field = 0; field < schema.size(); ++field) {
        const Column& column = call.batch->column(field);
        if (column.isNull(call.row)) continue;
        lua_pushlstring(lua, schema[field].name.data(), schema[field].name.size());
        pushColumnValue(lua, column, call.row);
        lua_rawset(lua, -3);
    }
    lua_rawgeti(lua, LUA_REGISTRYINDEX, call.node->emit_);
    lua_call(lua, 2, 0);
    return 0;
}

int Lua::emitResult(lua_State* lua) {
    Lua& self = *static_cast<Lua*>(lua_touserdata(lua, lua_upvalueindex(1)));
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    if (self.appendResult(lua)) return 0;
    luaL_where(lua, 1);
    lua_pushlstring(lua, self.fault_.data(), self.fault_.size());
    lua_concat(lua, 2);
    return lua_error(lua);
}

/// Takes the table on the stack as a result. False, with a fault, where it cannot be one; nothing is then
/// left of it.
bool Lua::appendResult(lua_State* lua) {
    if (resultBytes() - bytesBefore_ > mostBytes_) {
        fault_ = fmt::format("more than {} MB are emitted for one record", mostBytes_ >> 20);
        return false;
    }
    for (std::size_t field = 0; field < results_.size(); ++field) {
        lua_rawgeti(lua, LUA_REGISTRYINDEX, names_[field]);
        lua_rawget(lua, 1);
        if (!appendLuaValue(lua, results_[field], fault_)) {
            fault_ = fmt::format("emit: field '{}' {}", (*schema_)[field].name, fault_);
            takeBack(rows_.size());
            return false;
        }
        lua_settop(lua, 1);
    }
    rows_.push_back(row_);
    return true;
}

void Lua::takeBack(std::size_t rows) {
    rows_.resize(rows);
    for (Column& column : results_)
        if (column.size() > rows) column.truncate(rows);
}

std::size_t Lua::resultBytes() const {
    std::size_t bytes = rows_.size() * sizeof(std::uint32_t);
    for (const Column& column : results_)
        bytes += column.byteSize();
    return bytes;
}

void Lua::emitResults(const RecordBatch& batch, Emitter& output) {
    if (rows_.empty()) return;
    std::vector<ColumnPointer> columns;
    for (Column& column : results_) {
        Column next(column.type());
        columns.push_back(std::make_shared<const Column>(std::exchange(column, std::move(next))));
    }
    std::vector<Straggler> stragglers;
    auto straggler = batch.stragglers().begin();
    for (std::uint32_t place = 0; place < rows_.size(); ++place) {
        straggler = std::find_if(straggler, batch.stragglers().end(),
                                 [&](const Straggler& each) { return each.row >= rows_[place]; });
        if (straggler != batch.stragglers().end() && straggler->row == rows_[place])
            stragglers.push_back({place, straggler->watermark});
    }
    ColumnPointer times = batch.eventTimeColumn()->take(rows_);
    rows_.clear();
    output.emit(0, std::make_shared<const RecordBatch>(schema_, std::move(columns), std::move(times),
                                                       std::move(stragglers)));
}

void Lua::tell() {
    if (states_.hasUnsaved && !isToldUnsaved_) {
        isToldUnsaved_ = true;
        report_.note("state holds a function, or a table within itself, which is not kept in checkpoints");
    } else if (keyStates_.hasForgotten() && !isToldForgotten_) {
        isToldForgotten_ = true;
        report_.note(
            "there are more keys than may have a state at once (max_keys): those without a record for "
            "longest are forgotten");
    }
}

Result<void> Lua::save(StateWriter& state) {
    states_.saveFault.clear();
    keys_.save(state);
    grouping_.save(state);
    keyStates_.save(state);
    state.write(overruns_);
    state.write(isToldForgotten_);
    state.write(isToldUnsaved_);
    if (!states_.saveFault.empty()) return fail("state cannot be kept: " + states_.saveFault);
    return {};
}

void Lua::restore(StateReader& state) {
    keys_.restore(state);
    grouping_.restore(state);
    keyStates_.restore(state);
    state.read(overruns_);
    state.read(isToldForgotten_);
    state.read(isToldUnsaved_);
}

std::vector<ParameterProblem> checkLua(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const std::string script = parameters.text("script");
    if (script.empty() && parameters.text("file").empty())
        problems.push_back({"script", "there is no script", "write one, or name a file with one"});
    if (!script.empty() && !parameters.text("file").empty())
        problems.push_back(
            {"file", "has no effect, as there is a script here", "clear one of the two", true});
    if (const std::string fault = script.empty() ? "" : LuaSandbox::syntaxFault(script); !fault.empty())
        problems.push_back({"script", fault, "mend the script at this line"});
    const std::vector<Field> fields = resultFields(parameters);
    for (std::size_t index = 0; index < fields.size(); ++index)
        for (std::size_t before = 0; before < index; ++before)
            if (fields[before].name == fields[index].name)
                problems.push_back({fmt::format("fields[{}].name", index),
                                    fmt::format("two fields are called '{}'", fields[index].name),
                                    "rename one of them"});
    return problems;
}

constexpr const char* kDocumentation =
    R"(Calls a function of yours, written in Lua 5.1, for each record. It gets the
record as a table of its fields, and may emit any number of records:

```lua
-- The share of failed requests per host, over the last 100 of them. By: host. Fields: host string, share float64
local function failed(record) return record.status >= 500 and 1 or 0 end

function process(record, emit)
    state.last = state.last or {}
    table.insert(state.last, failed(record))
    if #state.last > 100 then table.remove(state.last, 1) end
    local sum = 0
    for _, value in ipairs(state.last) do sum = sum + value end
    emit({host = record.host, share = sum / #state.last})
end
```

**Records.** Fields are `record.cpu`, or `record['engine.oil.temp']`; null is `nil`. All numbers of Lua are float64, so that
whole numbers beyond 2^53 lose their last digits; a timestamp is its seconds since 1970. `emit` takes a table: each declared
field is taken from it, `nil` is null, and others are passed over. An int64 has to be whole; a timestamp is seconds, or a text
such as `2026-11-21T07:24:09Z`; a string has to be UTF-8. Results have the event time of their record.

**State.** `state` is a table that is kept from one record to the next, one for each key, or one for all without a key. It is
written with each checkpoint: numbers, texts, booleans and tables of such; functions and tables within themselves are left out,
and the node says so. A global cannot be set once the script has loaded, and a `local` of the file is not kept in a checkpoint:
what has to last belongs into `state`. There are states for at most `max_keys` keys; of more, the half without a record for
longest is forgotten.

**Errors.** A record for which the script fails is a bad record: it is counted and shown with the error and its line, and
nothing that was emitted for it goes on. What it had changed in `state` stays. An error never ends the run.

**Bounds.** The script sees nothing of the machine: of Lua's libraries there are `string` (without `dump`), `table`, `math`
(without `random`) and the basic functions without `load`, `loadstring`, `dofile`, `require`, `print`, `next`, `xpcall` and
`collectgarbage`; no `io`, `os`, `package`, `debug`, `ffi`, `jit`, `bit` or `coroutine`, and byte code is not loaded. `pairs`
goes through keys in a fixed order (booleans, numbers, tables, texts), so that results are the same in every run.

Each record has its own limit of time, so that results do not depend on how the stream is cut into batches; a record that takes
longer is a bad one, and after 10 in a row no further one is tried. LuaJIT's compiler is off, as compiled code could not be
stopped: the script is interpreted, at about a million small records a second. The memory is that of all states together;
what a failed record had taken is freed.

**Threads**: all keys stay on one thread, as a `local` of the file is one for all of them, and so are the bounds of memory and
of records that take too long.)";

std::vector<Parameter> luaParameters() {
    return {
        {.id = "script",
         .type = ParameterType::Text,
         .label = "Script",
         .summary = "Lua with a function process(record, emit). Empty: it stands in a file.",
         .multiline = true,
         .placeholder = "function process(record, emit)\n    emit({x = record.x})\nend",
         .example = "function process(record, emit) emit({x = record.x}) end"},
        {.id = "file",
         .type = ParameterType::InputPath,
         .label = "Script file",
         .summary = "The file with the script, read when the run starts, if none stands here.",
         .placeholder = "rules.lua",
         .example = "rules.lua"},
        {.id = "fields",
         .type = ParameterType::Rows,
         .label = "Fields",
         .summary = "The fields of the records that the script emits.",
         .required = true,
         .columns = {{.id = "name",
                      .type = ParameterType::Text,
                      .label = "Name",
                      .summary = "Name of the field.",
                      .required = true,
                      .placeholder = "x",
                      .example = "x"},
                     declaredTypesParameter().columns.at(1)},
         .example = Json::array({Json{{"name", "x"}, {"type", "float64"}}})},
        {.id = "by",
         .type = ParameterType::FieldNames,
         .label = "By",
         .summary =
             "The key: each combination of values of these fields has a state of its own. Empty: one state.",
         .fieldOf = "in",
         .placeholder = "host",
         .example = Json::array({"host"})},
        {.id = "time",
         .type = ParameterType::Span,
         .label = "Time",
         .summary = "A record may take so long.",
         .defaultValue = "200 ms",
         .minimum = 0.001,
         .maximum = 60,
         .advanced = true,
         .placeholder = "200 ms",
         .example = "200 ms"},
        {.id = "memory",
         .type = ParameterType::Integer,
         .label = "Memory",
         .summary = "The script may hold so much, all states together.",
         .defaultValue = 64,
         .unit = "MB",
         .minimum = 1,
         .maximum = 4096,
         .advanced = true,
         .placeholder = "64",
         .example = 64},
        {.id = "max_keys",
         .type = ParameterType::Integer,
         .label = "Most keys",
         .summary =
             "So many keys have a state at once. When more come, those without a record for longest are "
             "forgotten.",
         .defaultValue = 10'000,
         .unit = "keys",
         .minimum = 100,
         .maximum = 1'000'000,
         .advanced = true,
         .placeholder = "10000",
         .example = 10'000},
        forgetAfterParameter(),
    };
}

NodeType describeLua() {
    NodeType type;
    type.id = "lua";
    type.category = Category::Transform;
    type.title = "Lua script";
    type.summary = "Runs a function of your own on each record, with state per key";
    type.documentation = kDocumentation;
    type.keywords = {"script", "code", "function", "program", "user defined", "udf", "custom", "luajit"};
    type.icon = "lua";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Emitted records"}};
    type.parameters = luaParameters();
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>&,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {Schema(resultFields(parameters))};
    };
    type.check = checkLua;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Lua>(context); };
    return type;
}

const NodeRegistration registration(describeLua());

} // namespace

} // namespace weir
