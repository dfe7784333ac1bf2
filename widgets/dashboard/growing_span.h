#pragma once

namespace weir {

/// How much of time a panel shows that follows the newest records, of which there are not yet enough to fill
/// all of the time that it shows then: little more than there is. It grows in steps, so that the time scale
/// stays what it is from one frame to the next, and what has been drawn can be kept. In any unit.
double growingSpan(double covered, double whole);

} // namespace weir
