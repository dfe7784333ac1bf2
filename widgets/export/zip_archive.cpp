#include "widgets/export/zip_archive.h"

#include <memory>

#include <zip.h>

namespace weir {

namespace {

constexpr double kAskEvery = 0.01; ///< of the whole

struct SourceEnd {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveEnd {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using SourcePointer = std::unique_ptr<zip_source_t, SourceEnd>;
using ArchivePointer = std::unique_ptr<zip_t, ArchiveEnd>;

/// Asks whether to go on, for the library's callbacks.
struct Question {
    const std::function<bool(int)>& goesOn;
    bool isEnded = false;
};

void ask(zip_t*, double share, void* state) {
    auto& question = *static_cast<Question*>(state);
    if (!question.isEnded) question.isEnded = !question.goesOn(static_cast<int>(share * 100));
}

int isEnded(zip_t*, void* state) {
    return static_cast<const Question*>(state)->isEnded ? 1 : 0;
}

/// All that was written into it.
QByteArray contentOf(zip_source_t& source) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(&source, &about) < 0 || zip_source_open(&source) < 0) return {};
    QByteArray content(static_cast<qsizetype>(about.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(&source, content.data(), about.size);
    zip_source_close(&source);
    return read == static_cast<zip_int64_t>(about.size) ? content : QByteArray();
}

} // namespace

QByteArray zipOf(std::span<const DataFile> files, const std::function<bool(int)>& goesOn) {
    const SourcePointer bytes(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!bytes) return {};
    ArchivePointer archive(zip_open_from_source(bytes.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) return {};
    zip_source_keep(bytes.get()); // the archive lets go of it when it is closed
    for (const DataFile& file : files) {
        SourcePointer content(zip_source_buffer(archive.get(), file.content.constData(),
                                                static_cast<zip_uint64_t>(file.content.size()), 0));
        if (!content ||
            zip_file_add(archive.get(), file.name.toUtf8().constData(), content.get(), ZIP_FL_ENC_UTF_8) < 0)
            return {};
        content.release(); // which the archive has taken over
    }
    Question question{goesOn};
    if (goesOn) {
        zip_register_progress_callback_with_state(archive.get(), kAskEvery, ask, nullptr, &question);
        zip_register_cancel_callback_with_state(archive.get(), isEnded, nullptr, &question);
    }
    if (zip_close(archive.get()) < 0) return {};
    archive.release(); // closed
    return contentOf(*bytes);
}

} // namespace weir
