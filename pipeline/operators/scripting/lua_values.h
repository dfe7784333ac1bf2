#pragma once
#include "pipeline/data/column.h"

#include <lua.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Pushes a value of a column: numbers and timestamps (as seconds since 1970) as numbers, null as nil.
void pushColumnValue(lua_State* lua, const Column& column, std::size_t row);

/// Appends the value on top of the stack to a column, nil as null. False, with a reason, where it is none of
/// the column's type. Raises no error of Lua's.
bool appendLuaValue(lua_State* lua, Column& column, std::string& reason);

/// Writes a value as bytes, if it is plain: a number, a text, a boolean or a table of such. What is not, as a
/// function or a table within itself, is left out, and `isPlain` becomes false. Ends in an error of Lua's
/// where the bytes grow beyond `most` or the sandbox's time is over.
struct PlainWriter {
    std::string bytes;
    bool isPlain = true;
    std::size_t most = 0;
    std::vector<const void*> within; ///< the tables that the value at hand is in

    /// The value at `index`, which is absolute.
    void write(lua_State* lua, int index);

private:
    bool writeTable(lua_State* lua, int index);
};

/// Pushes what PlainWriter wrote, and takes it off `bytes`. Throws DamagedState.
void pushPlainValue(lua_State* lua, std::string_view& bytes);

} // namespace weir
