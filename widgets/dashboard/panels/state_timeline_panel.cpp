#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/recent_values.h"
#include "widgets/dashboard/state_colors.h"
#include "widgets/dashboard/thresholds.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kMostKeys = 64;
constexpr std::size_t kMostStates = 200;
constexpr std::size_t kMostBlocks = 4096; ///< of each key: 4 MiB in all
constexpr double kBlockShare = 0.76;      ///< of a row's height
constexpr double kMostBlockHeight = 36;   ///< pixels

/// Which state each key was in, over event time.
class StateTimelinePanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::StateTimelinePanel)

public:
    StateTimelinePanel(const PanelContext& context, QWidget* parent)
        : PlotContent(context, Across::Times, parent) {
        plot().setGrid(false, false);
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        thresholds_ = readThresholds(settings);
        if (isOtherData) {
            value_ = PanelField(settings.text("value"), PanelField::Kind::Any);
            by_ = PanelField(settings.text("by"), PanelField::Kind::Any);
            clear();
        }
        range_ = rangeOf(settings);
        hasLabels_ = settings.boolean("labels");
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        const Column* value = value_.of(*batch);
        const Column* by = by_.isSet() ? by_.of(*batch) : nullptr;
        if (!value || (by_.isSet() && !by)) return;
        std::span<const std::uint32_t> keyOf;
        if (by) keyOf = keys_.slotsOf(*by, kMostKeys);
        if (!by && keys_.size() == 0) keys_.slotOf(value_.title(), kMostKeys);
        readStates(*value);
        for (std::size_t state = known_; state < states_.size(); ++state)
            colors_.add(states_.names()[state]);
        known_ = states_.size();
        tracks_.resize(keys_.size(), Track{RecentValues<Block>(kMostBlocks), kMinTimestamp});
        const auto times = batch->eventTimes();
        for (std::size_t row = 0; row < stateOf_.size(); ++row) {
            const std::uint32_t key = by ? keyOf[row] : 0;
            newest_ = std::max(newest_, times[row]);
            if (key == KeySlots::kNone || stateOf_[row] == KeySlots::kNone) continue;
            Track& track = tracks_[key];
            if (times[row] < track.newest) {
                ++late_;
                continue;
            }
            track.newest = times[row];
            if (track.blocks.empty() || track.blocks.newest().state != stateOf_[row])
                track.blocks.append({times[row], stateOf_[row]});
        }
    }

    void clear() override {
        keys_.clear();
        states_.clear();
        colors_.clear();
        known_ = 0;
        // The states of thresholds have their names and colours whether they come or not.
        if (!thresholds_.empty())
            for (const char* name : {"normal", "good", "warning", "critical"})
                states_.slotOf(name, kMostStates);
        tracks_.clear();
        newest_ = kMinTimestamp;
        late_ = 0;
        rearrange();
    }

    bool isEmpty() const override { return newest_ == kMinTimestamp; }

    QString remark() const override {
        if (!value_.isSet()) return tr("Choose the field that says the state.");
        for (const PanelField* field : {&value_, &by_})
            if (field->isMissing()) return field->fault();
        QStringList remarks;
        if (keys_.isFull())
            remarks += tr("Only the first %n keys are shown.", nullptr, static_cast<int>(kMostKeys));
        if (states_.isFull())
            remarks +=
                tr("Only the first %n states are shown. Numbers that change all the time want thresholds.",
                   nullptr, static_cast<int>(kMostStates));
        if (late_ > 0)
            remarks += tr("%1 records came after later ones of their key and are left out.")
                           .arg(QLocale().toString(static_cast<qulonglong>(late_)));
        return remarks.join(u'\n');
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv({"key", "state", "from", "to"});
        const TimeRange range = shown();
        for (std::size_t key = 0; key < tracks_.size(); ++key) {
            for (std::size_t i = 0; i < tracks_[key].blocks.size(); ++i) {
                if (tracks_[key].blocks[i].from > range.to || endOf(key, i) < range.from) continue;
                csv.add(keys_.names()[key]);
                csv.add(states_.names()[tracks_[key].blocks[i].state]);
                csv.addTime(tracks_[key].blocks[i].from);
                csv.addTime(endOf(key, i));
                csv.endRow();
            }
        }
        return csv.take();
    }

protected:
    void arrange() override {
        if (isEmpty()) return;
        Timestamp oldest = newest_;
        for (const Track& track : tracks_)
            if (!track.blocks.empty()) oldest = std::min(oldest, track.blocks[0].from);
        showTimes(oldest, newest_, range_);
        plot().yAxis->setRange(-0.5, static_cast<double>(keys_.size()) - 0.5);
        plot().yAxis->setRangeReversed(true); // the first is on top
        plot().nameKeys(plot().yAxis, keys_.names());
        showLegend();
    }

    void paintData(QCPPainter& painter) override {
        painter.setFont(Theme::instance().font(TextStyle::Caption));
        const QFontMetrics metrics(painter.font());
        const QRect area = plot().axisRect()->rect();
        painter.setAntialiasing(false);
        for (std::size_t key = 0; key < tracks_.size(); ++key) {
            double painted = -1; // up to where, in pixels
            for (std::size_t i = firstOf(key); i < tracks_[key].blocks.size(); ++i) {
                const Block& block = tracks_[key].blocks[i];
                if (block.from > shown().to) break;
                QRectF place = placeOf(key, i);
                // Of blocks that share a pixel one is enough.
                if (place.right() <= painted) continue;
                painted = place.right();
                painter.fillRect(place, colors_.color(block.state));
                if (!hasLabels_ || place.height() < metrics.height()) continue;
                place = place.intersected(QRectF(area)).adjusted(spacing::tight, 0, -spacing::tight, 0);
                if (place.width() < metrics.averageCharWidth() * 3) continue;
                const QString name =
                    metrics.elidedText(nameOf(block.state), Qt::ElideRight, static_cast<int>(place.width()));
                painter.setPen(textColorOn(colors_.color(block.state)));
                painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, name);
            }
        }
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        const double row = std::round(plot().yAxis->pixelToCoord(position.y()));
        if (isEmpty() || !(row >= 0 && row < static_cast<double>(tracks_.size()))) return {};
        const auto key = static_cast<std::size_t>(row);
        const Timestamp time = timeAt(position.x());
        for (std::size_t i = firstOf(key); i < tracks_[key].blocks.size(); ++i) {
            const Block& block = tracks_[key].blocks[i];
            if (time < block.from || time > endOf(key, i)) continue;
            const bool isLast = i + 1 == tracks_[key].blocks.size();
            Duration lasted(endOf(key, i) - block.from);
            if (lasted > std::chrono::seconds(1)) lasted -= lasted % std::chrono::milliseconds(1);
            PlotReading reading;
            reading.heading = QString::fromStdString(keys_.names()[key]);
            reading.lines = {{nameOf(block.state), QString::fromStdString(formatDuration(lasted)),
                              colors_.color(block.state)},
                             {tr("From"), timeText(block.from), {}},
                             {isLast ? tr("Still at") : tr("To"), timeText(endOf(key, i)), {}}};
            reading.outline = placeOf(key, i).intersected(QRectF(plot().axisRect()->rect()));
            return reading;
        }
        return {};
    }

private:
    struct Block {
        Timestamp from;
        std::uint32_t state;
    };
    struct Track {
        RecentValues<Block> blocks;
        Timestamp newest;
    };

    /// The number of each record's state: what its field says, or what thresholds make of a number.
    void readStates(const Column& value) {
        if (thresholds_.empty() || value.type() == Type::String || value.type() == Type::Timestamp) {
            const auto states = states_.slotsOf(value, kMostStates);
            stateOf_.assign(states.begin(), states.end());
            return;
        }
        readNumbers(value, numbers_);
        stateOf_.resize(numbers_.size());
        for (std::size_t row = 0; row < numbers_.size(); ++row) {
            if (std::isnan(numbers_[row])) {
                stateOf_[row] = KeySlots::kNone;
                continue;
            }
            const auto state = weir::stateOf(numbers_[row], thresholds_);
            stateOf_[row] = state ? static_cast<std::uint32_t>(*state) + 1 : 0;
        }
    }

    QString nameOf(std::uint32_t state) const { return QString::fromStdString(states_.names()[state]); }

    /// A state holds until the next one, and the last one until now.
    Timestamp endOf(std::size_t key, std::size_t i) const {
        const auto& blocks = tracks_[key].blocks;
        return i + 1 < blocks.size() ? blocks[i + 1].from : newest_;
    }

    /// The first block of a key that reaches into what is shown.
    std::size_t firstOf(std::size_t key) const {
        const auto& blocks = tracks_[key].blocks;
        const Timestamp from = shown().from;
        std::size_t first = 0;
        for (std::size_t count = blocks.size(); count > 0;) {
            const std::size_t half = count / 2;
            if (endOf(key, first + half) < from) {
                first += half + 1;
                count -= half + 1;
            } else {
                count = half;
            }
        }
        return first;
    }

    QRectF placeOf(std::size_t key, std::size_t i) const {
        const double left = std::round(xOf(tracks_[key].blocks[i].from));
        const double right = std::max(left + 1, std::round(xOf(endOf(key, i))));
        const double middle = plot().yAxis->coordToPixel(static_cast<double>(key));
        const double pitch = std::abs(plot().yAxis->coordToPixel(static_cast<double>(key) + 1) - middle);
        const double height = std::max(1.0, std::floor(std::min(pitch * kBlockShare, kMostBlockHeight)));
        return {left, std::round(middle - height / 2), right - left, height};
    }

    void showLegend() {
        std::vector<bool> isSeen(states_.size());
        for (std::size_t key = 0; key < tracks_.size(); ++key)
            for (std::size_t i = firstOf(key);
                 i < tracks_[key].blocks.size() && tracks_[key].blocks[i].from <= shown().to; ++i)
                isSeen[tracks_[key].blocks[i].state] = true;
        std::vector<PlotLegend::Entry> entries;
        for (std::uint32_t state = 0; state < states_.size(); ++state)
            if (isSeen[state]) entries.push_back({nameOf(state), colors_.color(state)});
        plot().legendLine().setEntries(std::move(entries));
    }

    PanelField value_;
    PanelField by_;
    KeySlots keys_;
    KeySlots states_;
    StateColors colors_;
    std::size_t known_ = 0;     ///< states that have a colour
    std::vector<Track> tracks_; ///< by key
    Timestamp newest_ = kMinTimestamp;
    std::uint64_t late_ = 0;
    std::vector<double> numbers_; ///< of the last batch
    std::vector<std::uint32_t> stateOf_;
    Duration range_{0};
    bool hasLabels_ = true;
    std::vector<Threshold> thresholds_;
};

PanelType describe() {
    Parameter value = valueParameter("The field that says the state: a text, a number, or yes or no.");
    value.fieldOf = kFieldsOfSource;
    value.label = "State";
    value.placeholder.clear();
    value.required = true;
    value.example = "state";

    Parameter labels;
    labels.id = "labels";
    labels.type = ParameterType::Boolean;
    labels.label = "Names";
    labels.summary = "Writes the state into each block that has room for it.";
    labels.defaultValue = true;

    PanelType type;
    type.id = "state-timeline";
    type.title = "State timeline";
    type.summary = "Which state each key was in, as blocks over time.";
    type.icon = "state-timeline";
    type.width = 12;
    type.height = 6;
    type.parameters = {
        sourceParameter(),
        value,
        splitParameter("A row for each value of this field.", "one row"),
        timeShownParameter(),
        labels,
        thresholdsParameter("Makes states of a number: its state is that of the highest of these it "
                            "reaches, and normal below all of them.")};
    addOwnTime(type.parameters);
    type.dataParameters = {"value", "by", "thresholds"};
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        const std::vector<std::string> texts = textsAmong(fields);
        if (texts.size() != 1 || fields.size() != 1) return std::nullopt;
        return PanelFit{0.3, {{"value", texts.front()}}};
    };
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new StateTimelinePanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
