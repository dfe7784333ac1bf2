#include "widgets/dashboard/template_dialogs.h"

#include "widgets/dashboard/board.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::Templates", text);
}

constexpr QSize kDialogSize(560, 380);
constexpr int kListWidth = 200;

} // namespace

TemplateNameDialog::TemplateNameDialog(const std::vector<Panel>& panels, QWidget* parent)
    : QDialog(parent), name_(new QLineEdit), note_(new QLabel), save_(nullptr) {
    setObjectName(QStringLiteral("templateName"));
    setWindowTitle(tr("Save as template"));
    name_->setObjectName(QStringLiteral("name"));
    name_->setMaxLength(80);
    auto* what = new QLabel(
        tr("%n panel(s) are kept, to be inserted into any graph.", nullptr, static_cast<int>(panels.size())));
    what->setWordWrap(true);
    note_->setWordWrap(true);
    note_->setProperty("tone", QStringLiteral("muted"));
    auto* label = new QLabel(tr("&Name"));
    label->setBuddy(name_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    save_ = buttons->button(QDialogButtonBox::Save);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::small);
    for (QWidget* part : {static_cast<QWidget*>(what), static_cast<QWidget*>(label),
                          static_cast<QWidget*>(name_), static_cast<QWidget*>(note_)})
        column->addWidget(part);
    column->addStretch();
    column->addWidget(buttons);
    connect(name_, &QLineEdit::textChanged, this, &TemplateNameDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(kDialogSize.width() * 2 / 3, 0);
    update();
}

QString TemplateNameDialog::name() const {
    return name_->text().trimmed();
}

void TemplateNameDialog::update() {
    save_->setEnabled(!name().isEmpty());
    note_->setText(!name().isEmpty() && QFile::exists(templatePath(name()))
                       ? tr("A template of this name is there already; it is replaced.")
                       : QString());
}

TemplateDialog::TemplateDialog(const Graph& graph, std::map<Endpoint, Schema> schemas,
                               const std::optional<Endpoint>& proposed, QWidget* parent)
    : QDialog(parent), outputs_(sourcesOf(graph)), schemas_(std::move(schemas)), proposed_(proposed),
      list_(new QListWidget), sources_(new QWidget), form_(new QFormLayout(sources_)), note_(new QLabel),
      remove_(nullptr), insert_(nullptr) {
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Insert template"));
    list_->setObjectName(QStringLiteral("templates"));
    list_->setAccessibleName(tr("Templates"));
    list_->setFixedWidth(kListWidth);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    note_->setWordWrap(true);
    note_->setProperty("tone", QStringLiteral("muted"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    insert_ = buttons->addButton(tr("Insert"), QDialogButtonBox::AcceptRole);
    remove_ = buttons->addButton(tr("Delete template"), QDialogButtonBox::ResetRole);
    remove_->setObjectName(QStringLiteral("deleteTemplate"));
    auto* side = new QVBoxLayout;
    side->addWidget(note_);
    side->addWidget(sources_);
    side->addStretch();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(spacing::large);
    middle->addWidget(list_);
    middle->addLayout(side, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(list_, &QListWidget::currentRowChanged, this, &TemplateDialog::showTemplate);
    connect(list_, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(remove_, &QPushButton::clicked, this, &TemplateDialog::removeTemplate);
    resize(kDialogSize);
    fill();
}

void TemplateDialog::fill() {
    QStringList unreadable;
    templates_ = allTemplates(unreadable);
    list_->clear();
    for (const BoardTemplate& kept : templates_) {
        auto* item = new QListWidgetItem(kept.name, list_);
        item->setToolTip(kept.isBuiltIn ? tr("Comes with the program") : kept.path);
    }
    for (const QString& file : unreadable) {
        auto* item = new QListWidgetItem(
            Theme::instance().icon(QStringLiteral("warning"), Theme::instance().colors().warning), file,
            list_);
        item->setFlags(Qt::NoItemFlags);
        item->setToolTip(tr("This file cannot be read: %1").arg(file));
    }
    list_->setCurrentRow(templates_.empty() ? -1 : 0);
    showTemplate(list_->currentRow());
}

void TemplateDialog::showTemplate(int row) {
    while (form_->rowCount() > 0)
        form_->removeRow(0);
    choices_.clear();
    const bool isKnown = row >= 0 && row < static_cast<int>(templates_.size());
    insert_->setEnabled(isKnown);
    remove_->setEnabled(isKnown && !templates_[static_cast<std::size_t>(row)].isBuiltIn);
    if (!isKnown) {
        note_->setText(tr("There are no templates yet. “Save as template” keeps the panels of a board."));
        return;
    }
    const BoardTemplate& kept = templates_[static_cast<std::size_t>(row)];
    note_->setText(
        tr("%n panel(s). What do they show in this graph?", nullptr, static_cast<int>(kept.panels.size())));
    std::vector<Endpoint> endpoints;
    for (const auto& [endpoint, name] : outputs_)
        endpoints.push_back(endpoint);
    for (const auto& [source, matched] : matchSources(kept, endpoints, schemas_, proposed_)) {
        auto* choice = new QComboBox;
        choice->setObjectName(QStringLiteral("source:") + QString::fromStdString(source.text()));
        choice->addItem(tr("Leave it open"), QString());
        for (const auto& [endpoint, name] : outputs_)
            choice->addItem(name, QString::fromStdString(endpoint.text()));
        if (matched) choice->setCurrentIndex(choice->findData(QString::fromStdString(matched->text())));
        choices_[source] = choice;
        form_->addRow(QString::fromStdString(source.text()), choice);
    }
}

void TemplateDialog::removeTemplate() {
    const int row = list_->currentRow();
    if (row < 0 || row >= static_cast<int>(templates_.size())) return;
    const BoardTemplate kept = templates_[static_cast<std::size_t>(row)];
    if (QMessageBox::question(this, tr("Delete template"), tr("Delete the template “%1”?").arg(kept.name)) !=
        QMessageBox::Yes)
        return;
    if (!QFile::remove(kept.path))
        QMessageBox::warning(this, tr("Not deleted"), tr("%1 cannot be removed.").arg(kept.path));
    fill();
}

std::vector<Panel> TemplateDialog::panels() const {
    const int row = list_->currentRow();
    if (row < 0 || row >= static_cast<int>(templates_.size())) return {};
    std::map<Endpoint, std::optional<Endpoint>> sources;
    for (const auto& [source, choice] : choices_)
        sources[source] = Endpoint::parse(choice->currentData().toString().toStdString());
    return panelsOver(templates_[static_cast<std::size_t>(row)], sources);
}

void saveAsTemplate(GraphDocument& document, Board& board, const std::map<Endpoint, Schema>& schemas,
                    QWidget* parent) {
    std::vector<Panel> panels = board.chosenCopies();
    if (panels.empty()) panels = panelsOn(document.graph(), board.shownTab());
    if (panels.empty()) return;
    TemplateNameDialog dialog(panels, parent);
    if (dialog.exec() != QDialog::Accepted) return;
    BoardTemplate kept;
    kept.name = dialog.name();
    kept.panels = std::move(panels);
    for (const Endpoint& output : outputsOf(kept.panels)) {
        const auto schema = schemas.find(output);
        kept.sources[output] = schema == schemas.end() ? Schema() : schema->second;
    }
    if (const QString error = keepTemplate(kept); !error.isEmpty())
        QMessageBox::warning(parent, tr("Not saved"), error);
}

void insertTemplate(GraphDocument& document, Board& board, const std::map<Endpoint, Schema>& schemas,
                    const std::optional<Endpoint>& proposed, QWidget* parent) {
    TemplateDialog dialog(document.graph(), schemas, proposed, parent);
    if (dialog.exec() == QDialog::Accepted) board.addCopies(tr("Insert template"), dialog.panels());
}

} // namespace weir
