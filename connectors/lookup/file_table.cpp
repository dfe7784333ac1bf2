#include "connectors/files/record_feed.h"
#include "connectors/lookup/table_source.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>

#include <utility>

namespace weir {

namespace {

class FileTable final : public TableSource {
public:
    FileTable(std::filesystem::path path, const Parameters& parameters, NodeReport& report)
        : TableSource({std::move(path)}), parameters_(parameters), report_(report) {}

    Result<RawBatch> read(std::size_t mostRows) override {
        if (auto exists = checkExists(); !exists) return tl::unexpected(exists.error());
        const Result<const CodecType*> codec = chosenCodec(parameters_, path().string());
        if (!codec) return tl::unexpected(codec.error());
        RecordFeed feed(path(), RecordFeed::Mode::Once, (*codec)->makeDecoder(parameters_, report_), report_);
        if (auto opened = feed.open(); !opened) return failForNow(opened.error().message);
        BatchBuilder records(readDeclaredTypes(parameters_));
        const ReadLimit limit{mostRows + 1, std::chrono::milliseconds(100), {}};
        while (true) {
            const Result<ReadStatus> status = feed.read(records, limit);
            if (!status) return failForNow(status.error().message);
            if (records.rows() > mostRows)
                return failForNow(
                    fmt::format("'{}' has more than {} rows; make it smaller, or raise 'max_rows'",
                                path().string(), mostRows));
            if (*status == ReadStatus::End) return records.finish();
        }
    }

private:
    const Parameters& parameters_;
    NodeReport& report_;
};

} // namespace

std::unique_ptr<TableSource> makeFileTable(std::filesystem::path path, const Parameters& parameters,
                                           NodeReport& report) {
    return std::make_unique<FileTable>(std::move(path), parameters, report);
}

} // namespace weir
