#include "connectors/files/headered_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr std::size_t kBlockBytes = 1 << 20;

} // namespace

Result<void> HeaderedFile::begin(OutputFile& file, Written written) {
    written_.clear();
    isFixed_ = false;
    toAdd_ = 0;
    if (file.isRegular() && file.size() > 0) {
        const Result<std::string> front = file.readAt(0, kBlockBytes);
        if (!front) return tl::unexpected(front.error());
        // Columns that the user chose are there already, and stay chosen.
        if (std::string header = layout_.header();
            written == Written::ByThisRun && !header.empty() && front->starts_with(header)) {
            written_ = std::move(header);
            return {};
        }
        if (const Result<void> adopted = layout_.adopt(*front); !adopted)
            return fail(fmt::format("cannot append to {}: {}", file.name(), adopted.error().message));
        std::string header = layout_.header();
        isFixed_ = written == Written::ByOthers || !front->starts_with(header);
        if (!isFixed_) written_ = std::move(header);
        return {};
    }
    // A file begun anew after the first was moved away has the same columns from its start.
    const std::string header = layout_.header();
    if (Result<void> headed = file.write(header); !headed) return headed;
    written_ = header;
    isFixed_ = !written_.empty() && !file.isRegular();
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
        written_ = header;
        // What went out by a pipe cannot be written anew.
        isFixed_ = !file.isRegular();
    } else if (Result<void> rewritten =
                   replace(file, [&](OutputFile& wider) { return copyLengthened(wider, file); });
               !rewritten)
        return rewritten;
    toAdd_ = 0;
    return {};
}

template<class Copy>
Result<void> HeaderedFile::replace(OutputFile& file, const Copy& copy) {
    std::filesystem::path part = behindLinks(file.path());
    part += ".part";
    OutputFile other(part);
    Result<void> result = other.open(OutputFile::Existing::Replace);
    if (result) result = copy(other);
    if (result) result = other.takePlaceOf(file.path());
    if (!result) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        return result;
    }
    written_ = layout_.header();
    file = std::move(other);
    return {};
}

Result<void> HeaderedFile::copyLengthened(OutputFile& wider, const OutputFile& file) {
    std::string bytes = layout_.header();
    bool isFirst = true;
    for (std::uint64_t at = written_.size(); at < file.size(); at += kBlockBytes) {
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

Result<void> HeaderedFile::copyShortened(OutputFile& narrower, const OutputFile& file, std::size_t removed,
                                         std::uint64_t size) {
    std::string bytes = layout_.header();
    std::uint64_t left = size - bytes.size();
    if (Result<void> written = narrower.write(bytes); !written) return written;
    for (std::uint64_t at = written_.size(); left > 0 && at < file.size(); at += kBlockBytes) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kBlockBytes, file.size() - at));
        const Result<std::string> block = file.readAt(at, count);
        if (!block) return tl::unexpected(block.error());
        bytes.clear();
        layout_.shorten(*block, at == written_.size(), removed, bytes);
        bytes.resize(std::min<std::uint64_t>(bytes.size(), left));
        left -= bytes.size();
        if (Result<void> written = narrower.write(bytes); !written) return written;
    }
    return {};
}

void HeaderedFile::save(StateWriter& state) const {
    state.write(isFixed_);
    state.writeText(isFixed_ ? std::string() : written_);
}

Result<void> HeaderedFile::goOn(StateReader& state, OutputFile& file, std::uint64_t size) {
    state.read(isFixed_);
    const std::string header = state.readText();
    const Result<std::string> front = file.readAt(0, kBlockBytes);
    if (!front) return tl::unexpected(front.error());
    if (isFixed_) return layout_.adopt(*front);
    if (header.empty()) return {};
    std::size_t columns = 0;
    const bool hasGrown = !front->starts_with(header);
    if (hasGrown) {
        if (const Result<void> adopted = layout_.adopt(*front); !adopted) return adopted;
        written_ = layout_.header();
        columns = layout_.columns();
    }
    // Columns that the user chose are there already, and stay chosen.
    if (layout_.header() != header)
        if (const Result<void> adopted = layout_.adopt(header); !adopted) return adopted;
    if (hasGrown) {
        if (columns < layout_.columns() || size < header.size())
            return fail(fmt::format("{} has another header row than at the checkpoint", file.name()));
        return replace(file, [&](OutputFile& narrower) {
            return copyShortened(narrower, file, columns - layout_.columns(), size);
        });
    }
    written_ = header;
    return {};
}

} // namespace weir
