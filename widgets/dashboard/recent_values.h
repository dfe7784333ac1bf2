#pragma once
#include <cstddef>
#include <vector>

namespace weir {

/// The newest of a stream, so many of them: the oldest makes room for the next. One thread.
template<class T>
class RecentValues {
public:
    explicit RecentValues(std::size_t room = 1) : room_(room) {}

    void append(const T& value) {
        if (values_.size() < room_) {
            values_.push_back(value);
            return;
        }
        values_[first_] = value;
        first_ = first_ + 1 == room_ ? 0 : first_ + 1;
    }
    std::size_t size() const { return values_.size(); }
    bool empty() const { return values_.empty(); }
    std::size_t room() const { return room_; }
    /// From the oldest, 0, to the newest.
    const T& operator[](std::size_t index) const {
        const std::size_t place = first_ + index;
        return values_[place < values_.size() ? place : place - values_.size()];
    }
    const T& newest() const { return (*this)[values_.size() - 1]; }
    void clear() {
        values_.clear();
        first_ = 0;
    }
    /// Keeps of what there is the newest.
    void setRoom(std::size_t room) {
        if (room == room_) return;
        std::vector<T> kept;
        for (std::size_t i = values_.size() > room ? values_.size() - room : 0; i < values_.size(); ++i)
            kept.push_back((*this)[i]);
        values_ = std::move(kept);
        first_ = 0;
        room_ = room;
    }

private:
    std::size_t room_;
    std::size_t first_ = 0;
    std::vector<T> values_;
};

} // namespace weir
