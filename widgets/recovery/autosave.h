#pragma once
#include "widgets/document/graph_document.h"
#include "widgets/recovery/recovery_file.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace weir {

/// Keeps what is edited and not saved in a file of the recovery folder, so that a crash loses a moment's work
/// at most. The file is there only while there is something unsaved; it is written beside the GUI thread.
/// Each window has one of its own, so that two of one graph do not meet. GUI thread only.
class Autosave : public QObject {
    Q_OBJECT
public:
    /// `folder` says where relative paths of a graph without a file start. The document must outlive this.
    Autosave(GraphDocument& document, std::function<QString()> folder, QObject* parent = nullptr);
    /// The window is closed in order, and so nothing is left to recover.
    ~Autosave() override;

    /// The document holds what was recovered: its file goes on being the one where changes are kept.
    void takeOver(Recovery recovery);

Q_SIGNALS:
    /// Changes cannot be kept, and why; once, until they can be again.
    void failed(const QString& reason);

private:
    void keep();
    void forget();
    void hasKept(const QString& error);

    GraphDocument& document_;
    std::function<QString()> folder_;
    QString file_;                       ///< empty until there is something to keep
    std::shared_ptr<RecoveryLock> lock_; ///< of that file
    QTimer timer_;
    bool hasFailed_ = false;
    QThreadPool writer_; ///< one thread, so that what is asked for is done in order
};

} // namespace weir
