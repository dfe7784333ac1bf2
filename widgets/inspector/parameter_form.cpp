#include "widgets/inspector/parameter_form.h"

#include "widgets/inspector/parameter_editor.h"
#include "widgets/inspector/parameter_row.h"
#include "widgets/problems/problem_note.h"
#include "widgets/theme/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace weir {

namespace {

/// "fields[2].name" belongs to the row of "fields".
std::string rowOf(const std::string& parameter) {
    return parameter.substr(0, parameter.find_first_of("[."));
}

/// The input whose fields a parameter means; of Rows, that of its first column which means one.
std::string fieldsPort(const Parameter& parameter) {
    if (!parameter.fieldOf.empty()) return parameter.fieldOf;
    for (const Parameter& column : parameter.columns)
        if (!column.fieldOf.empty()) return column.fieldOf;
    return {};
}

} // namespace

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(spacing::medium);
}

ParameterForm::~ParameterForm() = default;

void ParameterForm::setParameters(std::vector<Parameter> declarations, const Json& values) {
    declarations_ = std::move(declarations);
    fieldsByPort_.clear();
    build();
    setValues(values);
}

void ParameterForm::build() {
    for (ParameterRow* row : rows_) {
        row->hide();
        row->deleteLater();
    }
    rows_.clear();
    for (QWidget* part : {static_cast<QWidget*>(fold_), advanced_})
        if (part) {
            part->hide();
            part->deleteLater();
        }
    fold_ = nullptr;
    advanced_ = nullptr;
    while (QLayoutItem* item = layout_->takeAt(0))
        delete item;

    for (const Parameter& parameter : declarations_) {
        if (parameter.advanced && !advanced_) {
            fold_ = new QToolButton(this);
            fold_->setText(tr("Advanced"));
            fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            fold_->setCheckable(true);
            fold_->setProperty("kind", QStringLiteral("fold"));
            advanced_ = new QWidget(this);
            auto* column = new QVBoxLayout(advanced_);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(spacing::medium);
            connect(fold_, &QToolButton::toggled, this, [this](bool unfolded) {
                unfolded_ = unfolded;
                updateVisibility();
            });
        }
        auto* row = new ParameterRow(parameter, parameter.advanced ? advanced_ : this);
        row->editor().setFolder(folder_);
        (parameter.advanced ? static_cast<QVBoxLayout*>(advanced_->layout()) : layout_)->addWidget(row);
        connect(row, &ParameterRow::edited, this,
                [this, id = QString::fromStdString(parameter.id)](const Json& value) {
                    Q_EMIT valueChanged(id, value);
                });
        connect(row, &ParameterRow::mendWanted, this, &ParameterForm::mendWanted);
        rows_.push_back(row);
    }
    if (advanced_) {
        layout_->addWidget(fold_);
        layout_->addWidget(advanced_);
        fold_->setChecked(unfolded_);
    }
}

void ParameterForm::setValues(const Json& values) {
    values_ = values.is_object() ? values : Json::object();
    for (ParameterRow* row : rows_) {
        const auto set = values_.find(row->parameter().id);
        row->setValue(set == values_.end() ? Json(nullptr) : *set);
    }
    updateVisibility();
    showRunning();
}

void ParameterForm::updateVisibility() {
    const Parameters parameters(declarations_, values_);
    bool anyAdvanced = false;
    for (ParameterRow* row : rows_) {
        const bool visible = parameters.isVisible(row->parameter());
        row->setVisible(visible);
        anyAdvanced = anyAdvanced || (visible && row->parameter().advanced);
    }
    if (!fold_) return;
    fold_->setVisible(anyAdvanced);
    fold_->setIcon(
        Theme::instance().icon(unfolded_ ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                               Theme::instance().colors().textMuted));
    advanced_->setVisible(anyAdvanced && unfolded_);
}

void ParameterForm::setKnownFields(KnownInputs fieldsByPort) {
    fieldsByPort_ = std::move(fieldsByPort);
    for (ParameterRow* row : rows_) {
        const auto known = fieldsByPort_.find(fieldsPort(row->parameter()));
        row->editor().setFields(known == fieldsByPort_.end() ? nullptr : &known->second);
    }
}

void ParameterForm::setProblems(const std::vector<MendableProblem>& problems) {
    for (ParameterRow* row : rows_) {
        QStringList lines;
        std::vector<Mend> mends;
        bool isWarning = true;
        for (const MendableProblem& problem : problems) {
            if (rowOf(problem.parameter) != row->parameter().id) continue;
            const QString line = asSentence(problem.message);
            const QString fix = asSentence(problem.fix);
            lines << (fix.isEmpty() ? line : line + u' ' + fix);
            isWarning = isWarning && problem.isWarning;
            mends.insert(mends.end(), problem.mends.begin(), problem.mends.end());
        }
        row->setProblem(lines.join(u'\n'), isWarning, std::move(mends));
    }
}

void ParameterForm::setRecentRecords(const RecentRecords& recordsByPort) {
    for (ParameterRow* row : rows_) {
        const auto records = recordsByPort.find(fieldsPort(row->parameter()));
        row->editor().setRecords(records == recordsByPort.end() ? std::vector<RecordBatchPointer>()
                                                                : records->second);
    }
}

void ParameterForm::setRunningValues(const std::optional<Json>& running) {
    running_ = running;
    showRunning();
}

void ParameterForm::showRunning() {
    for (ParameterRow* row : rows_) {
        const Parameter& parameter = row->parameter();
        const auto valueIn = [&parameter](const Json& values) {
            return values.is_object() ? values.value(parameter.id, parameter.defaultValue) : Json();
        };
        row->setAwaitsApplying(running_ && valueIn(*running_) != valueIn(values_));
    }
}

void ParameterForm::setFolder(const QString& folder) {
    folder_ = folder;
    for (ParameterRow* row : rows_)
        row->editor().setFolder(folder);
}

QString ParameterForm::focusedParameter() const {
    const QWidget* const focused = window()->focusWidget();
    for (const ParameterRow* row : rows_)
        if (focused && row->isAncestorOf(focused)) return QString::fromStdString(row->parameter().id);
    return {};
}

void ParameterForm::focusParameter(const QString& id) {
    const std::string wanted = rowOf(id.toStdString());
    for (ParameterRow* row : rows_) {
        if (row->parameter().id != wanted) continue;
        if (row->parameter().advanced && fold_) fold_->setChecked(true);
        row->editor().setFocus(Qt::OtherFocusReason);
    }
}

} // namespace weir
