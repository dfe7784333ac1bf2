#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/document/graph_document.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace weir {

class Engine;

/// Gathers what is marked on the time axes of a dashboard: the alerts of the run, and the notes that the
/// graph holds. Notes are added and edited here. Bounded. GUI thread only.
class BoardMarks : public QObject {
    Q_OBJECT
public:
    /// All of them outlive it.
    BoardMarks(GraphDocument& document, const Engine& engine, BoardTime& time, QObject* parent = nullptr);

    /// Another run begins: alerts of the last one are forgotten.
    void forgetAlerts();
    /// Only alerts about what these let through are marked: the values chosen of fields.
    void setVariables(const std::map<std::string, std::vector<std::string>>& variables);
    /// Reads the engine now, beside the timer.
    void readAlerts();

    /// Asks, over `window`, what is to stand at a moment or along a span, and adds it.
    void askForNote(TimeRange place, QWidget* window);
    /// Lets the note be edited or deleted.
    void editNote(const std::string& id, QWidget* window);

private:
    void tell();

    GraphDocument& document_;
    const Engine& engine_;
    BoardTime& time_;
    QTimer timer_;
    std::uint64_t lastAlert_ = 0;
    std::deque<AxisMark> alerts_;
    std::map<std::string, std::vector<std::string>> variables_;
};

} // namespace weir
