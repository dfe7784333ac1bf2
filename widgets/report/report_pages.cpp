#include "widgets/report/report_pages.h"

#include "widgets/alerts/severity_look.h"
#include "widgets/dashboard/clipped_picture.h"
#include "widgets/theme/palettes.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr double kHeadingRoom = 60; ///< that must be free below a heading for it to stand on a page
constexpr double kRowPadding = 5;
constexpr double kDot = 7;

QString tr(const char* text, const char* comment = nullptr, int count = -1) {
    return QCoreApplication::translate("weir::ReportPages", text, comment, count);
}

int screenDotsPerInch() {
    return QImage(1, 1, QImage::Format_RGB32).logicalDpiX();
}

QColor colorOf(const ReportAlert& alert, const Colors& colors) {
    return alert.isCleared ? colors.good : colorOf(alert.level, colors);
}

/// The panels of a board between two lines that no panel crosses.
struct Band {
    int top = 0;
    int bottom = 0;
    std::vector<const PanelPicture*> panels;
};

std::vector<Band> bandsOf(const BoardPicture& board) {
    std::vector<const PanelPicture*> panels;
    for (const PanelPicture& panel : board.panels)
        panels.push_back(&panel);
    std::stable_sort(panels.begin(), panels.end(), [](const PanelPicture* a, const PanelPicture* b) {
        return a->place.top() < b->place.top();
    });
    std::vector<Band> bands;
    for (const PanelPicture* panel : panels) {
        const int bottom = panel->place.bottom() + 1;
        if (bands.empty() || panel->place.top() >= bands.back().bottom)
            bands.push_back({panel->place.top(), bottom, {}});
        bands.back().bottom = std::max(bands.back().bottom, bottom);
        bands.back().panels.push_back(panel);
    }
    return bands;
}

} // namespace

ReportPages::ReportPages(const Report& report) : report_(report), content_(contentRect(report.page)) {
    const Theme& theme = Theme::instance();
    const Colors colors = lightColors();
    startPage();
    addText(report_.title, theme.font(TextStyle::Title), colors.text, 0);
    addText(report_.description, theme.font(TextStyle::Body), colors.textMuted, spacing::tight);
    addFacts();
    addGraph();
    for (const BoardPicture& board : report_.boards)
        addBoard(board);
    if (report_.hasAlerts) addAlerts();
}

void ReportPages::startPage() {
    pages_.emplace_back();
    y_ = content_.top();
}

void ReportPages::add(const Block& block) {
    const bool isFirst = pages_.back().empty();
    const double above = isFirst ? 0 : block.above;
    if (!isFirst && y_ + above + block.height + block.withNext > content_.bottom()) {
        startPage();
        return add(block);
    }
    y_ += above;
    pages_.back().push_back({QRectF(content_.left(), y_, content_.width(), block.height), block.draw});
    y_ += block.height;
}

double ReportPages::textHeight(const QString& text, const QFont& font, double width) const {
    return std::ceil(
        QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height());
}

void ReportPages::addText(const QString& text, const QFont& font, const QColor& color, double above,
                          double withNext) {
    if (text.isEmpty()) return;
    // A text that is longer than a page is left at what fits.
    const double height = std::min(textHeight(text, font, content_.width()), content_.height());
    add({height,
         [text, font, color](QPainter& painter, const QRectF& place) {
             painter.setFont(font);
             painter.setPen(color);
             painter.drawText(place, Qt::TextWordWrap, text);
         },
         above, withNext});
}

void ReportPages::addFacts() {
    const QFont font = Theme::instance().font(TextStyle::Body);
    // Its signs between figures can be copied out of the PDF as what they are.
    const QFont figures = Theme::instance().figures(TextStyle::Body);
    const QFontMetricsF metrics(font);
    double names = 0;
    for (const auto& [name, value] : report_.facts)
        names = std::max(names, metrics.horizontalAdvance(name));
    names += spacing::huge;
    double above = spacing::large;
    for (const auto& [name, value] : report_.facts) {
        const double height = textHeight(value, figures, content_.width() - names);
        add({height,
             [=, name = name, value = value](QPainter& painter, const QRectF& place) {
                 const Colors colors = lightColors();
                 painter.setFont(font);
                 painter.setPen(colors.textMuted);
                 painter.drawText(place, Qt::AlignLeft, name);
                 painter.setFont(figures);
                 painter.setPen(colors.text);
                 painter.drawText(place.adjusted(names, 0, 0, 0), Qt::TextWordWrap, value);
             },
             above});
        above = spacing::tight;
    }
}

void ReportPages::addGraph() {
    if (report_.graphSize.isEmpty()) return;
    addText(tr("Graph"), Theme::instance().font(TextStyle::Heading), lightColors().text, spacing::huge,
            report_.graphSize.height() + spacing::small);
    add({static_cast<double>(report_.graphSize.height()),
         [this](QPainter& painter, const QRectF& place) {
             const QRectF frame(place.left(), place.top(), place.width(), report_.graphSize.height());
             painter.setPen(QPen(lightColors().border, 1));
             painter.setBrush(lightColors().canvas);
             painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
             painter.translate((place.width() - report_.graphSize.width()) / 2, 0);
             painter.setClipRect(QRectF(place.topLeft(), QSizeF(report_.graphSize)), Qt::IntersectClip);
             drawClipped(painter, place.topLeft(), report_.graph);
         },
         spacing::small});
}

void ReportPages::addBoard(const BoardPicture& board) {
    const std::vector<Band> bands = bandsOf(board);
    if (bands.empty()) return;
    // The board's margins are left off: the page has its own.
    const double scale = content_.width() / (board.size.width() - 2.0 * spacing::medium);
    const auto heightOf = [&](const Band& band) { return (band.bottom - band.top) * scale; };
    // A heading where there is more than one board, or the title says something else.
    if (report_.boards.size() > 1 || board.title != report_.title)
        addText(board.title, Theme::instance().font(TextStyle::Heading), lightColors().text, spacing::huge,
                std::min(heightOf(bands.front()), content_.height() / 2));
    double above = spacing::large;
    for (const Band& band : bands) {
        // What is higher than a page becomes smaller, rather than to be cut.
        const double fit = std::min(1.0, content_.height() / heightOf(band));
        add({heightOf(band) * fit,
             [&board, band, scale = scale * fit](QPainter& painter, const QRectF& place) {
                 painter.translate(place.left(), place.top());
                 painter.scale(scale, scale);
                 painter.translate(-spacing::medium, -band.top);
                 for (const PanelPicture* panel : band.panels)
                     board.drawPanel(painter, *panel, true);
             },
             above});
        above = spacing::small * scale;
    }
}

void ReportPages::addAlerts() {
    const Theme& theme = Theme::instance();
    const Colors colors = lightColors();
    addText(report_.alerts.empty() ? tr("Alerts") : tr("Alerts, newest first"),
            theme.font(TextStyle::Heading), colors.text, spacing::huge,
            report_.alerts.empty() ? spacing::huge : kHeadingRoom);
    const QFont body = theme.font(TextStyle::Body);
    if (report_.alerts.empty())
        return addText(tr("None in this period."), body, colors.textMuted, spacing::small);

    const QFont figures = theme.figures(TextStyle::Body);
    const QFont head = theme.font(TextStyle::Caption);
    const QFontMetricsF metrics(body);
    double severities = metrics.horizontalAdvance(tr("Severity"));
    double nodes = metrics.horizontalAdvance(tr("Node"));
    for (const ReportAlert& alert : report_.alerts) {
        severities = std::max(severities, metrics.horizontalAdvance(alert.severity));
        nodes = std::max(nodes, metrics.horizontalAdvance(alert.node));
    }
    const double timeWidth =
        QFontMetricsF(figures).horizontalAdvance(report_.alerts.front().time) + spacing::large;
    const double severityWidth = severities + kDot + spacing::small + spacing::large;
    const double nodeWidth = std::min(nodes, content_.width() * 0.22) + spacing::large;
    const double before = timeWidth + severityWidth + nodeWidth;
    const double lineHeight = std::ceil(metrics.height());
    const auto columns = [=](const QRectF& row) {
        return std::array{QRectF(row.left(), row.top(), timeWidth, row.height()),
                          QRectF(row.left() + timeWidth, row.top(), severityWidth, row.height()),
                          QRectF(row.left() + timeWidth + severityWidth, row.top(),
                                 nodeWidth - spacing::large, row.height()),
                          QRectF(row.left() + before, row.top(), row.width() - before, row.height())};
    };
    const Block heading{
        lineHeight + 2 * kRowPadding,
        [=](QPainter& painter, const QRectF& place) {
            const QStringList names{tr("Event time"), tr("Severity"), tr("Node"), tr("Message")};
            painter.setFont(head);
            painter.setPen(colors.textMuted);
            const auto cells = columns(place);
            for (std::size_t i = 0; i < cells.size(); ++i)
                painter.drawText(cells[i], Qt::AlignLeft | Qt::AlignVCenter,
                                 names[static_cast<qsizetype>(i)]);
            painter.setPen(QPen(colors.textMuted, 1));
            painter.drawLine(place.bottomLeft(), place.bottomRight());
        },
        spacing::small, lineHeight};
    add(heading);
    for (const ReportAlert& alert : report_.alerts) {
        const double height =
            std::min(std::max({lineHeight, textHeight(alert.message, body, content_.width() - before),
                               textHeight(alert.node, body, nodeWidth - spacing::large)}) +
                         2 * kRowPadding,
                     content_.height() / 2);
        // On each page one reads what the columns are.
        if (y_ + height > content_.bottom()) {
            startPage();
            add(heading);
        }
        add({height, [=](QPainter& painter, const QRectF& place) {
                 const auto cells = columns(place.adjusted(0, kRowPadding, 0, -kRowPadding));
                 painter.setFont(figures);
                 painter.setPen(colors.textMuted);
                 painter.drawText(cells[0], Qt::AlignLeft, alert.time);
                 painter.setFont(body);
                 painter.setPen(Qt::NoPen);
                 painter.setBrush(colorOf(alert, colors));
                 painter.drawEllipse(
                     QRectF(cells[1].left(), cells[1].top() + (lineHeight - kDot) / 2, kDot, kDot));
                 painter.setPen(colorOf(alert, colors));
                 painter.drawText(cells[1].adjusted(kDot + spacing::small, 0, 0, 0), Qt::AlignLeft,
                                  alert.severity);
                 painter.setPen(colors.text);
                 painter.drawText(cells[2], Qt::TextWordWrap, alert.node);
                 painter.drawText(cells[3], Qt::TextWordWrap, alert.message);
                 painter.setPen(QPen(colors.border, 0.5));
                 painter.drawLine(place.bottomLeft(), place.bottomRight());
             }});
    }
    if (report_.alertsLeftOut > 0)
        addText(tr("%n older ones are left out.", nullptr, report_.alertsLeftOut), body, colors.textMuted,
                spacing::small);
}

void ReportPages::draw(QPainter& painter, int page) const {
    for (const Placed& placed : pages_[static_cast<std::size_t>(page)]) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        placed.draw(painter, placed.place);
        painter.restore();
    }
    painter.save();
    const QFont font = Theme::instance().figures(TextStyle::Caption);
    painter.setFont(font);
    painter.setPen(lightColors().textMuted);
    const QRectF foot(content_.left(), content_.bottom() + spacing::large, content_.width(),
                      QFontMetricsF(font).height());
    const QString number = tr("Page %1 of %2").arg(page + 1).arg(count());
    painter.drawText(foot, Qt::AlignRight, number);
    const double room = foot.width() - QFontMetricsF(font).horizontalAdvance(number) - spacing::large;
    painter.drawText(foot, Qt::AlignLeft,
                     QFontMetricsF(font).elidedText(report_.footer, Qt::ElideMiddle, room));
    painter.restore();
}

bool ReportPages::print(QPagedPaintDevice& device, const std::function<bool(int)>& goesOn) const {
    QPainter painter(&device);
    if (!painter.isActive()) return false;
    for (int page = 0; page < count(); ++page) {
        if (goesOn && !goesOn(page)) return false;
        if (page > 0) device.newPage();
        draw(painter, page);
    }
    return painter.end();
}

QByteArray reportAsPdf(const Report& report, const std::function<bool(int)>& goesOn) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Weir"));
    writer.setResolution(screenDotsPerInch());
    QPageLayout page = report.page;
    page.setMode(QPageLayout::FullPageMode);
    page.setMargins(QMarginsF());
    writer.setPageLayout(page);
    return ReportPages(report).print(writer, goesOn) ? bytes : QByteArray();
}

} // namespace weir
