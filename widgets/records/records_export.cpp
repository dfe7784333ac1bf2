#include "widgets/records/records_export.h"

#include "widgets/records/records_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <numeric>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::RecordsExport", text);
}

} // namespace

QStringList recordsFileFilters() {
    return {tr("CSV (*.csv)"), tr("JSON lines (*.ndjson *.jsonl)"), tr("Tab-separated (*.tsv)")};
}

QString writeRecords(const RecordsModel& model, const QString& path) {
    std::vector<int> rows(static_cast<std::size_t>(model.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool isJson = ending == u"ndjson" || ending == u"jsonl" || ending == u"json";
    const bool isTabs = ending == u"tsv" || ending == u"tab";
    const QString text = isJson   ? recordsAsJson(model, rows)
                         : isTabs ? recordsAsTabs(model, rows)
                                  : recordsAsCsv(model, rows);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit()) return {};
    return file.errorString();
}

} // namespace weir
