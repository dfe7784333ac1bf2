#include "widgets/dashboard/variable_picker.h"

#include "widgets/records/row_order.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int kWidth = 240;
constexpr int kListHeight = 260;
constexpr int kAllRow = 0;

} // namespace

VariablePicker::VariablePicker(QWidget* parent)
    : QFrame(parent, Qt::Popup), search_(new QLineEdit), list_(new QListWidget), cutOff_(nullptr) {
    setObjectName(QStringLiteral("variablePicker"));
    setProperty("ground", QStringLiteral("raised"));
    setProperty("edge", QStringLiteral("all"));
    setFixedWidth(kWidth);
    search_->setObjectName(QStringLiteral("searchValues"));
    search_->setPlaceholderText(tr("Search values"));
    search_->setAccessibleName(tr("Search values"));
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("values"));
    list_->setAccessibleName(tr("Values"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedHeight(kListHeight);
    list_->setUniformItemSizes(true);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* cutOff = new QLabel(tr("These are not all values: only so many are listed."));
    cutOff->setWordWrap(true);
    cutOff->setProperty("tone", QStringLiteral("muted"));
    cutOff_ = cutOff;
    auto* remove = new QPushButton(tr("Remove variable"));
    remove->setObjectName(QStringLiteral("removeVariable"));
    remove->setProperty("kind", QStringLiteral("flat"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::tight);
    column->setSpacing(spacing::tight);
    for (QWidget* part : {static_cast<QWidget*>(search_), static_cast<QWidget*>(list_), cutOff_,
                          static_cast<QWidget*>(remove)})
        column->addWidget(part);
    connect(search_, &QLineEdit::textChanged, this, &VariablePicker::search);
    connect(list_, &QListWidget::itemChanged, this, &VariablePicker::take);
    // The name is as good a place to click as the box, which sees to itself before a click is told of.
    connect(list_, &QListWidget::itemPressed, this, [this] { isTaken_ = false; });
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (!isTaken_) item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT removeWanted();
    });
}

void VariablePicker::setValues(const std::set<std::string>& seen, const std::vector<std::string>& chosen,
                               bool isCutOff) {
    isFilling_ = true;
    std::set<std::string> values = seen;
    values.insert(chosen.begin(), chosen.end());
    std::vector<std::string> texts(values.begin(), values.end());
    std::stable_sort(texts.begin(), texts.end(),
                     [](const std::string& a, const std::string& b) { return comesBefore(a, b); });
    const int current = std::max(0, list_->currentRow());
    list_->clear();
    const auto add = [this](const QString& text, bool isChecked) {
        auto* item = new QListWidgetItem(text, list_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(text);
    };
    add(tr("All"), chosen.empty());
    list_->item(kAllRow)->setFont(Theme::instance().font(TextStyle::Emphasis));
    for (const std::string& text : texts)
        add(QString::fromStdString(text), std::find(chosen.begin(), chosen.end(), text) != chosen.end());
    list_->setCurrentRow(std::min(current, list_->count() - 1));
    cutOff_->setVisible(isCutOff);
    search(search_->text());
    isFilling_ = false;
}

void VariablePicker::search(const QString& text) {
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setHidden(
            !text.trimmed().isEmpty() &&
            (row == kAllRow || !list_->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive)));
}

void VariablePicker::take(QListWidgetItem* item) {
    if (isFilling_) return;
    isTaken_ = true;
    std::vector<std::string> values;
    const bool isAll = list_->row(item) == kAllRow;
    for (int row = kAllRow + 1; !isAll && row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            values.push_back(list_->item(row)->text().toStdString());
    isFilling_ = true;
    list_->item(kAllRow)->setCheckState(values.empty() ? Qt::Checked : Qt::Unchecked);
    for (int row = kAllRow + 1; isAll && row < list_->count(); ++row)
        list_->item(row)->setCheckState(Qt::Unchecked);
    isFilling_ = false;
    Q_EMIT chosen(values);
}

void VariablePicker::openAt(const QWidget& button) {
    search_->clear();
    adjustSize();
    const QRect room = button.screen()->availableGeometry();
    QPoint corner = button.mapToGlobal(QPoint(0, button.height() + 2));
    if (corner.y() + height() > room.bottom())
        corner.setY(button.mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(corner);
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

bool VariablePicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != search_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const auto firstFound = [this] {
        for (int row = 0; row < list_->count(); ++row)
            if (!list_->item(row)->isHidden()) return row;
        return -1;
    };
    if (key == Qt::Key_Down) {
        list_->setCurrentRow(firstFound());
        list_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // The first value that is found, chosen or no longer.
        if (QListWidgetItem* const item = list_->item(firstFound()); item && !search_->text().isEmpty())
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace weir
