#include "widgets/inspector/field_names_editor.h"

#include "widgets/inspector/flow_layout.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir {

FieldNamesEditor::FieldNamesEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), frame_(new QWidget(this)), flow_(new FlowLayout(frame_)),
      line_(new QLineEdit(frame_)), completer_(new QCompleter(this)),
      suggestions_(new QStringListModel(this)),
      placeholder_(parameter.placeholder.empty() ? tr("Add a field") : placeholderOf(parameter)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(frame_);
    frame_->setProperty("kind", QStringLiteral("field"));
    frame_->setAttribute(Qt::WA_StyledBackground);
    flow_->setContentsMargins(spacing::tight, spacing::tight, spacing::tight, spacing::tight);
    line_->setProperty("kind", QStringLiteral("bare"));
    line_->setMinimumWidth(80);
    line_->setAccessibleName(QString::fromStdString(parameter.label));
    line_->setToolTip(QString::fromStdString(parameter.summary));
    line_->installEventFilter(this);
    flow_->insertWidget(0, line_);
    setFocusProxy(line_);

    completer_->setModel(suggestions_);
    completer_->setFilterMode(Qt::MatchContains);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    line_->setCompleter(completer_);
    // After the completer has put its text into the field, which it does behind this signal.
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &FieldNamesEditor::add,
            Qt::QueuedConnection);
    connect(line_, &QLineEdit::editingFinished, this, [this] {
        // With a suggestion chosen the completer adds that one instead.
        const QAbstractItemView* popup = completer_->popup();
        if (!popup->isVisible() || !popup->currentIndex().isValid()) add(line_->text());
    });
    connect(line_, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.endsWith(u',')) add(text.chopped(1));
    });
    showTags();
}

void FieldNamesEditor::setValue(const Json& value) {
    QStringList names;
    if (value.is_array())
        for (const Json& name : value)
            names << textOf(name);
    if (names == names_) return;
    names_ = names;
    showTags();
}

void FieldNamesEditor::setFields(const Schema* fields) {
    known_.clear();
    if (fields)
        for (const Field& field : fields->fields())
            known_ << QString::fromStdString(field.name);
    showTags();
}

void FieldNamesEditor::setInvalid(bool invalid) {
    markInvalid(*frame_, invalid);
}

void FieldNamesEditor::showTags() {
    for (QWidget* tag : tags_) {
        for (int index = flow_->count() - 1; index >= 0; --index)
            if (flow_->itemAt(index)->widget() == tag) delete flow_->takeAt(index);
        tag->deleteLater();
        tag->hide();
    }
    tags_.clear();
    for (const QString& name : names_) {
        auto* tag = new QToolButton(frame_);
        tag->setProperty("kind", QStringLiteral("tag"));
        tag->setText(name);
        tag->setIcon(Theme::instance().icon(QStringLiteral("close"), Theme::instance().colors().textMuted));
        tag->setIconSize(QSize(10, 10));
        tag->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tag->setLayoutDirection(Qt::RightToLeft);
        tag->setToolTip(tr("Click to remove “%1”").arg(name));
        tag->setAccessibleName(tr("Remove %1").arg(name));
        connect(tag, &QToolButton::clicked, this, [this, name] { remove(name); });
        flow_->insertWidget(static_cast<int>(tags_.size()), tag);
        tag->show();
        tags_.push_back(tag);
    }
    line_->setPlaceholderText(names_.isEmpty() ? placeholder_ : QString());
    QStringList rest = known_;
    for (const QString& name : names_)
        rest.removeAll(name);
    suggestions_->setStringList(rest);
    flow_->invalidate();
    frame_->updateGeometry();
    updateGeometry();
}

void FieldNamesEditor::add(const QString& name) {
    const QString trimmed = name.trimmed();
    line_->clear();
    if (trimmed.isEmpty() || names_.contains(trimmed)) return;
    names_ << trimmed;
    showTags();
    tell();
}

void FieldNamesEditor::remove(const QString& name) {
    names_.removeAll(name);
    showTags();
    line_->setFocus();
    tell();
}

void FieldNamesEditor::tell() {
    Json value = Json::array();
    for (const QString& name : names_)
        value.push_back(name.toStdString());
    Q_EMIT edited(value);
}

bool FieldNamesEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Backspace && line_->text().isEmpty() && !names_.isEmpty()) {
            remove(names_.last());
            return true;
        }
        // What is known is offered without a letter being typed.
        if (key == Qt::Key_Down && line_->text().isEmpty()) {
            completer_->setCompletionPrefix(QString());
            completer_->complete();
            return true;
        }
    }
    if (watched == line_ && event->type() == QEvent::MouseButtonPress && line_->text().isEmpty()) {
        completer_->setCompletionPrefix(QString());
        completer_->complete();
    }
    return ParameterEditor::eventFilter(watched, event);
}

} // namespace weir
