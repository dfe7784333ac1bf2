#pragma once
#include <QByteArray>
#include <QString>

namespace weir {

/// Writes a file as a whole: one that is there is replaced only once the new one stands, and stays as it is
/// if it cannot. What is no file but a device or a pipe is written to. Returns what came in the way; empty:
/// nothing did.
QString writeWhole(const QString& path, const QByteArray& content);

} // namespace weir
