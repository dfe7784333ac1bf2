#include "pipeline/runtime/tap.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// A batch so much larger than what is looked at is cut down, so as not to keep its memory.
constexpr std::size_t kSliceAboveRows = 16 * OutputTap::kNewestRows;
constexpr std::size_t kSliceAboveBytes = 2 * OutputTap::kNewestBytes;

RecordBatchPointer lastRows(const RecordBatchPointer& batch, std::size_t rows) {
    return batch->rows() <= rows ? batch : batch->slice(batch->rows() - rows, rows);
}

/// What of a batch is kept for those who look at the newest records.
RecordBatchPointer newestOf(const RecordBatchPointer& batch) {
    if (batch->rows() <= kSliceAboveRows && batch->byteSize() <= kSliceAboveBytes) return batch;
    RecordBatchPointer kept = lastRows(batch, OutputTap::kNewestRows);
    // By halves, for rows may be of very different sizes.
    while (kept->byteSize() > OutputTap::kNewestBytes && kept->rows() > 1)
        kept = lastRows(kept, kept->rows() / 2);
    return kept;
}

} // namespace

void TapBuffer::add(const RecordBatchPointer& batch) {
    batches_.push_back(batch);
    rows_ += batch->rows();
    bytes_ += batch->byteSize();
    while (batches_.size() > 1 && (rows_ > kRows || bytes_ > kBytes)) {
        skipped_ += batches_.front()->rows();
        rows_ -= batches_.front()->rows();
        bytes_ -= batches_.front()->byteSize();
        batches_.pop_front();
    }
}

TapReading TapBuffer::take() {
    TapReading reading;
    reading.batches.assign(std::make_move_iterator(batches_.begin()),
                           std::make_move_iterator(batches_.end()));
    reading.skipped = std::exchange(skipped_, 0);
    batches_.clear();
    rows_ = 0;
    bytes_ = 0;
    return reading;
}

void OutputTap::publish(const RecordBatchPointer& batch) {
    const RecordBatchPointer kept = newestOf(batch);
    const std::lock_guard lock(mutex_);
    newest_.push_back(kept);
    newestRows_ += kept->rows();
    newestBytes_ += kept->byteSize();
    while (newest_.size() > 1 &&
           (newestRows_ - newest_.front()->rows() >= kNewestRows || newestBytes_ > kNewestBytes)) {
        newestRows_ -= newest_.front()->rows();
        newestBytes_ -= newest_.front()->byteSize();
        newest_.pop_front();
    }
    for (const auto& buffer : buffers_)
        buffer->add(batch);
}

std::vector<RecordBatchPointer> OutputTap::latest(std::size_t rows) const {
    std::deque<RecordBatchPointer> newest;
    {
        const std::lock_guard lock(mutex_);
        newest = newest_;
    }
    std::vector<RecordBatchPointer> result;
    for (auto batch = newest.rbegin(); batch != newest.rend() && rows > 0; ++batch) {
        result.push_back(lastRows(*batch, rows));
        rows -= result.back()->rows();
    }
    std::reverse(result.begin(), result.end());
    return result;
}

void OutputTap::forgetLatest() {
    const std::lock_guard lock(mutex_);
    newest_.clear();
    newestRows_ = 0;
    newestBytes_ = 0;
}

void OutputTap::attach(std::shared_ptr<TapBuffer> buffer) {
    const std::lock_guard lock(mutex_);
    buffers_.push_back(std::move(buffer));
}

void OutputTap::detach(const std::shared_ptr<TapBuffer>& buffer) {
    const std::lock_guard lock(mutex_);
    std::erase(buffers_, buffer);
}

bool OutputTap::hasReaders() const {
    const std::lock_guard lock(mutex_);
    return !buffers_.empty();
}

TapReading OutputTap::read(TapBuffer& buffer) {
    const std::lock_guard lock(mutex_);
    return buffer.take();
}

std::shared_ptr<OutputTap> TapBoard::output(const Endpoint& output) {
    const std::lock_guard lock(mutex_);
    return findOrMake(output);
}

void TapBoard::beginRun() {
    const std::lock_guard lock(mutex_);
    std::erase_if(outputs_, [](const auto& entry) { return !entry.second->hasReaders(); });
    for (const auto& [endpoint, output] : outputs_)
        output->forgetLatest();
}

void TapBoard::setAliases(std::map<Endpoint, Endpoint> aliases) {
    const std::lock_guard lock(mutex_);
    if (aliases == aliases_) return;
    aliases_ = std::move(aliases);
    for (auto& [id, reader] : readers_) {
        std::shared_ptr<OutputTap> output = findOrMake(published(reader.asked));
        if (output == reader.output) continue;
        reader.output->detach(reader.buffer);
        output->attach(reader.buffer);
        reader.output = std::move(output);
    }
}

std::vector<RecordBatchPointer> TapBoard::latest(const Endpoint& output, std::size_t rows) const {
    std::shared_ptr<OutputTap> tap;
    {
        const std::lock_guard lock(mutex_);
        const auto found = outputs_.find(published(output));
        if (found == outputs_.end()) return {};
        tap = found->second;
    }
    return tap->latest(rows);
}

TapId TapBoard::open(const Endpoint& output) {
    const std::lock_guard lock(mutex_);
    Reader reader{output, findOrMake(published(output)), std::make_shared<TapBuffer>()};
    reader.output->attach(reader.buffer);
    readers_.emplace(nextTap_, std::move(reader));
    return nextTap_++;
}

TapReading TapBoard::read(TapId tap) {
    Reader reader;
    {
        const std::lock_guard lock(mutex_);
        const auto found = readers_.find(tap);
        if (found == readers_.end()) return {};
        reader = found->second;
    }
    return reader.output->read(*reader.buffer);
}

void TapBoard::close(TapId tap) {
    const std::lock_guard lock(mutex_);
    const auto found = readers_.find(tap);
    if (found == readers_.end()) return;
    found->second.output->detach(found->second.buffer);
    readers_.erase(found);
}

const Endpoint& TapBoard::published(const Endpoint& output) const {
    const auto alias = aliases_.find(output);
    return alias == aliases_.end() ? output : alias->second;
}

std::shared_ptr<OutputTap> TapBoard::findOrMake(const Endpoint& output) {
    std::shared_ptr<OutputTap>& tap = outputs_[output];
    if (!tap) tap = std::make_shared<OutputTap>();
    return tap;
}

} // namespace weir
