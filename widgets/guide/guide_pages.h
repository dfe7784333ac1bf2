#pragma once
#include <QString>

#include <vector>

namespace weir {

/// One page of the user's guide, which is part of the program: a file in resources/guide.
struct GuidePage {
    QString id;    ///< "expressions"
    QString title; ///< its heading
    QString path;  ///< in Qt's resources

    /// In Markdown.
    QString text() const;
};

/// All pages there are, by title. Works without a QApplication.
std::vector<GuidePage> guidePages();

} // namespace weir
