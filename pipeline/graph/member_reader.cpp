#include "pipeline/graph/member_reader.h"

#include "pipeline/graph/nearest_name.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

const Json kEmptyObject = Json::object();
const Json kEmptyArray = Json::array();

} // namespace

MemberReader::MemberReader(const Json& object, std::string path, std::vector<std::string>& errors,
                           Json* others)
    : object_(object.is_object() ? object : kEmptyObject), path_(std::move(path)), errors_(errors),
      others_(others) {
    if (!object.is_object())
        errors_.push_back(fmt::format("{}: must be an object, not {}", path_.empty() ? "the file" : path_,
                                      object.type_name()));
}

const Json* MemberReader::find(std::string_view name) {
    known_.emplace_back(name);
    const auto found = object_.find(known_.back());
    return found == object_.end() ? nullptr : &*found;
}

const Json& MemberReader::object(std::string_view name) {
    const Json* value = find(name);
    if (!value) return kEmptyObject;
    if (value->is_object()) return *value;
    note(name, fmt::format("must be an object, not {}", value->type_name()));
    return kEmptyObject;
}

const Json& MemberReader::array(std::string_view name) {
    const Json* value = find(name);
    if (!value) return kEmptyArray;
    if (value->is_array()) return *value;
    note(name, fmt::format("must be an array, not {}", value->type_name()));
    return kEmptyArray;
}

std::string MemberReader::requiredText(std::string_view name) {
    std::string value = text(name);
    if (!object_.contains(known_.back())) note(name, "is missing");
    return value;
}

std::string MemberReader::text(std::string_view name) {
    const Json* value = find(name);
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    note(name, fmt::format("must be a text in quotes, not {}", value->type_name()));
    return {};
}

double MemberReader::number(std::string_view name) {
    const Json* value = find(name);
    if (!value) {
        note(name, "is missing");
        return 0;
    }
    if (value->is_number()) return value->get<double>();
    note(name, fmt::format("must be a number, not {}", value->type_name()));
    return 0;
}

double MemberReader::positiveNumber(std::string_view name) {
    const std::size_t errors = errors_.size();
    const double value = number(name);
    if (value <= 0 && errors_.size() == errors) note(name, "must be above zero");
    return value;
}

std::int64_t MemberReader::integer(std::string_view name, std::int64_t missing, std::int64_t minimum,
                                   std::int64_t maximum) {
    const Json* value = find(name);
    if (!value) return missing;
    if (value->is_number_integer()) {
        const bool fits = value->is_number_unsigned()
                              ? value->get<std::uint64_t>() <= static_cast<std::uint64_t>(maximum)
                              : value->get<std::int64_t>() <= maximum;
        if (fits && value->get<std::int64_t>() >= minimum) return value->get<std::int64_t>();
    }
    note(name, fmt::format("must be a whole number from {} to {}, not {}", minimum, maximum,
                           value->is_number() ? value->dump() : value->type_name()));
    return missing;
}

std::string MemberReader::pathOf(std::string_view name) const {
    return path_.empty() ? std::string(name) : fmt::format("{}.{}", path_, name);
}

void MemberReader::note(std::string_view name, std::string_view what) {
    errors_.push_back(fmt::format("{}: {}", pathOf(name), what));
}

void MemberReader::endReading() {
    for (const auto& [name, value] : object_.items()) {
        if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
        if (others_) {
            (*others_)[name] = value;
            continue;
        }
        note(name, fmt::format("is not a member of a graph file; {}", suggestName(name, known_)));
    }
}

} // namespace weir
