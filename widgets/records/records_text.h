#pragma once
#include "widgets/records/records_model.h"

#include <QString>

#include <vector>

namespace weir {

/// Rows of the model with their event times in UTC as fields between tabs, with a header, as spreadsheets
/// take them.
QString recordsAsTabs(const RecordsModel& model, const std::vector<int>& rows);
/// Rows of the model as CSV (RFC 4180, with a header) with their event times in UTC, for the clipboard.
QString recordsAsCsv(const RecordsModel& model, const std::vector<int>& rows);
/// The same as JSON, one object a line; fields without a value are null.
QString recordsAsJson(const RecordsModel& model, const std::vector<int>& rows);
/// The same, one member a line, to be read: the middle of very long texts is left out.
QString recordsAsReadableJson(const RecordsModel& model, const std::vector<int>& rows);

} // namespace weir
