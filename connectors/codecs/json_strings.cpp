#include "connectors/codecs/json_strings.h"

namespace weir {

bool JsonStrings::unescape(std::string_view raw, std::string_view& text) {
    // simdjson writes whole vectors.
    constexpr std::size_t kRoom = 64;
    if (buffer_.size() < raw.size() + kRoom) buffer_.resize(2 * raw.size() + kRoom);
    const std::uint8_t* const end =
        unescape_(context_, reinterpret_cast<const std::uint8_t*>(raw.data()), buffer_.data());
    if (!end) return false;
    text = {reinterpret_cast<const char*>(buffer_.data()), static_cast<std::size_t>(end - buffer_.data())};
    return true;
}

} // namespace weir
