#pragma once
#include "pipeline/runtime/engine.h"
#include "widgets/canvas/canvas_figures.h"
#include "widgets/dashboard/dragged_fields.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace weir {

class EmptyState;
class FieldsModel;
struct FieldSummary;
class JsonView;
class MatchDelegate;
class PassageBar;
class RecordsActions;
class RecordsModel;
class TableView;

/// Looks into a wire or an output: its newest records as a table or as JSON, its fields and what their values
/// look like, and how records pass there. Kept up while it is visible, until it is held still to be read;
/// also after the run. GUI thread only.
class RecordsView : public QWidget {
    Q_OBJECT
public:
    explicit RecordsView(Engine& engine, QWidget* parent = nullptr);

    /// Shows the records that leave `output`, under that name, and the figures of `wire` or, without one, of
    /// any wire from there. Unset: asks for a wire to be selected.
    void showOutput(const std::optional<Endpoint>& output, const QString& name,
                    const std::optional<Wire>& wire = std::nullopt);
    const std::optional<Endpoint>& output() const { return output_; }
    /// The graph as it is drawn: what is known of fields before records come.
    void setGraph(const Graph& graph);
    /// The figures of all wires, about ten times a second.
    void showStatistics(const Statistics& statistics);
    /// Gives the newest records of an output.
    using Records = std::function<std::vector<RecordBatchPointer>(const Endpoint& output, std::size_t rows)>;
    /// Shows these records instead of those of the run, such as results of samples. Unset: those of the run.
    void showInstead(Records records);

    bool isHeld() const;
    RecordsModel& model() { return *model_; }
    const RecordsActions& actions() const { return *actions_; }
    /// Reads the engine now, beside the timer, also while held.
    void refresh();
    void focusSearch();
    /// Holds the records still and chooses the newest that is not after `time` and has these values of
    /// fields; false: those have gone by.
    bool showMoment(Timestamp time, const std::map<std::string, std::string>& values);

Q_SIGNALS:
    /// "Show as chart" was chosen for the output in view.
    void chartWanted(const weir::Endpoint& output);
    /// One of its actions was chosen from elsewhere, and needs it to be seen.
    void lookWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class CopyAs { Csv, JsonLines, Tabs };
    QWidget* makeBar();
    void connectActions();
    void copy(CopyAs form);
    void hold(bool isHeld);
    void search(const QString& text);
    void showWhole(const QModelIndex& record);
    void exportShown();
    /// Brings what is seen in line with the records that the model has.
    void showRecords();
    void showJson();
    void showFields();
    std::vector<FieldSummary> knownFields() const;
    bool isFieldNamed(const QString& search) const;
    /// What the dashboard shows of a column of the table that is dragged onto it.
    std::optional<DraggedFields> fieldsOfColumn(int column) const;
    std::optional<Wire> wireInView() const;
    void showFigures();
    void updateText();

    Engine& engine_;
    Records instead_; ///< of the run's; unset: these
    std::optional<Endpoint> output_;
    std::optional<Wire> wire_;
    Graph graph_;
    CanvasFigures figures_;
    int firstInJson_ = 0; ///< row that the JSON begins with
    QTimer timer_;
    RecordsActions* actions_;
    RecordsModel* model_;
    FieldsModel* fieldsModel_;
    MatchDelegate* matches_;
    TableView* table_;
    JsonView* json_;
    TableView* fields_;
    EmptyState* empty_;
    QStackedWidget* pages_;
    PassageBar* passage_;
    QLabel* count_;
    QLineEdit* search_;
    QToolButton* chart_;
};

} // namespace weir
