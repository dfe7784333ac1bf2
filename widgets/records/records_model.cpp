#include "widgets/records/records_model.h"

#include "widgets/dashboard/figure_text.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kLongestShown = 300; ///< bytes of a text; the whole stands in the tooltip

} // namespace

void RecordsModel::setColumns(std::vector<std::string> columns) {
    beginResetModel();
    chosen_ = std::move(columns);
    fields_ = fieldsOf(batches_);
    bindings_ = bindingsOf(batches_, fields_);
    endResetModel();
}

void RecordsModel::setTimeShown(bool isShown) {
    beginResetModel();
    isTimeShown_ = isShown;
    fields_ = fieldsOf(batches_);
    bindings_ = bindingsOf(batches_, fields_);
    endResetModel();
}

void RecordsModel::setTimeShownOnce(bool isOnce) {
    beginResetModel();
    isTimeShownOnce_ = isOnce;
    fields_ = fieldsOf(batches_);
    bindings_ = bindingsOf(batches_, fields_);
    endResetModel();
}

void RecordsModel::setDecimals(std::optional<int> decimals) {
    beginResetModel();
    decimals_ = decimals;
    endResetModel();
}

void RecordsModel::setOrder(Order order) {
    beginResetModel();
    order_ = order;
    endResetModel();
}

std::vector<Field> RecordsModel::fieldsOf(const std::vector<RecordBatchPointer>& batches) const {
    std::vector<Field> fields;
    const auto add = [&fields](const Field& field) {
        const auto same = std::find_if(fields.begin(), fields.end(),
                                       [&field](const Field& other) { return other.name == field.name; });
        if (same == fields.end())
            fields.push_back(field);
        else
            same->type = field.type; // the newest says it: int64 may have widened
    };
    const Schema* last = nullptr;
    for (const RecordBatchPointer& batch : batches) {
        if (batch->schema().get() == last) continue;
        last = batch->schema().get();
        for (const Field& field : last->fields())
            add(field);
    }
    if (chosen_.empty()) {
        if (isTimeShown_ && isTimeShownOnce_)
            std::erase_if(fields, [&batches](const Field& field) { return isEventTime(field, batches); });
        return fields;
    }
    std::vector<Field> chosen;
    for (const std::string& name : chosen_) {
        const auto known = std::find_if(fields.begin(), fields.end(),
                                        [&name](const Field& field) { return field.name == name; });
        chosen.push_back(known == fields.end() ? Field{name, Type::String} : *known);
    }
    return chosen;
}

bool RecordsModel::isEventTime(const Field& field, const std::vector<RecordBatchPointer>& batches) {
    if (field.type != Type::Timestamp) return false;
    return std::all_of(batches.begin(), batches.end(), [&field](const RecordBatchPointer& batch) {
        const Column* column = batch->column(field.name);
        if (!column || column == batch->eventTimeColumn().get()) return true;
        if (column->type() != Type::Timestamp || column->nullCount() > 0) return false;
        const std::span<const std::int64_t> values = column->int64s();
        const std::span<const Timestamp> times = batch->eventTimes();
        return std::equal(values.begin(), values.end(), times.begin(), times.end());
    });
}

RecordsModel::Bindings RecordsModel::bindingsOf(const std::vector<RecordBatchPointer>& batches,
                                                const std::vector<Field>& fields) {
    Bindings bindings;
    for (const RecordBatchPointer& batch : batches) {
        auto [place, isNew] = bindings.try_emplace(batch->schema().get());
        if (!isNew) continue;
        for (const Field& field : fields) {
            const std::optional<std::size_t> column = batch->schema()->indexOf(field.name);
            place->second.push_back(column ? static_cast<int>(*column) : -1);
        }
    }
    return bindings;
}

bool RecordsModel::isFound(const Record& record, const Bindings& bindings) const {
    const auto hasIt = [this](const QString& text) { return text.contains(search_, Qt::CaseInsensitive); };
    if (isTimeShown_ && hasIt(timeText(record.batch->eventTimes()[record.row]))) return true;
    const std::vector<int>& columns = bindings.at(record.batch->schema().get());
    return std::any_of(columns.begin(), columns.end(), [&](int column) {
        if (column < 0) return false;
        const Column& values = record.batch->column(static_cast<std::size_t>(column));
        return !values.isNull(record.row) && hasIt(QString::fromStdString(values.text(record.row)));
    });
}

void RecordsModel::setFilters(std::map<std::string, CellFilter> filters) {
    filters_ = std::move(filters);
    setRecords(batches_, mostRows_);
}

void RecordsModel::setSort(std::string field, bool isDescending) {
    if (field == sortField_ && isDescending == isDescending_) return;
    sortField_ = std::move(field);
    isDescending_ = isDescending;
    setRecords(batches_, mostRows_);
}

const Column* RecordsModel::columnOf(const RecordBatch& batch, const std::string& field) {
    const std::optional<std::size_t> column = batch.schema()->indexOf(field);
    if (column) return &batch.column(*column);
    return field == kEventTime ? batch.eventTimeColumn().get() : nullptr;
}

bool RecordsModel::passesFilters(const Record& record) const {
    return std::all_of(filters_.begin(), filters_.end(), [&record, this](const auto& filter) {
        const Column* column = columnOf(*record.batch, filter.first);
        const bool isTime = column == record.batch->eventTimeColumn().get();
        if (column && column->isNull(record.row)) column = nullptr;
        QString text;
        if (column && filter.second.needsText())
            text = isTime ? timeText(record.batch->eventTimes()[record.row]) : shownText(*column, record.row);
        return filter.second.accepts(text, column, record.row);
    });
}

void RecordsModel::sortRows(std::vector<RowPlace>& rows,
                            const std::vector<RecordBatchPointer>& batches) const {
    struct Keyed {
        SortKey key;
        RowPlace place;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    std::vector<const Column*> columns(batches.size());
    for (std::size_t i = 0; i < batches.size(); ++i)
        columns[i] = columnOf(*batches[i], sortField_);
    for (const RowPlace& place : rows)
        keyed.push_back({SortKey::of(columns[place.batch], place.row), place});
    std::stable_sort(keyed.begin(), keyed.end(), [this](const Keyed& a, const Keyed& b) {
        return comesBefore(a.key, b.key, isDescending_);
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = keyed[i].place;
}

void RecordsModel::setSearch(const QString& search) {
    if (search == search_) return;
    search_ = search;
    setRecords(batches_, mostRows_);
}

void RecordsModel::setRecords(std::vector<RecordBatchPointer> batches, std::size_t mostRows) {
    std::vector<Field> fields = fieldsOf(batches);
    Bindings bindings = bindingsOf(batches, fields);
    std::vector<RowPlace> rows;
    given_ = 0;
    mostRows_ = mostRows;
    for (std::size_t b = batches.size(); b-- > 0 && given_ < mostRows;)
        for (std::size_t r = batches[b]->rows(); r-- > 0 && given_ < mostRows; ++given_)
            if ((search_.isEmpty() || isFound({batches[b].get(), r}, bindings)) &&
                (filters_.empty() || passesFilters({batches[b].get(), r})))
                rows.push_back({static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(r)});
    if (order_ == Order::AsGiven) std::reverse(rows.begin(), rows.end());
    if (!sortField_.empty()) sortRows(rows, batches);

    if (fields != fields_) {
        beginResetModel();
        batches_ = std::move(batches);
        rows_ = std::move(rows);
        fields_ = std::move(fields);
        bindings_ = std::move(bindings);
        endResetModel();
        return;
    }

    // The columns are the same: the view keeps its place and its selection. Rows go from the end and come at
    // the end, and those between change.
    const auto before = rows_.size();
    if (rows.size() < before) {
        beginRemoveRows({}, static_cast<int>(rows.size()), static_cast<int>(before) - 1);
        rows_.resize(rows.size());
        endRemoveRows();
    }
    const auto kept = static_cast<std::ptrdiff_t>(rows_.size());
    batches_ = std::move(batches);
    rows_.assign(rows.begin(), rows.begin() + kept);
    bindings_ = std::move(bindings);
    if (kept > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(kept) - 1, columnCount() - 1));
    if (rows.size() > rows_.size()) {
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(rows.size()) - 1);
        rows_ = std::move(rows);
        endInsertRows();
    }
}

std::vector<RecordBatchPointer> RecordsModel::foundBatches() const {
    std::vector<std::vector<std::uint32_t>> rows(batches_.size());
    for (const RowPlace& place : rows_)
        rows[place.batch].push_back(place.row);
    std::vector<RecordBatchPointer> found;
    for (std::size_t batch = 0; batch < batches_.size(); ++batch) {
        std::sort(rows[batch].begin(), rows[batch].end());
        if (!rows[batch].empty()) found.push_back(batches_[batch]->take(rows[batch]));
    }
    return found;
}

RecordsModel::Record RecordsModel::record(int row) const {
    const RowPlace& place = rows_[static_cast<std::size_t>(row)];
    return {batches_[place.batch].get(), place.row};
}

const Column* RecordsModel::value(const Record& record, std::size_t field) const {
    const int column = bindings_.at(record.batch->schema().get())[field];
    if (column < 0) return nullptr;
    const Column& values = record.batch->column(static_cast<std::size_t>(column));
    return values.isNull(record.row) ? nullptr : &values;
}

bool RecordsModel::hasValues(const Record& record, const std::map<std::string, std::string>& values) const {
    for (std::size_t field = 0; field < fields_.size(); ++field) {
        const auto wanted = values.find(fields_[field].name);
        if (wanted == values.end()) continue;
        const Column* const column = value(record, field);
        if (wanted->second != (column ? column->text(record.row) : "null")) return false;
    }
    return true;
}

int RecordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0
                            : static_cast<int>(fields_.size()) + (isTimeShown_ && !fields_.empty() ? 1 : 0);
}

QString RecordsModel::text(const Record& record, std::size_t field) const {
    const Column* values = value(record, field);
    return values ? shownText(*values, record.row) : QString();
}

QString RecordsModel::shownText(const Column& values, std::size_t row) const {
    if (decimals_ && values.type() == Type::Float64)
        return QString::fromStdString(figureText(values.float64s()[row], {"", decimals_}).number);
    return QString::fromStdString(values.text(row));
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Record record = this->record(index.row());
    const bool isTime = isTimeShown_ && index.column() == 0;
    const auto field = static_cast<std::size_t>(index.column() - (isTimeShown_ ? 1 : 0));
    switch (role) {
    case Qt::DisplayRole: {
        if (isTime) return timeText(record.batch->eventTimes()[record.row]);
        const QString whole = text(record, field);
        if (!whole.isEmpty() || value(record, field))
            return whole.size() > static_cast<qsizetype>(kLongestShown)
                       ? whole.left(kLongestShown) + QChar(0x2026)
                       : whole;
        return QStringLiteral("\u2013"); // null is not the same as an empty text
    }
    case Qt::ToolTipRole:
        if (isTime) return wholeTimeText(record.batch->eventTimes()[record.row]);
        if (!value(record, field)) return tr("No value (null)");
        return text(record, field).left(4000);
    case Qt::TextAlignmentRole:
        if (!isTime && isNumeric(fields_[field].type)) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isTime || isNumeric(fields_[field].type) || fields_[field].type == Type::Timestamp)
            return Theme::instance().figures(TextStyle::Body);
        return {};
    case Qt::ForegroundRole:
        if (isTime || !value(record, field)) return Theme::instance().colors().textMuted;
        return {};
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount()) return {};
    const bool isTime = isTimeShown_ && section == 0;
    const auto field = static_cast<std::size_t>(section - (isTimeShown_ ? 1 : 0));
    switch (role) {
    case Qt::DisplayRole:
        return isTime ? tr("Event time") : QString::fromStdString(fields_[field].name);
    case Qt::ToolTipRole: {
        if (isTime) return tr("When the record happened, in your time zone");
        const std::string_view type = typeName(fields_[field].type);
        return tr("%1: %2").arg(QString::fromStdString(fields_[field].name),
                                QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size())));
    }
    case Qt::TextAlignmentRole:
        if (!isTime && isNumeric(fields_[field].type)) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace weir
