#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/geo_map.h"
#include "widgets/dashboard/painted_panel.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/parts/time_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kStep = 1.5;   ///< by which a key zooms
constexpr double kPanStep = 48; ///< pixels that a key moves by
constexpr double kMostRoom = 6; ///< times as large as what there is, and the view fits itself anew

/// Places on the globe with their trails.
class GeoPanel final : public PaintedPanel {
    Q_DECLARE_TR_FUNCTIONS(weir::GeoPanel)

public:
    GeoPanel(BoardTime& time, QWidget* parent) : PaintedPanel(time, parent) {
        setMouseTracking(true);
        makeActions();
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            tracks_ = GeoTracks(
                {settings.text("latitude"), settings.text("longitude"), settings.text("by"),
                 settings.text("color")},
                static_cast<std::size_t>(std::clamp<std::int64_t>(settings.integer("trail"), 1, 20'000)));
            clear();
        }
        map_.view.setProjection(settings.text("projection") == "mercator" ? GeoProjection::Mercator
                                                                          : GeoProjection::Equirectangular);
        map_.hasTrails = settings.integer("trail") > 1;
        map_.valueName = QString::fromStdString(settings.text("color"));
        map_.format = formatOf(settings);
        map_.ramp = rampOf(settings);
        isFitted_ = true;
        area_ = {};
        look();
        lookAgain();
    }

    void take(const RecordBatchPointer& batch) override { tracks_.take(*batch); }

    void clear() override {
        tracks_.clear();
        area_ = {};
        update();
    }

    void refresh() override { look(); }

    bool isEmpty() const override { return tracks_.empty(); }

    QString remark() const override {
        if (!tracks_.missingField().empty())
            return withFieldAdvice(tr("The records have no field “%1” that can be shown as a number.")
                                       .arg(QString::fromStdString(tracks_.missingField())));
        if (tracks_.isFull())
            return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(GeoTracks::kMostTracks));
        if (tracks_.placeless() > 0)
            return tr("%n record(s) had no place on the globe.", nullptr,
                      static_cast<int>(std::min<std::uint64_t>(tracks_.placeless(), 2'000'000'000)));
        return {};
    }

    std::string data() const override {
        CsvText csv{"time", "name", "latitude", "longitude", "value"};
        for (const GeoTracks::Track& track : tracks_.tracks())
            for (const GeoPlace& point : track.points) {
                csv.addTime(point.time);
                csv.add(track.name);
                csv.add(point.latitude);
                csv.add(point.longitude);
                csv.add(point.value);
                csv.endRow();
            }
        return csv.take();
    }

protected:
    void paint(QPainter& painter, QSizeF size) override {
        GeoMap map = map_;
        map.tracks = &tracks_.tracks();
        if (map_.valueName.isEmpty())
            map.values.reset();
        else
            map.values = values_;
        if (size != map.view.size()) {
            // In a picture of another size the same area is seen.
            map.view.setSize(size);
            if (isFitted_) map.view.fit(area_);
        }
        map.paint(painter);
    }

    void resizeEvent(QResizeEvent* event) override {
        PaintedPanel::resizeEvent(event);
        map_.view.setSize(size());
        if (isFitted_ && !area_.isNull()) map_.view.fit(area_);
    }

    void wheelEvent(QWheelEvent* event) override {
        if (event->angleDelta().y() == 0) return;
        zoom(std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
        event->accept();
    }

    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton) held_ = event->position();
        PaintedPanel::mousePressEvent(event);
        event->accept();
    }

    void mouseMoveEvent(QMouseEvent* event) override {
        if (!held_ || !(event->buttons() & Qt::LeftButton)) return;
        pan(event->position() - *held_);
        held_ = event->position();
        setCursor(Qt::ClosedHandCursor);
    }

    void mouseReleaseEvent(QMouseEvent*) override {
        held_.reset();
        unsetCursor();
    }

    void mouseDoubleClickEvent(QMouseEvent* event) override {
        fit();
        event->accept();
    }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip) return PaintedPanel::event(event);
        const auto* help = static_cast<QHelpEvent*>(event);
        GeoMap map = map_;
        map.tracks = &tracks_.tracks();
        const int track = map.trackAt(help->pos());
        if (track < 0)
            QToolTip::showText(help->globalPos(),
                               geoText(map.view.latitudeAt(help->y()), map.view.longitudeAt(help->x())),
                               this);
        else
            QToolTip::showText(help->globalPos(), textOf(static_cast<std::size_t>(track)), this);
        return true;
    }

private:
    void makeActions() {
        const auto add = [this](const QString& text, const QKeySequence& shortcut, auto command) {
            auto* action = new QAction(text, this);
            action->setShortcut(shortcut);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, command);
            addAction(action);
        };
        add(tr("Zoom in"), Qt::Key_Plus, [this] { zoom(kStep, QRectF(rect()).center()); });
        add(tr("Zoom out"), Qt::Key_Minus, [this] { zoom(1 / kStep, QRectF(rect()).center()); });
        add(tr("Fit all places"), Qt::Key_Home, [this] { fit(); });
        add(tr("West"), QKeySequence(Qt::CTRL | Qt::Key_Left), [this] { pan({kPanStep, 0}); });
        add(tr("East"), QKeySequence(Qt::CTRL | Qt::Key_Right), [this] { pan({-kPanStep, 0}); });
        add(tr("North"), QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { pan({0, kPanStep}); });
        add(tr("South"), QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { pan({0, -kPanStep}); });
    }

    void zoom(double factor, QPointF point) {
        isFitted_ = false;
        map_.view.zoom(factor, point);
        lookAgain();
    }

    void pan(QPointF pixels) {
        isFitted_ = false;
        map_.view.pan(pixels);
        lookAgain();
    }

    void fit() {
        isFitted_ = true;
        area_ = {};
        look();
        lookAgain();
    }

    QString textOf(std::size_t index) const {
        const GeoTracks::Track& track = tracks_.tracks()[index];
        const GeoPlace& head = track.points.back();
        QStringList lines;
        if (!track.name.empty()) lines << QString::fromStdString(track.name);
        lines << geoText(head.latitude, head.longitude);
        if (!map_.valueName.isEmpty())
            lines << map_.valueName + QStringLiteral(": ") +
                         QString::fromStdString(figureText(head.value, map_.format).text());
        lines << timeText(head.time);
        return lines.join(u'\n');
    }

    /// Takes in what there is: its values, and, unless the user looks elsewhere, where it is.
    void look() {
        values_ = {};
        double south = 91, north = -91, west = 361, east = -361;
        std::size_t count = 0;
        for (const GeoTracks::Track& track : tracks_.tracks())
            for (const GeoPlace& point : track.points) {
                south = std::min(south, point.latitude);
                north = std::max(north, point.latitude);
                west = std::min(west, point.longitude);
                east = std::max(east, point.longitude);
                if (std::isfinite(point.value)) values_.include(point.value);
                ++count;
            }
        setAccessibleName(count == 0 ? QString()
                                     : tr("%1 to %2").arg(geoText(south, west, 2), geoText(north, east, 2)));
        if (count > 0 && isFitted_) {
            const QRectF there(QPointF(west, south), QPointF(east, north));
            // It does not tremble with each point: it stays while all are within, and not lost in it.
            const bool isWithin = !area_.isNull() && south >= area_.top() && north <= area_.bottom() &&
                                  west >= area_.left() && east <= area_.right();
            const bool isLost =
                area_.width() > there.width() * kMostRoom && area_.height() > there.height() * kMostRoom;
            if (!isWithin || isLost) {
                area_ = there;
                if (!hasSpan(area_)) area_.adjust(-0.002, -0.002, 0.002, 0.002);
                map_.view.setSize(size());
                map_.view.fit(area_);
            }
        }
        update();
    }

    static bool hasSpan(const QRectF& area) { return area.width() > 1e-6 || area.height() > 1e-6; }

    GeoTracks tracks_;
    GeoMap map_;
    FigureRange values_;
    QRectF area_;          ///< that was fitted last: longitudes, and latitudes ascending downwards
    bool isFitted_ = true; ///< until the user looks elsewhere
    std::optional<QPointF> held_;
};

PanelType describe() {
    const auto field = [](std::string id, std::string label, std::string summary, std::string placeholder) {
        Parameter parameter;
        parameter.id = std::move(id);
        parameter.type = ParameterType::FieldName;
        parameter.label = std::move(label);
        parameter.summary = std::move(summary);
        parameter.fieldOf = kFiguresOfSource;
        parameter.placeholder = std::move(placeholder);
        return parameter;
    };
    const Parameter latitude = field(
        "latitude", "Latitude", "In degrees, north is positive. When empty, a field called latitude or lat.",
        "latitude or lat");
    const Parameter longitude =
        field("longitude", "Longitude",
              "In degrees, east is positive. When empty, a field called longitude, lon or lng.",
              "longitude, lon or lng");
    const Parameter by = splitParameter("A trail for each value of this field.", "one trail");
    const Parameter color =
        field("color", "Colour",
              "The field whose value colours the places; without one each trail has its own colour.",
              "a colour for each trail");

    Parameter trail;
    trail.id = "trail";
    trail.type = ParameterType::Integer;
    trail.label = "Trail";
    trail.summary = "How many places are kept of each; 1 shows only the newest.";
    trail.defaultValue = 200;
    trail.minimum = 1;
    trail.maximum = 20'000;

    Parameter projection;
    projection.id = "projection";
    projection.type = ParameterType::Choice;
    projection.label = "Projection";
    projection.summary = "How the globe is laid flat.";
    projection.defaultValue = "equirectangular";
    projection.choices = {
        {"equirectangular", "Equirectangular", "distances are true in the middle of the view"},
        {"mercator", "Mercator", "angles are true, as on maps of the web"}};

    PanelType type;
    type.id = "geo";
    type.title = "Geo scatter";
    type.summary = "Places by latitude and longitude, with trails and a scale, without a map.";
    type.icon = "geo";
    type.width = 10;
    type.height = 9;
    type.parameters = {sourceParameter(), latitude, longitude, by, color, trail, projection};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(rampParameter());
    type.dataParameters = {"latitude", "longitude", "by", "color", "trail"};
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        const std::string north = fieldCalled(fields, {"latitude", "lat"});
        const std::string east = fieldCalled(fields, {"longitude", "lon", "lng", "long"});
        if (north.empty() || east.empty()) return std::nullopt;
        return PanelFit{2, {{"latitude", north}, {"longitude", east}}};
    };
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new GeoPanel(context.time, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
