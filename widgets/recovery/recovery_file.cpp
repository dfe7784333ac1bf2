#include "widgets/recovery/recovery_file.h"

#include "pipeline/graph/graph_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace weir {

namespace {

constexpr int kVersion = 1;
const QString kEnding = QStringLiteral(".recovery");

QString lockOf(const QString& recoveryFile) {
    return recoveryFile + QStringLiteral(".lock");
}

std::optional<UnsavedGraph> readRecovery(const QString& path) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return std::nullopt;
    const Json written = Json::parse(file.readAll().toStdString(), nullptr, false);
    if (!written.is_object() || written.value("weir_recovery", Json()) != kVersion) return std::nullopt;
    const auto text = [&written](const char* member) {
        const Json value = written.value(member, Json());
        return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
    };
    Result<Graph> graph = parseGraph(text("graph").toStdString());
    if (!graph) return std::nullopt;
    return UnsavedGraph{std::move(*graph), text("path"), text("folder"),
                        QDateTime::fromString(text("changed"), Qt::ISODateWithMs)};
}

} // namespace

std::unique_ptr<RecoveryLock> RecoveryLock::take(const QString& recoveryFile) {
    const QString path = lockOf(recoveryFile);
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return nullptr;
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close(descriptor);
        return nullptr;
    }
    return std::unique_ptr<RecoveryLock>(new RecoveryLock(path, descriptor));
}

RecoveryLock::RecoveryLock(QString path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

RecoveryLock::~RecoveryLock() {
    close(descriptor_);
}

QString UnsavedGraph::name() const {
    if (!graph.title.empty()) return QString::fromStdString(graph.title);
    if (!path.isEmpty()) return QFileInfo(path).completeBaseName();
    return QCoreApplication::translate("weir::GraphDocument", "Untitled");
}

QString recoveryFolder() {
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (state.isEmpty()) state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/weir/recovery");
}

QString newRecoveryFile() {
    return recoveryFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + kEnding;
}

QString writeRecovery(const UnsavedGraph& unsaved, const QString& file) {
    const Json written = {{"weir_recovery", kVersion},
                          {"path", unsaved.path.toStdString()},
                          {"folder", unsaved.folder.toStdString()},
                          {"changed", unsaved.changed.toString(Qt::ISODateWithMs).toStdString()},
                          {"graph", formatGraph(unsaved.graph)}};
    const std::string text = written.dump(-1, ' ', false, Json::error_handler_t::replace);
    QSaveFile saved(file);
    if (saved.open(QSaveFile::WriteOnly)) {
        // What is unsaved may be meant for nobody else's eyes.
        saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        saved.write(text.data(), static_cast<qint64>(text.size()));
        if (saved.commit()) return {};
    }
    return saved.errorString();
}

void removeRecovery(const QString& file) {
    QFile::remove(file);
    QFile::remove(lockOf(file));
}

std::vector<Recovery> findRecoveries() {
    std::vector<Recovery> found;
    const QDir folder(recoveryFolder());
    for (const QFileInfo& file : folder.entryInfoList({u'*' + kEnding}, QDir::Files)) {
        std::unique_ptr<RecoveryLock> lock = RecoveryLock::take(file.absoluteFilePath());
        if (!lock) continue;
        if (std::optional<UnsavedGraph> unsaved = readRecovery(file.absoluteFilePath()))
            found.push_back({file.absoluteFilePath(), std::move(lock), std::move(*unsaved)});
    }
    std::sort(found.begin(), found.end(), [](const Recovery& left, const Recovery& right) {
        return left.unsaved.changed > right.unsaved.changed;
    });
    return found;
}

} // namespace weir
