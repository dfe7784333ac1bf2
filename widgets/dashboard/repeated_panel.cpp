#include "widgets/dashboard/repeated_panel.h"

#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/key_rows.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/shared_scale.h"
#include "widgets/parts/elided_label.h"
#include "widgets/records/row_order.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace weir {

namespace {

constexpr double kGoodShape = 1.8;   ///< width to height of a copy
constexpr int kLeastHeight = 96;     ///< of a copy; more of them scroll
constexpr int kGap = spacing::small; ///< between copies
constexpr int kMostRemarks = 5;
constexpr std::size_t kMostLeftOut = 1000;

/// "web2" before "web10"; keys that differ in case alone are two all the same.
bool isBefore(const std::string& a, const std::string& b) {
    if (comesBefore(a, b)) return true;
    return !comesBefore(b, a) && a < b;
}

} // namespace

RepeatedPanel::RepeatedPanel(const PanelType& type, std::string field, const PanelContext& context,
                             QWidget* parent)
    : PanelContent(parent), type_(type), field_(std::move(field)), context_(context),
      scroll_(new QScrollArea(this)), page_(new QWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll_);
    scroll_->setWidget(page_);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->viewport()->installEventFilter(this);
    page_->setAutoFillBackground(false);
    spare_ = makeCopy();
    acting_ = spare_->content;
    addActions(acting_->actions());
    connect(&Theme::instance(), &Theme::changed, this, &RepeatedPanel::updateTitles);
    // Once all copies have gone along.
    for (const auto moved : {&BoardTime::rangeChanged, &BoardTime::momentChanged})
        connect(&context_.time, moved, this, &RepeatedPanel::shareScales, Qt::QueuedConnection);
}

RepeatedPanel::Copy RepeatedPanel::makeCopy() {
    Copy copy;
    copy.cell = new QWidget(page_);
    copy.title = new ElidedLabel(copy.cell);
    copy.title->setFont(Theme::instance().font(TextStyle::Caption));
    copy.title->setContentsMargins(spacing::medium, 0, spacing::small, spacing::tight);
    copy.content = type_.make(context_, copy.cell);
    auto* column = new QVBoxLayout(copy.cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(copy.title);
    column->addWidget(copy.content, 1);
    copy.cell->hide();
    connect(copy.content, &PanelContent::settingChosen, this, &PanelContent::settingChosen);
    connect(copy.content, &PanelContent::nodeWanted, this, &PanelContent::nodeWanted);
    // A press in a copy chooses the panel, as one in any other content does; see PanelFrame.
    if (const QWidget* const body = parentWidget(); body && body->parentWidget())
        for (QWidget* inner : copy.cell->findChildren<QWidget*>())
            inner->installEventFilter(body->parentWidget());
    return copy;
}

PanelContent* RepeatedPanel::contentFor(const std::string& key) {
    const auto place = std::lower_bound(
        copies_.begin(), copies_.end(), key,
        [](const Copy& copy, const std::string& wanted) { return isBefore(copy.key, wanted); });
    if (place != copies_.end() && place->key == key) return place->content;
    if (copies_.size() >= kMostCopies) {
        const auto known = std::lower_bound(leftOut_.begin(), leftOut_.end(), key);
        if (leftOut_.size() < kMostLeftOut && (known == leftOut_.end() || *known != key))
            leftOut_.insert(known, key);
        return nullptr;
    }
    Copy copy = spare_ ? *std::exchange(spare_, std::nullopt) : makeCopy();
    copy.key = key;
    copy.title->setText(QString::fromStdString(key));
    if (settings_) copy.content->configure(*settings_, true);
    PanelContent* const content = copy.content;
    copies_.insert(place, std::move(copy));
    return content;
}

void RepeatedPanel::configure(const Parameters& settings, bool isOtherData) {
    settings_ = settings;
    if (isOtherData) clear();
    for (const Copy& copy : copies_)
        copy.content->configure(settings, isOtherData);
    shareScales();
}

void RepeatedPanel::take(const RecordBatchPointer& batch) {
    const Column* const column = batch->column(field_);
    isFieldMissing_ = !column && copies_.empty();
    if (!column) return;
    for (const KeyRows& group : rowsByKey(*column))
        if (PanelContent* const content = contentFor(group.key))
            content->take(group.rows.size() == batch->rows() ? batch : batch->take(group.rows));
}

void RepeatedPanel::takeEarlier(const RecordBatchPointer& batch, Duration offset) {
    const Column* const column = batch->column(field_);
    if (!column) return;
    for (const KeyRows& group : rowsByKey(*column))
        if (PanelContent* const content = contentFor(group.key))
            content->takeEarlier(batch->take(group.rows), offset);
}

void RepeatedPanel::clear() {
    for (Copy& copy : copies_) {
        if (copy.content == acting_) {
            copy.content->clear();
            copy.cell->hide();
            spare_ = copy;
        } else {
            copy.cell->deleteLater();
            copy.cell->hide();
        }
    }
    copies_.clear();
    leftOut_.clear();
    isFieldMissing_ = false;
}

void RepeatedPanel::refresh() {
    arrange();
    for (const Copy& copy : copies_)
        copy.content->refresh();
    shareScales();
}

void RepeatedPanel::shareScales() {
    std::vector<FigureRange> scales;
    if (settings_ && areScalesShared(*settings_))
        for (const Copy& copy : copies_)
            if (const auto* content = dynamic_cast<const SharedScale*>(copy.content))
                scales = united(scales, content->ownScales());
    for (const Copy& copy : copies_)
        if (auto* content = dynamic_cast<SharedScale*>(copy.content)) content->shareScales(scales);
}

bool RepeatedPanel::isEmpty() const {
    return std::all_of(copies_.begin(), copies_.end(),
                       [](const Copy& copy) { return copy.content->isEmpty(); });
}

QString RepeatedPanel::remark() const {
    if (isFieldMissing_)
        return withFieldAdvice(
            tr("The records have no field “%1” to repeat the panel by.").arg(QString::fromStdString(field_)));
    QStringList remarks;
    if (!leftOut_.empty())
        remarks << (leftOut_.size() < kMostLeftOut ? tr("%n more values of “%1” are left out.", nullptr,
                                                        static_cast<int>(leftOut_.size()))
                                                   : tr("More than %n values of “%1” are left out.", nullptr,
                                                        static_cast<int>(kMostLeftOut)))
                       .arg(QString::fromStdString(field_));
    remarks << remarksOfCopies();
    return remarks.join(u'\n');
}

QStringList RepeatedPanel::remarksOfCopies() const {
    QStringList remarks;
    std::set<QString> different;
    for (const Copy& copy : copies_) {
        const QString remark = copy.content->remark();
        different.insert(remark);
        if (!remark.isEmpty())
            remarks << tr("%1: %2", "the value that a copy is for, and what is remarked of it")
                           .arg(QString::fromStdString(copy.key), remark.section(u'\n', 0, 0));
    }
    // What holds for all of them is said once.
    if (different.size() == 1 && !remarks.isEmpty()) return {*different.begin()};
    if (const auto more = static_cast<int>(remarks.size()) - kMostRemarks; more > 1) {
        remarks.resize(kMostRemarks);
        remarks << tr("and %n more", nullptr, more);
    }
    return remarks;
}

std::optional<TimeRange> RepeatedPanel::shownTime() const {
    std::optional<TimeRange> all;
    for (const Copy& copy : copies_)
        if (const std::optional<TimeRange> shown = copy.content->shownTime())
            all = all ? TimeRange{std::min(all->from, shown->from), std::max(all->to, shown->to)} : *shown;
    return all;
}

std::vector<std::string> RepeatedPanel::keys() const {
    std::vector<std::string> keys;
    for (const Copy& copy : copies_)
        keys.push_back(copy.key);
    return keys;
}

RepeatedPanel::Grid RepeatedPanel::gridFor(QSize room) const {
    const int count = std::max(1, static_cast<int>(copies_.size()));
    Grid best{1, count};
    double least = HUGE_VAL;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double shape = (static_cast<double>(room.width()) / columns) /
                             std::max(1.0, static_cast<double>(room.height()) / rows);
        // A hole in the last row is worth a little of the shape.
        const double fault =
            std::abs(std::log(std::max(shape, 1e-3) / kGoodShape)) + 0.1 * (columns * rows - count) / count;
        if (fault >= least) continue;
        least = fault;
        best = {columns, rows};
    }
    return best;
}

QRect RepeatedPanel::cellAt(std::size_t index, const Grid& grid, QSize room) {
    const int column = static_cast<int>(index) % grid.columns;
    const int row = static_cast<int>(index) / grid.columns;
    // Gaps only between them: the panel has its own margins.
    const int across = room.width() + kGap;
    const int down = room.height() + kGap;
    const QPoint from(across * column / grid.columns, down * row / grid.rows);
    const QPoint to(across * (column + 1) / grid.columns, down * (row + 1) / grid.rows);
    return QRect(from, to - QPoint(kGap + 1, kGap + 1));
}

void RepeatedPanel::arrange() {
    const QSize room = scroll_->viewport()->size();
    const Grid grid = gridFor(room);
    const int height = std::max(room.height(), grid.rows * kLeastHeight);
    page_->resize(room.width(), height);
    for (std::size_t i = 0; i < copies_.size(); ++i) {
        copies_[i].cell->setGeometry(cellAt(i, grid, page_->size()));
        copies_[i].cell->show();
    }
}

void RepeatedPanel::updateTitles() {
    for (const Copy& copy : copies_)
        copy.title->setFont(Theme::instance().font(TextStyle::Caption));
}

/// The room of the copies is known only once the panel is seen, which may be after they have come.
bool RepeatedPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == scroll_->viewport() && event->type() == QEvent::Resize) arrange();
    return PanelContent::eventFilter(watched, event);
}

void RepeatedPanel::draw(QPainter& painter, QSize size) {
    const Grid grid = gridFor(size);
    const QFont font = Theme::instance().font(TextStyle::Caption);
    const int title = QFontMetrics(font).height() + spacing::tight;
    for (std::size_t i = 0; i < copies_.size(); ++i) {
        const QRect cell = cellAt(i, grid, size);
        const int room = cell.width() - spacing::medium - spacing::small;
        painter.save();
        painter.translate(cell.topLeft());
        painter.setFont(font);
        painter.setPen(Theme::instance().colors().text);
        painter.drawText(
            QRect(spacing::medium, 0, room, title), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(QString::fromStdString(copies_[i].key), Qt::ElideMiddle, room));
        painter.translate(0, title);
        copies_[i].content->draw(painter, QSize(cell.width(), std::max(1, cell.height() - title)));
        painter.restore();
    }
}

std::string RepeatedPanel::data() const {
    // Copies may have other columns, or the same in another order: each value goes below its own name.
    std::vector<std::vector<CsvRow>> tables;
    CsvRow names{field_};
    for (const Copy& copy : copies_) {
        tables.push_back(csvRows(copy.content->data()));
        if (tables.back().empty()) continue;
        for (const std::string& name : tables.back().front())
            if (std::find(names.begin() + 1, names.end(), name) == names.end()) names.push_back(name);
    }
    if (names.size() == 1) return {};
    std::string text;
    appendCsvRow(text, names);
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (std::size_t row = 1; row < tables[i].size(); ++row) {
            CsvRow cells(names.size());
            cells[0] = copies_[i].key;
            const CsvRow& heading = tables[i].front();
            for (std::size_t column = 0; column < std::min(heading.size(), tables[i][row].size()); ++column) {
                const auto place = std::find(names.begin() + 1, names.end(), heading[column]);
                cells[static_cast<std::size_t>(place - names.begin())] = tables[i][row][column];
            }
            appendCsvRow(text, cells);
        }
    return text;
}

} // namespace weir
