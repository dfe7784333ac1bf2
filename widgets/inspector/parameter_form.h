#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/known_inputs.h"
#include "pipeline/graph/parameter_check.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/parameters.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace weir {

class ParameterRow;

/// The records that came last into each input of a node, by its port, in order of their coming.
using RecentRecords = std::map<std::string, std::vector<RecordBatchPointer>, std::less<>>;

/// A form made wholly from parameter declarations: of a node type, or of a panel type. It shows values and
/// says what the user changed; it keeps none of them: the owner writes the change into the document and hands
/// the new values back with setValues(). GUI thread only.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    explicit ParameterForm(QWidget* parent = nullptr);
    ~ParameterForm() override;

    /// Builds the form anew. The declarations are copied. `values` holds only what was set, keyed by
    /// parameter.
    void setParameters(std::vector<Parameter> declarations, const Json& values);

    /// Shows other values of the same declarations; a field that already says the same keeps its cursor.
    void setValues(const Json& values);

    /// The fields to offer for Expression, FieldName and FieldNames parameters, by their `fieldOf` ("" for
    /// panels). None known for a port: names are typed freely.
    void setKnownFields(KnownInputs fieldsByPort);

    /// Shows each problem under its field. Those of no visible field are left to the caller.
    void setProblems(const std::vector<MendableProblem>& problems);

    /// The records that came last, by the input they came into; expressions are tried on them.
    void setRecentRecords(const RecentRecords& recordsByPort);

    /// What of the values runs, while the form's node does; rows with another value say when it takes effect.
    /// Nothing: the node does not run.
    void setRunningValues(const std::optional<Json>& running);

    /// The folder that relative paths start from, for the browse buttons; empty: paths are written whole.
    void setFolder(const QString& folder);

    /// The parameter whose editor has the keyboard focus; empty: none has.
    QString focusedParameter() const;

    /// Moves the keyboard focus to a parameter's editor, unfolding it if it is an advanced one.
    void focusParameter(const QString& id);

Q_SIGNALS:
    /// The user changed a parameter. Null: it has its default again and its key is to be removed.
    void valueChanged(const QString& id, const weir::Json& value);
    /// The user wants a step taken that mends a problem.
    void mendWanted(const weir::Mend& mend);

private:
    void build();
    void updateVisibility();
    void showRunning();

    std::vector<Parameter> declarations_;
    Json values_ = Json::object();
    KnownInputs fieldsByPort_;
    std::optional<Json> running_;
    QString folder_;
    QVBoxLayout* layout_;
    QWidget* advanced_ = nullptr;
    QToolButton* fold_ = nullptr;
    bool unfolded_ = false;
    std::vector<ParameterRow*> rows_;
};

} // namespace weir
