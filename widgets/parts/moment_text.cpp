#include "widgets/parts/moment_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace weir {

namespace {

constexpr Timestamp kMillisecond = 1'000'000;

} // namespace

QDateTime dateTimeOf(Timestamp time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(floorTime(time, kMillisecond) / kMillisecond, zone);
}

QString momentText(Timestamp time, const QTimeZone& zone) {
    const Timestamp second = floorTime(time, 1000 * kMillisecond);
    const QDateTime moment = dateTimeOf(second, zone);
    QString text = moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (time == second) return text;
    QString fraction = QStringLiteral("%1").arg(time - second, 9, 10, QChar(u'0'));
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return text + u'.' + fraction;
}

QString dateText(Timestamp time, const QTimeZone& zone) {
    return dateTimeOf(time, zone).toString(QStringLiteral("yyyy-MM-dd"));
}

bool isTimeOfDay(const QString& text) {
    static const QRegularExpression form(QStringLiteral(R"(^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?$)"));
    return form.match(text.trimmed()).hasMatch();
}

std::optional<Timestamp> readMoment(const QString& text, const QTimeZone& zone, Timestamp near) {
    const QString written = text.trimmed();
    if (written.compare(QStringLiteral("now"), Qt::CaseInsensitive) == 0) return currentTime();
    static const QRegularExpression form(QStringLiteral(
        R"(^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:[ T]*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$)"));
    const QRegularExpressionMatch match = form.match(written);
    if (written.isEmpty()) return std::nullopt;
    if (!match.hasMatch()) return parseTimestamp(written.toStdString());
    const bool hasDate = match.hasCaptured(1) && !match.captured(1).isEmpty();
    const QDate date =
        hasDate ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
                : dateTimeOf(near, zone).date();
    const QTime day(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    const QDateTime moment(date, day, zone);
    if (!date.isValid() || !day.isValid() || !moment.isValid()) return std::nullopt;
    // Beyond these years nanoseconds do not reach.
    if (date.year() < 1700 || date.year() > 2250) return std::nullopt;
    return moment.toMSecsSinceEpoch() * kMillisecond + match.captured(7).leftJustified(9, u'0').toLongLong();
}

QString zoneOffsetText(const QTimeZone& zone, Timestamp at) {
    const int offset = zone.offsetFromUtc(dateTimeOf(at, zone));
    if (offset == 0) return QStringLiteral("UTC");
    const int minutes = std::abs(offset) / 60;
    QString text = QStringLiteral("UTC%1%2").arg(offset < 0 ? QChar(0x2212) : QChar(u'+')).arg(minutes / 60);
    if (minutes % 60) text += QStringLiteral(":%1").arg(minutes % 60, 2, 10, QChar(u'0'));
    return text;
}

} // namespace weir
