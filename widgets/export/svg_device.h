#pragma once
#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

namespace weir {

class SvgEngine;

/// What is painted on it becomes an SVG 1.1 picture, with lines as paths, texts as texts, and clipping. (Qt's
/// own generator, as of 6.4, does not clip: lines would run on over the edges of their charts.) One painter,
/// once.
class SvgDevice : public QPaintDevice {
public:
    /// `size` in units of the painter, which are pixels at the screen's resolution.
    SvgDevice(QSize size, QString title);
    ~SvgDevice() override;

    /// The whole picture, once the painter has ended.
    QByteArray svg() const;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize size_;
    QString title_;
    int dotsPerInch_;
    std::unique_ptr<SvgEngine> engine_;
};

} // namespace weir
