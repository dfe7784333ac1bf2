#include "widgets/inspector/expression_highlighter.h"

#include "pipeline/expression/expression.h"
#include "widgets/theme/theme.h"

#include <QRegularExpression>
#include <QSet>

namespace weir {

namespace {

const QSet<QString>& keywords() {
    static const QSet<QString> words{
        QStringLiteral("and"),  QStringLiteral("or"),   QStringLiteral("not"),  QStringLiteral("in"),
        QStringLiteral("is"),   QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false"),
        QStringLiteral("like"), QStringLiteral("case"), QStringLiteral("when"), QStringLiteral("then"),
        QStringLiteral("else"), QStringLiteral("end"),  QStringLiteral("as"),   QStringLiteral("between"),
    };
    return words;
}

const QSet<QString>& functions() {
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const FunctionDescription& function : expressionFunctions())
            all << QString::fromStdString(function.name);
        return all;
    }();
    return names;
}

} // namespace

ExpressionHighlighter::ExpressionHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(&Theme::instance(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void ExpressionHighlighter::setFault(int position, int length) {
    if (position == faultPosition_ && length == faultLength_) return;
    faultPosition_ = position;
    faultLength_ = length;
    rehighlight();
}

void ExpressionHighlighter::highlightBlock(const QString& text) {
    static const QRegularExpression token(QStringLiteral(
        "'(?:[^']|'')*'?|\"[^\"]*\"?|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|[A-Za-z_][A-Za-z_0-9]*"));
    const Colors& colors = Theme::instance().colors();
    QRegularExpressionMatchIterator matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured();
        const QString folded = word.toLower();
        QTextCharFormat format;
        if (word.startsWith(u'\''))
            format.setForeground(colors.good);
        else if (word.at(0).isDigit())
            format.setForeground(colors.window_);
        else if (keywords().contains(folded))
            format.setForeground(colors.accent);
        else if (functions().contains(folded) && text.mid(match.capturedEnd()).trimmed().startsWith(u'('))
            format.setForeground(colors.transform);
        else
            continue;
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
    const int start = faultPosition_ - currentBlock().position();
    for (int at = qMax(0, start); at < qMin(start + faultLength_, static_cast<int>(text.size())); ++at) {
        QTextCharFormat marked = format(at);
        marked.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        marked.setUnderlineColor(colors.critical);
        setFormat(at, 1, marked);
    }
}

} // namespace weir
