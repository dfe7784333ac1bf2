#pragma once
#include "pipeline/data/timestamp.h"

#include <QString>

#include <optional>
#include <string>

namespace weir {

/// What is marked on the time axes of a dashboard: an alert, or a note of the user's.
struct AxisMark {
    enum class Kind : std::uint8_t { Note, Information, Warning, Critical, Cleared };

    Kind kind = Kind::Note;
    Timestamp time = 0;
    std::optional<Timestamp> until; ///< after `time`; unset: a moment
    QString text;
    std::string origin; ///< the id of the note, or of the node that raised the alert
    std::string key;    ///< of the alert, for whom it is; empty: for all, or it is a note

    bool operator==(const AxisMark&) const = default;
};

} // namespace weir
