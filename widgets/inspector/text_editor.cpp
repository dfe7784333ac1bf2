#include "widgets/inspector/text_editor.h"

#include "pipeline/data/timestamp.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace weir {

TextEditor::TextEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), line_(new QLineEdit(this)), isSpan_(parameter.type == ParameterType::Span) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(line_, 1);
    if (!parameter.unit.empty()) {
        auto* unit = new QLabel(QString::fromStdString(parameter.unit), this);
        unit->setProperty("tone", QStringLiteral("muted"));
        layout->addWidget(unit);
    }
    QString placeholder = placeholderOf(parameter);
    if (placeholder.isEmpty() && isSpan_) placeholder = tr("for example 5 s");
    line_->setPlaceholderText(placeholder);
    line_->setAccessibleName(QString::fromStdString(parameter.label));
    line_->setToolTip(summaryOf(parameter));
    if (isSpan_) line_->setFont(Theme::instance().figures(TextStyle::Body));
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textEdited, this, [this](const QString& text) {
        examine(text);
        // An empty span is none, so it stands for the default; an empty text may be meant.
        Q_EMIT edited(isSpan_ && text.isEmpty() ? Json(nullptr) : Json(text.toStdString()));
    });
    connect(line_, &QLineEdit::editingFinished, this, [this] {
        if (isSpan_ && line_->text().isEmpty()) line_->setText(shown_);
    });
}

void TextEditor::setValue(const Json& value) {
    shown_ = textOf(value);
    const bool isBeingTyped = isSpan_ && line_->hasFocus() && line_->text().isEmpty();
    if (shown_ != line_->text() && !isBeingTyped) line_->setText(shown_);
    examine(line_->text());
}

void TextEditor::setInvalid(bool invalid) {
    markInvalid(*line_, invalid || !complaint_.isEmpty());
}

void TextEditor::examine(const QString& text) {
    QString complaint;
    if (isSpan_ && !text.isEmpty())
        if (const Result<Duration> duration = parseDuration(text.toStdString()); !duration)
            complaint = QString::fromStdString(duration.error().message);
    if (complaint == complaint_) return;
    complaint_ = complaint;
    Q_EMIT complaintChanged();
}

} // namespace weir
