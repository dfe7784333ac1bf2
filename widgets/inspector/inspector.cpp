#include "widgets/inspector/inspector.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/known_inputs.h"
#include "pipeline/nodes/node_registry.h"
#include "widgets/inspector/graph_form.h"
#include "widgets/inspector/parameter_form.h"
#include "widgets/inspector/raw_parameters.h"
#include "widgets/inspector/rename_offer.h"
#include "widgets/inspector/tall_page.h"
#include "widgets/problems/mend_text.h"
#include "widgets/problems/problem_note.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace weir {

namespace {

constexpr int kIconSize = 20;

/// A page that scrolls, with the margins all pages have.
QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setProperty("ground", QStringLiteral("surface"));
    content->setAttribute(Qt::WA_StyledBackground);
    area->setWidget(content);
    return area;
}

bool isChosenNotTyped(const std::vector<Parameter>& parameters, std::string_view id) {
    return std::any_of(parameters.begin(), parameters.end(), [id](const Parameter& parameter) {
        return parameter.id == id &&
               (parameter.type == ParameterType::Choice || parameter.type == ParameterType::Boolean);
    });
}

/// The one text or number in which two values differ, as a JSON pointer (RFC 6901); nothing if they differ in
/// more, or in their shape.
std::optional<std::string> placeTypedInto(const Json& before, const Json& after) {
    if (!before.is_structured() && !after.is_structured()) return "";
    if (before.type() != after.type() || before.size() != after.size()) return std::nullopt;
    const Json patch = Json::diff(before, after);
    if (patch.size() != 1 || patch[0]["op"] != "replace") return std::nullopt;
    return patch[0]["path"].get<std::string>();
}

} // namespace

Inspector::Inspector(GraphDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), pages_(new QStackedWidget(this)), icon_(new QLabel(this)),
      title_(new QLineEdit(this)), subtitle_(new QLabel(this)), summary_(new QLabel(this)),
      page_(new QToolButton(this)), problems_(new ProblemNote(this)), form_(new ParameterForm(this)),
      raw_(new RawParameters(this)), several_(new QLabel(this)), graphForm_(new GraphForm(document, this)),
      runningNote_(new QLabel(this)), renameOffer_(new RenameOffer(document, this)) {
    setProperty("ground", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(312); // what a row of the form needs beside the scroll bar
    layOut();

    connect(title_, &QLineEdit::textEdited, this, &Inspector::setTitle);
    connect(form_, &ParameterForm::valueChanged, this, &Inspector::setParameter);
    connect(form_, &ParameterForm::mendWanted, this, &Inspector::mend);
    connect(problems_, &ProblemNote::mendWanted, this, &Inspector::mend);
    connect(page_, &QToolButton::clicked, this, &Inspector::showPage);
    connect(&document_, &GraphDocument::changed, this, &Inspector::showCurrent);
    connect(&document_, &GraphDocument::replaced, this, [this] {
        seenSchemas_.clear();
        showNodes({});
    });
    connect(&document_, &GraphDocument::problemsChanged, this, &Inspector::updateProblems);
    connect(&Theme::instance(), &Theme::changed, this, &Inspector::updateHeader);
    connect(qApp, &QApplication::focusChanged, this, [this] { document_.endMerging(); });
    showNodes({});
}

void Inspector::layOut() {
    title_->setProperty("kind", QStringLiteral("flat"));
    title_->setAccessibleName(tr("Title"));
    title_->setToolTip(tr("The node's own title; empty: its type's"));
    title_->setFont(Theme::instance().font(TextStyle::Heading));
    subtitle_->setProperty("tone", QStringLiteral("muted"));
    subtitle_->setFont(Theme::instance().font(TextStyle::Caption));
    subtitle_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    subtitle_->setContentsMargins(spacing::small, 0, 0, 0); // where the title's text begins
    summary_->setProperty("tone", QStringLiteral("muted"));
    summary_->setWordWrap(true);
    page_->setObjectName(QStringLiteral("nodePage"));
    page_->setIcon(Theme::instance().icon(QStringLiteral("help")));
    page_->setIconSize(QSize(kIconSize, kIconSize));
    page_->setToolTip(tr("The page of this kind of node (F1)"));
    page_->setAccessibleName(page_->toolTip());
    several_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    several_->setProperty("tone", QStringLiteral("muted"));
    several_->setContentsMargins(spacing::large, spacing::huge, spacing::large, 0);
    runningNote_->setText(tr("F5 applies changes to the run."));
    runningNote_->setProperty("tone", QStringLiteral("muted"));
    runningNote_->setProperty("ground", QStringLiteral("raised"));
    runningNote_->setProperty("edge", QStringLiteral("bottom"));
    runningNote_->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::small);
    runningNote_->setFont(Theme::instance().font(TextStyle::Caption));
    runningNote_->hide();

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(title_);
    names->addWidget(subtitle_);
    auto* header = new QHBoxLayout;
    header->setSpacing(spacing::tight);
    header->addWidget(icon_);
    header->addLayout(names, 1);
    header->addWidget(page_, 0, Qt::AlignTop);

    auto* page = new TallPage(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(spacing::large, spacing::medium, spacing::large, spacing::large);
    column->setSpacing(spacing::medium);
    column->addLayout(header);
    column->addWidget(summary_);
    column->addWidget(problems_);
    column->addWidget(form_);
    column->addWidget(raw_);
    column->addStretch(1);
    pages_->addWidget(scrolled(page, pages_));

    auto* graphPage = new TallPage(this);
    auto* graphColumn = new QVBoxLayout(graphPage);
    graphColumn->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    graphColumn->addWidget(graphForm_);
    pages_->addWidget(scrolled(graphPage, pages_));
    pages_->addWidget(several_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(runningNote_);
    layout->addWidget(renameOffer_);
    layout->addWidget(pages_, 1);
}

const Node* Inspector::node() const {
    return nodeAt(document_.graph(), nodeId_.toStdString());
}

const NodeType* Inspector::type() const {
    const Node* shown = node();
    return shown ? document_.types().find(shown->type) : nullptr;
}

void Inspector::showNodes(const QStringList& nodeIds) {
    nodeId_ = nodeIds.size() == 1 ? nodeIds.front() : QString();
    selected_ = static_cast<int>(nodeIds.size());
    showCurrent();
}

void Inspector::showParameter(const QString& nodeId, const QString& parameter) {
    showNodes({nodeId});
    if (parameter.isEmpty())
        title_->setFocus(Qt::OtherFocusReason);
    else
        form_->focusParameter(parameter);
}

void Inspector::showCurrent() {
    const Node* shown = node();
    if (!shown) {
        several_->setText(tr("%n nodes selected", nullptr, selected_));
        pages_->setCurrentIndex(nodeId_.isEmpty() && selected_ > 1 ? 2 : 1);
        builtFor_.clear();
        return;
    }
    pages_->setCurrentIndex(0);
    const NodeType* type = this->type();
    QString key = nodeId_ + u'\n' + QString::fromStdString(shown->type);
    // A subgraph's parameters can change while its instance is shown.
    if (type && document_.graph().subgraphOfType(shown->type))
        for (const Parameter& parameter : type->parameters)
            key += u'\n' +
                   QString::fromStdString(parameter.id + parameter.label + parameter.defaultValue.dump());
    if (key != builtFor_) {
        builtFor_ = key;
        form_->setParameters(type ? type->parameters : std::vector<Parameter>(), shown->parameters);
    } else {
        form_->setValues(shown->parameters);
    }
    raw_->setParameters(shown->parameters);
    raw_->setVisible(!type && !shown->parameters.empty() && !document_.graph().subgraphOfType(shown->type));
    updateHeader();
    updateFields();
    updateRecords();
    updateProblems();
    updateRunning();
}

void Inspector::updateHeader() {
    const Node* shown = node();
    if (!shown) return;
    const Theme& theme = Theme::instance();
    const NodeType* type = this->type();
    const QString typeTitle = QString::fromStdString(type ? type->title : shown->type);
    const QString icon = type ? QString::fromStdString(type->icon) : QStringLiteral("problem");
    const QColor color = type ? theme.colors().category(type->category) : theme.colors().critical;
    icon_->setPixmap(theme.icon(icon, color).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    title_->setPlaceholderText(typeTitle);
    const QString title = QString::fromStdString(shown->title);
    if (title_->text() != title) {
        title_->setText(title);
        title_->setCursorPosition(0);
    }
    // Without a title of its own a node is called after its type, which is no less a name.
    QPalette palette = title_->palette();
    palette.setColor(QPalette::PlaceholderText, theme.colors().text);
    title_->setPalette(palette);
    subtitle_->setText(shown->title.empty() ? nodeId_ : QStringLiteral("%1 · %2").arg(nodeId_, typeTitle));
    summary_->setText(type ? QString::fromStdString(type->summary)
                           : tr("This version of Weir does not know the type “%1”.").arg(typeTitle));
}

void Inspector::updateFields() {
    const Node* shown = node();
    if (!shown) return;
    std::map<Endpoint, Schema> schemas = knownSchemas(document_.graph());
    for (const auto& [output, seen] : seenSchemas_) {
        const auto known = schemas.find(output);
        schemas[output] = known == schemas.end() ? seen : fieldsOfBoth(known->second, seen);
    }
    const std::string path = nodeId_.toStdString();
    KnownInputs known;
    for (const auto& [port, outputs] : feedingOutputs(document_.graph(), path))
        for (const Endpoint& output : outputs) {
            // Of what nobody knows beforehand a sample tells, too.
            const std::vector<RecordBatchPointer> records = !schemas.contains(output) && recordSource_
                                                                ? recordSource_(output)
                                                                : std::vector<RecordBatchPointer>();
            if (!records.empty())
                known[port] = fieldsOfBoth(known[port], *records.back()->schema());
            else if (const auto schema = schemas.find(output); schema != schemas.end())
                known[port] = fieldsOfBoth(known[port], schema->second);
        }
    // What belongs to no input by its declaration reads the first.
    if (const NodeType* type = this->type(); type && !type->inputs.empty())
        if (const auto first = known.find(type->inputs.front().id); first != known.end())
            known[std::string()] = Schema(first->second);
    form_->setKnownFields(std::move(known));
}

void Inspector::updateRecords() {
    const NodeType* type = this->type();
    if (!type || !recordSource_) return;
    recordsAsked_.start();
    RecentRecords recent;
    for (const auto& [port, outputs] : feedingOutputs(document_.graph(), nodeId_.toStdString()))
        for (const Endpoint& output : outputs) {
            const std::vector<RecordBatchPointer> records = recordSource_(output);
            recent[port].insert(recent[port].end(), records.begin(), records.end());
        }
    if (!type->inputs.empty()) recent[std::string()] = recent[type->inputs.front().id];
    form_->setRecentRecords(recent);
}

void Inspector::updateProblems() {
    const Node* shown = node();
    if (!shown) return;
    const NodeType* type = this->type();
    const std::string path = nodeId_.toStdString();
    std::vector<MendableProblem> ofParameters;
    QStringList others;
    std::vector<Mend> mends;
    bool onlyWarnings = true;
    for (const Problem& problem : document_.problems()) {
        if (problem.node != path) continue;
        const std::string row = problem.parameter.substr(0, problem.parameter.find_first_of("[."));
        const bool isWarning = problem.level == Problem::Level::Warning;
        const bool hasRow =
            type && std::any_of(type->parameters.begin(), type->parameters.end(),
                                [&](const Parameter& parameter) { return parameter.id == row; });
        if (hasRow) {
            ofParameters.push_back(
                {{problem.parameter, problem.message, problem.fix, isWarning}, problem.mends});
        } else {
            QString line = asSentence(problem.message);
            if (!problem.parameter.empty())
                line = QStringLiteral("%1: %2").arg(QString::fromStdString(problem.parameter), line);
            if (!problem.fix.empty()) line += u' ' + asSentence(problem.fix);
            others << line;
            mends.insert(mends.end(), problem.mends.begin(), problem.mends.end());
            onlyWarnings = onlyWarnings && isWarning;
        }
    }
    form_->setProblems(ofParameters);
    problems_->setProblem(others.join(u'\n'), onlyWarnings, std::move(mends));
}

void Inspector::updateRunning() {
    const Node* running = running_ ? nodeAt(*running_, nodeId_.toStdString()) : nullptr;
    form_->setRunningValues(running ? std::optional(running->parameters) : std::nullopt);
}

void Inspector::mend(const Mend& step) {
    document_.endMerging();
    document_.change(mendText(step), [&step](Graph& graph) { applyMend(graph, step); });
}

void Inspector::setParameter(const QString& id, const Json& value) {
    const Node* shown = node();
    if (!shown) return;
    const std::string node = nodeId_.toStdString();
    const std::string parameter = id.toStdString();
    const NodeType* type = this->type();
    const bool isChosen = type && isChosenNotTyped(type->parameters, parameter);
    const std::optional<std::string> typedInto =
        isChosen ? std::nullopt : placeTypedInto(shown->parameters.value(parameter, Json()), value);
    document_.change(
        tr("Change %1 of %2").arg(id, nodeId_),
        [&](Graph& graph) {
            Node* changed = nodeAt(graph, node);
            if (!changed) return;
            if (!changed->parameters.is_object()) changed->parameters = Json::object();
            if (value.is_null())
                changed->parameters.erase(parameter);
            else
                changed->parameters[parameter] = value;
        },
        typedInto ? QStringLiteral("parameter %1.%2%3").arg(nodeId_, id, QString::fromStdString(*typedInto))
                  : QString());
}

void Inspector::setTitle(const QString& title) {
    const std::string node = nodeId_.toStdString();
    document_.change(
        tr("Rename %1").arg(nodeId_),
        [&](Graph& graph) {
            if (Node* changed = nodeAt(graph, node)) changed->title = title.toStdString();
        },
        QStringLiteral("title ") + nodeId_);
}

void Inspector::setSeenSchemas(std::map<Endpoint, Schema> schemas) {
    // Values come and go faster than anyone reads them.
    constexpr qint64 kRecordsEvery = 1000; // milliseconds
    if (isVisible() && (!recordsAsked_.isValid() || recordsAsked_.elapsed() > kRecordsEvery)) updateRecords();
    if (schemas == seenSchemas_) return;
    seenSchemas_ = std::move(schemas);
    renameOffer_->setSeenSchemas(seenSchemas_);
    updateFields();
}

void Inspector::setRecordSource(RecordSource source) {
    recordSource_ = std::move(source);
    updateRecords();
}

void Inspector::showPage() {
    if (const NodeType* shown = type()) Q_EMIT pageWanted(QString::fromStdString(shown->id));
}

void Inspector::showRunSettings() {
    showNodes({});
    graphForm_->focusRun();
}

void Inspector::setFolder(const QString& folder) {
    form_->setFolder(folder);
}

void Inspector::setRunning(const Graph* running) {
    running_ = running ? std::optional(*running) : std::nullopt;
    runningNote_->setVisible(running != nullptr);
    updateRunning();
    updateRecords();
}

} // namespace weir
