#include "widgets/records/json_highlighter.h"

#include "widgets/theme/theme.h"

namespace weir {

namespace {

/// Behind the quote that ends the text which begins at `from`.
qsizetype endOfText(const QString& line, qsizetype from) {
    for (qsizetype at = from + 1; at < line.size(); ++at) {
        if (line[at] == u'\\')
            ++at;
        else if (line[at] == u'"')
            return at + 1;
    }
    return line.size();
}

bool isWordPart(QChar character) {
    return character.isLetterOrNumber() || character == u'-' || character == u'+' || character == u'.';
}

} // namespace

void JsonHighlighter::highlightBlock(const QString& text) {
    const Colors& colors = Theme::instance().colors();
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        QColor color = colors.textMuted;
        if (text[at] == u'"') {
            at = endOfText(text, at);
            const bool isName = text.mid(at).startsWith(u':');
            color = isName ? colors.accent : colors.good;
        } else if (isWordPart(text[at])) {
            while (at < text.size() && isWordPart(text[at]))
                ++at;
            const bool isNumber = text[begin].isDigit() || text[begin] == u'-';
            color = isNumber ? colors.text : colors.warning;
            if (text.mid(begin, at - begin) == u"null") color = colors.textMuted;
        } else {
            ++at;
        }
        setFormat(static_cast<int>(begin), static_cast<int>(at - begin), color);
    }
}

} // namespace weir
