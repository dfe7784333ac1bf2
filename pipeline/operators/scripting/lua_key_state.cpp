#include "pipeline/operators/scripting/lua_key_state.h"

#include "pipeline/operators/scripting/lua_values.h"

#include <utility>

namespace weir {

void LuaKeyState::push(lua_State* lua, LuaStates& states) {
    if (!states_) {
        std::string_view bytes = saved_;
        if (bytes.empty())
            lua_newtable(lua);
        else
            pushPlainValue(lua, bytes);
        reference_ = luaL_ref(lua, LUA_REGISTRYINDEX);
        states_ = &states;
        saved_.clear();
    }
    lua_rawgeti(lua, LUA_REGISTRYINDEX, reference_);
}

void LuaKeyState::save(StateWriter& state) const {
    if (!states_) return state.writeText(saved_);
    struct Saving {
        PlainWriter writer;
        int reference;
    } saving{{.bytes = {}, .isPlain = true, .most = states_->mostBytes, .within = {}}, reference_};
    const Result<void> done = states_->sandbox.runOwn(
        [](lua_State* lua) {
            auto& current = *static_cast<Saving*>(lua_touserdata(lua, 1));
            lua_rawgeti(lua, LUA_REGISTRYINDEX, current.reference);
            current.writer.write(lua, lua_gettop(lua));
            return 0;
        },
        &saving);
    if (!done) states_->saveFault = done.error().message;
    if (!saving.writer.isPlain) states_->hasUnsaved = true;
    state.writeText(saving.writer.bytes);
}

void LuaKeyState::release() {
    if (!states_) return;
    // Nothing is left to do where it fails: the table goes with the sandbox.
    (void)states_->sandbox.runOwn(
        [](lua_State* lua) {
            luaL_unref(lua, LUA_REGISTRYINDEX, *static_cast<int*>(lua_touserdata(lua, 1)));
            return 0;
        },
        &reference_);
    states_ = nullptr;
}

} // namespace weir
