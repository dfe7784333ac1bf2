#include "connectors/files/headered_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kBlockBytes = 1 << 20;

} // namespace

Result<void> HeaderedFile::begin(OutputFile& file) {
    headerSize_ = 0;
    toAdd_ = 0;
    if (file.isRegular() && file.size() > 0) {
        const Result<std::string> front = file.readAt(0, kBlockBytes);
        if (!front) return tl::unexpected(front.error());
        if (const Result<void> adopted = layout_.adopt(*front); !adopted)
            return fail(fmt::format("cannot append to {}: {}", file.name(), adopted.error().message));
        isFixed_ = true;
        return {};
    }
    // A file begun anew after the first was moved away has the same columns from its start.
    const std::string header = layout_.header();
    if (Result<void> written = file.write(header); !written) return written;
    headerSize_ = header.size();
    isFixed_ = headerSize_ > 0 && !file.isRegular();
    return {};
}

Result<void> HeaderedFile::makeRoomFor(const RecordBatch& batch, OutputFile& file) {
    if (isFixed_) return {};
    if (file.isRegular())
        toAdd_ += layout_.widen(batch);
    else if (toAdd_ == 0)
        toAdd_ = layout_.widenByFirstRecord(batch);
    if (toAdd_ == 0) return {};
    if (file.size() == 0 || !file.isRegular()) {
        const std::string header = layout_.header();
        if (Result<void> written = file.write(header); !written) return written;
        headerSize_ = header.size();
        // What went out by a pipe cannot be written anew.
        isFixed_ = !file.isRegular();
    } else if (Result<void> rewritten = rewrite(file); !rewritten)
        return rewritten;
    toAdd_ = 0;
    return {};
}

Result<void> HeaderedFile::rewrite(OutputFile& file) {
    std::filesystem::path part = behindLinks(file.path());
    part += ".part";
    OutputFile wider(part);
    Result<void> result = wider.open(OutputFile::Existing::Replace);
    if (result) result = copyInto(wider, file);
    if (result) result = wider.takePlaceOf(file.path());
    if (!result) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        return result;
    }
    headerSize_ = layout_.header().size();
    file = std::move(wider);
    return {};
}

Result<void> HeaderedFile::copyInto(OutputFile& wider, const OutputFile& file) {
    std::string bytes = layout_.header();
    bool isFirst = true;
    for (std::uint64_t at = headerSize_; at < file.size(); at += kBlockBytes) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(kBlockBytes, file.size() - at));
        const Result<std::string> block = file.readAt(at, size);
        if (!block) return tl::unexpected(block.error());
        layout_.lengthen(*block, isFirst, toAdd_, bytes);
        isFirst = false;
        if (Result<void> written = wider.write(bytes); !written) return written;
        bytes.clear();
    }
    return bytes.empty() ? Result<void>() : wider.write(bytes);
}

} // namespace weir
