#pragma once
#include <cstdint>
#include <string_view>

namespace weir {

/// What a result is worth: one of a window that is still open, the one at its end, one that takes a late
/// record into account, or one made up for a window without records.
enum class ResultState : std::uint8_t { Early, Final, Update, Filled };

/// "early", "final", "update", "filled".
constexpr std::string_view resultStateName(ResultState state) {
    switch (state) {
    case ResultState::Early:
        return "early";
    case ResultState::Final:
        return "final";
    case ResultState::Update:
        return "update";
    case ResultState::Filled:
        return "filled";
    }
    return "";
}

} // namespace weir
