#pragma once
#include <QPlainTextEdit>

namespace weir {

/// Records as JSON, to be read: coloured, with what was searched for marked. It keeps its place while the
/// text changes, and a text that the user has selected in stays until the selection is given up.
class JsonView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit JsonView(QWidget* parent = nullptr);

    void showText(const QString& text);
    /// Case does not count; empty: nothing is marked.
    void setSearch(const QString& search);

private:
    void markMatches();
    void updateLook();

    QString search_;
};

} // namespace weir
