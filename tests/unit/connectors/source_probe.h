#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"
#include "tests/unit/connectors/patience.h"
#include "tests/unit/connectors/recording_report.h"

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace weir::test {

/// One source, driven by hand in place of the runtime.
class SourceProbe {
public:
    SourceProbe(const std::string& type, Json values)
        : type_(*NodeRegistry::instance().find(type)),
          context_{"probe", Parameters(type_.parameters, std::move(values)), report_, {}},
          builder_(context_.parameters.declaration("types") ? readDeclaredTypes(context_.parameters)
                                                            : std::vector<Field>{}),
          source_(type_.makeSource(context_)) {
        if (const SourceSettings settings = readSourceSettings(context_.parameters);
            !settings.eventTimeField.empty())
            builder_.setEventTime({settings.eventTimeField, settings.timeUnit,
                                   [this](std::string_view reason, std::string_view sample) {
                                       report_.badRecord(reason, sample);
                                   }});
    }

    Source& source() { return *source_; }
    RecordingReport& report() { return report_; }
    BatchBuilder& builder() { return builder_; }

    void open() {
        const Result<void> opened = source_->open();
        REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().message));
    }

    /// One read of at most `records`; waits `wait` at most.
    ReadStatus read(std::size_t records, std::chrono::milliseconds wait = std::chrono::milliseconds(20)) {
        const Result<ReadStatus> status = source_->read(builder_, {records, wait, stop_.get_token()});
        REQUIRE_MESSAGE(status, (status ? "" : status.error().message));
        return *status;
    }

    /// Reads until `isDone`, which must come true within kPatience.
    void readUntil(const std::function<bool()>& isDone, std::size_t records = 4096) {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (!isDone()) {
            REQUIRE(std::chrono::steady_clock::now() < end);
            read(records);
        }
    }

    /// Reads until there are so many records, `records` in one read at most, and hands them over as lines
    /// such as "a=1 b=x"; nulls are left out.
    std::vector<std::string> readLines(std::size_t count, std::size_t records = 4096) {
        std::vector<std::string> lines;
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (lines.size() < count) {
            REQUIRE(std::chrono::steady_clock::now() < end);
            read(records);
            REQUIRE(builder_.rows() <= records);
            append(builder_.finish(), lines);
        }
        return lines;
    }

    std::stop_source& stop() { return stop_; }

    static void append(const RawBatch& batch, std::vector<std::string>& lines) {
        for (std::size_t row = 0; row < batch.rows; ++row) {
            std::string line;
            for (std::size_t index = 0; index < batch.columns.size(); ++index) {
                if (batch.columns[index]->isNull(row)) continue;
                if (!line.empty()) line += ' ';
                line += (*batch.schema)[index].name + "=";
                batch.columns[index]->appendText(line, row);
            }
            lines.push_back(line);
        }
    }

private:
    const NodeType& type_;
    RecordingReport report_;
    NodeContext context_;
    BatchBuilder builder_;
    std::unique_ptr<Source> source_;
    std::stop_source stop_;
};

} // namespace weir::test
