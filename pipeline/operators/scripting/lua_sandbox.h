#pragma once
#include "pipeline/data/result.h"
#include "pipeline/data/timestamp.h"

#include <lua.hpp>

#include <chrono>
#include <cstddef>
#include <string>

namespace weir {

/// A Lua script (LuaJIT, Lua 5.1) shut off from the world: no files, processes, modules, native code, byte
/// code, random numbers or clocks, and a limit on its time and its memory. One thread.
///
/// The compiler of LuaJIT is off and the script is interpreted, as the hook that ends an endless loop is not
/// called from compiled code. Functions that could take long without it are replaced by ones that look at the
/// time, or have to allocate, which looks at it too.
class LuaSandbox {
public:
    struct Limits {
        std::size_t bytes; ///< of all that the script holds
        Duration time;     ///< of each run()
    };

    explicit LuaSandbox(Limits limits);
    ~LuaSandbox();
    LuaSandbox(const LuaSandbox&) = delete;
    LuaSandbox& operator=(const LuaSandbox&) = delete;

    /// Runs a script's main part, for 2 s at most. From then on, its globals cannot be set.
    Result<void> load(const std::string& script);

    /// What is wrong with a script before it runs, or an empty text.
    static std::string syntaxFault(const std::string& script);

    using Body = int (*)(lua_State* lua);
    /// Calls `body` with `argument` as its light userdata, within the limits. An error in it, of any kind, is
    /// returned; nothing of Lua may be called but in here. `body` leaves nothing behind: an error may leave
    /// it without any destructor being run.
    Result<void> run(Body body, void* argument) { return runFor(limits_.time, body, argument); }
    /// The same for what is no part of the script, with time enough.
    Result<void> runOwn(Body body, void* argument) { return runFor(kOwnTime, body, argument); }

    /// Whether the last run() ended because its time was over.
    bool ranOutOfTime() const { return isStopped_; }

    /// Of the function that runs: ends it by an error if its time is over.
    static void checkTime(lua_State* lua);

    /// To stand around what calls the script from C++, which takes of the thread's stack: enterCall() is an
    /// error of Lua's where calls are nested too deep.
    static void enterCall(lua_State* lua);
    static void leaveCall(lua_State* lua) { --of(lua).callDepth_; }

private:
    static constexpr Duration kOwnTime = std::chrono::seconds(10);
    static constexpr Duration kLoadTime = std::chrono::seconds(2);

    static LuaSandbox& of(lua_State* lua);
    static void* allocate(void* sandbox, void* block, std::size_t oldSize, std::size_t newSize);
    static void hook(lua_State* lua, lua_Debug* at);
    static int protectedCall(lua_State* lua);
    static int open(lua_State* lua);
    static int loadScript(lua_State* lua);

    Result<void> runFor(Duration time, Body body, void* argument);
    bool isTimeOver();
    std::string errorText();

    const Limits limits_;
    lua_State* lua_ = nullptr;
    std::size_t used_ = 0;           ///< bytes
    std::size_t sinceTimeCheck_ = 0; ///< bytes allocated
    std::chrono::steady_clock::time_point deadline_;
    bool hasLimit_ = true; ///< of memory
    bool isRunning_ = false;
    bool isStopped_ = false;
    int callDepth_ = 0; ///< of calls of the script from C++
};

/// The registry's places of what a sandbox needs again.
namespace lua_names {
inline constexpr const char* kGlobals = "weir.globals"; ///< the table that scripts read their globals from
} // namespace lua_names

} // namespace weir
