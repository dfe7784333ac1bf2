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
        field->setToolTip(tr("2026-11-28 14:03:10, 14:03 for today, a date, or now; in the zone %1")
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
    const auto from = readMoment(from_->text(), time_.zone());
    const auto to = readMoment(to_->text(), time_.zone());
    QString fault;
    if (!from || !to)
        fault = tr("Write a time as 2026-11-28 14:03:10, or as 14:03 for today.");
    else if (*to - kLeastRange < *from)
        fault = tr("The end must be after the beginning.");
    message_->setText(fault);
    message_->setVisible(!fault.isEmpty());
    show_->setEnabled(fault.isEmpty());
    if (fault.isEmpty()) range_ = {*from, *to};
}

} // namespace weir
