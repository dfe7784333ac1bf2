#include "widgets/inspector/parameter_row.h"

#include "widgets/inspector/parameter_editor.h"
#include "widgets/problems/problem_note.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
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

/// An example as the graph file would have it, texts without quotes.
QString exampleText(const Parameter& parameter) {
    constexpr qsizetype kMostLetters = 40;
    const QString text = parameter.example.is_string() ? textOf(parameter.example)
                                                       : QString::fromStdString(parameter.example.dump());
    return text.size() <= kMostLetters ? text : text.left(kMostLetters - 1) + u'…';
}

} // namespace

ParameterRow::ParameterRow(Parameter parameter, QWidget* parent)
    : QWidget(parent), parameter_(std::move(parameter)), editor_(makeParameterEditor(parameter_, this)),
      reset_(new QToolButton(this)), applying_(new QLabel(this)), problem_(new ProblemNote(this)) {
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

    applying_->setFont(Theme::instance().font(TextStyle::Caption));
    applying_->setProperty("tone", QStringLiteral("accent"));
    applying_->hide();

    // They may be higher than they hint, for how many lines their texts take shows only in the form's width.
    editor_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
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
    head->addWidget(applying_);
    head->addWidget(reset_);
    column->addLayout(head);
    if (!editor_->isSelfLabelled()) column->addWidget(editor_);
    column->addWidget(problem_);

    connect(editor_, &ParameterEditor::edited, this, [this](const Json& value) {
        Q_EMIT edited(meansDefault(parameter_, value) ? Json(nullptr) : value);
    });
    connect(editor_, &ParameterEditor::complaintChanged, this, &ParameterRow::showState);
    connect(reset_, &QToolButton::clicked, this, [this] { Q_EMIT edited(Json(nullptr)); });
    connect(problem_, &ProblemNote::mendWanted, this, &ParameterRow::mendWanted);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &ParameterRow::showMenu);
}

void ParameterRow::showMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* example = menu->addAction(tr("Use the example: %1").arg(exampleText(parameter_)), this,
                                       [this] { Q_EMIT edited(parameter_.example); });
    example->setVisible(!parameter_.example.is_null());
    menu->addAction(tr("Back to the default"), this, [this] { Q_EMIT edited(Json(nullptr)); })
        ->setEnabled(reset_->isVisible());
    menu->addAction(tr("Copy the name “%1”").arg(objectName()), this,
                    [this] { QApplication::clipboard()->setText(objectName()); });
    menu->popup(mapToGlobal(place));
}

void ParameterRow::setAwaitsApplying(bool awaits) {
    applying_->setText(parameter_.live ? tr("being applied") : tr("F5 applies it"));
    applying_->setToolTip(parameter_.live
                              ? tr("The running node gets this value at once.")
                              : tr("The node begins anew with this value when you apply changes (F5); until "
                                   "then it runs with the one before."));
    applying_->setVisible(awaits);
}

void ParameterRow::setValue(const Json& set) {
    const bool isDefault = set.is_null();
    editor_->setValue(isDefault ? parameter_.defaultValue : set);
    const Json& shown = isDefault ? parameter_.defaultValue : set;
    // Said only until it is given, so that what is missing stands out.
    if (required_) required_->setVisible(shown.is_null() || shown == Json("") || shown == Json::array());
    reset_->setVisible(!isDefault && !parameter_.defaultValue.is_null());
}

void ParameterRow::setProblem(const QString& text, bool isWarning, std::vector<Mend> mends) {
    problemText_ = text;
    mends_ = std::move(mends);
    isWarning_ = isWarning;
    showState();
}

void ParameterRow::showState() {
    // What the editor says of the very text in it is nearer than what the document says.
    const QString complaint = editor_->complaint();
    const QString text = complaint.isEmpty() ? problemText_ : complaint;
    const bool isWarning = complaint.isEmpty() && isWarning_;
    problem_->setProblem(text, isWarning, mends_);
    editor_->setInvalid(!text.isEmpty() && !isWarning);
}

} // namespace weir
