#include "widgets/inspector/parameter_row.h"

#include "widgets/inspector/parameter_editor.h"
#include "widgets/theme/style_sheet.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir {

namespace {

/// An empty text or list means the default where that is empty as well.
bool meansDefault(const Parameter& parameter, const Json& value) {
    if (value.is_null() || value == parameter.defaultValue) return true;
    const bool isEmpty = (value.is_string() || value.is_array()) && (value.empty() || value == Json(""));
    return isEmpty && parameter.defaultValue.is_null();
}

} // namespace

ParameterRow::ParameterRow(Parameter parameter, QWidget* parent)
    : QWidget(parent), parameter_(std::move(parameter)), editor_(makeParameterEditor(parameter_, this)),
      reset_(new QToolButton(this)), problem_(new QLabel(this)) {
    setObjectName(QString::fromStdString(parameter_.id));
    reset_->setIcon(Theme::instance().icon(QStringLiteral("reset"), Theme::instance().colors().textMuted));
    reset_->setIconSize(QSize(12, 12));
    // Not on the way from field to field, where it comes and goes; an emptied field has its default as well.
    reset_->setFocusPolicy(Qt::ClickFocus);
    reset_->setFixedSize(20, 20);
    reset_->setToolTip(tr("Back to the default"));
    reset_->setAccessibleName(tr("Reset %1").arg(QString::fromStdString(parameter_.label)));
    QSizePolicy keepsItsPlace = reset_->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(keepsItsPlace);

    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->setFont(Theme::instance().font(TextStyle::Caption));
    problem_->hide();

    editor_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    if (editor_->isSelfLabelled()) {
        head->addWidget(editor_, 1);
    } else {
        QString text = QString::fromStdString(parameter_.label.empty() ? parameter_.id : parameter_.label);
        auto* label = new QLabel(text, this);
        label->setProperty("tone", QStringLiteral("muted"));
        label->setToolTip(QString::fromStdString(parameter_.summary));
        label->setBuddy(editor_);
        head->addWidget(label);
        if (parameter_.required) {
            required_ = new QLabel(tr("required"), this);
            required_->setFont(Theme::instance().font(TextStyle::Caption));
            required_->setProperty("tone", QStringLiteral("accent"));
            head->addSpacing(spacing::tight);
            head->addWidget(required_);
        }
        head->addStretch();
    }
    head->addWidget(reset_);
    column->addLayout(head);
    if (!editor_->isSelfLabelled()) column->addWidget(editor_);
    column->addWidget(problem_);

    connect(editor_, &ParameterEditor::edited, this, [this](const Json& value) {
        Q_EMIT edited(meansDefault(parameter_, value) ? Json(nullptr) : value);
    });
    connect(editor_, &ParameterEditor::complaintChanged, this, &ParameterRow::showState);
    connect(reset_, &QToolButton::clicked, this, [this] { Q_EMIT edited(Json(nullptr)); });
}

void ParameterRow::setValue(const Json& set) {
    const bool isDefault = set.is_null();
    editor_->setValue(isDefault ? parameter_.defaultValue : set);
    const Json& shown = isDefault ? parameter_.defaultValue : set;
    // Said only until it is given, so that what is missing stands out.
    if (required_) required_->setVisible(shown.is_null() || shown == Json("") || shown == Json::array());
    reset_->setVisible(!isDefault && !parameter_.defaultValue.is_null());
}

void ParameterRow::setProblem(const QString& text, bool isWarning) {
    problemText_ = text;
    isWarning_ = isWarning;
    showState();
}

void ParameterRow::showState() {
    // What the editor says of the very text in it is nearer than what the document says.
    const QString complaint = editor_->complaint();
    const QString text = complaint.isEmpty() ? problemText_ : complaint;
    const bool isWarning = complaint.isEmpty() && isWarning_;
    problem_->setText(text);
    problem_->setProperty("tone", isWarning ? QStringLiteral("warning") : QStringLiteral("critical"));
    repolish(problem_);
    problem_->setVisible(!text.isEmpty());
    editor_->setInvalid(!text.isEmpty() && !isWarning);
}

} // namespace weir
