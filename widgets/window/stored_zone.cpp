#include "widgets/window/stored_zone.h"

#include "widgets/dashboard/board_time.h"
#include "widgets/parts/time_text.h"
#include "widgets/window/window_settings.h"

namespace weir {

namespace {

const QString kZoneKey = QStringLiteral("timeZone"); ///< empty: the desktop's, whichever that is

} // namespace

void keepZone(BoardTime& time) {
    if (const QByteArray id = WindowSettings().value(kZoneKey).toByteArray(); !id.isEmpty())
        time.setZone(QTimeZone(id));
    setShownZone(time.zone());
    QObject::connect(&time, &BoardTime::zoneChanged, &time, [&time] {
        const QByteArray id = time.zone().id();
        WindowSettings().setValue(kZoneKey, id == QTimeZone::systemTimeZoneId() ? QByteArray() : id);
        setShownZone(time.zone());
    });
}

} // namespace weir
