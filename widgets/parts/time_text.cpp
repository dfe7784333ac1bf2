#include "widgets/parts/time_text.h"

#include "widgets/parts/moment_text.h"

#include <QDateTime>
#include <QLocale>

namespace weir {

namespace {

QTimeZone& zone() {
    static QTimeZone zone = QTimeZone::systemTimeZone();
    return zone;
}

QDateTime localTime(Timestamp time) {
    return dateTimeOf(time, zone());
}

bool isToday(const QDateTime& local) {
    return local.date() == QDateTime::currentDateTime().toTimeZone(zone()).date();
}

} // namespace

const QTimeZone& shownZone() {
    return zone();
}

void setShownZone(const QTimeZone& chosen) {
    if (chosen.isValid()) zone() = chosen;
}

QString timeText(Timestamp time) {
    const QDateTime local = localTime(time);
    return local.toString(isToday(local) ? QStringLiteral("HH:mm:ss.zzz")
                                         : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString wholeTimeText(Timestamp time) {
    const QDateTime local = localTime(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString shortTimeText(Timestamp time, Duration within) {
    using namespace std::chrono_literals;
    const QDateTime local = localTime(time);
    if (within >= 48h) return QLocale().toString(local, QStringLiteral("d MMM HH:mm"));
    const QString text = local.toString(within >= 10min ? QStringLiteral("HH:mm")
                                        : within >= 2s  ? QStringLiteral("HH:mm:ss")
                                                        : QStringLiteral("HH:mm:ss.zzz"));
    return isToday(local) ? text : QLocale().toString(local.date(), QStringLiteral("d MMM ")) + text;
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
