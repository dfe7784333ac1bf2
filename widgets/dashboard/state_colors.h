#pragma once
#include <QColor>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Gives states their colours: the same state the same one in every run and in every panel, as far as the
/// number of colours allows. Words that everybody knows ("ok", "error") get the colours that mean it.
class StateColors {
public:
    /// The colour of a state that was added as number `index`, in the theme's present colours.
    QColor color(std::size_t index) const;
    /// The next state.
    void add(std::string_view state);
    /// States are numbered anew. Those that come again have the colours that they had, of the last few.
    void clear();

private:
    enum class Meaning : std::uint8_t { None, Good, Warning, Critical, Idle };
    struct Assigned {
        Meaning meaning = Meaning::None;
        std::size_t series = 0; ///< number of the series' colour, without a meaning
    };

    static Meaning meaningOf(std::string_view state);

    Assigned assign(std::string_view state);

    std::vector<Assigned> assigned_;
    std::map<std::string, Assigned, std::less<>> known_;
    std::vector<bool> taken_; ///< colours of series
};

/// Black or white, which of them is read better on this colour.
QColor textColorOn(const QColor& ground);
/// The colour for a text on this ground, moved towards that of all texts as far as it must be to be read
/// there: a contrast of 4.5:1 (WCAG 2.1).
QColor readableOn(const QColor& color, const QColor& ground);

} // namespace weir
