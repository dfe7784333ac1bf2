#include "widgets/translation/language.h"

#include "widgets/translation/descriptor_texts.h"
#include "widgets/window/window_settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

// Outside the namespace, as Q_INIT_RESOURCE asks: the resources sit in a static library.
static void initializeTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace weir {

namespace {

const QString kKey = QStringLiteral("language");

/// Qt's tool files texts of functions that belong to no class under their namespace.
class WeirTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* meaning, int count) const override {
        const QString found = QTranslator::translate(context, text, meaning, count);
        return found.isEmpty() ? QTranslator::translate("weir", text, meaning, count) : found;
    }
};

bool isKnown(const QString& code) {
    return std::any_of(languages().begin(), languages().end(),
                       [&code](const Language& language) { return language.code == code; });
}

QString chosenCode() {
    for (const QString& code : {qEnvironmentVariable("WEIR_LANGUAGE"), storedLanguage()})
        if (isKnown(code)) return code;
    for (const QString& name : QLocale::system().uiLanguages())
        if (const QString code = name.section(u'-', 0, 0).section(u'_', 0, 0); isKnown(code)) return code;
    return languages().front().code;
}

} // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> known{{QStringLiteral("en"), QStringLiteral("English")},
                                             {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    return known;
}

QString storedLanguage() {
    return WindowSettings().value(kKey).toString();
}

void storeLanguage(const QString& code) {
    WindowSettings().setValue(kKey, code);
}

QString speakLanguage() {
    initializeTranslations();
    const QString code = chosenCode();
    // What Qt itself says, on the buttons of its dialogs, first: the program's own texts come before it.
    auto* ofQt = new QTranslator(qApp);
    if (ofQt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    auto* own = new WeirTranslator(qApp);
    if (own->load(QStringLiteral(":/translations/weir_") + code)) QCoreApplication::installTranslator(own);
    if (QLocale().language() != QLocale(code).language()) QLocale::setDefault(QLocale(code));
    translateDescriptors();
    return code;
}

} // namespace weir
