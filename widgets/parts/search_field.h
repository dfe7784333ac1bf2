#pragma once
#include <QLineEdit>

namespace weir {

/// A field to search or filter by within a part of the window that has shortcuts of its own: the keys that
/// are typed into it are the field's. Enter goes to what is found next, Shift+Enter to what was found before,
/// Escape is done with it.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    void closeWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace weir
