#pragma once
#include "pipeline/data/record_batch.h"
#include "widgets/records/row_order.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Records of batches as a table: one row a record, one column a field, the event time first. A widened
/// schema adds its columns; records from before have nothing there. It keeps the batches it is given and
/// copies no values. GUI thread only.
class RecordsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Order : std::uint8_t { NewestFirst, AsGiven };

    explicit RecordsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Columns to show, in this order; empty: every field. Those that no record has stay empty.
    void setColumns(std::vector<std::string> columns);
    void setTimeShown(bool isShown);
    /// Whether fields that say nothing but the event time are left out beside that, unless they were chosen.
    void setTimeShownOnce(bool isOnce);
    void setDecimals(std::optional<int> decimals);
    void setOrder(Order order);

    /// Shows these records, batches in order of their coming; at most `mostRows`, the newest.
    void setRecords(std::vector<RecordBatchPointer> batches, std::size_t mostRows);
    void clear() { setRecords({}, 0); }
    /// Only records that have this text in their time or in one of the fields, whatever its case; empty: all.
    void setSearch(const QString& search);
    /// The name that filters and sorting know the event time by.
    static constexpr const char* kEventTime = "event_time";
    /// Only records whose cells have what these ask for, by the names of their columns.
    void setFilters(std::map<std::string, CellFilter> filters);
    /// Orders the records by a column, by its name; empty: as the order says. It holds for all that come.
    void setSort(std::string field, bool isDescending);
    /// How many records were given, those that were searched and not found included.
    int givenRows() const { return static_cast<int>(given_); }
    const std::vector<RecordBatchPointer>& batches() const { return batches_; }
    /// The records of the rows, in order of their coming.
    std::vector<RecordBatchPointer> foundBatches() const;

    /// The record of a row, and the columns as they stand, for copying.
    struct Record {
        const RecordBatch* batch;
        std::size_t row;
    };
    Record record(int row) const;
    const std::vector<Field>& fields() const { return fields_; }
    /// The value of field `field` of fields(), or null if the record has none.
    const Column* value(const Record& record, std::size_t field) const;
    /// Whether those of its fields that are named here have these values, as texts.
    bool hasValues(const Record& record, const std::map<std::string, std::string>& values) const;
    bool isTimeShown() const { return isTimeShown_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct RowPlace {
        std::uint32_t batch;
        std::uint32_t row;
    };
    /// For each schema among some batches, where its columns are: the index in the batch for each of the
    /// fields, or -1.
    using Bindings = std::map<const Schema*, std::vector<int>>;
    std::vector<Field> fieldsOf(const std::vector<RecordBatchPointer>& batches) const;
    /// Whether the field is the event time in all of the records.
    static bool isEventTime(const Field& field, const std::vector<RecordBatchPointer>& batches);
    static Bindings bindingsOf(const std::vector<RecordBatchPointer>& batches,
                               const std::vector<Field>& fields);
    bool isFound(const Record& record, const Bindings& bindings) const;
    /// Where the column of that name is for the records of a batch; null: it has none, or it is the event
    /// time.
    static const Column* columnOf(const RecordBatch& batch, const std::string& field);
    bool passesFilters(const Record& record) const;
    void sortRows(std::vector<RowPlace>& rows, const std::vector<RecordBatchPointer>& batches) const;
    QString shownText(const Column& values, std::size_t row) const;
    QString text(const Record& record, std::size_t field) const;

    std::vector<std::string> chosen_;
    bool isTimeShown_ = true;
    bool isTimeShownOnce_ = false;
    std::optional<int> decimals_;
    Order order_ = Order::NewestFirst;

    std::vector<RecordBatchPointer> batches_;
    std::vector<RowPlace> rows_;
    std::vector<Field> fields_;
    Bindings bindings_; ///< of `batches_` and `fields_`
    std::size_t mostRows_ = 0;
    std::size_t given_ = 0;
    QString search_;
    std::map<std::string, CellFilter> filters_;
    std::string sortField_;
    bool isDescending_ = false;
};

} // namespace weir
