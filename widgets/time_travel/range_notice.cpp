#include "widgets/time_travel/range_notice.h"

#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/board_playback.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace weir {

namespace {

constexpr int kMostWidth = 640;
constexpr double kLongGap = 20; ///< of what is between two records on the whole: from here on it is a gap

} // namespace

RangeNotice::RangeNotice(BoardTime& time, BoardPlayback& playback, QWidget* parent)
    : QWidget(parent), time_(time), playback_(playback), text_(new QLabel), go_(new QPushButton) {
    setObjectName(QStringLiteral("rangeNotice"));
    text_->setObjectName(QStringLiteral("rangeNoticeText"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    go_->setObjectName(QStringLiteral("rangeNoticeGo"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
    row->setSpacing(spacing::medium);
    row->addWidget(text_, 1);
    row->addWidget(go_);
    parent->installEventFilter(this);
    connect(go_, &QPushButton::clicked, this, &RangeNotice::goThere);
    connect(&time_, &BoardTime::rangeChanged, this, &RangeNotice::look);
    connect(&time_, &BoardTime::zoneChanged, this, &RangeNotice::look);
    connect(&playback_, &BoardPlayback::changed, this, &RangeNotice::look);
    connect(&playback_, &BoardPlayback::extentChanged, this, &RangeNotice::look);
    hide();
}

void RangeNotice::look() {
    const std::optional<TimeRange>& range = time_.range();
    if (!range || !playback_.extent() || playback_.isWithinReach(*range)) return hide();
    if (!playback_.mayHave(*range)) return tellNothing(*range);
    there_.reset();
    go_->setText(tr("Show it"));
    go_->setToolTip(tr("Go back to what was captured then"));
    const Duration length(range->to - range->from);
    tell(tr("What happened between %1 and %2 is kept, and not shown yet.")
             .arg(shortTimeText(range->from, length), shortTimeText(range->to, length)));
}

void RangeNotice::tellNothing(TimeRange range) {
    const Duration length(range.to - range.from);
    const QString from = shortTimeText(range.from, length);
    const QString to = shortTimeText(range.to, length);
    const std::optional<Timestamp> before = playback_.next(range.from, false);
    const std::optional<Timestamp> after = playback_.next(range.to, true);
    go_->setText(tr("Go there"));
    if (before && after && !isGap({*before, *after})) return hide();
    if (before) {
        there_ = TimeRange{*before - length.count(), *before};
        go_->setToolTip(tr("Show as much time, up to the last record before"));
        tell(after ? tr("Nothing between %1 and %2; the records before end at %3.")
                         .arg(from, to, timeText(*before))
                   : tr("Nothing between %1 and %2; the data end at %3.").arg(from, to, timeText(*before)));
    } else if (after) {
        there_ = TimeRange{*after, *after + length.count()};
        go_->setToolTip(tr("Show as much time, from the first record on"));
        tell(tr("Nothing between %1 and %2; the data begin at %3.").arg(from, to, timeText(*after)));
    } else {
        hide();
    }
}

bool RangeNotice::isGap(TimeRange between) const {
    const TimeRange extent = *playback_.extent();
    const auto records = static_cast<double>(playback_.density(extent, 1).front());
    return static_cast<double>(between.to - between.from) * records >
           kLongGap * static_cast<double>(extent.to - extent.from);
}

void RangeNotice::tell(const QString& text) {
    text_->setText(text);
    setAccessibleName(text);
    place();
    raise();
    show();
}

void RangeNotice::goThere() {
    if (there_) time_.show(*there_);
    playback_.reach();
}

void RangeNotice::place() {
    const QWidget* const over = parentWidget();
    const int inOneLine =
        text_->fontMetrics().horizontalAdvance(text_->text()) + go_->sizeHint().width() + 4 * spacing::medium;
    const int width = std::min({inOneLine, kMostWidth, over->width() - 2 * spacing::medium});
    const int height = layout()->totalHeightForWidth(width);
    setGeometry((over->width() - width) / 2, spacing::medium, width, height);
}

bool RangeNotice::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void RangeNotice::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
}

} // namespace weir
