#include "widgets/inspector/expression_trial.h"

#include "pipeline/expression/expression.h"

namespace weir {

namespace {

constexpr qsizetype kMostValues = 24; ///< of one field
constexpr qsizetype kMostLetters = 60;

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= kMostLetters ? line : line.left(kMostLetters - 1) + u'…';
}

QString textAt(const Column& column, std::size_t row) {
    return column.isNull(row) ? QStringLiteral("NULL") : shortened(QString::fromStdString(column.text(row)));
}

/// The newest record alone.
RecordBatchPointer newestRecord(const std::vector<RecordBatchPointer>& records) {
    for (auto batch = records.rbegin(); batch != records.rend(); ++batch)
        if (*batch && (*batch)->rows() > 0) return (*batch)->slice((*batch)->rows() - 1, 1);
    return nullptr;
}

/// As an expression writes it; empty for what no literal stands for.
QString literalOf(const Column& column, std::size_t row) {
    const QString text = QString::fromStdString(column.text(row));
    switch (column.type()) {
    case Type::String:
        return u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
    case Type::Int64:
    case Type::Bool:
        return text;
    default:
        return {}; // measured values hardly ever come twice
    }
}

} // namespace

ExpressionTrial tryExpression(const std::string& text, const Schema* fields,
                              const std::vector<RecordBatchPointer>& records) {
    ExpressionTrial trial;
    if (QString::fromStdString(text).trimmed().isEmpty()) return trial;
    if (fields)
        if (const auto compiled = compileExpression(text, *fields, UnknownField::IsError))
            trial.type = QString::fromUtf8(typeName((*compiled)->type()).data());
    const RecordBatchPointer record = newestRecord(records);
    if (!record) return trial;
    const auto compiled = compileExpression(text, *record->schema(), UnknownField::IsNull);
    if (!compiled) return trial;
    trial.value = textAt(*(*compiled)->evaluate(*record), 0);
    return trial;
}

std::vector<RecordBatchPointer> withComputed(const std::vector<RecordBatchPointer>& records,
                                             const std::string& name, const std::string& text) {
    std::vector<RecordBatchPointer> computed;
    for (const RecordBatchPointer& batch : records) {
        const auto compiled = compileExpression(text, *batch->schema(), UnknownField::IsNull);
        if (name.empty() || !compiled) return records;
        std::vector<Field> fields = batch->schema()->fields();
        std::vector<ColumnPointer> columns = batch->columns();
        const Field added{name, (*compiled)->type()};
        ColumnPointer values = (*compiled)->evaluate(*batch);
        if (const auto place = batch->schema()->indexOf(name)) {
            fields[*place] = added;
            columns[*place] = std::move(values);
        } else {
            fields.push_back(added);
            columns.push_back(std::move(values));
        }
        computed.push_back(
            batch->withColumns(std::make_shared<const Schema>(std::move(fields)), std::move(columns)));
    }
    return computed;
}

std::map<std::string, QStringList> seenValues(const std::vector<RecordBatchPointer>& records) {
    std::map<std::string, QStringList> values;
    for (auto batch = records.rbegin(); batch != records.rend(); ++batch)
        for (std::size_t field = 0; field < (*batch)->columns().size(); ++field) {
            const Column& column = (*batch)->column(field);
            QStringList& seen = values[(*(*batch)->schema())[field].name];
            for (std::size_t row = (*batch)->rows(); row-- > 0 && seen.size() < kMostValues;) {
                if (column.isNull(row)) continue;
                const QString literal = literalOf(column, row);
                if (!literal.isEmpty() && literal.size() <= kMostLetters && !seen.contains(literal))
                    seen << literal;
            }
        }
    return values;
}

std::map<std::string, QString> newestValues(const std::vector<RecordBatchPointer>& records) {
    std::map<std::string, QString> values;
    if (const RecordBatchPointer record = newestRecord(records))
        for (std::size_t field = 0; field < record->columns().size(); ++field)
            values[(*record->schema())[field].name] = textAt(record->column(field), 0);
    return values;
}

} // namespace weir
