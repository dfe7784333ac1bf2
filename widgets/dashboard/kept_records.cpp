#include "widgets/dashboard/kept_records.h"

#include "widgets/records/row_order.h"

#include <algorithm>
#include <numeric>

namespace weir {

namespace {

constexpr std::size_t kMostUnsettled = 32u
                                       << 20; ///< bytes of batches that are held for a few of their records

} // namespace

void KeptRecords::configure(std::string by, std::size_t most, std::string condition) {
    by_ = std::move(by);
    most_ = std::max<std::size_t>(1, most);
    condition_ = std::move(condition);
    clear();
}

void KeptRecords::clear() {
    schema_.reset();
    expression_.reset();
    complaint_.clear();
    accepted_ = 0;
    newest_.clear();
    held_ = 0;
    entries_.clear();
    keys_.clear();
    order_.clear();
    unsettledBytes_ = 0;
    isFull_ = false;
}

void KeptRecords::bind(const SchemaPointer& schema) {
    schema_ = schema;
    expression_.reset();
    complaint_.clear();
    if (condition_.empty()) return;
    auto compiled = compileExpression(condition_, *schema, UnknownField::IsNull);
    // The user should know of a field that is not there, though what comes later may have it.
    if (const auto strict = compileExpression(condition_, *schema, UnknownField::IsError); !strict)
        complaint_ = strict.error().message;
    if (!compiled)
        complaint_ = compiled.error().message;
    else if ((*compiled)->type() != Type::Bool)
        complaint_ =
            "a condition is true or false, and this is " + std::string(typeName((*compiled)->type()));
    else
        expression_ = std::move(*compiled);
}

void KeptRecords::take(const RecordBatchPointer& batch) {
    if (batch->schema() != schema_) bind(batch->schema());
    if (!condition_.empty() && !expression_) return;
    RecordBatchPointer accepted = batch;
    if (expression_) {
        selectTrue(*expression_->evaluate(*batch), chosen_);
        if (chosen_.size() != batch->rows()) accepted = batch->take(chosen_);
    }
    if (accepted->rows() == 0) return;
    accepted_ += accepted->rows();
    if (by_.empty())
        takeNewest(std::move(accepted));
    else
        takeByKey(accepted);
}

void KeptRecords::takeNewest(RecordBatchPointer batch) {
    // A slice keeps only its own rows alive, not those of the whole batch.
    if (batch->rows() > most_) batch = batch->slice(batch->rows() - most_, most_);
    held_ += batch->rows();
    newest_.push_back(std::move(batch));
    auto first = newest_.begin();
    while (held_ - (*first)->rows() >= most_)
        held_ -= (*first++)->rows();
    newest_.erase(newest_.begin(), first);
}

void KeptRecords::takeByKey(const RecordBatchPointer& batch) {
    const Column* keys = batch->column(by_);
    if (!keys) return;
    ++batchNumber_;
    touched_.clear();
    const std::span<const std::uint32_t> keySlots = keys_.slotsOf(*keys, most_);
    entries_.resize(keys_.size());
    for (std::size_t row = 0; row < keySlots.size(); ++row) {
        if (keySlots[row] == KeySlots::kNone) {
            isFull_ = true;
            continue;
        }
        Entry& entry = entries_[keySlots[row]];
        if (entry.seenIn != batchNumber_) {
            entry.seenIn = batchNumber_;
            touched_.push_back(keySlots[row]);
        }
        entry.row = static_cast<std::uint32_t>(row);
    }
    for (const std::size_t index : touched_)
        entries_[index].batch = batch;
    unsettledBytes_ += batch->byteSize();
    if (unsettledBytes_ > kMostUnsettled) settle();
}

void KeptRecords::settle() {
    for (Entry& entry : entries_) {
        if (entry.batch->rows() == 1) continue;
        entry.batch = entry.batch->slice(entry.row, 1);
        entry.row = 0;
    }
    unsettledBytes_ = 0;
}

std::vector<RecordBatchPointer> KeptRecords::batches() {
    if (by_.empty()) return newest_;
    settle();
    if (order_.size() != entries_.size()) {
        order_.resize(entries_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) {
            return comesBefore(std::string_view(keys_.name(a)), std::string_view(keys_.name(b)));
        });
    }
    std::vector<RecordBatchPointer> batches;
    batches.reserve(order_.size());
    for (const std::size_t index : order_)
        batches.push_back(entries_[index].batch);
    return batches;
}

} // namespace weir
