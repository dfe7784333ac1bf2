#include "widgets/dashboard/state_colors.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kMostKnown = 32;

constexpr double kReadable = 4.5; ///< contrast of a text with its ground

constexpr std::array<std::string_view, 15> kGood = {"ok",      "good",   "up",      "online",    "running",
                                                    "true",    "yes",    "on",      "healthy",   "normal",
                                                    "success", "active", "started", "connected", "passed"};
constexpr std::array<std::string_view, 6> kWarning = {"warn", "warning",  "degraded",
                                                      "slow", "starting", "stopping"};
constexpr std::array<std::string_view, 11> kCritical = {
    "critical", "error", "fail", "failed", "failure", "fault", "down", "offline", "alarm", "fatal", "lost"};
constexpr std::array<std::string_view, 11> kIdle = {
    "idle", "off", "stopped", "none", "(none)", "false", "no", "unknown", "standby", "inactive", "paused"};

/// FNV-1a, which is the same in every run and on every machine.
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037u;
    for (const char character : text)
        hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211u;
    return hash;
}

/// Of sRGB, after WCAG 2.1.
double luminanceOf(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastOf(const QColor& a, const QColor& b) {
    const auto [less, more] = std::minmax({luminanceOf(a), luminanceOf(b)});
    return (more + 0.05) / (less + 0.05);
}

} // namespace

StateColors::Meaning StateColors::meaningOf(std::string_view state) {
    std::string lower(state);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char character) { return static_cast<char>(std::tolower(character)); });
    const auto has = [&](const auto& words) {
        return std::find(words.begin(), words.end(), lower) != words.end();
    };
    if (has(kGood)) return Meaning::Good;
    if (has(kWarning)) return Meaning::Warning;
    if (has(kCritical)) return Meaning::Critical;
    if (has(kIdle)) return Meaning::Idle;
    return Meaning::None;
}

void StateColors::add(std::string_view state) {
    const auto known = known_.find(state);
    assigned_.push_back(known != known_.end() ? known->second : assign(state));
}

StateColors::Assigned StateColors::assign(std::string_view state) {
    Assigned assigned{meaningOf(state), 0};
    if (assigned.meaning == Meaning::None) {
        const std::size_t places = Theme::instance().seriesColors();
        if (taken_.size() != places) taken_.clear();
        if (taken_.empty() || std::all_of(taken_.begin(), taken_.end(), [](bool isTaken) { return isTaken; }))
            taken_.assign(places, false);
        // Two states of one place would look the same: the later one takes the next that is free.
        std::size_t place = hashOf(state) % places;
        while (taken_[place])
            place = (place + 1) % places;
        taken_[place] = true;
        assigned.series = place;
    }
    known_.emplace(state, assigned);
    return assigned;
}

QColor StateColors::color(std::size_t index) const {
    const Theme& theme = Theme::instance();
    if (index >= assigned_.size()) return theme.colors().textMuted;
    switch (assigned_[index].meaning) {
    case Meaning::Good:
        return theme.colors().good;
    case Meaning::Warning:
        return theme.colors().warning;
    case Meaning::Critical:
        return theme.colors().critical;
    case Meaning::Idle:
        return mixed(theme.colors().textMuted, theme.colors().surface, 0.45);
    case Meaning::None:
        break;
    }
    return theme.series(assigned_[index].series);
}

void StateColors::clear() {
    assigned_.clear();
    if (known_.size() <= kMostKnown) return;
    known_.clear();
    taken_.clear();
}

QColor textColorOn(const QColor& ground) {
    return contrastOf(Qt::white, ground) >= contrastOf(Qt::black, ground) ? QColor(Qt::white)
                                                                          : QColor(Qt::black);
}

QColor readableOn(const QColor& color, const QColor& ground) {
    const QColor& text = Theme::instance().colors().text;
    for (int tenths = 10; tenths > 0; --tenths)
        if (const QColor moved = mixed(color, text, tenths / 10.0); contrastOf(moved, ground) >= kReadable)
            return moved;
    return text;
}

} // namespace weir
