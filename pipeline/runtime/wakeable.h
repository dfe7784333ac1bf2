#pragma once

namespace weir {

/// Who has found nothing to do, and wants to be told when there may be something again. wake() is safe from
/// any thread, and returns at once.
class Wakeable {
public:
    virtual ~Wakeable() = default;
    virtual void wake() = 0;
};

} // namespace weir
