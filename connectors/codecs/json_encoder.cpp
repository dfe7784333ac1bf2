#include "connectors/codecs/json_encoder.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace weir {

namespace {

void appendValue(std::string& out, const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::String:
        appendJsonString(out, column.string(row));
        break;
    case Type::Timestamp:
        out += '"';
        appendTimestamp(out, column.int64s()[row]);
        out += '"';
        break;
    case Type::Float64:
        if (const double value = column.float64s()[row]; std::isfinite(value))
            appendNumber(out, value);
        else
            out += "null";
        break;
    case Type::Int64:
    case Type::Bool:
        column.appendText(out, row);
        break;
    }
}

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, copied, i - copied);
        copied = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
            break;
        }
    }
    out.append(text, copied);
    out += '"';
}

void JsonEncoder::bind(const SchemaPointer& schema) {
    for (std::size_t i = 0; i < members_.size(); ++i)
        if (members_[i].hasComeUp) cameUp_.insert((*schema_)[i].name);
    schema_ = schema;
    members_.clear();
    for (const Field& field : schema->fields()) {
        Member& member = members_.emplace_back();
        appendJsonString(member.key, field.name);
        member.key += ':';
        member.hasComeUp = cameUp_.contains(field.name);
    }
}

void JsonEncoder::encode(const RecordBatch& batch, std::string& out, std::vector<std::size_t>* ends) {
    if (batch.schema() != schema_) bind(batch.schema());
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        char separator = '{';
        for (std::size_t i = 0; i < members_.size(); ++i) {
            Member& member = members_[i];
            const Column& column = batch.column(i);
            const bool isNull = column.isNull(row);
            if (isNull && (nulls_ == Nulls::Omit || !member.hasComeUp)) continue;
            out += separator;
            separator = ',';
            out += member.key;
            if (isNull)
                out += "null";
            else {
                appendValue(out, column, row);
                member.hasComeUp = true;
            }
        }
        out += separator == '{' ? "{}\n" : "}\n";
        if (ends) ends->push_back(out.size());
    }
}

} // namespace weir
