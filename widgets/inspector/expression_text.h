#pragma once
#include <QPlainTextEdit>

class QCompleter;

namespace weir {

/// The text field of an expression: leaves to its completer the keys that choose among completions.
class ExpressionText : public QPlainTextEdit {
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

    /// The completer must live as long as the field.
    void setCompleter(QCompleter* completer);

Q_SIGNALS:
    /// Ctrl+Space.
    void completionWanted();
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QCompleter* completer_ = nullptr;
};

} // namespace weir
