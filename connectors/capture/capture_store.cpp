#include "connectors/capture/capture_store.h"

#include "connectors/capture/captured_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weir {

namespace {

bool areSame(const std::vector<CapturedField>& left, const std::vector<CapturedField>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
        return a.field == b.field && a.column == b.column && a.type == b.type;
    });
}

} // namespace

Result<void> CaptureStore::open() {
    close();
    std::error_code ignored;
    if (!std::filesystem::exists(path_, ignored))
        return notYet(fmt::format("there is no file '{}'", path_.string()));
    if (Result<void> opened = database_.open(path_, SqliteDatabase::Access::Read); !opened) return opened;
    file_ = FileIdentity::of(path_);
    return checkTable();
}

/// What may still come is worth a wait where the capture is followed.
tl::unexpected<Error> CaptureStore::notYet(const std::string& message) const {
    return isFollowed_
               ? failForNow(fmt::format("{} yet; it goes on by itself once a run has made it", message))
               : fail(message);
}

Result<void> CaptureStore::checkTable() {
    const Result<bool> isCapture = database_.hasTable(capture::kCatalog);
    if (!isCapture) return tl::unexpected(isCapture.error());
    if (!*isCapture)
        return fail(fmt::format("'{}' is a SQLite database, but no capture of Weir; choose another file",
                                path_.string()));
    auto names = database_.prepare(
        fmt::format(R"(SELECT DISTINCT "table" FROM {} ORDER BY "table")", capture::kCatalog));
    if (!names) return tl::unexpected(names.error());
    std::vector<std::string> known;
    while (true) {
        const Result<bool> row = names->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        known.emplace_back(names->text(0));
    }
    if (std::find(known.begin(), known.end(), table_) != known.end()) return {};
    return notYet(fmt::format("'{}' has no table '{}'; it has {}", path_.string(), table_,
                              known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
}

void CaptureStore::close() {
    rows_.reset();
    fields_.clear();
    schema_ = nullptr;
    database_.close();
}

Result<std::uint64_t> CaptureStore::begin(Timestamp) {
    return 0;
}

Result<std::optional<StoredRecords>> CaptureStore::read(std::uint64_t number, std::size_t rows) {
    if (FileIdentity::of(path_) != file_)
        return failForNow(
            fmt::format("the capture '{}' was deleted or replaced while it was read", path_.string()));
    // One moment of the database for its fields and its records.
    if (Result<void> begun = database_.execute("BEGIN"); !begun) return tl::unexpected(begun.error());
    Result<std::optional<StoredRecords>> found = readRows(number, rows);
    if (rows_) rows_->reset();
    (void)database_.execute("COMMIT").has_value();
    return found;
}

Result<std::optional<StoredRecords>> CaptureStore::readRows(std::uint64_t number, std::size_t rows) {
    if (Result<void> followed = follow(); !followed) return tl::unexpected(followed.error());
    CapturedRows batch(schema_);
    std::vector<std::uint64_t> numbers;
    rows_->bind(1, static_cast<std::int64_t>(number));
    rows_->bind(2, static_cast<std::int64_t>(rows));
    while (true) {
        const Result<bool> row = rows_->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        numbers.push_back(static_cast<std::uint64_t>(rows_->int64(0)));
        batch.add(*rows_, 1);
    }
    if (numbers.empty()) {
        if (Result<void> checked = checkEnd(number); !checked) return tl::unexpected(checked.error());
        return std::optional<StoredRecords>();
    }
    return StoredRecords{batch.finish(), std::move(numbers)};
}

/// Takes up the fields that the table has now: others may have come, and whole numbers have widened.
Result<void> CaptureStore::follow() {
    Result<std::vector<CapturedField>> fields = readCatalog(database_, table_);
    if (!fields) return tl::unexpected(fields.error());
    if (rows_ && areSame(*fields, fields_)) return {};
    for (const CapturedField& before : fields_) {
        const auto now = std::find_if(fields->begin(), fields->end(), [&](const CapturedField& field) {
            return field.field == before.field && field.column == before.column;
        });
        const bool isGoneOn =
            now != fields->end() &&
            (now->type == before.type || (before.type == Type::Int64 && now->type == Type::Float64));
        if (!isGoneOn)
            return fail(fmt::format(
                "the field '{}' of table '{}' is {} now and was {}: the table was begun anew "
                "while it was read; begin the run anew",
                before.field, table_, now == fields->end() ? "gone" : std::string(typeName(now->type)),
                typeName(before.type)));
    }
    auto rows =
        database_.prepare(fmt::format("SELECT rowid, {} FROM {} WHERE rowid >= ?1 ORDER BY rowid LIMIT ?2",
                                      selectedColumns(*fields), quotedName(table_)));
    if (!rows) return tl::unexpected(rows.error());
    rows_.emplace(std::move(*rows));
    schema_ = std::make_shared<const Schema>(schemaOf(*fields));
    fields_ = std::move(*fields);
    return {};
}

/// Whether the end is where reading stands, and not before it.
Result<void> CaptureStore::checkEnd(std::uint64_t number) {
    auto newest = database_.prepare(fmt::format("SELECT max(rowid) FROM {}", quotedName(table_)));
    if (!newest) return tl::unexpected(newest.error());
    if (const Result<bool> row = newest->step(); !row) return tl::unexpected(row.error());
    // A table that keeps records only so long may be empty for a while.
    if (newest->isNull(0) || static_cast<std::uint64_t>(newest->int64(0)) + 1 >= number) return {};
    return fail(fmt::format("table '{}' has fewer records than were read from it: it was begun anew, or cut, "
                            "while it was read; begin the run anew",
                            table_));
}

} // namespace weir
