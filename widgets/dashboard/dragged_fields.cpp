#include "widgets/dashboard/dragged_fields.h"

#include "pipeline/nodes/parameters.h"
#include "widgets/theme/theme.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <span>

namespace weir {

namespace {

constexpr int kMostWidth = 240; ///< of the picture at the pointer

/// "cpu", "cpu, memory", "cpu and 4 more": what hangs at the pointer.
QString textOf(const std::vector<DraggedFields>& dragged) {
    const DraggedFields& first = dragged.front();
    if (first.isWhole || first.fields.empty()) return QString::fromStdString(first.source.text());
    std::size_t count = 0;
    for (const DraggedFields& group : dragged)
        count += group.fields.size();
    const QString name = QString::fromStdString(first.fields.front().name);
    return count == 1 ? name : QStringLiteral("%1  +%2").arg(name).arg(count - 1);
}

QPixmap pictureOf(const QString& text, qreal scale) {
    const Theme& theme = Theme::instance();
    const QFont font = theme.font(TextStyle::Emphasis);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, kMostWidth);
    const QSize size(metrics.horizontalAdvance(shown) + 2 * spacing::medium,
                     metrics.height() + spacing::small);
    QPixmap picture(size * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors().accent, 1));
    painter.setBrush(theme.colors().raised);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius,
                            spacing::radius);
    painter.setPen(theme.colors().text);
    painter.setFont(font);
    painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignCenter, shown);
    return picture;
}

} // namespace

std::unique_ptr<QMimeData> fieldsMimeData(const std::vector<DraggedFields>& dragged) {
    Json groups = Json::array();
    for (const DraggedFields& group : dragged) {
        Json fields = Json::array();
        const std::size_t carried = std::min(group.fields.size(), kMostDraggedFields);
        for (const Field& field : std::span(group.fields).first(carried))
            fields.push_back({{"name", field.name}, {"type", typeName(field.type)}});
        groups.push_back({{"source", group.source.text()},
                          {"whole", group.isWhole},
                          {"fields", std::move(fields)},
                          {"left_out", group.leftOut + group.fields.size() - carried}});
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QLatin1String(kFieldsMimeType), QByteArray::fromStdString(groups.dump()));
    return data;
}

std::vector<DraggedFields> fieldsIn(const QMimeData& data) {
    const QByteArray text = data.data(QLatin1String(kFieldsMimeType));
    const Json groups = Json::parse(text.begin(), text.end(), nullptr, false);
    std::vector<DraggedFields> dragged;
    if (!groups.is_array()) return dragged;
    for (const Json& group : groups) {
        if (!group.is_object() || !group.contains("source") || !group["source"].is_string()) return {};
        const auto source = Endpoint::parse(group["source"].get<std::string>());
        const Json fields = group.value("fields", Json::array());
        if (!source || !fields.is_array() || fields.size() > kMostDraggedFields) return {};
        DraggedFields taken{*source, {}, group.contains("whole") && group["whole"] == true};
        for (const Json& field : fields) {
            if (!field.is_object() || !field.contains("name") || !field["name"].is_string() ||
                !field.contains("type") || !field["type"].is_string())
                return {};
            const auto type = typeFromName(field["type"].get_ref<const std::string&>());
            if (!type) return {};
            taken.fields.push_back({field["name"].get<std::string>(), *type});
        }
        if (const Json left = group.value("left_out", Json()); left.is_number_unsigned())
            taken.leftOut = left.get<std::size_t>();
        dragged.push_back(std::move(taken));
    }
    return dragged;
}

void dragFields(QWidget* from, const std::vector<DraggedFields>& dragged) {
    if (dragged.empty()) return;
    // Qt destroys it once it has been dropped, and the data with it.
    auto* drag = new QDrag(from);
    drag->setMimeData(fieldsMimeData(dragged).release());
    const QPixmap picture = pictureOf(textOf(dragged), from->devicePixelRatioF());
    drag->setPixmap(picture);
    drag->setHotSpot(QPoint(-spacing::medium, -spacing::small));
    drag->exec(Qt::CopyAction);
}

} // namespace weir
