#pragma once
#include "widgets/inspector/parameter_editor.h"

class QLineEdit;

namespace weir {

/// One line of text, or a span of time such as "5 s", which is checked as it is typed.
class TextEditor : public ParameterEditor {
    Q_OBJECT
public:
    TextEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setInvalid(bool invalid) override;
    QString complaint() const override { return complaint_; }

private:
    void examine(const QString& text);

    QLineEdit* line_;
    bool isSpan_;
    QString shown_; ///< the value last set from outside
    QString complaint_;
};

} // namespace weir
