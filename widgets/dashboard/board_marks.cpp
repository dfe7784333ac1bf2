#include "widgets/dashboard/board_marks.h"

#include "pipeline/runtime/engine.h"
#include "widgets/alerts/alert_key.h"
#include "widgets/dashboard/note_dialog.h"

#include <algorithm>
#include <iterator>

namespace weir {

namespace {

constexpr int kReadEvery = 200; ///< milliseconds
constexpr std::size_t kMostAlerts = 10'000;

AxisMark::Kind kindOf(const Alert& alert) {
    if (!alert.firing) return AxisMark::Kind::Cleared;
    switch (alert.severity) {
    case Severity::Information:
        return AxisMark::Kind::Information;
    case Severity::Warning:
        return AxisMark::Kind::Warning;
    case Severity::Critical:
        return AxisMark::Kind::Critical;
    }
    return AxisMark::Kind::Warning;
}

AxisMark markOf(const Alert& alert) {
    return {kindOf(alert), alert.time, std::nullopt, QString::fromStdString(messageWithKey(alert)),
            alert.node,    alert.key};
}

AxisMark markOf(const TimeMark& note) {
    return {AxisMark::Kind::Note, note.time, note.until, QString::fromStdString(note.text), note.id, {}};
}

} // namespace

BoardMarks::BoardMarks(GraphDocument& document, const Engine& engine, BoardTime& time, QObject* parent)
    : QObject(parent), document_(document), engine_(engine), time_(time) {
    connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
        if (before.marks != after.marks) tell();
    });
    connect(&document_, &GraphDocument::replaced, this, &BoardMarks::forgetAlerts);
    connect(&timer_, &QTimer::timeout, this, &BoardMarks::readAlerts);
    timer_.start(kReadEvery);
    tell();
}

void BoardMarks::forgetAlerts() {
    if (const std::vector<Alert> old = engine_.alerts(lastAlert_); !old.empty())
        lastAlert_ = old.back().sequence;
    alerts_.clear();
    tell();
}

void BoardMarks::setVariables(const std::map<std::string, std::vector<std::string>>& variables) {
    if (variables == variables_) return;
    variables_ = variables;
    tell();
}

void BoardMarks::readAlerts() {
    const std::vector<Alert> alerts = engine_.alerts(lastAlert_);
    if (alerts.empty()) return;
    lastAlert_ = alerts.back().sequence;
    for (const Alert& alert : alerts)
        alerts_.push_back(markOf(alert));
    while (alerts_.size() > kMostAlerts)
        alerts_.pop_front();
    tell();
}

void BoardMarks::tell() {
    std::vector<AxisMark> all;
    std::copy_if(alerts_.begin(), alerts_.end(), std::back_inserter(all),
                 [this](const AxisMark& mark) { return isLetThrough(mark.key, variables_); });
    for (const TimeMark& note : document_.graph().marks)
        all.push_back(markOf(note));
    std::stable_sort(all.begin(), all.end(),
                     [](const AxisMark& a, const AxisMark& b) { return a.time < b.time; });
    time_.setMarks(std::move(all));
}

void BoardMarks::askForNote(TimeRange place, QWidget* window) {
    TimeMark note;
    note.time = place.from;
    if (place.to > place.from) note.until = place.to;
    auto* dialog = new NoteDialog(note, time_.zone(), false, window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        TimeMark added = dialog->note();
        document_.change(tr("Add note"), [&added](Graph& graph) {
            added.id = graph.freeMarkId();
            graph.marks.push_back(added);
        });
    });
    dialog->open();
}

void BoardMarks::editNote(const std::string& id, QWidget* window) {
    const TimeMark* note = document_.graph().findMark(id);
    if (!note) return;
    auto* dialog = new NoteDialog(*note, time_.zone(), true, window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        const TimeMark edited = dialog->note();
        document_.change(tr("Edit note"), [&](Graph& graph) {
            for (TimeMark& mark : graph.marks)
                if (mark.id == id) mark = edited;
        });
    });
    connect(dialog, &NoteDialog::removeWanted, this, [this, id] {
        document_.change(tr("Delete note"), [&id](Graph& graph) {
            std::erase_if(graph.marks, [&id](const TimeMark& mark) { return mark.id == id; });
        });
    });
    dialog->open();
}

} // namespace weir
