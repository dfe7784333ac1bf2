#include "widgets/dashboard/time_range_dialog.h"

#include "widgets/parts/moment_text.h"
#include "widgets/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kWidth = 400;
constexpr Timestamp kLeastRange = 1'000'000;    ///< closer than this no axis goes
constexpr Timestamp kWholeFrom = 1'000'000'000; ///< from here on whole milliseconds are proposed
constexpr Timestamp kDay = 86'400'000'000'000;

} // namespace

TimeRangeDialog::TimeRangeDialog(TimeRange shown, BoardTime& time, QWidget* parent)
    : QDialog(parent), time_(time), range_(shown), from_(new QLineEdit), to_(new QLineEdit),
      message_(new QLabel), show_(new QPushButton(tr("Show"))) {
    setObjectName(QStringLiteral("timeRangeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Time to show"));
    setMinimumWidth(kWidth);
    from_->setObjectName(QStringLiteral("rangeFrom"));
    // A pixel is no nanosecond: what is proposed should not pretend so.
    if (shown.to - shown.from > kWholeFrom)
        shown = {floorTime(shown.from, kLeastRange), floorTime(shown.to + kLeastRange - 1, kLeastRange)};
    from_->setText(momentText(shown.from, time_.zone()));
    to_->setObjectName(QStringLiteral("rangeTo"));
    to_->setText(momentText(shown.to, time_.zone()));
    for (QLineEdit* field : {from_, to_})
        field->setToolTip(
            tr("2026-11-28 14:03:10, 14:03 on the day of the data, a date, or now; in the zone %1")
                .arg(zoneOffsetText(time_.zone(), shown.to)));
    message_->setObjectName(QStringLiteral("rangeMessage"));
    message_->setWordWrap(true);
    show_->setObjectName(QStringLiteral("rangeShow"));
    show_->setProperty("kind", QStringLiteral("primary"));
    show_->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::medium);
    form->addRow(tr("From"), from_);
    form->addRow(tr("To"), to_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(show_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::medium);
    column->addLayout(form);
    column->addWidget(message_);
    column->addLayout(buttons);

    for (QLineEdit* field : {from_, to_})
        connect(field, &QLineEdit::textChanged, this, &TimeRangeDialog::check);
    connect(show_, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { time_.show(range_); });
    check();
    from_->selectAll();
}

void TimeRangeDialog::check() {
    const std::optional<TimeRange> range = written();
    QString fault;
    if (!range)
        fault = tr("Write a time as 2026-11-28 14:03:10, or as 14:03 on the day of the data, %1.")
                    .arg(dateText(time_.lookedAt(), time_.zone()));
    else if (range->to - kLeastRange < range->from)
        fault = tr("The end must be after the beginning.");
    // What was left out is said before one goes there.
    const bool isDayLeftOut = isTimeOfDay(from_->text()) || isTimeOfDay(to_->text());
    const QString text = fault.isEmpty() && isDayLeftOut ? tr("From %1 to %2")
                                                               .arg(momentText(range->from, time_.zone()),
                                                                    momentText(range->to, time_.zone()))
                                                         : fault;
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
    show_->setEnabled(fault.isEmpty());
    if (fault.isEmpty()) range_ = *range;
}

std::optional<TimeRange> TimeRangeDialog::written() const {
    const QTimeZone& zone = time_.zone();
    const auto from = readMoment(from_->text(), zone, time_.lookedAt());
    if (!from) return std::nullopt;
    auto to = readMoment(to_->text(), zone, *from);
    // From 23:50 to 00:10 the day changes.
    if (to && *to <= *from && isTimeOfDay(to_->text())) to = readMoment(to_->text(), zone, *from + kDay);
    if (!to) return std::nullopt;
    return TimeRange{*from, *to};
}

} // namespace weir
