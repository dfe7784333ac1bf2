#pragma once
#include "widgets/dashboard/figure_text.h"

#include <qcustomplot.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weir {

class FigureTicker;

/// Draws what a panel has of its own between the grid and the axes, within the axes.
class PlotLayer : public QCPLayerable {
    Q_OBJECT
public:
    /// The plot owns it.
    PlotLayer(QCustomPlot* plot, std::function<void(QCPPainter& painter)> paint);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    std::function<void(QCPPainter&)> paint_;
};

/// What colours mean, in lines below the axes; no higher than its lines, no more than two of them, and none
/// in a plot that is too low for it.
class PlotLegend : public QCPLayoutElement {
    Q_OBJECT
public:
    struct Entry {
        QString name;
        QColor color;
        bool operator==(const Entry&) const = default;
    };

    explicit PlotLegend(QCustomPlot* plot);
    void setEntries(std::vector<Entry> entries);

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    int heightWanted() const;
    /// Calls `place` with each entry and where it stands, and returns how many lines that takes.
    int layOut(const std::function<void(const Entry& entry, const QString& name, QRect place)>& place) const;

    std::vector<Entry> entries_;
};

/// A plot as the panels of a dashboard have it: their colours and fonts, axes without lines, a grid of
/// hairlines, labels as far apart as can be read. GUI thread only.
class PanelPlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit PanelPlot(QWidget* parent = nullptr);

    /// Moments along the horizontal axis, in seconds since the Unix epoch.
    void nameTimes(const QTimeZone& zone);
    /// Figures along an axis, written in this format.
    void nameFigures(QCPAxis* axis, const FigureFormat& format);
    /// Numbers of what was counted along an axis: whole ones only.
    void nameCounts(QCPAxis* axis, const FigureFormat& format = {});
    /// Names at the places 0, 1, 2... along an axis; as many as there is room for, shortened to fit.
    void nameKeys(QCPAxis* axis, const std::vector<std::string>& names);
    /// Which axes have grid lines.
    void setGrid(bool isVertical, bool isHorizontal);
    /// Takes the theme's colours and fonts; also for a colour scale's axis.
    void updateLook();
    void style(QCPAxis* axis);
    /// Sets the value axis to `least` to `greatest` with some room around them; what is never negative stands
    /// on the ground when it comes near it. Ends that are set are kept.
    void fitValues(double least, double greatest, std::optional<double> minimum = {},
                   std::optional<double> maximum = {});
    /// So many labels along the axes as there is room for now.
    void fitTicks();

    /// Names of colours below the axes.
    PlotLegend& legendLine() const { return *legend_; }

Q_SIGNALS:
    /// Its size is another.
    void resized();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void name(QCPAxis* axis, const QSharedPointer<FigureTicker>& ticker);

    PlotLegend* legend_;
};

} // namespace weir
