#pragma once
#include "pipeline/operators/scripting/lua_sandbox.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <string>

namespace weir {

/// What the states of all keys of a script share.
struct LuaStates {
    LuaSandbox& sandbox;
    std::size_t mostBytes;   ///< of one key's state when it is saved
    std::string saveFault;   ///< why the last save() of some key failed; empty: none did
    bool hasUnsaved = false; ///< some state held what is no plain value
};

/// The table `state` of one key: in Lua or, after a restore and before its first use, as bytes. One thread.
class LuaKeyState {
public:
    LuaKeyState() = default;
    ~LuaKeyState() { release(); }
    LuaKeyState(LuaKeyState&& other) noexcept { swap(other); }
    LuaKeyState& operator=(LuaKeyState&& other) noexcept {
        swap(other);
        return *this;
    }

    /// Pushes the table, a new one where there is none. Within LuaSandbox::run().
    void push(lua_State* lua, LuaStates& states);

    void save(StateWriter& state) const;
    void restore(StateReader& state) { saved_ = state.readText(); }

private:
    void release();
    void swap(LuaKeyState& other) noexcept {
        std::swap(states_, other.states_);
        std::swap(reference_, other.reference_);
        std::swap(saved_, other.saved_);
    }

    LuaStates* states_ = nullptr; ///< null: the table is not in Lua
    int reference_ = LUA_NOREF;   ///< in the registry
    std::string saved_;
};

} // namespace weir
