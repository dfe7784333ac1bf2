#pragma once
#include "pipeline/runtime/engine.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace weir {

class ElidedLabel;
class EmptyState;
class RecordsModel;
class TableView;

/// The newest records on the wire or output that the user looks at, kept up while it is visible, until it is
/// held still to be read. GUI thread only.
class RecordsView : public QWidget {
    Q_OBJECT
public:
    explicit RecordsView(Engine& engine, QWidget* parent = nullptr);

    /// Shows the records that leave `output`, under that name. Unset: asks for a wire to be selected.
    void showOutput(const std::optional<Endpoint>& output, const QString& name);
    const std::optional<Endpoint>& output() const { return output_; }
    bool isHeld() const;
    RecordsModel& model() { return *model_; }
    /// Reads the engine now, beside the timer, also while held.
    void refresh();

Q_SIGNALS:
    /// "Show as chart" was chosen for the output in view.
    void chartWanted(const weir::Endpoint& output);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class CopyAs { Csv, JsonLines };
    void copy(CopyAs form);
    void hold(bool isHeld);
    void updateText();

    Engine& engine_;
    std::optional<Endpoint> output_;
    QString name_;
    QTimer timer_;
    RecordsModel* model_;
    TableView* table_;
    EmptyState* empty_;
    QStackedWidget* pages_;
    ElidedLabel* caption_;
    QLabel* count_;
    QToolButton* hold_;
    QToolButton* copy_;
    QPushButton* chart_;
};

} // namespace weir
