#pragma once
#include "widgets/inspector/parameter_editor.h"

class QPlainTextEdit;

namespace weir {

/// Text of several lines, such as a script, in letters of one width. It grows with its text up to a bound,
/// and then scrolls. A new line begins as far in as the one before it.
class ScriptEditor : public ParameterEditor {
    Q_OBJECT
public:
    ScriptEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setInvalid(bool invalid) override;

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void breakLine();
    void fitHeight();

    QPlainTextEdit* text_;
    bool setting_ = false; ///< the text comes from outside
};

} // namespace weir
