#include "widgets/parts/natural_order.h"

#include <cctype>

namespace weir {

namespace {

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

/// The digits that a text begins with, without leading zeros.
std::string_view takeNumber(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

int lower(char character) {
    return std::tolower(static_cast<unsigned char>(character));
}

} // namespace

bool isBeforeNaturally(std::string_view a, std::string_view b) {
    std::string_view left = a;
    std::string_view right = b;
    while (!left.empty() && !right.empty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const std::string_view leftNumber = takeNumber(left);
            const std::string_view rightNumber = takeNumber(right);
            if (leftNumber.size() != rightNumber.size()) return leftNumber.size() < rightNumber.size();
            if (leftNumber != rightNumber) return leftNumber < rightNumber;
        } else {
            if (lower(left.front()) != lower(right.front()))
                return lower(left.front()) < lower(right.front());
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
    }
    if (left.empty() != right.empty()) return left.empty();
    return a < b;
}

} // namespace weir
