#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace weir {

class FlowLayout;

/// Several field names as tags: type a name and Enter or a comma, or choose one; a click on a tag, or
/// Backspace behind it, takes it away.
class FieldNamesEditor : public ParameterEditor {
    Q_OBJECT
public:
    FieldNamesEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;
    void setInvalid(bool invalid) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTags();
    void add(const QString& name);
    void remove(const QString& name);
    void tell();

    QWidget* frame_;
    FlowLayout* flow_;
    QLineEdit* line_;
    QCompleter* completer_;
    QStringListModel* suggestions_;
    QStringList known_;
    QStringList names_;
    QString placeholder_;
    std::vector<QWidget*> tags_;
};

} // namespace weir
