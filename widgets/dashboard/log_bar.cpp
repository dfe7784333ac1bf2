#include "widgets/dashboard/log_bar.h"

#include "widgets/parts/search_field.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace weir {

LogBar::LogBar(QWidget* parent)
    : QWidget(parent), least_(new QComboBox), search_(new SearchField), found_(new QLabel),
      previous_(new QToolButton), next_(new QToolButton) {
    least_->setObjectName(QStringLiteral("logLeast"));
    least_->addItem(tr("All lines"), static_cast<int>(LogSeverity::Unknown));
    least_->addItem(tr("From information on"), static_cast<int>(LogSeverity::Information));
    least_->addItem(tr("Warnings and errors"), static_cast<int>(LogSeverity::Warning));
    least_->addItem(tr("Errors"), static_cast<int>(LogSeverity::Error));
    least_->setToolTip(tr("How grave a line must be to be shown"));
    least_->setAccessibleName(least_->toolTip());
    search_->setObjectName(QStringLiteral("logSearch"));
    search_->setPlaceholderText(tr("Search"));
    search_->setAccessibleName(tr("Search in the lines"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(60);
    found_->setObjectName(QStringLiteral("logFound"));
    found_->setProperty("tone", QStringLiteral("muted"));
    previous_->setToolTip(tr("Found before (Shift+F3)"));
    previous_->setAccessibleName(tr("Found before"));
    next_->setToolTip(tr("Found next (F3)"));
    next_->setAccessibleName(tr("Found next"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::small, 0, spacing::small, spacing::tight);
    row->setSpacing(spacing::tight);
    row->addWidget(least_);
    row->addWidget(search_, 1);
    row->addWidget(found_);
    row->addWidget(previous_);
    row->addWidget(next_);

    connect(least_, &QComboBox::activated, this, [this](int index) {
        Q_EMIT leastChosen(static_cast<LogSeverity>(least_->itemData(index).toInt()));
    });
    connect(search_, &QLineEdit::textChanged, this, &LogBar::searchChanged);
    connect(search_, &SearchField::nextWanted, this, &LogBar::nextWanted);
    connect(search_, &SearchField::previousWanted, this, &LogBar::previousWanted);
    connect(search_, &SearchField::closeWanted, this, &LogBar::closeWanted);
    connect(previous_, &QToolButton::clicked, this, &LogBar::previousWanted);
    connect(next_, &QToolButton::clicked, this, &LogBar::nextWanted);
    connect(&Theme::instance(), &Theme::changed, this, &LogBar::updateLook);
    updateLook();
    setFound(0);
}

void LogBar::updateLook() {
    previous_->setIcon(Theme::instance().icon(QStringLiteral("chevron-up")));
    next_->setIcon(Theme::instance().icon(QStringLiteral("chevron-down")));
}

void LogBar::setLeast(LogSeverity severity) {
    least_->setCurrentIndex(std::max(0, least_->findData(static_cast<int>(severity))));
}

QString LogBar::search() const {
    return search_->text();
}

void LogBar::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void LogBar::setFound(int count) {
    const bool isSearching = !search_->text().isEmpty();
    found_->setVisible(isSearching);
    found_->setText(tr("%n found", nullptr, count));
    previous_->setVisible(isSearching);
    next_->setVisible(isSearching);
    previous_->setEnabled(count > 0);
    next_->setEnabled(count > 0);
}

} // namespace weir
