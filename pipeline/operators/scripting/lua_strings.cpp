#include "pipeline/operators/scripting/lua_strings.h"

#include "pipeline/operators/scripting/lua_pattern.h"
#include "pipeline/operators/scripting/lua_sandbox.h"

#include <algorithm>
#include <string_view>

namespace weir {

namespace {

std::string_view textArgument(lua_State* lua, int index) {
    std::size_t size = 0;
    const char* const text = luaL_checklstring(lua, index, &size);
    return {text, size};
}

/// Where a search begins, from 0; beyond the text's end there is nothing to find.
std::size_t startArgument(lua_State* lua, int index, std::size_t size) {
    lua_Integer start = luaL_optinteger(lua, index, 1);
    if (start < 0) start += static_cast<lua_Integer>(size) + 1;
    return static_cast<std::size_t>(std::max<lua_Integer>(start, 1) - 1);
}

void pushCapture(lua_State* lua, const LuaPattern& pattern, std::string_view text, std::size_t index) {
    const LuaPattern::Capture& capture = pattern.capture(index);
    if (capture.length == LuaPattern::kUnclosed) luaL_error(lua, "the pattern leaves a capture open");
    if (capture.length == LuaPattern::kPosition)
        lua_pushinteger(lua, capture.start - text.data() + 1);
    else
        lua_pushlstring(lua, capture.start, static_cast<std::size_t>(capture.length));
}

/// Pushes the captures, or the whole match where there are none and it is wanted.
int pushCaptures(lua_State* lua, const LuaPattern& pattern, std::string_view text, const char* start,
                 const char* end, bool wantsWhole) {
    if (pattern.captures() == 0 && wantsWhole) {
        lua_pushlstring(lua, start, static_cast<std::size_t>(end - start));
        return 1;
    }
    luaL_checkstack(lua, static_cast<int>(pattern.captures()), "too many captures");
    for (std::size_t index = 0; index < pattern.captures(); ++index)
        pushCapture(lua, pattern, text, index);
    return static_cast<int>(pattern.captures());
}

/// find() and match().
int search(lua_State* lua, bool isFind) {
    const std::string_view text = textArgument(lua, 1);
    std::string_view pattern = textArgument(lua, 2);
    const std::size_t start = startArgument(lua, 3, text.size());
    if (start > text.size()) {
        lua_pushnil(lua);
        return 1;
    }
    if (isFind && (lua_toboolean(lua, 4) || pattern.find_first_of("^$*+?.([%-") == std::string_view::npos)) {
        const std::size_t place = text.find(pattern, start);
        LuaSandbox::checkTime(lua);
        if (place == std::string_view::npos) {
            lua_pushnil(lua);
            return 1;
        }
        lua_pushinteger(lua, static_cast<lua_Integer>(place) + 1);
        lua_pushinteger(lua, static_cast<lua_Integer>(place + pattern.size()));
        return 2;
    }
    const bool isAnchored = pattern.starts_with('^');
    if (isAnchored) pattern.remove_prefix(1);
    LuaPattern matcher(lua, text, pattern);
    for (const char* at = text.data() + start; at <= text.data() + text.size(); ++at) {
        if (const char* const end = matcher.matchAt(at)) {
            if (!isFind) return pushCaptures(lua, matcher, text, at, end, true);
            lua_pushinteger(lua, at - text.data() + 1);
            lua_pushinteger(lua, end - text.data());
            return 2 + pushCaptures(lua, matcher, text, at, end, false);
        }
        if (isAnchored) break;
    }
    lua_pushnil(lua);
    return 1;
}

int find(lua_State* lua) {
    return search(lua, true);
}

int match(lua_State* lua) {
    return search(lua, false);
}

/// The function that gmatch() returns; upvalues are the text, the pattern and where to go on.
int nextMatch(lua_State* lua) {
    const std::string_view text = textArgument(lua, lua_upvalueindex(1));
    LuaPattern matcher(lua, text, textArgument(lua, lua_upvalueindex(2)));
    for (const char* at = text.data() + lua_tointeger(lua, lua_upvalueindex(3));
         at <= text.data() + text.size(); ++at) {
        const char* const end = matcher.matchAt(at);
        if (!end) continue;
        // After an empty match, the next one begins further on.
        lua_pushinteger(lua, end - text.data() + (end == at ? 1 : 0));
        lua_replace(lua, lua_upvalueindex(3));
        return pushCaptures(lua, matcher, text, at, end, true);
    }
    return 0;
}

int gmatch(lua_State* lua) {
    luaL_checkstring(lua, 1);
    luaL_checkstring(lua, 2);
    lua_settop(lua, 2);
    lua_pushinteger(lua, 0);
    lua_pushcclosure(lua, nextMatch, 3);
    return 1;
}

/// Adds the replacement text, in which %1 is the first capture and %0 the whole match.
void addReplacementText(lua_State* lua, luaL_Buffer* result, const LuaPattern& matcher, std::string_view text,
                        const char* start, const char* end) {
    const std::string_view replacement = textArgument(lua, 3);
    for (std::size_t place = 0; place < replacement.size(); ++place) {
        const char letter = replacement[place];
        if (letter != '%' || place + 1 == replacement.size()) {
            luaL_addchar(result, letter);
            continue;
        }
        const char named = replacement[++place];
        if (named < '0' || named > '9') {
            luaL_addchar(result, named);
            continue;
        }
        const auto index = static_cast<std::size_t>(named - '1');
        if (named == '0' || (index == 0 && matcher.captures() == 0)) {
            luaL_addlstring(result, start, static_cast<std::size_t>(end - start));
        } else {
            if (index >= matcher.captures())
                luaL_error(lua, "the replacement names a capture that is not there");
            pushCapture(lua, matcher, text, index);
            luaL_addvalue(result);
        }
    }
}

/// Adds what a table or a function has for the match; the match itself where that is nil or false.
void addReplacementValue(lua_State* lua, luaL_Buffer* result, const LuaPattern& matcher,
                         std::string_view text, const char* start, const char* end) {
    LuaSandbox::enterCall(lua);
    if (lua_type(lua, 3) == LUA_TFUNCTION) {
        lua_pushvalue(lua, 3);
        lua_call(lua, pushCaptures(lua, matcher, text, start, end, true), 1);
    } else {
        if (matcher.captures() == 0)
            lua_pushlstring(lua, start, static_cast<std::size_t>(end - start));
        else
            pushCapture(lua, matcher, text, 0);
        lua_gettable(lua, 3);
    }
    LuaSandbox::leaveCall(lua);
    if (!lua_toboolean(lua, -1)) {
        lua_pop(lua, 1);
        lua_pushlstring(lua, start, static_cast<std::size_t>(end - start));
    } else if (!lua_isstring(lua, -1)) {
        luaL_error(lua, "the replacement is a %s, and must be a text", luaL_typename(lua, -1));
    }
    luaL_addvalue(result);
}

int gsub(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    std::string_view pattern = textArgument(lua, 2);
    const int kind = lua_type(lua, 3);
    luaL_argcheck(lua,
                  kind == LUA_TNUMBER || kind == LUA_TSTRING || kind == LUA_TTABLE || kind == LUA_TFUNCTION,
                  3, "text, function or table expected");
    const lua_Integer most = luaL_optinteger(lua, 4, static_cast<lua_Integer>(text.size()) + 1);
    const bool isAnchored = pattern.starts_with('^');
    if (isAnchored) pattern.remove_prefix(1);
    LuaPattern matcher(lua, text, pattern);
    luaL_Buffer result;
    luaL_buffinit(lua, &result);
    lua_Integer count = 0;
    const char* at = text.data();
    const char* const textEnd = text.data() + text.size();
    while (count < most) {
        const char* const end = matcher.matchAt(at);
        if (end) {
            ++count;
            if (kind == LUA_TTABLE || kind == LUA_TFUNCTION)
                addReplacementValue(lua, &result, matcher, text, at, end);
            else
                addReplacementText(lua, &result, matcher, text, at, end);
        }
        if (end && end > at)
            at = end;
        else if (at < textEnd)
            luaL_addchar(&result, *at++);
        else
            break;
        if (isAnchored) break;
    }
    luaL_addlstring(&result, at, static_cast<std::size_t>(textEnd - at));
    luaL_pushresult(&result);
    lua_pushinteger(lua, count);
    return 2;
}

} // namespace

void addStringFunctions(lua_State* lua) {
    const luaL_Reg functions[] = {{"find", find}, {"match", match}, {"gmatch", gmatch}, {"gsub", gsub}};
    for (const luaL_Reg& function : functions) {
        lua_pushcfunction(lua, function.func);
        lua_setfield(lua, -2, function.name);
    }
}

} // namespace weir
