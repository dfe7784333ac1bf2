#include "widgets/inspector/graph_form.h"

#include "pipeline/data/timestamp.h"
#include "widgets/inspector/parameter_form.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kDescriptionHeight = 96;

/// The run settings as parameters, so that they have the same form as a node's.
std::vector<Parameter> runParameters() {
    const RunSettings defaults;
    Parameter batchRows;
    batchRows.id = "batch_rows";
    batchRows.type = ParameterType::Integer;
    batchRows.label = GraphForm::tr("Records in a batch").toStdString();
    batchRows.summary =
        GraphForm::tr("A batch closes when it has so many records. More is faster, fewer is sooner.")
            .toStdString();
    batchRows.defaultValue = defaults.batchRows;
    batchRows.minimum = 1;
    Parameter linger;
    linger.id = "linger";
    linger.type = ParameterType::Span;
    linger.label = GraphForm::tr("Linger").toStdString();
    linger.summary =
        GraphForm::tr("A batch also closes when its oldest record has waited so long.").toStdString();
    linger.defaultValue = formatDuration(defaults.linger);
    Parameter queueRows;
    queueRows.id = "queue_rows";
    queueRows.type = ParameterType::Integer;
    queueRows.label = GraphForm::tr("Room of a queue").toStdString();
    queueRows.summary =
        GraphForm::tr("How many records may wait between two stages before a source is held back.")
            .toStdString();
    queueRows.defaultValue = defaults.queueRows;
    queueRows.unit = GraphForm::tr("records").toStdString();
    queueRows.minimum = 1;
    Parameter checkpointEvery;
    checkpointEvery.id = "checkpoint_every";
    checkpointEvery.type = ParameterType::Span;
    checkpointEvery.label = GraphForm::tr("Checkpoint every").toStdString();
    checkpointEvery.summary =
        GraphForm::tr(
            "How often everything that the nodes hold is kept beside the graph's file. After a crash or "
            "a stop, the next run goes on from there. 0 s: never.")
            .toStdString();
    checkpointEvery.defaultValue = formatDuration(defaults.checkpointEvery);
    checkpointEvery.minimum = 0;
    checkpointEvery.example = "10 s";
    Parameter maxDrift;
    maxDrift.id = "max_drift";
    maxDrift.type = ParameterType::Span;
    maxDrift.label = GraphForm::tr("Sources apart at most").toStdString();
    maxDrift.summary =
        GraphForm::tr("A source that is further ahead in event time than another that feeds the same nodes "
                      "waits for it, so that what cannot be joined yet does not pile up. One that may fall "
                      "silent needs "
                      "'Idle after'. 0 s: none waits.")
            .toStdString();
    maxDrift.defaultValue = formatDuration(defaults.maxDrift);
    maxDrift.minimum = 0;
    maxDrift.example = "1 min";
    return {batchRows, linger, queueRows, checkpointEvery, maxDrift};
}

Json runValues(const RunSettings& run) {
    const RunSettings defaults;
    Json values = Json::object();
    if (run.batchRows != defaults.batchRows) values["batch_rows"] = run.batchRows;
    if (run.linger != defaults.linger) values["linger"] = formatDuration(run.linger);
    if (run.queueRows != defaults.queueRows) values["queue_rows"] = run.queueRows;
    if (run.checkpointEvery != defaults.checkpointEvery)
        values["checkpoint_every"] = formatDuration(run.checkpointEvery);
    if (run.maxDrift != defaults.maxDrift) values["max_drift"] = formatDuration(run.maxDrift);
    return values;
}

QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

} // namespace

GraphForm::GraphForm(GraphDocument& document, QWidget* parent)
    : QWidget(parent), document_(document), title_(new QLineEdit(this)),
      description_(new QPlainTextEdit(this)), run_(new ParameterForm(this)) {
    auto* heading = new QLabel(tr("Graph"), this);
    heading->setFont(Theme::instance().font(TextStyle::Heading));
    title_->setAccessibleName(tr("Title"));
    title_->setPlaceholderText(tr("Untitled"));
    title_->setToolTip(tr("What the window and the start page call the graph; empty: its file's name"));
    description_->setAccessibleName(tr("Description"));
    description_->setToolTip(tr("Stands on the start page and in the graph file"));
    description_->setPlaceholderText(tr("What it watches, and for whom"));
    description_->setTabChangesFocus(true);
    description_->setFixedHeight(kDescriptionHeight);
    auto* runHeading = new QLabel(tr("Run"), this);
    runHeading->setFont(Theme::instance().font(TextStyle::Emphasis));
    run_->setParameters(runParameters(), runValues(document_.graph().run));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(heading);
    layout->addSpacing(spacing::small);
    layout->addWidget(caption(tr("Title"), this));
    layout->addWidget(title_);
    layout->addSpacing(spacing::small);
    layout->addWidget(caption(tr("Description"), this));
    layout->addWidget(description_);
    layout->addSpacing(spacing::large);
    layout->addWidget(runHeading);
    layout->addSpacing(spacing::tight);
    layout->addWidget(run_);
    layout->addStretch();

    connect(title_, &QLineEdit::textEdited, this, [this](const QString& text) {
        document_.change(
            tr("Name the graph"), [&](Graph& graph) { graph.title = text.toStdString(); },
            QStringLiteral("graph title"));
    });
    connect(description_, &QPlainTextEdit::textChanged, this, [this] {
        if (showing_) return;
        const std::string text = description_->toPlainText().toStdString();
        document_.change(
            tr("Describe the graph"), [&](Graph& graph) { graph.description = text; },
            QStringLiteral("graph description"));
    });
    connect(run_, &ParameterForm::valueChanged, this, &GraphForm::setRunSetting);
    connect(&document_, &GraphDocument::changed, this, &GraphForm::showGraph);
    connect(&document_, &GraphDocument::replaced, this, &GraphForm::showGraph);
    showGraph();
}

void GraphForm::focusRun() {
    run_->focusParameter(QStringLiteral("batch_rows"));
}

void GraphForm::showGraph() {
    showing_ = true;
    const Graph& graph = document_.graph();
    const QString title = QString::fromStdString(graph.title);
    const QString description = QString::fromStdString(graph.description);
    if (title_->text() != title) title_->setText(title);
    if (description_->toPlainText() != description) description_->setPlainText(description);
    run_->setValues(runValues(graph.run));
    showing_ = false;
}

void GraphForm::setRunSetting(const QString& id, const Json& value) {
    RunSettings run = document_.graph().run;
    const RunSettings defaults;
    // What cannot be is left to the field, which says so; the document keeps the value before it.
    const bool isCount = value.is_number_integer() && value.get<std::int64_t>() > 0;
    if (id == QLatin1String("batch_rows") || id == QLatin1String("queue_rows")) {
        if (!value.is_null() && !isCount) return;
        std::size_t& setting = id == QLatin1String("batch_rows") ? run.batchRows : run.queueRows;
        const std::size_t fallback =
            id == QLatin1String("batch_rows") ? defaults.batchRows : defaults.queueRows;
        setting = isCount ? static_cast<std::size_t>(value.get<std::int64_t>()) : fallback;
    }
    const auto setSpan = [&value](Duration& setting, Duration fallback) {
        const Result<Duration> span =
            value.is_string() ? parseDuration(value.get<std::string>()) : Result<Duration>(fallback);
        if (span) setting = *span;
        return span.has_value();
    };
    if (id == QLatin1String("linger") && !setSpan(run.linger, defaults.linger)) return;
    if (id == QLatin1String("checkpoint_every") && !setSpan(run.checkpointEvery, defaults.checkpointEvery))
        return;
    if (id == QLatin1String("max_drift") && !setSpan(run.maxDrift, defaults.maxDrift)) return;
    document_.change(
        tr("Change how the graph runs"), [&](Graph& graph) { graph.run = run; }, QStringLiteral("run ") + id);
}

} // namespace weir
