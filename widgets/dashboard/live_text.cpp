#include "widgets/dashboard/live_text.h"

#include <QRegularExpression>

namespace weir {

LiveText::LiveText(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral(R"(\{\{\s*([^{}|\n]+?)\s*(?:\|\s*([^{}\n]*?)\s*)?\}\})"));
    qsizetype end = 0;
    for (auto places = form.globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch place = places.next();
        between_ << text.mid(end, place.capturedStart() - end);
        written_ << place.captured();
        places_.push_back({place.captured(1).toStdString(), place.captured(2).toStdString()});
        end = place.capturedEnd();
    }
    between_ << text.mid(end);
}

QString LiveText::filled(const std::function<std::optional<QString>(const Place&)>& value) const {
    if (between_.isEmpty()) return {};
    QString text = between_.front();
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const auto place = static_cast<qsizetype>(i);
        text += value(places_[i]).value_or(written_[place]) + between_[place + 1];
    }
    return text;
}

QString plainMarkdown(const QString& text) {
    static const QString special = QStringLiteral("\\`*_[]<>#|~&");
    QString plain;
    for (const QChar character : text) {
        if (special.contains(character)) plain += u'\\';
        plain += character == u'\n' || character == u'\r' ? QChar(u' ') : character;
    }
    return plain;
}

} // namespace weir
