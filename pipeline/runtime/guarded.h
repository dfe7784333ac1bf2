#pragma once
#include "pipeline/data/result.h"

#include <exception>
#include <optional>
#include <string>

namespace weir {

/// Runs node code. What it throws comes back as text, for whatever a node does must not end the program.
template<class Code>
std::optional<std::string> thrownBy(const Code& code) {
    try {
        code();
        return std::nullopt;
    } catch (const std::exception& exception) {
        return std::string("unexpected failure: ") + exception.what();
    } catch (...) {
        return std::string("unexpected failure of an unknown kind");
    }
}

} // namespace weir
