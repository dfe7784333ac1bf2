#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/recent_values.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QBitArray>
#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kMostKeys = 64;
constexpr std::size_t kMostPoints = 131'072; ///< of all keys together: 3 MiB
constexpr int kShades = 8;                   ///< steps in which a trail fades
constexpr double kFaintest = 0.15;           ///< opacity of the oldest point
constexpr std::size_t kSmoothUpTo = 6000;    ///< points: more are drawn as squares, many times as fast
constexpr double kDot = 4.5;                 ///< pixels across
constexpr double kNewestRadius = 5;
constexpr double kReach = 14; ///< pixels from the pointer to the point it means

/// One field against another, with the course of the newest points.
class ScatterPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::ScatterPanel)

public:
    ScatterPanel(const PanelContext& context, QWidget* parent) : PlotContent(context, Across::Other, parent) {
        plot().setGrid(true, true);
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        points_ = static_cast<std::size_t>(
            std::clamp<std::int64_t>(settings.integer("points"), 1, static_cast<std::int64_t>(kMostPoints)));
        if (isOtherData) {
            x_ = PanelField(settings.text("x"), PanelField::Kind::Number);
            y_ = PanelField(settings.text("y"), PanelField::Kind::Number);
            by_ = PanelField(settings.text("by"), PanelField::Kind::Any);
            clear();
        }
        age_ = settings.span("age");
        fades_ = settings.boolean("fade");
        isJoined_ = settings.text("style") == "line";
        xFormat_ = {settings.text("x_unit"), std::nullopt};
        yFormat_ = formatOf(settings);
        for (Trail& trail : trails_)
            trail.setRoom(room());
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        const Column* x = x_.of(*batch);
        const Column* y = y_.of(*batch);
        const Column* by = by_.isSet() ? by_.of(*batch) : nullptr;
        if (!x || !y || (by_.isSet() && !by)) return;
        readNumbers(*x, xs_);
        readNumbers(*y, ys_);
        std::span<const std::uint32_t> keyOf;
        if (by) keyOf = keys_.slotsOf(*by, kMostKeys);
        if (!by && keys_.size() == 0) keys_.slotOf(y_.title(), kMostKeys);
        makeTrails();
        const auto times = batch->eventTimes();
        for (std::size_t row = 0; row < xs_.size(); ++row) {
            if (std::isnan(xs_[row]) || std::isnan(ys_[row])) continue;
            const std::uint32_t key = by ? keyOf[row] : 0;
            if (key == KeySlots::kNone) continue;
            trails_[key].append({times[row], xs_[row], ys_[row]});
            newest_ = std::max(newest_, times[row]);
        }
    }

    void clear() override {
        keys_.clear();
        trails_.clear();
        newest_ = kMinTimestamp;
        rearrange();
    }

    bool isEmpty() const override { return newest_ == kMinTimestamp; }

    QString remark() const override {
        for (const PanelField* field : {&x_, &y_, &by_})
            if (field->isMissing()) return field->fault();
        if (!x_.isSet() || !y_.isSet()) return tr("Choose the fields that go across and up.");
        if (keys_.isFull())
            return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(kMostKeys));
        if (points_ > room() && !trails_.empty())
            return tr("There is room for the newest %n points of each key.", nullptr,
                      static_cast<int>(room()));
        return {};
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv({"time", "key", x_.title(), y_.title()});
        for (std::size_t key = 0; key < trails_.size(); ++key) {
            for (std::size_t i = firstOf(trails_[key]); i < trails_[key].size(); ++i) {
                csv.addTime(trails_[key][i].time);
                csv.add(keys_.names()[key]);
                csv.add(trails_[key][i].x);
                csv.add(trails_[key][i].y);
                csv.endRow();
            }
        }
        return csv.take();
    }

protected:
    void arrange() override {
        FigureRange x;
        FigureRange y;
        for (const Trail& trail : trails_) {
            for (std::size_t i = firstOf(trail); i < trail.size(); ++i) {
                x.include(trail[i].x);
                y.include(trail[i].y);
            }
        }
        plot().xAxis->setRange(rangeAround(shared(0, x)));
        plot().yAxis->setRange(rangeAround(shared(1, y)));
        plot().nameFigures(plot().xAxis, xFormat_);
        plot().nameFigures(plot().yAxis, yFormat_);
        plot().xAxis->setLabel(QString::fromStdString(x_.title()));
        plot().yAxis->setLabel(QString::fromStdString(y_.title()));
        std::vector<PlotLegend::Entry> entries;
        for (std::size_t key = 0; by_.isSet() && key < trails_.size(); ++key)
            entries.push_back({QString::fromStdString(keys_.names()[key]), Theme::instance().series(key)});
        plot().legendLine().setEntries(std::move(entries));
    }

    void paintData(QCPPainter& painter) override {
        std::size_t count = 0;
        for (const Trail& trail : trails_)
            count += trail.size() - firstOf(trail);
        for (std::size_t key = 0; key < trails_.size(); ++key)
            paintTrail(painter, trails_[key], Theme::instance().series(key), count <= kSmoothUpTo);
        for (std::size_t key = 0; key < trails_.size(); ++key) {
            const Trail& trail = trails_[key];
            if (firstOf(trail) == trail.size()) continue;
            painter.setAntialiasing(true);
            painter.setPen(QPen(Theme::instance().colors().text, 1.5));
            painter.setBrush(Theme::instance().series(key));
            painter.drawEllipse(placeOf(trail.newest()), kNewestRadius, kNewestRadius);
        }
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        const Point* nearest = nullptr;
        std::size_t nearestKey = 0;
        double least = kReach * kReach;
        for (std::size_t key = 0; key < trails_.size(); ++key) {
            for (std::size_t i = firstOf(trails_[key]); i < trails_[key].size(); ++i) {
                const QPointF off = placeOf(trails_[key][i]) - position;
                const double distance = QPointF::dotProduct(off, off);
                // Of points at one place the newest is on top.
                if (distance > least) continue;
                least = distance;
                nearest = &trails_[key][i];
                nearestKey = key;
            }
        }
        if (!nearest) return {};
        PlotReading reading;
        const QColor color = Theme::instance().series(nearestKey);
        reading.heading = timeText(nearest->time);
        if (by_.isSet())
            reading.lines.push_back({QString::fromStdString(by_.title()),
                                     QString::fromStdString(keys_.names()[nearestKey]), color});
        reading.lines.push_back({QString::fromStdString(x_.title()),
                                 QString::fromStdString(figureText(nearest->x, xFormat_).text()),
                                 {}});
        reading.lines.push_back({QString::fromStdString(y_.title()),
                                 QString::fromStdString(figureText(nearest->y, yFormat_).text()),
                                 {}});
        const QPointF place = placeOf(*nearest);
        reading.outline = QRectF(place - QPointF(kNewestRadius + 2, kNewestRadius + 2),
                                 place + QPointF(kNewestRadius + 2, kNewestRadius + 2));
        return reading;
    }

private:
    struct Point {
        Timestamp time;
        double x;
        double y;
    };
    using Trail = RecentValues<Point>;

    /// Points of each key that there is room for.
    std::size_t room() const {
        return std::min(points_, kMostPoints / std::max<std::size_t>(1, trails_.size()));
    }

    void makeTrails() {
        if (trails_.size() == keys_.size()) return;
        trails_.resize(keys_.size());
        for (Trail& trail : trails_)
            trail.setRoom(room());
    }

    /// The oldest point of a trail that is young enough.
    std::size_t firstOf(const Trail& trail) const {
        if (age_ <= Duration::zero()) return 0;
        std::size_t first = 0;
        while (first < trail.size() && trail[first].time < newest_ - age_.count())
            ++first;
        return first;
    }

    QPointF placeOf(const Point& point) const {
        return {plot().xAxis->coordToPixel(point.x), plot().yAxis->coordToPixel(point.y)};
    }

    static QCPRange rangeAround(const FigureRange& range) {
        if (range.least > range.greatest) return {0, 1};
        const double size = range.greatest - range.least;
        const double room =
            size > 0 ? size * 0.06 : std::max(std::abs(range.least) * 0.1, range.least == 0 ? 1.0 : 0.0);
        return {range.least - room, range.greatest + room};
    }

    /// The shade of a point, 0 the faintest, by its place between the oldest and the newest.
    int shadeOf(std::size_t i, std::size_t first, std::size_t size) const {
        if (!fades_ || size - first < 2) return kShades - 1;
        return static_cast<int>((i - first) * (kShades - 1) / (size - 1 - first));
    }

    void paintTrail(QCPPainter& painter, const Trail& trail, const QColor& color, bool isSmooth) {
        const std::size_t first = firstOf(trail);
        if (isJoined_) return paintLine(painter, trail, first, color, isSmooth);
        // From the newest back: a pixel that has a point already is not painted again, so that the cost is
        // bounded by the panel's size.
        const QRect area = plot().axisRect()->rect();
        if (area.isEmpty()) return; // a panel so small that its labels take all of it
        QBitArray taken(area.width() * area.height());
        QVector<QPointF> shades[kShades];
        for (std::size_t i = trail.size(); i-- > first;) {
            const QPointF place = placeOf(trail[i]);
            if (!QRectF(area).contains(place)) continue;
            const QPoint pixel(static_cast<int>(place.x()), static_cast<int>(place.y()));
            if (!area.contains(pixel)) continue;
            const qsizetype bit =
                static_cast<qsizetype>(pixel.y() - area.top()) * area.width() + pixel.x() - area.left();
            if (taken.testBit(bit)) continue;
            taken.setBit(bit);
            shades[shadeOf(i, first, trail.size())].append(isSmooth ? place : QPointF(pixel));
        }
        painter.setAntialiasing(isSmooth);
        for (int shade = 0; shade < kShades; ++shade) {
            painter.setPen(QPen(shadedColor(color, shade), isSmooth ? kDot : 2, Qt::SolidLine,
                                isSmooth ? Qt::RoundCap : Qt::SquareCap));
            painter.drawPoints(shades[shade].constData(), static_cast<int>(shades[shade].size()));
        }
    }

    void paintLine(QCPPainter& painter, const Trail& trail, std::size_t first, const QColor& color,
                   bool isSmooth) {
        painter.setAntialiasing(isSmooth);
        QVector<QPointF> run;
        int shade = -1;
        const auto end = [&] {
            if (run.size() > 1) {
                painter.setPen(QPen(shadedColor(color, shade), isSmooth ? 1.5 : 0));
                painter.drawPolyline(run.constData(), static_cast<int>(run.size()));
            }
        };
        for (std::size_t i = first; i < trail.size(); ++i) {
            const QPointF place = placeOf(trail[i]);
            if (const int next = shadeOf(i, first, trail.size()); next != shade) {
                // The run of the next shade begins where this one ends.
                if (shade >= 0) run.append(place);
                end();
                run = {place};
                shade = next;
            } else if (run.isEmpty() || (run.last() - place).manhattanLength() >= 0.5) {
                run.append(place);
            }
        }
        end();
    }

    /// Mixed with the ground, for where trails cross a colour that lets through would look like a newer one.
    static QColor shadedColor(const QColor& color, int shade) {
        const double share = kFaintest + (1 - kFaintest) * shade / (kShades - 1);
        return mixed(color, Theme::instance().colors().surface, share);
    }

    PanelField x_;
    PanelField y_;
    PanelField by_;
    KeySlots keys_;
    std::vector<Trail> trails_; ///< by key
    Timestamp newest_ = kMinTimestamp;
    std::size_t points_ = 1000;
    Duration age_{0};
    bool fades_ = true;
    bool isJoined_ = false;
    FigureFormat xFormat_;
    FigureFormat yFormat_;
    std::vector<double> xs_; ///< of the last batch
    std::vector<double> ys_;
};

PanelType describe() {
    Parameter x;
    x.id = "x";
    x.type = ParameterType::FieldName;
    x.label = "Across";
    x.summary = "The field that goes from left to right.";
    x.fieldOf = kFiguresOfSource;
    x.required = true;
    x.example = "speed";

    Parameter y = x;
    y.id = "y";
    y.label = "Up";
    y.summary = "The field that goes from below to above.";
    y.example = "torque";

    Parameter points;
    points.id = "points";
    points.type = ParameterType::Integer;
    points.label = "Points";
    points.summary = "How many of the newest points are shown of each key.";
    points.defaultValue = 1000;
    points.minimum = 1;
    points.maximum = static_cast<double>(kMostPoints);

    Parameter age;
    age.id = "age";
    age.type = ParameterType::Span;
    age.label = "No older than";
    age.summary = "Shows only points that are no older than this, by event time.";
    age.placeholder = "of any age";
    age.minimum = 0.001;
    age.example = "30 s";

    Parameter fade;
    fade.id = "fade";
    fade.type = ParameterType::Boolean;
    fade.label = "Fade";
    fade.summary = "Draws points the fainter the older they are.";
    fade.defaultValue = true;

    Parameter xUnit = figureParameters().front();
    xUnit.id = "x_unit";
    xUnit.label = "Unit across";

    PanelType type;
    type.id = "scatter";
    type.title = "Scatter";
    type.summary = "One field against another, with the trail of the newest points.";
    type.icon = "scatter";
    type.width = 8;
    type.height = 8;
    type.parameters = {sourceParameter(),
                       x,
                       y,
                       splitParameter("One trail for each value of this field.", "one trail"),
                       points,
                       age,
                       choiceParameter("style", "Style", "How points are drawn.",
                                       {{"points", "Points", "each by itself"},
                                        {"line", "Line", "joined in the order they came in"}}),
                       fade,
                       xUnit};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"x", "y", "by"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new ScatterPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
