#pragma once
#include <QSyntaxHighlighter>

namespace weir {

/// Colours JSON of one member a line: names, texts, numbers and words, each in a colour of the theme.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace weir
