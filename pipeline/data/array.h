#pragma once
#include <memory>
#include <utility>
#include <vector>

namespace weir {

/// Leaves new elements uninitialised on resize(), so that a kernel's output is written once and not twice.
template<class T>
class UninitializedAllocator : public std::allocator<T> {
public:
    template<class U>
    struct rebind {
        using other = UninitializedAllocator<U>;
    };

    template<class U>
    void construct(U* place) noexcept {
        ::new (static_cast<void*>(place)) U;
    }

    template<class U, class... Arguments>
    void construct(U* place, Arguments&&... arguments) {
        ::new (static_cast<void*>(place)) U(std::forward<Arguments>(arguments)...);
    }
};

/// The contiguous values of a column. resize() does not zero them.
template<class T>
using Array = std::vector<T, UninitializedAllocator<T>>;

} // namespace weir
