#pragma once
#include "pipeline/data/timestamp.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// What a message may tell of an alert.
struct AlertFacts {
    std::string_view node;
    std::string_view key; ///< "host=a", or empty
    Timestamp time = 0;
    double value = 0;
    double limit = 0;
    bool firing = true;
};

/// The text of an alert with placeholders in braces, taken apart once. A brace that begins no placeholder
/// stands as it is.
class AlertMessage {
public:
    explicit AlertMessage(std::string_view text);

    std::string text(const AlertFacts& facts) const;

    /// The first `{name}` of a text that is no placeholder.
    static std::optional<std::string> unknownPlaceholder(std::string_view text);
    /// "{value}, {limit}, ..."
    static std::string placeholderList();

private:
    using Write = void (*)(std::string& out, const AlertFacts& facts);
    struct Part {
        std::string text; ///< stands before what `write` writes
        Write write = nullptr;
    };
    struct Placeholder {
        std::string_view name;
        Write write;
    };
    static const std::vector<Placeholder>& placeholders();

    std::vector<Part> parts_;
};

/// A number for people: six significant digits, whole numbers in full.
std::string readableNumber(double value);

/// "firing" or "cleared".
std::string_view alertStateName(bool firing);

} // namespace weir
