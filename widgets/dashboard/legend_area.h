#pragma once
#include "widgets/dashboard/chart_legend.h"

#include <QScrollArea>

#include <set>
#include <string>

class QMenu;

namespace weir {

class TimeChart;

/// The legend of a time chart in the room that it has, scrolling what does not fit: which series are shown is
/// chosen in it, and it reads them (their newest values, what is shown, or what is between the dashboard's
/// cursors). GUI thread only.
class LegendArea : public QScrollArea {
    Q_OBJECT
public:
    enum class Place : std::uint8_t { Below, Right, None };

    /// The chart outlives the area.
    explicit LegendArea(TimeChart& chart, QWidget* parent = nullptr);

    void setPlace(Place place);
    /// Whether least, greatest, mean and last value of what is shown stand in columns.
    void setStatistics(bool areShown);
    /// Reads the chart anew. Series that come again under a name that was hidden stay hidden.
    void refresh();
    /// Shows all series, also those that are still to come.
    void showAll();
    /// Takes the room it needs of a panel of that size.
    void fitInto(QSize panel);
    /// The series by name, each to be shown or hidden; filled as it opens.
    QMenu* seriesMenu() const { return seriesMenu_; }

Q_SIGNALS:
    /// The user has chosen a colour of the palette for a series, by its number; -1: its own again.
    void colorChosen(const QString& series, int color);

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::optional<std::size_t> seriesOf(int entry) const;
    /// By its name, for series come anew while a menu is open.
    void toggle(const std::string& name, bool alone);
    void applyHidden();
    void listEntries();
    void listSeries();
    void openMenu(int entry, QPoint place);

    TimeChart& chart_;
    ChartLegend* legend_;
    QMenu* seriesMenu_;
    Place place_ = Place::Below;
    bool hasStatistics_ = false;
    std::vector<std::size_t>
        entries_;                  ///< the series of each: all but edges of bands, which go with their line
    std::set<std::string> hidden_; ///< names of series
    QSize panel_;
};

} // namespace weir
