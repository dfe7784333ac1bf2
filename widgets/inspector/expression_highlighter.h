#pragma once
#include <QSyntaxHighlighter>

#include <cstddef>

namespace weir {

/// Colours an expression's keywords, functions, numbers and texts, and underlines what is at fault.
class ExpressionHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit ExpressionHighlighter(QTextDocument* document);

    /// Characters from the start of the document; a length of 0: nothing is at fault.
    void setFault(int position, int length);

protected:
    void highlightBlock(const QString& text) override;

private:
    int faultPosition_ = 0;
    int faultLength_ = 0;
};

} // namespace weir
