#pragma once
#include <QStringList>

class QWidget;

namespace weir {

class RecordsModel;

/// The forms that records in view can be written in, as a file dialog names them.
QStringList recordsFileFilters();

/// Writes all rows of the model, in the form that the ending asks for: .ndjson, .jsonl and .json are JSON
/// lines, .tsv and .tab have tabs, others are CSV. A file that is there is replaced only when the new one is
/// whole. Returns what came in the way; empty: nothing did.
QString writeRecords(const RecordsModel& model, const QString& path);

} // namespace weir
