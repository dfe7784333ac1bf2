#include "pipeline/expression/kernels/results.h"

#include <cstring>
#include <limits>
#include <stdexcept>

namespace weir::expression {

void TextWriter::append(std::string_view piece) {
    const std::size_t begin = static_cast<std::size_t>(offsets_.back());
    if (tooLong_ || used_ - begin + piece.size() > kLongestText) {
        tooLong_ = true;
        return;
    }
    if (used_ + piece.size() > bytes_.size())
        bytes_.resize(std::max(bytes_.size() * 2, used_ + piece.size()));
    std::memcpy(bytes_.data() + used_, piece.data(), piece.size());
    used_ += piece.size();
}

bool TextWriter::endRow() {
    if (tooLong_) {
        endRowAsNull();
        return false;
    }
    if (used_ > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
        throw std::length_error("The texts of one batch are longer than 2 GiB; make batches smaller.");
    offsets_.push_back(static_cast<std::int32_t>(used_));
    return true;
}

void TextWriter::endRowAsNull() {
    tooLong_ = false;
    used_ = static_cast<std::size_t>(offsets_.back());
    offsets_.push_back(offsets_.back());
}

ColumnPointer TextWriter::finish(Bitmap validity) {
    bytes_.resize(used_);
    return Column::ofString(std::move(offsets_), std::move(bytes_), std::move(validity));
}

} // namespace weir::expression
