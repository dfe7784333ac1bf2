#pragma once

namespace weir {

class BoardTime;

/// Gives a dashboard the time zone that the user has chosen, lets the whole window write its times in it, and
/// keeps what is chosen from now on.
void keepZone(BoardTime& time);

} // namespace weir
