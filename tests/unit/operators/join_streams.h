#pragma once
#include "operator_harness.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace weir {

/// Records at `seconds`, with a number for each as `id`.
inline TestStream streamOf(const std::string& lines) {
    return {parseRecords(lines)};
}

/// A random stream within its disorder, in which keys repeat, are null, and event times are often the same.
/// The field `value` is called differently on each side, `note` the same.
inline TestStream randomStream(std::mt19937& random, const std::string& value, int records, int keys) {
    TestStream stream;
    stream.disorder = std::chrono::seconds(5);
    for (int index = 0; index < records; ++index) {
        const int jitter = static_cast<int>(random() % 6);
        Json record{{"ts", index / 3 - jitter - 20}, {value, index}};
        if (random() % 8 > 0) record["key"] = "k" + std::to_string(random() % static_cast<unsigned>(keys));
        if (index > records / 3 && random() % 2 == 0) record["note"] = value + std::to_string(index);
        stream.records.push_back(record);
    }
    return stream;
}

/// The records in order of event time, those of one time in order of arrival.
inline std::vector<Json> inEventOrder(const TestStream& stream) {
    std::vector<Json> records = stream.records;
    std::stable_sort(records.begin(), records.end(), [](const Json& left, const Json& right) {
        return left["ts"].get<int>() < right["ts"].get<int>();
    });
    return records;
}

inline bool hasSameKey(const Json& left, const Json& right) {
    return left.contains("key") && right.contains("key") && left["key"] == right["key"];
}

/// What a join makes of a pair, of which one may be null: `key` once, fields of the right with the suffix.
inline Json joinedRecord(const Json& left, const Json& right, int seconds) {
    Json record = left.is_null() ? Json::object() : left;
    if (record.contains("ts"))
        record["ts"] = formatTimestamp(record["ts"].get<std::int64_t>() * 1'000'000'000);
    if (!right.is_null()) {
        for (const auto& [name, value] : right.items()) {
            if (name == "key")
                record["key"] = value;
            else if (name == "ts")
                record["ts_right"] = formatTimestamp(value.get<std::int64_t>() * 1'000'000'000);
            else
                record[name == "note" ? "note_right" : name] = value;
        }
    }
    record["_time"] = formatTimestamp(std::int64_t{seconds} * 1'000'000'000);
    return record;
}

} // namespace weir
