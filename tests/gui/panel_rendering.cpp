#include "tests/gui/panel_rendering.h"

#include "widgets/dashboard/plot_card.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <ctime>
#include <stdexcept>

namespace weir {

namespace {

constexpr int kCell = 8;               ///< pixels
constexpr double kSmallDistance = 14;  ///< of 255: what hinting and antialiasing make of a cell's mean
constexpr double kMostCellsOff = 0.03; ///< of all
constexpr const char* kThemes[] = {"light", "dark"};

struct Mean {
    double red = 0;
    double green = 0;
    double blue = 0;
};

Mean meanOf(const QImage& picture, QRect cell) {
    Mean mean;
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = cell.left(); x <= cell.right(); ++x) {
            mean.red += qRed(line[x]);
            mean.green += qGreen(line[x]);
            mean.blue += qBlue(line[x]);
        }
    }
    const double pixels = cell.width() * cell.height();
    return {mean.red / pixels, mean.green / pixels, mean.blue / pixels};
}

QString referencePath(const QString& name) {
    return QStringLiteral(WEIR_SOURCE_DIR "/tests/gui/pictures/%1.png").arg(name);
}

/// Compares with the reference of that name, or writes it.
QString faultOf(const QImage& picture, const QString& name) {
    const QString path = referencePath(name);
    if (qEnvironmentVariableIntValue("WEIR_WRITE_PICTURES") == 1)
        return picture.save(path) ? QString() : QStringLiteral("%1 cannot be written\n").arg(path);
    const QString made = QDir(QDir::tempPath()).filePath(QStringLiteral("weir_pictures/%1.png").arg(name));
    const auto keep = [&] {
        QDir().mkpath(QFileInfo(made).path());
        picture.save(made);
    };
    const QImage reference(path);
    if (reference.isNull()) {
        keep();
        return QStringLiteral("%1: there is no such picture; it would be %2\n").arg(path, made);
    }
    const PictureDifference difference = differenceOf(picture, reference);
    if (difference.isSmall()) return {};
    keep();
    return QStringLiteral("%1: %2; it is now %3\n").arg(path, difference.text(), made);
}

} // namespace

RecordBatchPointer makeBatch(const std::vector<double>& seconds, const std::vector<TestColumn>& columns) {
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (const double time : seconds)
        times->appendInt64(static_cast<Timestamp>(std::llround(time * 1e9)));
    std::vector<Field> fields;
    std::vector<ColumnPointer> made;
    for (const TestColumn& column : columns) {
        const bool isText = std::holds_alternative<std::vector<std::string>>(column.values);
        auto values = std::make_shared<Column>(isText ? Type::String : Type::Float64);
        if (isText) {
            for (const std::string& text : std::get<std::vector<std::string>>(column.values))
                text.empty() ? values->appendNull() : values->appendString(text);
        } else {
            for (const double number : std::get<std::vector<double>>(column.values))
                std::isnan(number) ? values->appendNull() : values->appendFloat64(number);
        }
        if (values->size() != seconds.size()) throw std::logic_error(column.name + " has another length");
        fields.push_back({column.name, values->type()});
        made.push_back(std::move(values));
    }
    return std::make_shared<const RecordBatch>(std::make_shared<const Schema>(std::move(fields)),
                                               std::move(made), std::move(times));
}

PanelRendering::PanelRendering(const char* type, Json settings, QSize size)
    : type_(PanelRegistry::instance().find(type)), settings_(std::move(settings)),
      frame_(std::make_unique<QWidget>()) {
    if (!type_) throw std::logic_error(std::string("no panel type ") + type);
    // What asks for the local time zone gets the same everywhere.
    qputenv("TZ", "UTC");
    tzset();
    QLocale::setDefault(QLocale::c());
    Theme::instance().apply(*qApp, Theme::Choice::Light);
    time_.setZone(QTimeZone::utc());
    content_ = type_->make({document_, engine_, time_}, frame_.get());
    frame_->setAttribute(Qt::WA_DontShowOnScreen);
    frame_->resize(size);
    content_->resize(size);
    content_->configure(Parameters(type_->parameters, settings_), true);
    frame_->show();
    settle();
}

PanelRendering::~PanelRendering() = default;

void PanelRendering::settle() {
    // Layouts first, then the repaints that are queued for what they moved.
    for (int round = 0; round < 3; ++round)
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
}

void PanelRendering::take(const std::vector<RecordBatchPointer>& batches) {
    for (const RecordBatchPointer& batch : batches)
        content_->take(batch);
    content_->refresh();
    settle();
}

void PanelRendering::configure(const Json& settings, bool isOtherData) {
    settings_ = settings;
    content_->configure(Parameters(type_->parameters, settings_), isOtherData);
    content_->refresh();
    settle();
}

QString PanelRendering::readingAt(QPoint position) {
    auto* plot = content_->findChild<QWidget*>(QStringLiteral("plot"));
    // The frame is on no screen, where there is no pointer to be moved.
    QMouseEvent move(QEvent::MouseMove, position, plot->mapToGlobal(position), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(plot, &move);
    const auto* card = content_->findChild<PlotCard*>();
    return card ? card->text() : QString();
}

QImage PanelRendering::picture(Theme::Choice theme) {
    Theme::instance().apply(*qApp, theme);
    settle();
    content_->refresh();
    settle();
    QImage image(content_->size(), QImage::Format_RGB32);
    image.fill(Theme::instance().colors().surface);
    content_->render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

QImage PanelRendering::drawing(Theme::Choice theme) {
    Theme::instance().apply(*qApp, theme);
    settle();
    content_->refresh();
    settle();
    QImage image(content_->size(), QImage::Format_RGB32);
    image.fill(Theme::instance().colors().surface);
    QPainter painter(&image);
    content_->draw(painter, image.size());
    return image;
}

QString PanelRendering::faults(const QString& name) {
    QString faults;
    for (const char* theme : kThemes)
        faults += faultOf(picture(theme == kThemes[0] ? Theme::Choice::Light : Theme::Choice::Dark),
                          name + u'-' + QLatin1String(theme));
    Theme::instance().apply(*qApp, Theme::Choice::Light);
    return faults;
}

bool PictureDifference::isSmall() const {
    return !isOtherSize && share <= kMostCellsOff;
}

QString PictureDifference::text() const {
    if (isOtherSize) return QStringLiteral("has another size");
    return QStringLiteral("%1 % of it differ, within x %2 to %3, y %4 to %5")
        .arg(share * 100, 0, 'f', 1)
        .arg(where.left())
        .arg(where.right())
        .arg(where.top())
        .arg(where.bottom());
}

PictureDifference differenceOf(const QImage& picture, const QImage& reference) {
    PictureDifference difference;
    if (picture.size() != reference.size()) {
        difference.isOtherSize = true;
        return difference;
    }
    const QImage one = picture.convertToFormat(QImage::Format_RGB32);
    const QImage other = reference.convertToFormat(QImage::Format_RGB32);
    int cells = 0;
    int off = 0;
    for (int y = 0; y < one.height(); y += kCell) {
        for (int x = 0; x < one.width(); x += kCell) {
            const QRect cell = QRect(x, y, kCell, kCell).intersected(one.rect());
            const Mean a = meanOf(one, cell);
            const Mean b = meanOf(other, cell);
            ++cells;
            const double distance =
                std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
            if (distance <= kSmallDistance) continue;
            ++off;
            difference.where |= cell;
        }
    }
    difference.share = cells == 0 ? 0 : static_cast<double>(off) / cells;
    return difference;
}

int pixelsOf(const QImage& picture, QRect area, const QColor& color, int tolerance) {
    area &= picture.rect();
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            count += std::abs(qRed(pixel) - color.red()) <= tolerance &&
                     std::abs(qGreen(pixel) - color.green()) <= tolerance &&
                     std::abs(qBlue(pixel) - color.blue()) <= tolerance;
        }
    }
    return count;
}

} // namespace weir
