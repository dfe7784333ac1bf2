#include "widgets/dashboard/zone_dialog.h"

#include "widgets/parts/moment_text.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

ZoneDialog::ZoneDialog(BoardTime& time, QWidget* parent)
    : QDialog(parent), time_(time), search_(new QLineEdit), zones_(new QListWidget),
      choose_(new QPushButton(tr("Choose"))) {
    setObjectName(QStringLiteral("zoneDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Time zone"));
    resize(360, 420);
    search_->setObjectName(QStringLiteral("zoneSearch"));
    search_->setPlaceholderText(tr("Search a city or region"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    zones_->setObjectName(QStringLiteral("zoneList"));
    zones_->setAccessibleName(tr("Time zones"));
    choose_->setObjectName(QStringLiteral("zoneChoose"));
    choose_->setProperty("kind", QStringLiteral("primary"));
    choose_->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(choose_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(search_);
    column->addWidget(zones_, 1);
    column->addLayout(buttons);

    connect(search_, &QLineEdit::textChanged, this, &ZoneDialog::fill);
    connect(choose_, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(zones_, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] {
        if (const QListWidgetItem* chosen = zones_->currentItem())
            time_.setZone(QTimeZone(chosen->data(Qt::UserRole).toByteArray()));
    });
    fill();
}

void ZoneDialog::fill() {
    // What is typed may be part of a city of several words, which ids join by an underscore.
    const QString typed = search_->text().trimmed().replace(u' ', u'_');
    const Timestamp now = currentTime();
    zones_->clear();
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        if (!name.contains(typed, Qt::CaseInsensitive)) continue;
        auto* item = new QListWidgetItem(QStringLiteral("%1   %2").arg(QString(name).replace(u'_', u' '),
                                                                       zoneOffsetText(QTimeZone(id), now)),
                                         zones_);
        item->setData(Qt::UserRole, id);
        if (id == time_.zone().id()) zones_->setCurrentItem(item);
    }
    if (!zones_->currentItem() && zones_->count() > 0) zones_->setCurrentRow(0);
    choose_->setEnabled(zones_->count() > 0);
}

bool ZoneDialog::eventFilter(QObject* watched, QEvent* event) {
    // The list is moved through without leaving the field that one types into.
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QApplication::sendEvent(zones_, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace weir
