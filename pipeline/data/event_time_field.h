#pragma once
#include "pipeline/data/timestamp.h"

#include <functional>
#include <string>
#include <string_view>

namespace weir {

/// The field of a source's records that holds their event time.
struct EventTimeField {
    std::string name;
    TimeUnit unit = TimeUnit::ByMagnitude; ///< of numbers
    /// Hears of each record that has no value there, and of its other values.
    std::function<void(std::string_view reason, std::string_view sample)> leftOut;
};

/// Why a record has no event time, for people.
std::string noEventTime(const EventTimeField& field);
std::string notIsoTime(const EventTimeField& field, std::string_view text);
std::string notInRange(const EventTimeField& field, std::string_view number);
std::string notATime(const EventTimeField& field, std::string_view type);

} // namespace weir
