#include "widgets/window/chart_memory_menu.h"

#include "widgets/dashboard/chart_memory.h"
#include "widgets/window/window_settings.h"

#include <QActionGroup>
#include <QLocale>

namespace weir {

namespace {

constexpr int kChoices[] = {64, 128, 256, 512, 1024, 2048, 4096, 8192}; ///< MiB
const QString kKey = QStringLiteral("chartMemory");

std::size_t bytesOf(int mebibytes) {
    return static_cast<std::size_t>(mebibytes) << 20;
}

QString sizeText(std::size_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 0);
}

} // namespace

ChartMemoryMenu::ChartMemoryMenu(QWidget* parent)
    : QMenu(tr("&Memory for charts"), parent), use_(addAction(QString())), sizes_(new QActionGroup(this)) {
    setToolTipsVisible(true);
    use_->setEnabled(false);
    addSeparator();
    setObjectName(QStringLiteral("chartMemory"));
    const int usual = static_cast<int>(ChartMemory::kUsual >> 20);
    const int chosen = WindowSettings().value(kKey, usual).toInt();
    ChartMemory& memory = ChartMemory::shared();
    if (chosen > 0) memory.setLimit(bytesOf(chosen));
    for (const int size : kChoices) {
        QAction* action = addAction(sizeText(bytesOf(size)));
        action->setObjectName(QStringLiteral("chartMemory:%1").arg(size));
        action->setToolTip(
            tr("Room for about %1 million values; of older ones only the course is kept, with all "
               "their peaks")
                .arg(size / 17 + 1));
        action->setData(size);
        action->setCheckable(true);
        action->setChecked(memory.limit() == bytesOf(size));
        sizes_->addAction(action);
    }
    connect(sizes_, &QActionGroup::triggered, this, [](const QAction* action) {
        ChartMemory::shared().setLimit(bytesOf(action->data().toInt()));
        WindowSettings().setValue(kKey, action->data().toInt());
    });
    connect(this, &QMenu::aboutToShow, this, &ChartMemoryMenu::showUse);
    showUse();
}

void ChartMemoryMenu::showUse() {
    use_->setText(tr("%1 in use").arg(sizeText(ChartMemory::shared().used())));
}

} // namespace weir
