#pragma once
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// A text with places that stand for what changes: "{{cpu}}", or with a unit "{{cpu|%}}".
class LiveText {
public:
    /// What stands between the braces.
    struct Place {
        std::string name;
        std::string unit; ///< empty: none
    };

    LiveText() = default;
    explicit LiveText(const QString& text);

    const std::vector<Place>& places() const { return places_; }
    /// The text with what `value` gives in each place; where it gives nothing, the place stays as written.
    QString filled(const std::function<std::optional<QString>(const Place&)>& value) const;

private:
    std::vector<Place> places_;
    QStringList written_; ///< the places, braces and all
    QStringList between_; ///< what is before each place, and after the last
};

/// A text that came with data, as Markdown that shows it as it is: nothing in it is a heading or a link.
QString plainMarkdown(const QString& text);

} // namespace weir
