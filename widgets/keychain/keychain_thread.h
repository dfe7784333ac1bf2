#pragma once
#include "widgets/keychain/keychain_answer.h"

#include <QThread>

#include <chrono>
#include <functional>

namespace weir {

/// Talks to the desktop's keychain on a thread of its own, for a keychain may wait for its user as long as it
/// likes. Safe from any thread.
class KeychainThread : public QThread {
    Q_OBJECT
public:
    enum class Request : std::uint8_t { Read, Write, Remove };
    using Answered = std::function<void(const KeychainAnswer&)>;

    /// A request without an answer after so long is over.
    explicit KeychainThread(std::chrono::milliseconds patience);
    ~KeychainThread() override;

    /// `answered` is called once, on this thread. `secret` is for Request::Write.
    void ask(Request request, const QString& name, const QString& secret, Answered answered);

private:
    std::chrono::milliseconds patience_;
    QObject* worker_; ///< lives on this thread
};

} // namespace weir
