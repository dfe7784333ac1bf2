#pragma once
#include <QObject>
#include <QStringList>

namespace weir {

/// The graphs opened and saved last, newest first, kept over runs of the program. Those that are gone are
/// passed over.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    explicit RecentFiles(QObject* parent = nullptr);

    QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void store(const QStringList& paths);
};

} // namespace weir
