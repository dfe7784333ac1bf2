// Frames of a chart that scrolls while 100,000 records/s arrive, 1920x1080, with Qt's software rasteriser on
// one core. A frame is the arrival of its share of the records (a sixtieth of a second), the redrawing, and
// all painting that follows; figures are processor time, so that what others do on the cores does not count.
// Beside it plain QCustomPlot with the same data: it is given the new points, its axis is moved and it is
// replotted, with its own reduction on. At the end a single sample among a hundred million is looked for at
// every zoom.
#include "tests/bench/figures.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/theme/theme.h"

#include <QApplication>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace weir;

constexpr QSize kSize(1920, 1080);
constexpr int kRate = 100'000; ///< records a second, over all series
constexpr int kFramesASecond = 60;
constexpr int kFrames = 120;
constexpr int kFewFrames = 30; ///< of what is slow
constexpr int kWarmUp = 10;
constexpr std::size_t kBlock = 100'000;
constexpr Timestamp kBegin = 1'700'000'000'000'000'000;

struct Scene {
    int series;
    int points; ///< of each

    std::string name() const {
        return fmt::format("{} x {}", series,
                           points >= 1'000'000 ? fmt::format("{} M", points / 1'000'000)
                                               : fmt::format("{} k", points / 1'000));
    }
    Timestamp step() const { return Timestamp{1'000'000'000} * series / kRate; }
};

/// Each series a slow wave with noise, the waves one above the other.
class Waves {
public:
    explicit Waves(const Scene& scene) : scene_(scene) {}

    double value(int series, std::int64_t index) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        const double noise = static_cast<double>(state_ >> 40) / static_cast<double>(1 << 24) - 0.5;
        const double turns = static_cast<double>(index) / scene_.points * 6 + series * 0.37;
        return series + std::sin(turns * 2 * M_PI) * 0.8 + noise * 0.5;
    }

private:
    Scene scene_;
    std::uint64_t state_ = 7;
};

struct Frames {
    double median = 0;
    double p99 = 0;
};

/// Milliseconds of processor time.
Frames measure(const std::function<void(int)>& change, int frames = kFrames) {
    std::vector<double> times;
    for (int frame = 0; frame < frames + kWarmUp; ++frame) {
        const double begin = bench::processorSeconds();
        change(frame);
        QCoreApplication::processEvents();
        if (frame >= kWarmUp) times.push_back((bench::processorSeconds() - begin) * 1e3);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

/// How many points each series has at the end of a frame.
std::int64_t pointsAt(const Scene& scene, int frame) {
    return scene.points + static_cast<std::int64_t>(frame + 1) * kRate / kFramesASecond / scene.series;
}

/// A chart whose store is filled with the scene's points.
class Chart {
public:
    explicit Chart(const Scene& scene) : scene_(scene), waves_(scene), store_(128, memory_) {
        for (int series = 0; series < scene.series; ++series)
            indices_.push_back(*store_.index(fmt::format("series {}", series)));
        grow(scene.points);
        chart_ = std::make_unique<TimeChart>(store_, time_);
        ChartSettings settings;
        settings.range = Duration(scene.step() * (scene.points - 1));
        chart_->configure(settings);
        chart_->resize(kSize);
        chart_->show();
        QCoreApplication::processEvents();
    }

    void grow(std::int64_t points) {
        for (std::int64_t begin = size_; begin < points; begin += static_cast<std::int64_t>(kBlock)) {
            const std::int64_t end = std::min(points, begin + static_cast<std::int64_t>(kBlock));
            times_.clear();
            for (std::int64_t i = begin; i < end; ++i)
                times_.push_back(kBegin + i * scene_.step());
            for (int series = 0; series < scene_.series; ++series) {
                values_.clear();
                for (std::int64_t i = begin; i < end; ++i)
                    values_.push_back(waves_.value(series, i));
                store_.append(indices_[static_cast<std::size_t>(series)], times_, values_);
            }
        }
        size_ = points;
    }
    void frame(int number) {
        grow(pointsAt(scene_, number));
        chart_->redraw();
    }
    /// Draws all columns anew, of a little more or less of the time.
    void zoom(int frame) {
        const Timestamp to = store_.series().front().last().time;
        const Timestamp length = scene_.step() * (scene_.points - 1);
        time_.show({to - length + length / 100 * (frame % 2), to});
    }
    /// Draws all anew on images of another size.
    void resize() {
        chart_->resize(kSize.width() - (chart_->width() == kSize.width() ? 1 : 0), kSize.height());
    }
    double bytesPerPoint() const {
        return static_cast<double>(store_.bytes()) / static_cast<double>(store_.pointCount());
    }

private:
    Scene scene_;
    Waves waves_;
    ChartMemory memory_{std::size_t{16} << 30};
    SeriesStore store_;
    BoardTime time_;
    std::vector<std::size_t> indices_;
    std::vector<Timestamp> times_;
    std::vector<double> values_;
    std::int64_t size_ = 0;
    std::unique_ptr<TimeChart> chart_;
};

/// The same with plain QCustomPlot.
class PlainChart {
public:
    explicit PlainChart(const Scene& scene) : scene_(scene), waves_(scene) {
        for (int series = 0; series < scene.series; ++series)
            plot_.addGraph()->setPen(QPen(Theme::instance().series(static_cast<std::size_t>(series))));
        grow(scene.points);
        plot_.yAxis->setRange(-1.5, scene.series + 0.5);
        plot_.resize(kSize);
        plot_.show();
        QCoreApplication::processEvents();
    }
    void grow(std::int64_t points) {
        for (int series = 0; series < scene_.series; ++series) {
            QVector<QCPGraphData> added;
            for (std::int64_t i = size_; i < points; ++i)
                added.append(QCPGraphData(seconds(i), waves_.value(series, i)));
            plot_.graph(series)->data()->add(added, true);
        }
        size_ = points;
    }
    void frame(int number) {
        grow(pointsAt(scene_, number));
        plot_.xAxis->setRange(seconds(size_ - scene_.points), seconds(size_ - 1));
        plot_.replot(QCustomPlot::rpQueuedReplot);
    }

private:
    double seconds(std::int64_t index) const {
        return static_cast<double>(kBegin) * 1e-9 + static_cast<double>(index * scene_.step()) * 1e-9;
    }

    Scene scene_;
    Waves waves_;
    QCustomPlot plot_;
    std::int64_t size_ = 0;
};

void tell(const std::string& name, const Frames& frames, const std::optional<Frames>& plain,
          std::optional<double> goal) {
    const double ratio = plain ? plain->median / frames.median : 1;
    fmt::print("{:<46} {:>8.2f} {:>8.2f} {:>8.1f}\n", name, frames.median, frames.p99, ratio);
    std::fflush(stdout);
    bench::Figure median{name, frames.median, "ms", ratio, {}};
    median.goal.atMost = goal;
    bench::report(median);
    bench::report({name + ", p99", frames.p99, "ms", {}, {}});
}

Frames scroll(const Scene& scene, std::optional<double> goal) {
    std::optional<Frames> plain;
    {
        PlainChart chart(scene);
        plain = measure([&](int frame) { chart.frame(frame); }, kFewFrames);
        tell("plain QCustomPlot, " + scene.name(), *plain, plain, {});
    }
    Chart chart(scene);
    const Frames frames = measure([&](int frame) { chart.frame(frame); });
    tell("scroll " + scene.name(), frames, plain, goal);
    tell("resize " + scene.name(), measure([&](int) { chart.resize(); }, kFewFrames), plain, {});
    tell("zoom " + scene.name(), measure([&](int number) { chart.zoom(number); }, kFewFrames), plain, {});
    fmt::print("{:<46} {:>8.2f} bytes a point\n", "", chart.bytesPerPoint());
    return frames;
}

/// Whether anything is drawn near the top of the plot, where nothing but the spike reaches.
bool isSpikeSeen(TimeChart& chart) {
    const QImage picture = chart.grab().toImage();
    const QRect plot = chart.axisRect()->rect();
    const double top = chart.yAxis->coordToPixel(900);
    for (int x = plot.left(); x <= plot.right(); ++x)
        if (picture.pixel(x, static_cast<int>(top)) != picture.pixel(plot.left(), plot.top() + 1))
            return true;
    return false;
}

void findSpike() {
    constexpr std::int64_t kPoints = 100'000'000;
    constexpr std::int64_t kSpike = 61'803'398;
    ChartMemory memory(std::size_t{16} << 30);
    SeriesStore store(1, memory);
    const std::size_t series = *store.index("a");
    std::vector<Timestamp> times(kBlock);
    std::vector<double> values(kBlock);
    const double begin = bench::processorSeconds();
    for (std::int64_t first = 0; first < kPoints; first += static_cast<std::int64_t>(kBlock)) {
        for (std::size_t i = 0; i < kBlock; ++i) {
            const std::int64_t index = first + static_cast<std::int64_t>(i);
            times[i] = kBegin + index * 1000;
            values[i] = index == kSpike ? 1000 : static_cast<double>(index % 10);
        }
        store.append(series, times, values);
    }
    const double seconds = bench::processorSeconds() - begin;
    BoardTime time;
    TimeChart chart(store, time);
    ChartSettings settings;
    settings.left.minimum = 0;
    settings.left.maximum = 1000;
    chart.configure(settings);
    chart.resize(kSize);
    chart.show();
    int zooms = 0;
    int seen = 0;
    const Timestamp spike = kBegin + kSpike * 1000;
    for (double width = kPoints * 1e3; width > 1e5; width /= 2.5, ++zooms) {
        const auto before = static_cast<Timestamp>(width * 0.38);
        time.show({spike - before, spike - before + static_cast<Timestamp>(width)});
        QCoreApplication::processEvents();
        if (isSpikeSeen(chart)) ++seen;
    }
    fmt::print("one sample among 100 M is seen at {} of {} zooms; {:.1f} M points/s were taken up\n", seen,
               zooms, kPoints / seconds * 1e-6);
    bench::Figure figure{
        "zooms that hide one sample among 100 M", static_cast<double>(zooms - seen), "", {}, {}};
    figure.goal.atMost = 0;
    bench::report(figure);
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().apply(application, Theme::Choice::Light);
    fmt::print("{:<46} {:>8} {:>8} {:>8}\n", "a frame at 1920x1080, 100,000 records/s, in ms", "median",
               "p99", "faster");
    const auto wants = [&](std::string_view what) {
        return argc < 2 ||
               what.find(std::string_view(argv[1]).substr(std::string_view(argv[1]).find('=') + 1)) !=
                   std::string_view::npos;
    };
    std::optional<Frames> base;
    if (wants("10 x 1 M")) base = scroll({10, 1'000'000}, 8);
    if (wants("100 x 1 M")) scroll({100, 1'000'000}, 40);
    if (wants("10 x 10 M")) {
        const Frames longer = scroll({10, 10'000'000}, {});
        if (base) {
            bench::Figure growth{"10 x 10 M against 10 x 1 M", longer.median / base->median, "times", {}, {}};
            growth.goal.atMost = 1.2;
            bench::report(growth);
            fmt::print("10 x 10 M takes {:.2f} times as long as 10 x 1 M\n", longer.median / base->median);
        }
    }
    if (wants("spike")) findSpike();
    return 0;
}
