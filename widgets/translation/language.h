#pragma once
#include <QString>

#include <vector>

namespace weir {

/// A language that the window speaks.
struct Language {
    QString code; ///< "de"
    QString name; ///< in itself: "Deutsch"
};

/// All of them, English first.
const std::vector<Language>& languages();

/// The user's choice, by its code; empty: the desktop's.
QString storedLanguage();
void storeLanguage(const QString& code);

/// Makes the program speak: $WEIR_LANGUAGE if it is set, else the user's choice, else the first language of
/// the desktop that it knows, else English. To be called once, when the application stands and before
/// anything else does. Returns the code.
QString speakLanguage();

} // namespace weir
