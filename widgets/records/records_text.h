#pragma once
#include "widgets/records/records_model.h"

#include <QString>

#include <vector>

namespace weir {

/// Rows of the model as CSV (RFC 4180, with a header) with their event times in UTC, for the clipboard.
QString recordsAsCsv(const RecordsModel& model, const std::vector<int>& rows);
/// The same as JSON, one object a line; fields without a value are null.
QString recordsAsJson(const RecordsModel& model, const std::vector<int>& rows);

} // namespace weir
