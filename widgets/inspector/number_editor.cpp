#include "widgets/inspector/number_editor.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

// Graph files and expressions write numbers with a point, and so does the form.
QString numberText(double number) {
    return QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString numberText(const Json& value) {
    if (value.is_number_integer()) return QString::fromStdString(value.dump());
    return value.is_number() ? numberText(value.get<double>()) : QString();
}

} // namespace

NumberEditor::NumberEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), line_(new QLineEdit(this)),
      isInteger_(parameter.type == ParameterType::Integer), minimum_(parameter.minimum),
      maximum_(parameter.maximum), unit_(QString::fromStdString(parameter.unit)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(line_, 1);
    if (!unit_.isEmpty()) {
        auto* unit = new QLabel(unit_, this);
        unit->setProperty("tone", QStringLiteral("muted"));
        layout->addWidget(unit);
    }
    line_->setFont(Theme::instance().figures(TextStyle::Body));
    line_->setPlaceholderText(placeholderOf(parameter));
    line_->setAccessibleName(QString::fromStdString(parameter.label));
    line_->setToolTip(summaryOf(parameter));
    line_->installEventFilter(this);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] {
        examine();
        if (const std::optional<Json> value = typed()) Q_EMIT edited(*value);
    });
    connect(line_, &QLineEdit::editingFinished, this, [this] {
        if (line_->text().trimmed().isEmpty()) line_->setText(numberText(shown_));
    });
}

std::optional<Json> NumberEditor::typed() const {
    const QString text = line_->text().trimmed();
    if (text.isEmpty()) return Json(nullptr);
    bool isNumber = false;
    if (isInteger_) {
        const qlonglong number = QLocale::c().toLongLong(text, &isNumber);
        return isNumber ? std::optional(Json(static_cast<std::int64_t>(number))) : std::nullopt;
    }
    const double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number)) return std::nullopt;
    // Whole numbers are written without a fraction, as people type them.
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return Json(static_cast<std::int64_t>(number));
    return Json(number);
}

void NumberEditor::setValue(const Json& value) {
    const std::optional<Json> current = typed();
    const bool saysTheSame = current && *current == value;
    // A text that is no number, or none, stays while it is being typed; meanwhile the value before it, or the
    // default, holds.
    shown_ = value;
    const bool isBeingTyped = line_->hasFocus() && (!current || current->is_null());
    if (!saysTheSame && !isBeingTyped) line_->setText(numberText(value));
    examine();
}

void NumberEditor::setInvalid(bool invalid) {
    markInvalid(*line_, invalid || !complaint_.isEmpty());
}

void NumberEditor::examine() {
    const std::optional<Json> value = typed();
    QString complaint;
    if (!value)
        complaint = isInteger_ ? tr("Not a whole number.") : tr("Not a number.");
    else if (value->is_number() && minimum_ && value->get<double>() < *minimum_)
        complaint = tr("At least %1.").arg((numberText(*minimum_) + u' ' + unit_).trimmed());
    else if (value->is_number() && maximum_ && value->get<double>() > *maximum_)
        complaint = tr("At most %1.").arg((numberText(*maximum_) + u' ' + unit_).trimmed());
    if (complaint == complaint_) return;
    complaint_ = complaint;
    Q_EMIT complaintChanged();
}

void NumberEditor::step(int direction) {
    const std::optional<Json> value = typed();
    if (!value) return;
    const double before = value->is_number() ? value->get<double>() : 0;
    const double size = isInteger_ || std::abs(before) >= 1 ? 1 : 0.1;
    double after = std::round((before + direction * size) * 1e6) / 1e6;
    if (minimum_) after = std::max(after, *minimum_);
    if (maximum_) after = std::min(after, *maximum_);
    line_->setText(numberText(after));
    examine();
    if (const std::optional<Json> stepped = typed()) Q_EMIT edited(*stepped);
}

bool NumberEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return ParameterEditor::eventFilter(watched, event);
}

} // namespace weir
