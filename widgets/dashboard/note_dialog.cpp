#include "widgets/dashboard/note_dialog.h"

#include "widgets/parts/moment_text.h"
#include "widgets/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kWidth = 400;
constexpr int kTextHeight = 84;

} // namespace

NoteDialog::NoteDialog(TimeMark note, const QTimeZone& zone, bool isKnown, QWidget* parent)
    : QDialog(parent), note_(std::move(note)), day_(note_.time), zone_(zone), text_(new QPlainTextEdit),
      from_(new QLineEdit), to_(new QLineEdit), message_(new QLabel),
      keep_(new QPushButton(isKnown ? tr("Save") : tr("Add"))) {
    setObjectName(QStringLiteral("noteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isKnown ? tr("Note") : tr("Add note"));
    setMinimumWidth(kWidth);
    text_->setObjectName(QStringLiteral("noteText"));
    text_->setAccessibleName(tr("Text"));
    text_->setPlaceholderText(tr("What happened here"));
    text_->setPlainText(QString::fromStdString(note_.text));
    text_->setTabChangesFocus(true);
    text_->setFixedHeight(kTextHeight);
    from_->setObjectName(QStringLiteral("noteFrom"));
    from_->setAccessibleName(tr("From"));
    from_->setText(momentText(note_.time, zone_));
    to_->setObjectName(QStringLiteral("noteTo"));
    to_->setAccessibleName(tr("Until"));
    to_->setPlaceholderText(tr("a moment"));
    to_->setToolTip(tr("Where the note ends; empty: it marks a moment"));
    if (note_.until) to_->setText(momentText(*note_.until, zone_));
    message_->setObjectName(QStringLiteral("noteMessage"));
    message_->setWordWrap(true);
    keep_->setObjectName(QStringLiteral("noteKeep"));
    keep_->setProperty("kind", QStringLiteral("primary"));
    keep_->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::medium);
    form->addRow(tr("Text"), text_);
    form->addRow(tr("From"), from_);
    form->addRow(tr("Until"), to_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    if (isKnown) {
        auto* remove = new QPushButton(tr("Delete"));
        remove->setObjectName(QStringLiteral("noteDelete"));
        remove->setProperty("kind", QStringLiteral("danger"));
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT removeWanted();
            reject();
        });
        buttons->addWidget(remove);
    }
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::medium);
    column->addLayout(form);
    column->addWidget(message_);
    column->addLayout(buttons);

    connect(text_, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
    for (QLineEdit* field : {from_, to_})
        connect(field, &QLineEdit::textChanged, this, &NoteDialog::check);
    connect(keep_, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
    text_->setFocus();
}

void NoteDialog::check() {
    // A time of day alone is one of the day that the note is about.
    const auto from = readMoment(from_->text(), zone_, day_);
    const auto to = readMoment(to_->text(), zone_, day_);
    const bool isMoment = to_->text().trimmed().isEmpty();
    QString fault;
    if (!from || (!isMoment && !to))
        fault = tr("Write a time as 2026-11-28 14:03:10, or as 14:03 on %1.").arg(dateText(day_, zone_));
    else if (!isMoment && *to <= *from)
        fault = tr("The note ends before it begins.");
    message_->setText(fault);
    message_->setVisible(!fault.isEmpty());
    note_.text = text_->toPlainText().trimmed().toStdString();
    if (from) note_.time = *from;
    note_.until = isMoment ? std::nullopt : to;
    keep_->setEnabled(fault.isEmpty() && !note_.text.empty());
}

} // namespace weir
