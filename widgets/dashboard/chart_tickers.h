#pragma once
#include "widgets/dashboard/figure_text.h"

#include <qcustomplot.h>

#include <QTimeZone>

namespace weir {

/// Names moments on a time axis whose coordinates are seconds since the Unix epoch, in a time zone, and as
/// finely as the distance between them asks for. At least two are named, unless there is no room for them.
class TimeTicker : public QCPAxisTickerDateTime {
public:
    /// Of `axis`, which outlives it: labels that have no room along it are left out.
    explicit TimeTicker(const QCPAxis& axis);

    void setZone(const QTimeZone& zone);
    /// Whether the first label says the date and the zone too, in a line of its own, and the others the date
    /// where it changes.
    void setDated(bool isDated) { isDated_ = isDated; }

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar formatChar,
                                       int precision) override;

private:
    QDateTime momentOf(double tick) const;
    /// Empties those that would run into the one before.
    void leaveOut(const QVector<double>& ticks, QVector<QString>& labels) const;

    const QCPAxis& axis_;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
    bool isDated_ = false;
    double step_ = 1;
};

/// Names values as panels write figures, with the unit.
class FigureTicker : public QCPAxisTicker {
public:
    void setFormat(FigureFormat format) { format_ = std::move(format); }
    /// Whether only whole numbers are named, as of what is counted.
    void setWhole(bool isWhole) { isWhole_ = isWhole; }

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    FigureFormat format_;
    bool isWhole_ = false;
    double step_ = 1;
    double largest_ = 1; ///< all ticks are written with the prefix of the largest
};

/// Names the values of a logarithmic axis likewise.
class LogarithmicFigureTicker : public QCPAxisTickerLog {
public:
    void setFormat(FigureFormat format) { format_ = std::move(format); }

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    FigureFormat format_;
};

} // namespace weir
