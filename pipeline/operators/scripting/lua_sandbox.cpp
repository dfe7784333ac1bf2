#include "pipeline/operators/scripting/lua_sandbox.h"

#include "pipeline/operators/scripting/lua_strings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace weir {

namespace {

constexpr const char* kTimeIsOver = "the time is over";
constexpr const char* kChunkName = "=script";
/// So many instructions pass between two looks at the time.
constexpr int kInstructionsAtOnce = 256;
constexpr std::size_t kBytesAtOnce = 1 << 20;
/// Each takes some of the thread's stack.
constexpr int kMostCalls = 100;

/// Leaves of the libraries what is of this script alone. Gets the functions that need C++ in `native`.
constexpr std::string_view kPrelude = R"lua(
local native = ...
local next, rawget, type, tostring, sort, rep = next, rawget, type, tostring, table.sort, string.rep

-- In a fixed order, numbers before texts, so that results are the same in every run.
local function before(a, b)
    local kind, other = type(a), type(b)
    if kind ~= other then return kind < other end
    if kind == 'number' or kind == 'string' then return a < b end
    return tostring(a) < tostring(b)
end

local function orderedPairs(t)
    local keys, count = {}, 0
    for key in next, t do
        count = count + 1
        keys[count] = key
    end
    sort(keys, before)
    local at = 0
    return function()
        while at < count do
            at = at + 1
            local value = rawget(t, keys[at])
            if value ~= nil then return keys[at], value end
        end
    end
end

local function only(from, names)
    local result = {}
    for name in names:gmatch('%a+') do result[name] = from[name] end
    return result
end

local globals = only(_G, [[assert error getmetatable ipairs rawequal rawget rawset select setmetatable tonumber
    tostring type unpack]])
globals.string = only(string, 'byte char format len lower reverse sub upper')
globals.table = only(table, 'concat insert maxn remove sort')
globals.math = only(math, [[abs acos asin atan ceil cos cosh deg exp floor fmod frexp huge ldexp log max min modf pi
    pow rad sin sinh sqrt tan tanh]])
globals.math.atan2, globals.math.log10 = math.atan2, math.log10
globals.pairs = orderedPairs
globals.pcall = native.pcall
for _, name in ipairs({'find', 'gmatch', 'gsub', 'match'}) do globals.string[name] = native[name] end
globals.string.rep = function(text, count, between)
    if text == '' and (between == nil or between == '') then return '' end
    return rep(text, count, between)
end
getmetatable('').__index = globals.string
return globals
)lua";

int collect(lua_State* lua) {
    lua_gc(lua, LUA_GCCOLLECT, 0);
    return 0;
}

} // namespace

LuaSandbox::LuaSandbox(Limits limits) : limits_(limits) {
    lua_ = lua_newstate(allocate, this);
    if (!lua_) throw std::runtime_error("LuaJIT cannot start: it has no memory");
    if (const auto opened = runOwn(open, nullptr); !opened) {
        lua_close(lua_);
        throw std::runtime_error("LuaJIT cannot start: " + opened.error().message);
    }
}

LuaSandbox::~LuaSandbox() {
    lua_close(lua_);
}

LuaSandbox& LuaSandbox::of(lua_State* lua) {
    void* sandbox = nullptr;
    lua_getallocf(lua, &sandbox);
    return *static_cast<LuaSandbox*>(sandbox);
}

void* LuaSandbox::allocate(void* sandbox, void* block, std::size_t oldSize, std::size_t newSize) {
    auto& self = *static_cast<LuaSandbox*>(sandbox);
    if (newSize == 0) {
        std::free(block);
        self.used_ -= oldSize;
        return nullptr;
    }
    if (newSize > oldSize) {
        const std::size_t left = self.limits_.bytes - std::min(self.used_, self.limits_.bytes);
        if (self.hasLimit_ && newSize - oldSize > left) return nullptr;
        self.sinceTimeCheck_ += newSize - oldSize;
        if (self.sinceTimeCheck_ > kBytesAtOnce && self.isTimeOver()) return nullptr;
    }
    void* const moved = std::realloc(block, newSize);
    if (moved) self.used_ += newSize - oldSize;
    return moved;
}

bool LuaSandbox::isTimeOver() {
    sinceTimeCheck_ = 0;
    if (isRunning_ && std::chrono::steady_clock::now() > deadline_) isStopped_ = true;
    return isStopped_;
}

void LuaSandbox::hook(lua_State* lua, lua_Debug* at) {
    if (!of(lua).isTimeOver()) return;
    lua_getinfo(lua, "Sl", at);
    luaL_error(lua, "%s:%d: %s", at->short_src, at->currentline, kTimeIsOver);
}

void LuaSandbox::checkTime(lua_State* lua) {
    if (of(lua).isTimeOver()) luaL_error(lua, "%s", kTimeIsOver);
}

void LuaSandbox::enterCall(lua_State* lua) {
    LuaSandbox& self = of(lua);
    if (self.callDepth_ >= kMostCalls) luaL_error(lua, "functions call each other too deep");
    ++self.callDepth_;
}

/// pcall() of the scripts, which does not catch the end of the time.
int LuaSandbox::protectedCall(lua_State* lua) {
    LuaSandbox& self = of(lua);
    luaL_checkany(lua, 1);
    const int depth = self.callDepth_;
    enterCall(lua);
    const int status = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);
    self.callDepth_ = depth; // an error left the calls within without leaveCall()
    if (self.isStopped_) return lua_error(lua);
    lua_pushboolean(lua, status == 0);
    lua_insert(lua, 1);
    return lua_gettop(lua);
}

int LuaSandbox::open(lua_State* lua) {
    luaJIT_setmode(lua, 0, LUAJIT_MODE_ENGINE | LUAJIT_MODE_OFF);
    const luaL_Reg libraries[] = {{"", luaopen_base},
                                  {LUA_TABLIBNAME, luaopen_table},
                                  {LUA_STRLIBNAME, luaopen_string},
                                  {LUA_MATHLIBNAME, luaopen_math}};
    for (const auto& [name, library] : libraries) {
        lua_pushcfunction(lua, library);
        lua_pushstring(lua, name);
        lua_call(lua, 1, 0);
    }
    if (luaL_loadbufferx(lua, kPrelude.data(), kPrelude.size(), "=prelude", "t") != 0) return lua_error(lua);
    lua_newtable(lua);
    lua_pushcfunction(lua, protectedCall);
    lua_setfield(lua, -2, "pcall");
    addStringFunctions(lua);
    lua_call(lua, 1, 1);
    lua_setfield(lua, LUA_REGISTRYINDEX, lua_names::kGlobals);
    return 0;
}

/// Gives the script a table of its own for globals, over those it may read. What it sets while it loads goes
/// there; what it set later would be lost with the next checkpoint, and is an error.
int LuaSandbox::loadScript(lua_State* lua) {
    const auto& script = *static_cast<const std::string*>(lua_touserdata(lua, 1));
    if (luaL_loadbufferx(lua, script.data(), script.size(), kChunkName, "t") != 0) return lua_error(lua);
    lua_newtable(lua);
    lua_newtable(lua);
    lua_getfield(lua, LUA_REGISTRYINDEX, lua_names::kGlobals);
    lua_pushvalue(lua, -1);
    lua_setfield(lua, -3, "__index");
    lua_setfield(lua, -2, "__newindex");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_pushvalue(lua, -1);
    const int metatable = luaL_ref(lua, LUA_REGISTRYINDEX);
    lua_setmetatable(lua, -2);
    lua_setfenv(lua, -2);
    lua_call(lua, 0, 0);

    lua_rawgeti(lua, LUA_REGISTRYINDEX, metatable);
    lua_pushcfunction(lua, [](lua_State* inner) {
        const char* const name = lua_type(inner, 2) == LUA_TSTRING ? lua_tostring(inner, 2) : "?";
        return luaL_error(inner, "global '%s' is set, and would not last: make it local, or a field of state",
                          name);
    });
    lua_setfield(lua, -2, "__newindex");
    luaL_unref(lua, LUA_REGISTRYINDEX, metatable);
    return 0;
}

Result<void> LuaSandbox::load(const std::string& script) {
    return runFor(kLoadTime, loadScript, const_cast<std::string*>(&script));
}

std::string LuaSandbox::syntaxFault(const std::string& script) {
    LuaSandbox sandbox({std::size_t{64} << 20, std::chrono::seconds(1)});
    const auto compiled = sandbox.run(
        [](lua_State* lua) {
            const auto& text = *static_cast<const std::string*>(lua_touserdata(lua, 1));
            if (luaL_loadbufferx(lua, text.data(), text.size(), kChunkName, "t") != 0) return lua_error(lua);
            return 0;
        },
        const_cast<std::string*>(&script));
    return compiled ? std::string() : compiled.error().message;
}

Result<void> LuaSandbox::runFor(Duration time, Body body, void* argument) {
    deadline_ = std::chrono::steady_clock::now() +
                std::chrono::duration_cast<std::chrono::steady_clock::duration>(time);
    isStopped_ = false;
    isRunning_ = true;
    sinceTimeCheck_ = 0;
    callDepth_ = 0;
    lua_sethook(lua_, hook, LUA_MASKCOUNT, kInstructionsAtOnce);
    const int status = lua_cpcall(lua_, body, argument);
    isRunning_ = false;
    if (status == 0) return {};
    std::string message = errorText();
    if (isStopped_) {
        const std::size_t place = message.find(kTimeIsOver);
        message =
            fmt::format("{}took longer than {}", place == std::string::npos ? "" : message.substr(0, place),
                        formatDuration(time));
    } else if (status == LUA_ERRMEM) {
        message = fmt::format("needs more memory than {} MB", limits_.bytes >> 20);
    }
    lua_settop(lua_, 0);
    // LuaJIT does not collect what is not used any more when it meets the limit.
    if (used_ > limits_.bytes / 2) {
        hasLimit_ = false; // even this call takes a few bytes
        lua_cpcall(lua_, collect, nullptr);
        hasLimit_ = true;
    }
    return fail(std::move(message));
}

/// Of the error on the stack. Turns nothing into text in Lua, which could fail once more.
std::string LuaSandbox::errorText() {
    switch (lua_type(lua_, -1)) {
    case LUA_TSTRING: {
        std::size_t size = 0;
        const char* const text = lua_tolstring(lua_, -1, &size);
        return {text, size};
    }
    case LUA_TNUMBER:
        return fmt::format("error {}", lua_tonumber(lua_, -1));
    default:
        return fmt::format("error with a {} instead of a text", lua_typename(lua_, lua_type(lua_, -1)));
    }
}

} // namespace weir
