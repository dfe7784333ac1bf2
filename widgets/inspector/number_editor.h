#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <optional>

class QLineEdit;

namespace weir {

/// A whole number or a number, with its unit. The up and down keys step; the wheel does not, since it is for
/// scrolling.
class NumberEditor : public ParameterEditor {
    Q_OBJECT
public:
    NumberEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setInvalid(bool invalid) override;
    QString complaint() const override { return complaint_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What is typed as JSON; null if it is empty, nothing if it is no number.
    std::optional<Json> typed() const;
    void examine();
    void step(int direction);

    QLineEdit* line_;
    bool isInteger_;
    std::optional<double> minimum_;
    std::optional<double> maximum_;
    QString unit_;
    Json shown_; ///< the value last set from outside
    QString complaint_;
};

} // namespace weir
