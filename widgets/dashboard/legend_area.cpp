#include "widgets/dashboard/legend_area.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/series_figures.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/theme/theme.h"

#include <QMenu>

#include <algorithm>

namespace weir {

namespace {

constexpr int kMostLines = 3;      ///< below the chart; further ones scroll
constexpr int kMostTableLines = 7; ///< its headings included
constexpr double kMostShare = 0.45;
constexpr int kSwatch = 14;

QString withoutMnemonic(const std::string& name) {
    // A lone ampersand would be taken for a mnemonic.
    return QString::fromStdString(name).replace(u'&', QStringLiteral("&&"));
}

QIcon swatch(const QColor& color) {
    QPixmap picture(kSwatch, kSwatch);
    picture.fill(color);
    return QIcon(picture);
}

} // namespace

LegendArea::LegendArea(TimeChart& chart, QWidget* parent)
    : QScrollArea(parent), chart_(chart), legend_(new ChartLegend),
      seriesMenu_(new QMenu(tr("Series"), this)) {
    legend_->setObjectName(QStringLiteral("legend"));
    setWidget(legend_);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    legend_->setAutoFillBackground(false);
    connect(legend_, &ChartLegend::clicked, this, [this](int entry, bool alone) {
        if (const std::optional<std::size_t> chosen = seriesOf(entry))
            toggle(std::string(chart_.store().series()[*chosen].name()), alone);
    });
    connect(legend_, &ChartLegend::menuWanted, this, &LegendArea::openMenu);
    connect(legend_, &ChartLegend::pointedAt, this, [this](int entry) {
        chart_.raiseSeries(seriesOf(entry));
        if (const QRect place = legend_->placeOf(entry); place.isValid() && legend_->hasFocus())
            ensureVisible(place.center().x(), place.center().y(), 0, place.height());
    });
    connect(seriesMenu_, &QMenu::aboutToShow, this, &LegendArea::listSeries);
    const auto refreshSeen = [this] {
        if (isVisible()) refresh();
    };
    connect(&chart_.time(), &BoardTime::cursorsChanged, this, refreshSeen);
    connect(&chart_.time(), &BoardTime::rangeChanged, this, refreshSeen);
    connect(&Theme::instance(), &Theme::changed, this, &LegendArea::refresh);
}

void LegendArea::setPlace(Place place) {
    place_ = place;
    setVisible(place != Place::None);
    legend_->setShape(place == Place::Right ? ChartLegend::Shape::Column : ChartLegend::Shape::Lines);
    refresh();
}

void LegendArea::setStatistics(bool areShown) {
    hasStatistics_ = areShown;
    refresh();
}

void LegendArea::listEntries() {
    entries_.clear();
    for (std::size_t i = 0; i < chart_.store().series().size(); ++i)
        if (!chart_.lineOfBand(i)) entries_.push_back(i);
}

std::optional<std::size_t> LegendArea::seriesOf(int entry) const {
    const auto chosen = static_cast<std::size_t>(entry);
    if (entry < 0 || chosen >= entries_.size() || entries_[chosen] >= chart_.store().series().size())
        return std::nullopt;
    return entries_[chosen];
}

void LegendArea::applyHidden() {
    std::set<std::size_t> hidden;
    const std::vector<Series>& series = chart_.store().series();
    for (std::size_t i = 0; i < series.size(); ++i)
        if (hidden_.contains(series[chart_.lineOfBand(i).value_or(i)].name())) hidden.insert(i);
    if (hidden != chart_.hidden()) chart_.setHidden(std::move(hidden));
}

void LegendArea::refresh() {
    listEntries();
    applyHidden();
    if (place_ == Place::None) return;
    SeriesFigures figures = cursorFigures(chart_);
    if (figures.empty() && hasStatistics_) figures = shownFigures(chart_);
    legend_->setColumns(figures.about, figures.headings);
    std::vector<ChartLegend::Entry> entries;
    const std::vector<Series>& series = chart_.store().series();
    for (const std::size_t i : entries_) {
        // What it was at the right edge, which is the newest while that is followed.
        const std::optional<SeriesPoint> last = series[i].at(chart_.to() + kAxisRounding);
        const QString value =
            last ? QString::fromStdString(figureText(last->value, chart_.readingFormat(i)).text())
                 : QString();
        entries.push_back({QString::fromStdString(series[i].name()), value, chart_.colorOf(i),
                           chart_.strokeOf(i), chart_.isHidden(i),
                           figures.empty() ? QStringList() : figures.rows[i]});
    }
    legend_->setEntries(std::move(entries));
    fitInto(panel_);
}

void LegendArea::showAll() {
    hidden_.clear();
    refresh();
}

void LegendArea::fitInto(QSize panel) {
    panel_ = panel;
    if (place_ == Place::Right) {
        setMaximumHeight(QWIDGETSIZE_MAX);
        setFixedWidth(std::min(legend_->sizeHint().width(), static_cast<int>(panel.width() * kMostShare)));
        return;
    }
    setMinimumWidth(0);
    setMaximumWidth(QWIDGETSIZE_MAX);
    const int line = QFontMetrics(Theme::instance().font(TextStyle::Caption)).height() + spacing::tight;
    const int lines = legend_->isTable() ? kMostTableLines : kMostLines;
    const int most = std::min(lines * line + spacing::tight, static_cast<int>(panel.height() * kMostShare));
    setFixedHeight(std::max(0, std::min(legend_->heightForWidth(width()), most)));
}

void LegendArea::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    refresh();
}

void LegendArea::toggle(const std::string& name, bool alone) {
    const std::vector<Series>& series = chart_.store().series();
    const auto chosen = std::find_if(series.begin(), series.end(),
                                     [&name](const Series& other) { return other.name() == name; });
    if (chosen == series.end()) return;
    if (alone) {
        const auto index = static_cast<std::size_t>(chosen - series.begin());
        const auto isShown = [this](std::size_t other) { return !chart_.isHidden(other); };
        const bool isAlone = isShown(index) && std::count_if(entries_.begin(), entries_.end(), isShown) == 1;
        hidden_.clear();
        for (const std::size_t other : entries_)
            if (!isAlone && other != index) hidden_.insert(series[other].name());
    } else if (!hidden_.insert(name).second) {
        hidden_.erase(name);
    }
    refresh();
}

void LegendArea::listSeries() {
    seriesMenu_->clear();
    const std::vector<Series>& series = chart_.store().series();
    listEntries();
    for (const std::size_t i : entries_) {
        QAction* shown = seriesMenu_->addAction(withoutMnemonic(series[i].name()));
        shown->setCheckable(true);
        shown->setChecked(!chart_.isHidden(i));
        connect(shown, &QAction::triggered, this, [this, name = series[i].name()] { toggle(name, false); });
    }
    if (seriesMenu_->isEmpty()) seriesMenu_->addAction(tr("No series yet"))->setEnabled(false);
}

void LegendArea::openMenu(int entry, QPoint place) {
    const std::optional<std::size_t> asked = seriesOf(entry);
    if (!asked) return;
    const std::size_t chosen = *asked;
    const std::vector<Series>& series = chart_.store().series();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("seriesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(chart_.isHidden(chosen) ? tr("Show") : tr("Hide")), &QAction::triggered, this,
            [this, name = series[chosen].name()] { toggle(name, false); });
    connect(menu->addAction(tr("Show alone")), &QAction::triggered, this,
            [this, name = series[chosen].name()] { toggle(name, true); });
    QAction* all = menu->addAction(tr("Show all"));
    all->setEnabled(!chart_.hidden().empty());
    connect(all, &QAction::triggered, this, &LegendArea::showAll);
    QMenu* colors = menu->addMenu(tr("Colour"));
    const QString name = QString::fromStdString(series[chosen].name());
    const Theme& theme = Theme::instance();
    for (std::size_t i = 0; i < theme.seriesColors(); ++i)
        connect(colors->addAction(swatch(theme.series(i)), tr("Colour %1").arg(i + 1)), &QAction::triggered,
                this, [this, name, i] { Q_EMIT colorChosen(name, static_cast<int>(i)); });
    colors->addSeparator();
    connect(colors->addAction(tr("As the palette has it")), &QAction::triggered, this,
            [this, name] { Q_EMIT colorChosen(name, -1); });
    menu->popup(place);
}

} // namespace weir
