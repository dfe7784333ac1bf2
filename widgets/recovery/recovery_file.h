#pragma once
#include "pipeline/graph/graph.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace weir {

/// Says, as long as it lives, that a file of the recovery folder has an owner. The system takes it from a
/// process that ends, however it ends. Any thread.
class RecoveryLock {
public:
    /// Null if another window, of this or another process, has it, or if it cannot be made.
    static std::unique_ptr<RecoveryLock> take(const QString& recoveryFile);
    ~RecoveryLock();
    RecoveryLock(const RecoveryLock&) = delete;
    RecoveryLock& operator=(const RecoveryLock&) = delete;

private:
    RecoveryLock(QString path, int descriptor);

    QString path_;
    int descriptor_;
};

/// A graph as it was edited and not saved.
struct UnsavedGraph {
    Graph graph;
    QString path;      ///< its own file; empty: it had none yet
    QString folder;    ///< where its relative paths start, if it had no file
    QDateTime changed; ///< when it was kept

    /// What people call it: its title, its file's name, or "Untitled".
    QString name() const;
};

/// An unsaved graph whose window is gone, and the right to decide about it.
struct Recovery {
    QString file;
    std::unique_ptr<RecoveryLock> lock;
    UnsavedGraph unsaved;
};

/// $XDG_STATE_HOME/weir/recovery, or ~/.local/state/weir/recovery.
QString recoveryFolder();

/// A name in that folder that no other window has.
QString newRecoveryFile();

/// Writes it whole or not at all; what went wrong, or empty.
QString writeRecovery(const UnsavedGraph& unsaved, const QString& file);

/// Takes the file away with the mark of its owner.
void removeRecovery(const QString& file);

/// What windows that are gone have left, the newest first. What another process has in hand is passed over.
std::vector<Recovery> findRecoveries();

} // namespace weir
