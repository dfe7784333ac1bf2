#include "pipeline/operators/sharding/shard_report.h"

#include <algorithm>
#include <utility>

namespace weir {

void ShardReport::badRecord(std::string_view reason, std::string_view sample) {
    bad_.push_back({std::string(reason), std::string(sample)});
}

void ShardReport::lateRecords(std::uint64_t count, std::string_view sample) {
    late_.push_back({count, std::string(sample)});
}

void ShardReport::droppedRecords(std::uint64_t count, std::string_view reason) {
    dropped_.push_back({count, std::string(reason)});
}

void ShardReport::handOn(std::span<ShardReport* const> shards, NodeReport& report, std::string& shownNote) {
    std::vector<Alert> alerts;
    std::vector<std::string_view> notes;
    for (ShardReport* const shard : shards) {
        for (const BadRecord& record : shard->bad_)
            report.badRecord(record.reason, record.sample);
        for (const Count& late : shard->late_)
            report.lateRecords(late.records, late.text);
        for (const Count& dropped : shard->dropped_)
            report.droppedRecords(dropped.records, dropped.text);
        std::move(shard->alerts_.begin(), shard->alerts_.end(), std::back_inserter(alerts));
        shard->bad_.clear();
        shard->late_.clear();
        shard->dropped_.clear();
        shard->alerts_.clear();
        const bool isNew = std::find(notes.begin(), notes.end(), shard->note_) == notes.end();
        if (!shard->note_.empty() && isNew) notes.push_back(shard->note_);
    }
    std::stable_sort(alerts.begin(), alerts.end(),
                     [](const Alert& left, const Alert& right) { return left.sequence < right.sequence; });
    for (Alert& alert : alerts)
        report.alert(std::move(alert));

    std::string note;
    for (const std::string_view text : notes)
        note.append(note.empty() ? "" : "; ").append(text);
    if (note == shownNote) return;
    shownNote = std::move(note);
    report.note(shownNote);
}

} // namespace weir
