#include "pipeline/operators/scripting/lua_values.h"

#include "pipeline/operators/scripting/lua_sandbox.h"
#include "pipeline/state/state_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace weir {

namespace {

enum class Tag : char { Number = 'n', Text = 's', True = 't', False = 'f', Table = '{', End = '}' };

/// Whether bytes are UTF-8 (RFC 3629).
bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
        const unsigned char first = byte(at);
        const std::size_t size = first < 0x80   ? 1
                                 : first < 0xC2 ? 0
                                 : first < 0xE0 ? 2
                                 : first < 0xF0 ? 3
                                 : first < 0xF5 ? 4
                                                : 0;
        if (size == 0 || text.size() - at < size) return false;
        for (std::size_t next = 1; next < size; ++next)
            if ((byte(at + next) & 0xC0) != 0x80) return false;
        // Too long a form, a half of a pair of UTF-16, or beyond Unicode.
        if (size > 2) {
            const unsigned char second = byte(at + 1);
            if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
                return false;
        }
        at += size;
    }
    return true;
}

std::string_view topText(lua_State* lua) {
    std::size_t size = 0;
    const char* const text = lua_tolstring(lua, -1, &size);
    return {text, size};
}

std::optional<std::int64_t> wholeNumber(double number) {
    if (number != std::trunc(number) || !(number >= -0x1p63 && number < 0x1p63)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

/// The time that a number of seconds or a text in ISO 8601 says.
std::optional<Timestamp> topTime(lua_State* lua) {
    if (lua_type(lua, -1) == LUA_TNUMBER)
        return timestampFromNumber(lua_tonumber(lua, -1), TimeUnit::Seconds);
    if (lua_type(lua, -1) == LUA_TSTRING) return parseTimestamp(topText(lua));
    return std::nullopt;
}

/// False where the value is not of the column's type.
bool appendOfType(lua_State* lua, Column& column) {
    const int type = lua_type(lua, -1);
    switch (column.type()) {
    case Type::Bool:
        if (type != LUA_TBOOLEAN) return false;
        column.appendBool(lua_toboolean(lua, -1) != 0);
        return true;
    case Type::Int64:
        if (const auto whole = type == LUA_TNUMBER ? wholeNumber(lua_tonumber(lua, -1)) : std::nullopt) {
            column.appendInt64(*whole);
            return true;
        }
        return false;
    case Type::Float64:
        if (type != LUA_TNUMBER) return false;
        column.appendFloat64(lua_tonumber(lua, -1));
        return true;
    case Type::String:
        if (type != LUA_TSTRING || !isUtf8(topText(lua))) return false;
        column.appendString(topText(lua));
        return true;
    case Type::Timestamp:
        if (const auto time = topTime(lua)) {
            column.appendInt64(*time);
            return true;
        }
        return false;
    }
    return false;
}

std::string describeTop(lua_State* lua) {
    switch (lua_type(lua, -1)) {
    case LUA_TNUMBER:
        return fmt::format("{}", lua_tonumber(lua, -1));
    case LUA_TSTRING:
        return isUtf8(topText(lua)) ? fmt::format("the text '{}'", topText(lua).substr(0, 40))
                                    : "a text that is not UTF-8";
    default:
        return fmt::format("a {}", lua_typename(lua, lua_type(lua, -1)));
    }
}

template<class Value>
Value take(std::string_view& bytes) {
    Value value;
    if (bytes.size() < sizeof value) throw DamagedState();
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

void append(std::string& bytes, const auto& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

void pushColumnValue(lua_State* lua, const Column& column, std::size_t row) {
    if (column.isNull(row)) return lua_pushnil(lua);
    switch (column.type()) {
    case Type::Bool:
        return lua_pushboolean(lua, column.bools().get(row));
    case Type::Int64:
        return lua_pushnumber(lua, static_cast<double>(column.int64s()[row]));
    case Type::Float64:
        return lua_pushnumber(lua, column.float64s()[row]);
    case Type::Timestamp:
        return lua_pushnumber(lua, static_cast<double>(column.int64s()[row]) / 1e9);
    case Type::String:
        lua_pushlstring(lua, column.string(row).data(), column.string(row).size());
        return;
    }
}

bool appendLuaValue(lua_State* lua, Column& column, std::string& reason) {
    if (lua_isnil(lua, -1)) {
        column.appendNull();
        return true;
    }
    if (appendOfType(lua, column)) return true;
    reason = fmt::format("is declared {} and is {} here", typeName(column.type()), describeTop(lua));
    return false;
}

void PlainWriter::write(lua_State* lua, int index) {
    LuaSandbox::checkTime(lua);
    if (bytes.size() > most) luaL_error(lua, "state is larger than may be kept");
    switch (lua_type(lua, index)) {
    case LUA_TNUMBER:
        bytes += static_cast<char>(Tag::Number);
        append(bytes, lua_tonumber(lua, index));
        return;
    case LUA_TBOOLEAN:
        bytes += static_cast<char>(lua_toboolean(lua, index) ? Tag::True : Tag::False);
        return;
    case LUA_TSTRING: {
        std::size_t size = 0;
        const char* const text = lua_tolstring(lua, index, &size);
        bytes += static_cast<char>(Tag::Text);
        append(bytes, static_cast<std::uint64_t>(size));
        bytes.append(text, size);
        return;
    }
    default:
        if (!writeTable(lua, index)) isPlain = false;
    }
}

/// False, and nothing written, for what is no table, or one within itself.
bool PlainWriter::writeTable(lua_State* lua, int index) {
    const void* const table = lua_topointer(lua, index);
    if (lua_type(lua, index) != LUA_TTABLE || std::find(within.begin(), within.end(), table) != within.end())
        return false;
    luaL_checkstack(lua, 8, "state is nested too deep");
    within.push_back(table);
    bytes += static_cast<char>(Tag::Table);
    lua_pushnil(lua);
    while (lua_next(lua, index) != 0) {
        const std::size_t before = bytes.size();
        const bool isKeyPlain = lua_type(lua, -2) != LUA_TTABLE && lua_type(lua, -2) != LUA_TFUNCTION;
        if (isKeyPlain) {
            write(lua, lua_gettop(lua) - 1);
            const std::size_t afterKey = bytes.size();
            write(lua, lua_gettop(lua));
            if (bytes.size() == afterKey) bytes.resize(before);
        } else {
            isPlain = false;
        }
        lua_pop(lua, 1);
    }
    bytes += static_cast<char>(Tag::End);
    within.pop_back();
    return true;
}

void pushPlainValue(lua_State* lua, std::string_view& bytes) {
    luaL_checkstack(lua, 8, "state is nested too deep");
    switch (static_cast<Tag>(take<char>(bytes))) {
    case Tag::Number:
        return lua_pushnumber(lua, take<double>(bytes));
    case Tag::True:
        return lua_pushboolean(lua, 1);
    case Tag::False:
        return lua_pushboolean(lua, 0);
    case Tag::Text: {
        const auto size = take<std::uint64_t>(bytes);
        if (size > bytes.size()) throw DamagedState();
        lua_pushlstring(lua, bytes.data(), size);
        bytes.remove_prefix(size);
        return;
    }
    case Tag::Table:
        lua_newtable(lua);
        while (!bytes.empty() && bytes.front() != static_cast<char>(Tag::End)) {
            pushPlainValue(lua, bytes);
            pushPlainValue(lua, bytes);
            lua_rawset(lua, -3);
        }
        take<char>(bytes);
        return;
    case Tag::End:
        break;
    }
    throw DamagedState();
}

} // namespace weir
