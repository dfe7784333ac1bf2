#include "connectors/capture_reader.h"
#include "connectors/exporters/exporter.h"
#include "connectors/files/output_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>

namespace weir {

namespace {

constexpr std::size_t kBatchRows = 8192;
constexpr std::string_view kStandardOutput = "-";
constexpr const char* kTimeField = "_time";

Result<const ExporterType*> findExporter(const std::string& id) {
    if (const ExporterType* type = ExporterRegistry::instance().find(id)) return type;
    std::vector<std::string> known;
    for (const ExporterType* type : ExporterRegistry::instance().all())
        known.push_back(type->id);
    return fail(fmt::format("there is no format '{}'; known are {}", id, fmt::join(known, ", ")));
}

Result<CapturedTable> selectTable(CaptureReader& reader, const ExportOptions& options) {
    if (!options.table.empty()) return reader.select(options.table);
    const Result<std::vector<CapturedTable>> tables = reader.tables();
    if (!tables) return tl::unexpected(tables.error());
    if (tables->size() == 1) return reader.select(tables->front().name);
    std::vector<std::string> names;
    for (const CapturedTable& table : *tables)
        names.push_back(table.name);
    if (names.empty()) return fail(fmt::format("'{}' has no table yet", options.capture.string()));
    return fail(fmt::format("'{}' has several tables; say which: {}", options.capture.string(),
                            fmt::join(names, ", ")));
}

/// Whether it is a file of SQLite (sqlite.org/fileformat.html, 1.3), such as a capture.
bool isDatabase(const std::filesystem::path& path) {
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    std::string beginning(kMagic.size(), ' ');
    std::ifstream file(path, std::ios::binary);
    return file.read(beginning.data(), static_cast<std::streamsize>(beginning.size())) && beginning == kMagic;
}

bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code ignored;
    return std::filesystem::equivalent(a, b, ignored);
}

/// The event time before the fields, so that it is in the file as well; a field that has its name goes by
/// another.
SchemaPointer withTime(const Schema& schema) {
    std::vector<Field> fields{{kTimeField, Type::Timestamp}};
    for (Field field : schema.fields()) {
        if (field.name == kTimeField) do
                field.name += "_2";
            while (schema.find(field.name) != nullptr);
        fields.push_back(std::move(field));
    }
    return std::make_shared<const Schema>(std::move(fields));
}

RecordBatchPointer withTime(const RecordBatch& batch, const SchemaPointer& schema) {
    std::vector<ColumnPointer> columns{batch.eventTimeColumn()};
    columns.insert(columns.end(), batch.columns().begin(), batch.columns().end());
    return batch.withColumns(schema, std::move(columns));
}

/// Writes beside the destination until everything is written; what is left half is removed.
class PartFile {
public:
    explicit PartFile(const std::filesystem::path& destination)
        : destination_(destination), file_(partPath(destination)) {}
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    ~PartFile() {
        std::error_code ignored;
        if (!isDone_) std::filesystem::remove(file_.path(), ignored);
    }

    OutputFile& file() { return file_; }

    Result<void> finish() {
        Result<void> moved = file_.takePlaceOf(destination_);
        isDone_ = moved.has_value();
        return moved;
    }

private:
    static std::filesystem::path partPath(std::filesystem::path destination) {
        destination = behindLinks(std::move(destination));
        destination += ".part";
        return destination;
    }

    std::filesystem::path destination_;
    OutputFile file_;
    bool isDone_ = false;
};

/// Writes all records; false if it was cancelled.
Result<bool> copyRecords(CaptureReader& reader, const CapturedTable& table, Exporter& exporter,
                         OutputFile& file, ExportSummary& summary, const ExportProgress& progress) {
    const SchemaPointer schema = withTime(table.schema);
    std::string bytes;
    exporter.begin(*schema, bytes);
    while (true) {
        const Result<RecordBatchPointer> batch = reader.next(kBatchRows);
        if (!batch) return tl::unexpected(batch.error());
        if (*batch)
            exporter.write(*withTime(**batch, schema), bytes);
        else
            exporter.finish(bytes);
        if (const Result<void> written = file.write(bytes); !written) return tl::unexpected(written.error());
        summary.bytes += bytes.size();
        bytes.clear();
        if (!*batch) return true;
        summary.records += (*batch)->rows();
        if (progress && !progress(summary.records, table.rows)) return false;
    }
}

} // namespace

Result<ExportSummary> exportCapture(const ExportOptions& options, const ExportProgress& progress) {
    const Result<const ExporterType*> type = findExporter(options.format);
    if (!type) return tl::unexpected(type.error());
    Result<CaptureReader> reader = CaptureReader::open(options.capture);
    if (!reader) return tl::unexpected(reader.error());
    const Result<CapturedTable> table = selectTable(*reader, options);
    if (!table) return tl::unexpected(table.error());
    const std::unique_ptr<Exporter> exporter = (*type)->make();

    ExportSummary summary;
    if (options.destination == kStandardOutput) {
        OutputFile output(options.destination, OutputFile::kForEver);
        if (Result<void> opened = output.open(OutputFile::Existing::Append); !opened)
            return tl::unexpected(opened.error());
        const Result<bool> copied = copyRecords(*reader, *table, *exporter, output, summary, progress);
        if (!copied) return tl::unexpected(copied.error());
        summary.isCancelled = !*copied;
        return summary;
    }
    if (std::filesystem::is_directory(options.destination))
        return fail(fmt::format("'{}' is a folder; name a file in it", options.destination.string()));
    if (isDatabase(options.destination))
        return fail(fmt::format(
            "'{}' is {}, which would be lost; name another file to write", options.destination.string(),
            isSameFile(options.capture, options.destination) ? "the capture itself" : "a database"));
    PartFile part(options.destination);
    if (Result<void> opened = part.file().open(OutputFile::Existing::Replace); !opened)
        return tl::unexpected(opened.error());
    const Result<bool> copied = copyRecords(*reader, *table, *exporter, part.file(), summary, progress);
    if (!copied) return tl::unexpected(copied.error());
    summary.isCancelled = !*copied;
    if (summary.isCancelled) return summary;
    if (Result<void> done = part.finish(); !done) return tl::unexpected(done.error());
    return summary;
}

} // namespace weir
