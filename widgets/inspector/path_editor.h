#pragma once
#include "widgets/inspector/parameter_editor.h"

class QLineEdit;

namespace weir {

/// A file to read or to write: typed, or chosen with the desktop's dialog. A chosen file below the graph's
/// folder is written relative to it, so that both can be moved together.
class PathEditor : public ParameterEditor {
    Q_OBJECT
public:
    PathEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFolder(const QString& folder) override { folder_ = folder; }
    void setInvalid(bool invalid) override;

private:
    void browse();

    QLineEdit* line_;
    QString folder_;
    QString label_;
    bool isOutput_;
};

} // namespace weir
