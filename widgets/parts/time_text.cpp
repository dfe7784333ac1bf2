#include "widgets/parts/time_text.h"

#include <QDateTime>

namespace weir {

namespace {

QDateTime localTime(Timestamp time) {
    return QDateTime::fromMSecsSinceEpoch(floorTime(time, 1'000'000) / 1'000'000);
}

} // namespace

QString timeText(Timestamp time) {
    const QDateTime local = localTime(time);
    const bool isToday = local.date() == QDate::currentDate();
    return local.toString(isToday ? QStringLiteral("HH:mm:ss.zzz")
                                  : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString wholeTimeText(Timestamp time) {
    const QDateTime local = localTime(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString elapsedText(Duration duration) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    const auto days = seconds / 86400;
    const auto hours = seconds / 3600 % 24;
    const QString minutesAndSeconds = QStringLiteral("%1:%2")
                                          .arg(seconds / 60 % 60, hours || days ? 2 : 1, 10, QChar(u'0'))
                                          .arg(seconds % 60, 2, 10, QChar(u'0'));
    if (days)
        return QStringLiteral("%1 d %2:%3").arg(days).arg(hours, 2, 10, QChar(u'0')).arg(minutesAndSeconds);
    if (hours) return QStringLiteral("%1:%2").arg(hours).arg(minutesAndSeconds);
    return minutesAndSeconds;
}

} // namespace weir
