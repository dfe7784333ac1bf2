#include "widgets/dashboard/panel_settings.h"

#include "pipeline/graph/panel_source.h"
#include "widgets/dashboard/number_at.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_title.h"
#include "widgets/dashboard/panel_type_change.h"
#include "widgets/dashboard/panel_type_menu.h"
#include "widgets/inspector/parameter_form.h"
#include "widgets/parts/elided_button.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace weir {

namespace {

constexpr int kIconSize = 18;

/// Not one of the type's own: any panel that shows records has it.
constexpr const char* kRepeat = "repeat_by";

Parameter repeatParameter() {
    Parameter repeat;
    repeat.id = kRepeat;
    repeat.type = ParameterType::FieldName;
    repeat.label = PanelSettings::tr("Repeat by").toStdString();
    repeat.summary =
        PanelSettings::tr("The panel's content once for each value of this field, beside each other.")
            .toStdString();
    repeat.fieldOf = kFieldsOfSource;
    repeat.placeholder = PanelSettings::tr("once").toStdString();
    repeat.example = "host";
    return repeat;
}

std::string sourceTextOf(const PanelType& type, const Panel& panel) {
    const Parameters settings(type.parameters, panel.settings);
    return settings.declaration("source") ? settings.text("source") : std::string();
}

/// The type's declarations, with `source` as a choice among the graph's outputs. One that the graph does not
/// have, but the panel names, stays among them.
std::vector<Parameter> declarationsFor(const PanelType& type, const Graph& graph, const std::string& named) {
    std::vector<Parameter> declarations = type.parameters;
    for (Parameter& parameter : declarations) {
        if (parameter.id != "source") continue;
        parameter.type = ParameterType::Choice;
        bool isNamedKnown = named.empty();
        for (const auto& [endpoint, name] : sourcesOf(graph)) {
            parameter.choices.push_back({endpoint.text(), name.toStdString(), endpoint.text()});
            isNamedKnown = isNamedKnown || endpoint.text() == named;
        }
        if (!isNamedKnown) parameter.choices.push_back({named, named, "not in the graph"});
    }
    if (showsRecords(type)) declarations.push_back(repeatParameter());
    return declarations;
}

/// Those of the fields that can be shown as numbers.
Schema figuresOf(const Schema& schema) {
    std::vector<Field> figures;
    std::copy_if(schema.fields().begin(), schema.fields().end(), std::back_inserter(figures),
                 [](const Field& field) { return isNumber(field.type); });
    return Schema(std::move(figures));
}

/// The panel's settings with what the form shows beside them.
Json valuesOf(const Panel& panel) {
    Json values = panel.settings;
    if (!panel.repeat.empty()) values[kRepeat] = panel.repeat;
    return values;
}

} // namespace

PanelSettings::PanelSettings(GraphDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), icon_(new QLabel), type_(new ElidedButton), summary_(new QLabel),
      title_(new QLineEdit), form_(new ParameterForm), scroll_(new QScrollArea) {
    setObjectName(QStringLiteral("panelSettings"));
    setProperty("ground", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    title_->setObjectName(QStringLiteral("panelTitle"));
    summary_->setWordWrap(true);
    summary_->setProperty("tone", QStringLiteral("muted"));
    type_->setObjectName(QStringLiteral("panelType"));
    type_->setProperty("kind", QStringLiteral("flat"));
    type_->setToolTip(tr("Change the type of the panel; it keeps the settings that both types have"));
    auto* types = new QMenu(type_);
    fillWithPanelTypes(*types, "panelType", [this](const PanelType& type) {
        changePanelType(document_, {id_.toStdString()}, type, schemas());
    });
    type_->setMenu(types);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(spacing::tight);
    heading->addWidget(icon_);
    heading->addWidget(type_);
    heading->addStretch();
    auto* titleLabel = new QLabel(tr("Title"));
    titleLabel->setBuddy(title_);
    titleLabel->setProperty("tone", QStringLiteral("muted"));
    auto* titleField = new QVBoxLayout;
    titleField->setSpacing(spacing::tight);
    titleField->addWidget(titleLabel);
    titleField->addWidget(title_);

    auto* page = new QWidget;
    page->setProperty("ground", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    column->setSpacing(spacing::small);
    column->addLayout(heading);
    column->addWidget(summary_);
    column->addSpacing(spacing::tight);
    column->addLayout(titleField);
    column->addWidget(form_);
    column->addStretch();
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(page);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);

    connect(title_, &QLineEdit::textEdited, this, &PanelSettings::setTitle);
    connect(form_, &ParameterForm::valueChanged, this, &PanelSettings::set);
    connect(&document_, &GraphDocument::changed, this, &PanelSettings::showCurrent);
    connect(&document_, &GraphDocument::replaced, this, &PanelSettings::showCurrent);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        builtFor_.clear();
        showCurrent();
    });
}

const Panel* PanelSettings::current() const {
    return document_.graph().findPanel(id_.toStdString());
}

void PanelSettings::showPanel(const QString& id) {
    id_ = id;
    showCurrent();
}

void PanelSettings::setSeenSchemas(std::map<Endpoint, Schema> schemas) {
    if (schemas == seenSchemas_) return;
    seenSchemas_ = std::move(schemas);
    updateFields();
}

void PanelSettings::showCurrent() {
    const Panel* panel = current();
    setEnabled(panel != nullptr);
    if (!panel) return;
    const PanelType* type = PanelRegistry::instance().find(panel->type);
    const Theme& theme = Theme::instance();
    const QIcon icon =
        theme.icon(QString::fromStdString(type ? type->icon : "problem"), theme.colors().accent);
    icon_->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    type_->setFont(theme.font(TextStyle::Heading));
    type_->setText(type ? QString::fromStdString(type->title)
                        : tr("Unknown panel type “%1”").arg(QString::fromStdString(panel->type)));
    type_->setAccessibleName(tr("Panel type: %1").arg(type_->text()));
    summary_->setText(type ? QString::fromStdString(type->summary)
                           : tr("Its settings are kept as they are."));
    if (const QString title = QString::fromStdString(panel->title); title != title_->text())
        title_->setText(title);
    title_->setPlaceholderText(ownPanelTitle(document_.graph(), *panel));
    form_->setVisible(type != nullptr);
    if (type) fillForm(*panel, *type);
}

void PanelSettings::fillForm(const Panel& panel, const PanelType& type) {
    const std::string named = sourceTextOf(type, panel);
    QString builtFor = id_ + u'\n' + QString::fromStdString(type.id);
    bool isNamedKnown = false;
    for (const auto& [endpoint, name] : sourcesOf(document_.graph())) {
        builtFor += u'\n' + QString::fromStdString(endpoint.text()) + u'\n' + name;
        isNamedKnown = isNamedKnown || endpoint.text() == named;
    }
    // Only one that the graph does not have is a choice of its own.
    if (!isNamedKnown) builtFor += u'\n' + QString::fromStdString(named);
    if (builtFor == builtFor_) {
        form_->setValues(valuesOf(panel));
        return updateFields();
    }
    // Who writes in the form, or reads far down in it, goes on there when it is made anew.
    const bool isOfSamePanel = builtFor_.startsWith(id_ + u'\n');
    const QString focused = form_->focusedParameter();
    const int scrolled = scroll_->verticalScrollBar()->value();
    if (!focused.isEmpty()) title_->setFocus(Qt::OtherFocusReason);
    builtFor_ = builtFor;
    form_->setParameters(declarationsFor(type, document_.graph(), named), valuesOf(panel));
    updateFields();
    if (isOfSamePanel) form_->focusParameter(focused);
    scroll_->verticalScrollBar()->setValue(isOfSamePanel ? scrolled : 0);
}

std::map<Endpoint, Schema> PanelSettings::schemas() const {
    std::map<Endpoint, Schema> all = seenSchemas_;
    all.merge(knownSchemas(document_.graph()));
    return all;
}

void PanelSettings::updateFields() {
    const Panel* panel = current();
    const PanelType* type = panel ? PanelRegistry::instance().find(panel->type) : nullptr;
    if (!type) return;
    KnownInputs fields;
    if (const auto source = sourceOf(*panel)) {
        const std::map<Endpoint, Schema> known = schemas();
        if (const auto found = known.find(*source); found != known.end())
            fields = {{kFieldsOfSource, found->second}, {kFiguresOfSource, figuresOf(found->second)}};
    }
    form_->setKnownFields(std::move(fields));
}

void PanelSettings::set(const QString& parameter, const Json& value) {
    const std::string key = parameter.toStdString();
    document_.change(
        tr("Change panel settings"),
        [this, &key, &value](Graph& graph) {
            Panel* panel = graph.findPanel(id_.toStdString());
            if (!panel) return;
            if (key == kRepeat)
                panel->repeat = value.is_string() ? value.get<std::string>() : std::string();
            else if (value.is_null())
                panel->settings.erase(key);
            else
                panel->settings[key] = value;
        },
        QStringLiteral("panel:") + id_ + u':' + parameter);
}

void PanelSettings::setTitle(const QString& title) {
    document_.change(
        tr("Rename panel"),
        [this, &title](Graph& graph) {
            if (Panel* panel = graph.findPanel(id_.toStdString())) panel->title = title.toStdString();
        },
        QStringLiteral("panel-title:") + id_);
}

} // namespace weir
