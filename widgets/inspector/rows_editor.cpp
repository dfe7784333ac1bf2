#include "widgets/inspector/rows_editor.h"

#include "pipeline/graph/row_schema.h"
#include "widgets/inspector/expression_trial.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir {

RowsEditor::RowsEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), parameter_(parameter) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    list_ = new QVBoxLayout;
    list_->setSpacing(spacing::small);
    layout->addLayout(list_);

    auto* add = new QPushButton(Theme::instance().icon(QStringLiteral("add")), tr("Add"), this);
    add->setProperty("kind", QStringLiteral("flat"));
    add->setAccessibleName(tr("Add to %1").arg(QString::fromStdString(parameter.label)));
    add->setToolTip(QString::fromStdString(parameter.summary));
    layout->addWidget(add, 0, Qt::AlignLeft);
    setFocusProxy(add);
    connect(add, &QPushButton::clicked, this, [this] {
        Json rows = rows_;
        rows.push_back(Json::object());
        change(std::move(rows));
        if (!shown_.empty() && !shown_.back().editors.empty()) shown_.back().editors.front()->setFocus();
    });
}

void RowsEditor::setValue(const Json& value) {
    const Json rows = value.is_array() ? value : Json::array();
    const bool otherCount = rows.size() != shown_.size();
    rows_ = rows;
    if (otherCount) build();
    showValues();
}

void RowsEditor::setFields(const Schema* fields) {
    fields_ = fields ? std::optional(*fields) : std::nullopt;
    offerFields();
}

void RowsEditor::setRecords(const std::vector<RecordBatchPointer>& records) {
    if (records == records_) return;
    records_ = records;
    offerFields();
}

void RowsEditor::offerFields() {
    const NamedExpressions named(parameter_);
    std::vector<RecordBatchPointer> records = records_;
    for (std::size_t index = 0; index < shown_.size(); ++index) {
        const std::optional<Schema> fields =
            fields_ ? std::optional(schemaBeforeRow(parameter_, rows_, index, *fields_)) : std::nullopt;
        for (ParameterEditor* editor : shown_[index].editors) {
            editor->setFields(fields ? &*fields : nullptr);
            editor->setRecords(records);
        }
        if (!named || !rows_[index].is_object()) continue;
        const Parameters values(parameter_.columns, rows_[index]);
        records = withComputed(records, values.text(named.name->id), values.text(named.expression->id));
    }
}

void RowsEditor::build() {
    for (const Row& row : shown_) {
        row.card->hide();
        row.card->deleteLater();
    }
    shown_.clear();
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        shown_.push_back(makeRow(index));
        list_->addWidget(shown_.back().card);
    }
}

RowsEditor::Row RowsEditor::makeRow(std::size_t index) {
    auto* card = new QFrame(this);
    card->setProperty("edge", QStringLiteral("all"));
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(spacing::small, spacing::tight, spacing::tight, spacing::small);
    grid->setHorizontalSpacing(spacing::small);
    grid->setVerticalSpacing(spacing::tight);
    grid->setColumnStretch(1, 1);
    Row row{card, {}, {}};
    for (std::size_t column = 0; column < parameter_.columns.size(); ++column) {
        const Parameter& declared = parameter_.columns[column];
        auto* editor = makeParameterEditor(declared, card);
        connect(editor, &ParameterEditor::edited, this, [this, index, id = declared.id](const Json& value) {
            Json rows = rows_;
            if (!rows[index].is_object()) rows[index] = Json::object();
            if (value.is_null() || value == Json(""))
                rows[index].erase(id);
            else
                rows[index][id] = value;
            change(std::move(rows));
        });
        const int line = static_cast<int>(column) + 1;
        QWidget* caption = nullptr;
        if (editor->isSelfLabelled()) {
            grid->addWidget(editor, line, 1);
        } else {
            auto* label = new QLabel(QString::fromStdString(declared.label), card);
            label->setProperty("tone", QStringLiteral("muted"));
            label->setToolTip(QString::fromStdString(declared.summary));
            label->setBuddy(editor);
            grid->addWidget(label, line, 0, Qt::AlignTop | Qt::AlignLeft);
            label->setContentsMargins(0, 6, 0, 0);
            grid->addWidget(editor, line, 1);
            caption = label;
        }
        row.editors.push_back(editor);
        row.captions.push_back(caption);
    }
    grid->addWidget(makeTools(index, card), 0, 0, 1, 2);
    return row;
}

QWidget* RowsEditor::makeTools(std::size_t index, QWidget* card) {
    auto* tools = new QWidget(card);
    auto* layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* number = new QLabel(QString::number(index + 1), tools);
    number->setProperty("tone", QStringLiteral("muted"));
    number->setFont(Theme::instance().figures(TextStyle::Caption));
    layout->addWidget(number);
    layout->addStretch();
    const auto button = [&](const char* icon, const QString& text, bool enabled, auto edit) {
        auto* tool = new QToolButton(tools);
        tool->setIcon(Theme::instance().icon(QLatin1String(icon)));
        tool->setIconSize(QSize(14, 14));
        tool->setToolTip(text);
        tool->setAccessibleName(tr("%1 row %2").arg(text).arg(index + 1));
        tool->setEnabled(enabled);
        connect(tool, &QToolButton::clicked, this, [this, edit] {
            Json rows = rows_;
            edit(rows);
            change(std::move(rows));
        });
        layout->addWidget(tool);
    };
    button("arrow-up", tr("Move up"), index > 0,
           [index](Json& rows) { std::swap(rows[index], rows[index - 1]); });
    button("arrow-down", tr("Move down"), index + 1 < rows_.size(),
           [index](Json& rows) { std::swap(rows[index], rows[index + 1]); });
    button("close", tr("Remove"), true, [index](Json& rows) { rows.erase(index); });
    return tools;
}

void RowsEditor::showValues() {
    for (std::size_t index = 0; index < shown_.size(); ++index) {
        const Parameters values(parameter_.columns, rows_[index]);
        for (std::size_t column = 0; column < parameter_.columns.size(); ++column) {
            const Parameter& declared = parameter_.columns[column];
            const Row& row = shown_[index];
            row.editors[column]->setValue(values.value(declared.id));
            const bool visible = values.isVisible(declared);
            row.editors[column]->setVisible(visible);
            if (row.captions[column]) row.captions[column]->setVisible(visible);
        }
    }
    offerFields();
}

void RowsEditor::change(Json rows) {
    setValue(rows);
    Q_EMIT edited(rows_);
}

} // namespace weir
