#pragma once
#include <lua.hpp>

namespace weir {

/// Adds find, match, gmatch and gsub to the table on the stack. They are as in Lua 5.1, but look at the
/// sandbox's time: there are patterns that take for ever.
void addStringFunctions(lua_State* lua);

} // namespace weir
