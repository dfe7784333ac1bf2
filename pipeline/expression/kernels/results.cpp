#include "pipeline/expression/kernels/results.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace weir::expression {

char* TextWriter::growSlowly(std::size_t size) {
    if (used_ + size > limit_) {
        tooLong_ = true;
        limit_ = 0;
        return nullptr;
    }
    bytes_.resize(std::max(bytes_.size() * 2, used_ + size));
    used_ += size;
    return bytes_.data() + used_ - size;
}

bool TextWriter::endRow() {
    if (tooLong_) {
        endRowAsNull();
        return false;
    }
    if (used_ > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
        throw std::length_error("The texts of one batch are longer than 2 GiB; make batches smaller.");
    offsets_.push_back(static_cast<std::int32_t>(used_));
    limit_ = used_ + kLongestText;
    return true;
}

void TextWriter::endRowAsNull() {
    tooLong_ = false;
    used_ = static_cast<std::size_t>(offsets_.back());
    limit_ = used_ + kLongestText;
    offsets_.push_back(offsets_.back());
}

ColumnPointer TextWriter::finish(Bitmap validity) {
    bytes_.resize(used_);
    return Column::ofString(std::move(offsets_), std::move(bytes_), std::move(validity));
}

} // namespace weir::expression
