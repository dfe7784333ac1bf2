#include "operator_harness.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace weir;

namespace {

const Json kFields = Json::array({{{"name", "x"}, {"type", "float64"}}, {{"name", "s"}, {"type", "string"}}});

Json scriptOf(const std::string& script) {
    return {{"script", script}, {"fields", kFields}};
}

/// A script whose process() has this body.
Json bodyOf(const std::string& body) {
    return scriptOf("function process(record, emit) " + body + " end");
}

TestStream streamOf(int records) {
    TestStream stream;
    for (int index = 0; index < records; ++index)
        stream.records.push_back({{"ts", index}, {"k", index % 3}, {"v", index}, {"t", "a,b"}});
    return stream;
}

/// What an expression of Lua gives, as a text, or why it fails.
std::string valueOf(const std::string& expression) {
    const Outcome outcome =
        runOperator("lua", bodyOf("emit({s = tostring(" + expression + ")})"), streamOf(1), 1);
    if (outcome.records.empty()) return outcome.badRecords == 1 ? "fails" : "nothing";
    return outcome.records[0]["s"];
}

} // namespace

TEST_CASE("a script gets records and emits any number of them") {
    const Outcome outcome = runAtAllSizes("lua", bodyOf(R"(
        if record.v == 1 then return end
        emit({x = record.v * 2, s = record.t, other = 3})
        if record.v == 2 then emit({s = 'again'}) end)"),
                                          streamOf(3));
    CHECK(outcome.errors.empty());
    CHECK(outcome.plainRecords() == parseRecords(R"(
{"x": 0, "s": "a,b"}
{"x": 4, "s": "a,b"}
{"s": "again"}
)"));
    CHECK(outcome.records[2]["_time"] == "1970-01-01T00:00:02Z");
    CHECK(outcome.lastSchema == "x float64, s string");
    CHECK(outputSchemaOf("lua", bodyOf(""), {}) == "x float64, s string");
}

TEST_CASE("values of all types come in and go out") {
    Json parameters = bodyOf(R"(
        local n = record.i; if n then n = n + 1 end
        emit({i = n, f = record.f, b = record.b, s = record.s, t = record.ts}))");
    parameters["fields"] = Json::array({{{"name", "i"}, {"type", "int64"}},
                                        {{"name", "f"}, {"type", "float64"}},
                                        {{"name", "b"}, {"type", "bool"}},
                                        {{"name", "s"}, {"type", "string"}},
                                        {{"name", "t"}, {"type", "timestamp"}}});
    TestStream stream{parseRecords(R"(
{"ts": 1.5, "i": 7, "f": 0.5, "b": true, "s": "ä"}
{"ts": 2}
)")};
    stream.records.push_back({{"ts", 3}, {"f", INFINITY}, {"b", false}});
    const Outcome outcome = runAtAllSizes("lua", parameters, stream);
    CHECK(outcome.plainRecords() == parseRecords(R"(
{"i": 8, "f": 0.5, "b": true, "s": "ä", "t": "1970-01-01T00:00:01.500Z"}
{"t": "1970-01-01T00:00:02Z"}
{"f": "Infinity", "b": false, "t": "1970-01-01T00:00:03Z"}
)"));
}

TEST_CASE("state is kept per key, and over checkpoints") {
    Json parameters = bodyOf(R"(
        state.n = (state.n or 0) + 1
        state.seen = state.seen or {list = {}, [1.5] = true}
        table.insert(state.seen.list, record.v)
        emit({x = state.n, s = table.concat(state.seen.list, ' ')}))");
    const Outcome global = runAtAllSizes("lua", parameters, streamOf(5));
    CHECK(global.records[4]["x"] == 5);
    CHECK(global.records[4]["s"] == "0 1 2 3 4");
    parameters["by"] = {"k"};
    const Outcome keyed = runAtAllSizes("lua", parameters, streamOf(200));
    CHECK(keyed.records[4]["x"] == 2);
    CHECK(keyed.records[4]["s"] == "1 4");
    CHECK(keyed.badRecords == 0);
}

TEST_CASE("what cannot be kept is left out of checkpoints") {
    const Json parameters = bodyOf(R"(
        state.n = (state.n or 0) + 1
        state.self = state
        state.f = function() end
        state[{}] = 1
        emit({x = state.n}))");
    const Outcome outcome = runAtAllSizes("lua", parameters, streamOf(40));
    CHECK(outcome.records[39]["x"] == 40);
}

TEST_CASE("results of stragglers are stragglers") {
    const Outcome outcome = runAtAllSizes("lua", bodyOf("emit({x = record.v}) emit({x = record.v})"),
                                          {parseRecords(R"({"ts": 9, "v": 1}
{"ts": 5, "v": 2})")});
    REQUIRE(outcome.records.size() == 4);
    CHECK_FALSE(outcome.records[1].contains("_watermark"));
    CHECK(outcome.records[2]["_watermark"] == "1970-01-01T00:00:09Z");
    CHECK(outcome.records[3]["_watermark"] == "1970-01-01T00:00:09Z");
}

TEST_CASE("a record that fails is a bad record of which nothing goes on, and the next one is tried") {
    for (const char* fault :
         {"error('no')", "error({1})", "error()", "error(5)", "error(setmetatable({}, {__tostring = error}))",
          "local a = nil; a.b = 1", "emit(3)", "emit()", "emit({x = 'text'})", "emit({s = 5})",
          "emit({s = '\\255'})", "emit({x = {}})", "newGlobal = 1", "state = {}", "return #nil",
          "string.rep()", "assert(false, 'no')"}) {
        CAPTURE(std::string(fault));
        const Outcome outcome = runAtAllSizes(
            "lua", bodyOf(fmt::format("emit({{x = 1, s = 'a'}}) if record.v == 1 then {} end", fault)),
            streamOf(3));
        CHECK(outcome.errors.empty());
        CHECK(outcome.badRecords == 1);
        CHECK(outcome.records.size() == 2);
    }
    const Outcome caught = runAtAllSizes(
        "lua", bodyOf("local ok, why = pcall(emit, {x = 1, s = 5}) emit({s = tostring(ok)})"), streamOf(2));
    CHECK(caught.badRecords == 0);
    CHECK(caught.plainRecords() == parseRecords("{\"s\": \"false\"}\n{\"s\": \"false\"}"));
}

TEST_CASE("scripts that take for ever are ended, whatever they do") {
    for (const char* body :
         {"while true do end", "while true do pcall(function() while true do end end) end",
          "local function f() return f() end f()", "repeat until pcall(error)", "string.rep('', 1e15)",
          "local s = string.rep('a', 5000) string.find(s, string.rep('a*', 20) .. 'b')",
          "string.gsub(string.rep('a', 300), '.-.-.-.-.-.-b', '')",
          "string.rep('x', 5000):match('%b' .. 'xx' .. string.rep('.-', 50) .. 'y')",
          "for i = 1, 1e9 do local s = string.rep('x', 1e7) end",
          "local t = {} for i = 1, 1e5 do t[i] = i end while true do table.insert(t, 1, 0) table.remove(t, "
          "1) end",
          "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) while true do "
          "pcall(function() return t[1] end) end",
          "local t = {} for i = 1, 1e4 do t[i] = i end while true do table.sort(t, function(a, b) return a < "
          "b end) end",
          "for w in string.gmatch(string.rep('x', 1e6), string.rep('x-', 30) .. 'y') do end",
          "local t = setmetatable({}, {__tostring = function(t) return tostring(t) end}) tostring(t)"}) {
        CAPTURE(std::string(body));
        Json parameters = bodyOf(fmt::format("if record.v == 1 then {} end emit({{x = 1}})", body));
        parameters["time"] = "20 ms";
        const Outcome outcome = runOperator("lua", parameters, streamOf(3), 4096);
        CHECK(outcome.errors.empty());
        // What ends by itself in time, with an error of its own or none, is fine as well.
        CHECK(outcome.records.size() >= 2);
        CHECK(outcome.records.size() + outcome.badRecords == 3);
    }
}

TEST_CASE("a script that is always too slow is stopped for good") {
    Json parameters = bodyOf("while true do end");
    parameters["time"] = "5 ms";
    const Outcome outcome = runAtAllSizes("lua", parameters, streamOf(500));
    CHECK(outcome.badRecords == 500);
}

TEST_CASE("scripts that take all memory are ended, and the next record has it again") {
    for (const char* body :
         {"local t = {} for i = 1, 1e9 do t[i] = i .. 'x' end", "local s = 'x' while true do s = s .. s end",
          "string.rep('x', 1e9)", "('x'):rep(1e5):rep(1e5)", "table.concat({('x'):rep(6e6), ('y'):rep(6e6)})",
          "string.gsub(('x'):rep(1e6), '.', ('y'):rep(1000))", "local t = {} while true do t = {t} end",
          "while true do pcall(string.rep, 'x', 1e9) error() end",
          "string.format(('%s'):rep(9), ('x'):rep(5e6))", "local function f(...) return f(1, ...) end f()",
          "unpack({}, 1, 1e7)", "for i = 1, 1e9 do emit({s = ('x'):rep(1e5)}) end",
          "local t = {} for i = 1, 1e9 do t[{}] = {} end"}) {
        CAPTURE(std::string(body));
        Json parameters = bodyOf(fmt::format("if record.v == 1 then {} end emit({{x = 1}})", body));
        parameters["memory"] = 8;
        parameters["time"] = "5 s";
        const Outcome outcome = runOperator("lua", parameters, streamOf(3), 4096);
        CHECK(outcome.errors.empty());
        CHECK(outcome.badRecords == 1);
        CHECK(outcome.records.size() == 2);
    }
}

TEST_CASE("scripts that go too deep are ended") {
    for (const char* body :
         {"local function f() return 1 + f() end f()", "local function f() pcall(f) error('x') end f()",
          "local function f() local t = {3, 2, 1} table.sort(t, function(a, b) f() return a < b end) end f()",
          "local function f() string.gsub('x', 'x', f) end f()",
          "local t = setmetatable({}, {}) getmetatable(t).__index = t return t.x + 1",
          "local t = {} t = setmetatable(t, {__newindex = function(t, k, v) t[k] = v end}) t.x = 1",
          "local s = string.rep('(', 1000) string.find('x', s)", "string.find('x', string.rep('(x?', 40))"}) {
        CAPTURE(std::string(body));
        const Outcome outcome =
            runOperator("lua", bodyOf(fmt::format("if record.v == 1 then {} end emit({{x = 1}})", body)),
                        streamOf(3), 4096);
        CHECK(outcome.errors.empty());
        CHECK(outcome.badRecords == 1);
        CHECK(outcome.records.size() == 2);
    }
}

TEST_CASE("a script sees nothing of the machine") {
    for (const char* name : {"io",           "os",
                             "package",      "debug",
                             "ffi",          "jit",
                             "bit",          "coroutine",
                             "require",      "module",
                             "load",         "loadstring",
                             "loadfile",     "dofile",
                             "getfenv",      "setfenv",
                             "newproxy",     "collectgarbage",
                             "gcinfo",       "print",
                             "next",         "xpcall",
                             "_G",           "string.dump",
                             "math.random",  "math.randomseed",
                             "table.foreach"}) {
        CAPTURE(std::string(name));
        CHECK(valueOf(name) == "nil");
    }
    CHECK(valueOf("getmetatable('').__index.dump") == "nil");
    const Outcome bytecode = runOperator("lua", scriptOf("\x1bLJ\x02"), streamOf(1), 1);
    REQUIRE_FALSE(bytecode.errors.empty());
}

TEST_CASE("metatables do not reach what is read of emitted tables") {
    const Outcome outcome = runAtAllSizes(
        "lua", bodyOf("emit(setmetatable({x = 1}, {__index = function() error('x') end, __metatable = 1}))"),
        streamOf(1));
    CHECK(outcome.plainRecords() == parseRecords("{\"x\": 1}"));
}

TEST_CASE("patterns are those of Lua") {
    CHECK(valueOf("('key = value'):match('^(%w+)%s*=%s*(%w+)$')") == "key");
    CHECK(valueOf("select(2, ('key = value'):match('^(%w+)%s*=%s*(%w+)$'))") == "value");
    CHECK(valueOf("('hello'):find('l+')") == "3");
    CHECK(valueOf("select(2, ('hello'):find('l+'))") == "4");
    CHECK(valueOf("('a.b'):find('.', 1, true)") == "2");
    CHECK(valueOf("('hello'):find('')") == "1");
    CHECK(valueOf("('hello'):find('', 10)") == "nil");
    CHECK(valueOf("('hello'):match('()ll()')") == "3");
    CHECK(valueOf("('f(a(b)c)d'):match('%b()')") == "(a(b)c)");
    CHECK(valueOf("('THE (quick) fox'):find('%f[%a]%a+%f[%A]', 5)") == "6");
    CHECK(valueOf("('abcabc'):match('(a)bc%1')") == "a");
    CHECK(valueOf("('x]y'):match('[]]')") == "]");
    CHECK(valueOf("('a-z'):match('[a%-]+')") == "a-");
    CHECK(valueOf("('abc'):match('[^b-]+')") == "a");
    CHECK(valueOf("('  trim  '):gsub('^%s+', '')") == "trim  ");
    CHECK(valueOf("('hello world'):gsub('o', '0', 1)") == "hell0 world");
    CHECK(valueOf("('hello'):gsub('', '-')") == "-h-e-l-l-o-");
    CHECK(valueOf("('abc'):gsub('%w', '%0%0')") == "aabbcc");
    CHECK(valueOf("('abc'):gsub('(%w)(%w)', '%2%1')") == "bac");
    CHECK(valueOf("('$name is $age'):gsub('%$(%w+)', {name = 'x'})") == "x is $age");
    CHECK(valueOf("('abc'):gsub('%w', function(c) if c == 'b' then return 'X' end end)") == "aXc");
    CHECK(
        valueOf(
            "(function() local r = '' for k, v in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do r = r .. k .. v end "
            "return r end)()") == "a1b2");
    CHECK(valueOf("(function() local n = 0 for _ in ('abc'):gmatch('') do n = n + 1 end return n end)()") ==
          "4");
    for (const char* pattern : {"(", ")", "[a", "%", "%b", "%f", "%1", "[%", "(()"}) {
        CAPTURE(std::string(pattern));
        CHECK(valueOf(fmt::format("('x'):match('{}')", pattern)) == "fails");
    }
}

TEST_CASE("pairs goes through keys in a fixed order") {
    CHECK(
        valueOf(
            "(function() local r = '' for k, v in pairs({z = 1, a = 2, [10] = 3, [2] = 4}) do r = r .. k end "
            "return r end)()") == "210az");
}

TEST_CASE("what is wrong with a script is said before and while it runs") {
    const auto problems = [](const std::string& script) { return problemsOf("lua", scriptOf(script), {}); };
    REQUIRE(problems("function process(").size() == 1);
    CHECK(problems("function process(")[0].find("script: script:1:") == 0);
    CHECK(problems("function process() end").empty());
    CHECK(problems("") == std::vector<std::string>{"script: there is no script"});
    for (const char* script :
         {"x = 1", "process = 3", "function process(", "error('at once')", "while true do end"}) {
        CAPTURE(std::string(script));
        const Outcome outcome = runOperator("lua", scriptOf(script), streamOf(1), 1);
        REQUIRE_FALSE(outcome.errors.empty());
    }
}
