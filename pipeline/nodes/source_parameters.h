#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <string>
#include <vector>

namespace weir {

/// What a full queue does to a source.
enum class WhenFull : std::uint8_t {
    Wait,       ///< hold the source back; nothing is lost
    DropNewest, ///< drop what has just been read; counted
    DropOldest, ///< drop what waits longest; counted
};

/// The settings every source has: how its records get an event time, watermarks and room. The runtime obeys
/// them.
struct SourceSettings {
    std::string eventTimeField; ///< empty: the time of arrival
    TimeUnit timeUnit = TimeUnit::ByMagnitude;
    Duration disorder{
        0}; ///< how far records may come out of order: the watermark is the greatest time less this
    /// Each value in it is a partition with an event time of its own; the watermark follows the one that has
    /// come least far. Empty: all records are one. It is a field whatever the source is, so that a broker's
    /// partition or a topic counts as well as a name in the records: the source brings it as a field.
    std::string partitionField;
    Duration maxAhead{
        0}; ///< a record further ahead of all before it does not move the watermark alone; zero: any does
    Duration idleAfter{
        0}; ///< after so long without a record a source, or a partition, holds nobody back; zero: never
    WhenFull whenFull = WhenFull::Wait;
};

/// The declarations of those settings, for a source's descriptor: `event_time`, `time_unit`, `disorder`,
/// `partition_field`, `max_ahead`, `idle_after`, `when_full`. `whenFull` is the default: Wait for sources
/// that can wait, such as files.
std::vector<Parameter> sourceParameters(WhenFull whenFull);

/// `own` followed by sourceParameters().
std::vector<Parameter> withSourceParameters(std::vector<Parameter> own, WhenFull whenFull);

SourceSettings readSourceSettings(const Parameters& parameters);

/// The declaration of `types`, a Rows parameter of `field` and `type`, for sources whose schema is found from
/// the data.
Parameter declaredTypesParameter();
std::vector<Field> readDeclaredTypes(const Parameters& parameters);

} // namespace weir
