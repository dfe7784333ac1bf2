#include "widgets/dashboard/record_filter.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <unordered_set>

namespace weir {

namespace {

using Rows = std::vector<std::uint32_t>;

/// The rows whose value is wanted. Neighbouring rows often have the same one, which is looked up once.
template<class Value, class ValueAt>
Rows wantedRows(const Column& column, const std::unordered_set<Value>& wanted, const ValueAt& valueAt) {
    Rows rows;
    if (wanted.empty()) return rows;
    rows.reserve(column.size());
    Value last{};
    bool isLastWanted = wanted.contains(last);
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.isNull(row)) continue;
        const Value value = valueAt(row);
        if (value != last) {
            isLastWanted = wanted.contains(value);
            last = value;
        }
        if (isLastWanted) rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

/// The texts that are figures.
template<class Figure>
std::unordered_set<Figure> figuresOf(const std::vector<std::string>& texts) {
    std::unordered_set<Figure> figures;
    for (const std::string& text : texts) {
        Figure figure{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), figure);
        if (error == std::errc() && end == text.data() + text.size()) figures.insert(figure);
    }
    return figures;
}

Rows rowsWith(const Column& column, const std::vector<std::string>& values) {
    switch (column.type()) {
    case Type::String:
        return wantedRows(column, std::unordered_set<std::string_view>(values.begin(), values.end()),
                          [&](std::size_t row) { return column.string(row); });
    case Type::Int64:
        return wantedRows(column, figuresOf<std::int64_t>(values),
                          [&](std::size_t row) { return column.int64s()[row]; });
    case Type::Float64:
        return wantedRows(column, figuresOf<double>(values),
                          [&](std::size_t row) { return column.float64s()[row]; });
    case Type::Bool: {
        std::unordered_set<bool> wanted;
        for (const std::string& value : values)
            wanted.insert(value == "true");
        return wantedRows(column, wanted, [&](std::size_t row) { return column.bools().get(row); });
    }
    case Type::Timestamp:
        // Written in one way, but read in several; nobody picks moments from a list at a million a second.
        return wantedRows(column, std::unordered_set<std::string>(values.begin(), values.end()),
                          [&](std::size_t row) { return column.text(row); });
    }
    return {};
}

} // namespace

RecordFilter::RecordFilter(std::map<std::string, std::vector<std::string>> variables)
    : chosen_(std::move(variables)) {
    std::erase_if(chosen_, [](const auto& variable) { return variable.second.empty(); });
}

RecordBatchPointer RecordFilter::apply(const RecordBatchPointer& batch) const {
    bool isFiltered = false;
    Rows rows;
    for (const auto& [field, values] : chosen_) {
        const Column* const column = batch->column(field);
        if (!column) continue;
        Rows wanted = rowsWith(*column, values);
        if (!isFiltered) {
            rows = std::move(wanted);
        } else {
            Rows both;
            std::set_intersection(rows.begin(), rows.end(), wanted.begin(), wanted.end(),
                                  std::back_inserter(both));
            rows = std::move(both);
        }
        isFiltered = true;
    }
    if (!isFiltered || rows.size() == batch->rows()) return batch;
    return rows.empty() ? nullptr : batch->take(rows);
}

} // namespace weir
