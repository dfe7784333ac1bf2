#include "widgets/parts/filter_header.h"

#include "widgets/parts/search_field.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int kArrow = 12;  ///< pixels, of the one that says how rows are sorted
constexpr int kAround = 23; ///< padding and border beside a name, as in the style sheet

} // namespace

FilterHeader::FilterHeader(QAbstractScrollArea* table) : QHeaderView(Qt::Horizontal, table) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (isHeld_) resized_ = section;
        placeFields();
    });
    // Queued, for the header itself must have moved before.
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeFields,
            Qt::QueuedConnection);
    connect(this, &QHeaderView::sectionMoved, this, [this] {
        if (isHeld_) isMoved_ = true;
        placeFields();
    });
}

void FilterHeader::setModel(QAbstractItemModel* model) {
    if (this->model()) this->model()->disconnect(this, nullptr);
    QHeaderView::setModel(model);
    if (!model) return;
    connect(model, &QAbstractItemModel::modelReset, this, &FilterHeader::makeFields);
    makeFields();
}

int FilterHeader::fieldHeight() const {
    return QFontMetrics(Theme::instance().font(TextStyle::Body)).height() + spacing::small;
}

QSize FilterHeader::sizeHint() const {
    QSize size = QHeaderView::sizeHint();
    if (isShown_) size.rheight() += fieldHeight() + spacing::tight;
    return size;
}

void FilterHeader::setFiltersShown(bool isShown) {
    isShown_ = isShown;
    makeFields();
    updateGeometries();
    Q_EMIT geometriesChanged();
}

QString FilterHeader::filter(int section) const {
    const auto index = static_cast<std::size_t>(section);
    return isShown_ && index < fields_.size() ? fields_[index]->text() : QString();
}

void FilterHeader::clearFilters() {
    for (SearchField* field : fields_) {
        const QSignalBlocker quiet(field);
        field->clear();
    }
    Q_EMIT filtersChanged();
}

void FilterHeader::focusFilter(int section) {
    if (fields_.empty()) return;
    SearchField* field =
        fields_[static_cast<std::size_t>(std::clamp(section, 0, static_cast<int>(fields_.size()) - 1))];
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void FilterHeader::makeFields() {
    const auto wanted = static_cast<std::size_t>(model() && isShown_ ? model()->columnCount() : 0);
    while (fields_.size() > wanted && isShown_) {
        fields_.back()->hide();
        fields_.back()->deleteLater();
        fields_.pop_back();
    }
    while (fields_.size() < wanted) {
        auto* field = new SearchField(this);
        field->setProperty("kind", QStringLiteral("bare"));
        field->setPlaceholderText(tr("filter"));
        field->setToolTip(tr("Text that the cell has, or a comparison: >5, <=5, =x, !=x"));
        connect(field, &QLineEdit::textChanged, this, &FilterHeader::filtersChanged);
        connect(field, &SearchField::closeWanted, this, &FilterHeader::closeWanted);
        fields_.push_back(field);
    }
    for (std::size_t i = 0; i < fields_.size() && i < wanted; ++i)
        fields_[i]->setAccessibleName(
            tr("Filter of %1").arg(model()->headerData(static_cast<int>(i), Qt::Horizontal).toString()));
    placeFields();
}

void FilterHeader::placeFields() {
    const int top = QHeaderView::sizeHint().height();
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const int section = static_cast<int>(i);
        const bool isVisible = isShown_ && section < count() && !isSectionHidden(section);
        fields_[i]->setVisible(isVisible);
        if (!isVisible) continue;
        fields_[i]->setGeometry(sectionViewportPosition(section) + spacing::tight / 2,
                                top + spacing::tight / 2, std::max(8, sectionSize(section) - spacing::tight),
                                fieldHeight());
    }
}

void FilterHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const {
    QHeaderView::initStyleOptionForIndex(option, section);
    // The style would put it where a number's name stands.
    option->sortIndicator = QStyleOptionHeader::None;
    // A style sheet's header cuts what has no room without a sign, a right-aligned name at its beginning.
    option->text =
        option->fontMetrics.elidedText(option->text, Qt::ElideRight, sectionSize(section) - kAround);
}

void FilterHeader::paintSection(QPainter* painter, const QRect& place, int section) const {
    // The style sheet leaves its clipping behind.
    painter->save();
    QHeaderView::paintSection(painter, place, section);
    painter->restore();
    if (!isSortIndicatorShown() || section != sortIndicatorSection()) return;
    const Theme& theme = Theme::instance();
    const auto alignment =
        Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    QRect arrow(0, 0, kArrow, kArrow);
    arrow.moveCenter(place.center());
    if (alignment.testFlag(Qt::AlignRight))
        arrow.moveLeft(place.left() + spacing::tight);
    else
        arrow.moveRight(place.right() - spacing::tight);
    painter->fillRect(arrow, theme.colors().raised); // over a name that is too long
    theme
        .icon(sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up")
                                                         : QStringLiteral("chevron-down"),
              theme.colors().textMuted)
        .paint(painter, arrow);
}

void FilterHeader::updateGeometries() {
    setViewportMargins(0, 0, 0, isShown_ ? fieldHeight() + spacing::tight : 0);
    QHeaderView::updateGeometries();
    placeFields();
}

void FilterHeader::mousePressEvent(QMouseEvent* event) {
    isHeld_ = true;
    resized_ = -1;
    isMoved_ = false;
    QHeaderView::mousePressEvent(event);
}

void FilterHeader::mouseReleaseEvent(QMouseEvent* event) {
    QHeaderView::mouseReleaseEvent(event);
    isHeld_ = false;
    if (std::exchange(isMoved_, false)) Q_EMIT columnMoved();
    if (const int section = std::exchange(resized_, -1); section >= 0) Q_EMIT columnResized(section);
}

} // namespace weir
