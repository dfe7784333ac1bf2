#include "widgets/records/row_order.h"

#include "widgets/dashboard/number_at.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The digits at the front, without leading zeros, and takes them off.
std::string_view takeDigits(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits;
}

} // namespace

bool comesBefore(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view first = takeDigits(a);
            const std::string_view second = takeDigits(b);
            if (first.size() != second.size()) return first.size() < second.size();
            if (first != second) return first < second;
            continue;
        }
        const char first = lower(a.front());
        const char second = lower(b.front());
        if (first != second) return static_cast<unsigned char>(first) < static_cast<unsigned char>(second);
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.size() < b.size();
}

SortKey SortKey::of(const Column* column, std::size_t row) {
    SortKey key;
    if (!column || column->isNull(row)) return key;
    switch (column->type()) {
    case Type::Int64:
    case Type::Timestamp:
        return ofTime(column->int64s()[row]);
    case Type::String:
        key.kind = Kind::Text;
        key.text = column->string(row);
        return key;
    case Type::Float64:
    case Type::Bool:
        key.number = numberAt(*column, row);
        if (!std::isnan(key.number)) key.kind = Kind::Number;
        return key;
    }
    return key;
}

bool comesBefore(const SortKey& a, const SortKey& b, bool isDescending) {
    const bool isNone = a.kind == SortKey::Kind::None;
    if (isNone || b.kind == SortKey::Kind::None) return !isNone && b.kind == SortKey::Kind::None;
    const SortKey& first = isDescending ? b : a;
    const SortKey& second = isDescending ? a : b;
    if (first.kind == SortKey::Kind::Text || second.kind == SortKey::Kind::Text) {
        if (first.kind != second.kind) return second.kind == SortKey::Kind::Text;
        return comesBefore(first.text, second.text);
    }
    if (first.kind == SortKey::Kind::Whole && second.kind == SortKey::Kind::Whole)
        return first.whole < second.whole;
    return first.number < second.number;
}

CellFilter::CellFilter(const QString& text) : text_(text.trimmed()) {
    static constexpr std::pair<const char*, Comparison> kSigns[] = {
        {"<=", Comparison::LessOrEqual}, {">=", Comparison::GreaterOrEqual}, {"!=", Comparison::Unequal},
        {"<", Comparison::Less},         {">", Comparison::Greater},         {"=", Comparison::Equal}};
    for (const auto& [sign, comparison] : kSigns) {
        if (!text_.startsWith(QLatin1String(sign))) continue;
        comparison_ = comparison;
        text_ = text_.mid(static_cast<qsizetype>(std::string_view(sign).size())).trimmed();
        break;
    }
    bool isNumber = false;
    const double number = text_.toDouble(&isNumber);
    if (isNumber) number_ = number;
}

bool CellFilter::accepts(const QString& text, const Column* column, std::size_t row) const {
    if (text_.isEmpty()) return true;
    if (comparison_ == Comparison::Has) return text.contains(text_, Qt::CaseInsensitive);
    if (!column || column->isNull(row)) return comparison_ == Comparison::Unequal;
    int order = 0;
    if (number_ && isNumber(column->type())) {
        const double value = numberAt(*column, row);
        if (std::isnan(value)) return comparison_ == Comparison::Unequal;
        order = value < *number_ ? -1 : value > *number_ ? 1 : 0;
    } else {
        order = QString::compare(text.isEmpty() ? QString::fromStdString(column->text(row)) : text, text_,
                                 Qt::CaseInsensitive);
    }
    switch (comparison_) {
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    case Comparison::Equal:
        return order == 0;
    case Comparison::Unequal:
    case Comparison::Has:
        return order != 0;
    }
    return true;
}

} // namespace weir
