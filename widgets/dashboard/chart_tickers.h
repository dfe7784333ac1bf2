#pragma once
#include "widgets/dashboard/figure_text.h"

#include <qcustomplot.h>

namespace weir {

/// Names moments on a time axis whose coordinates are seconds since the Unix epoch, in the user's time zone,
/// and as finely as the distance between them asks for.
class TimeTicker : public QCPAxisTickerDateTime {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    double step_ = 1;
};

/// Names values as panels write figures, with the unit.
class FigureTicker : public QCPAxisTicker {
public:
    void setFormat(FigureFormat format) { format_ = std::move(format); }

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    FigureFormat format_;
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
