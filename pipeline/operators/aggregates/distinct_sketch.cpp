#include "pipeline/operators/aggregates/distinct_sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace weir {

namespace {

/// Ertl's functions, sums of series until they change no more.
double sigma(double x) {
    if (x == 1) return std::numeric_limits<double>::infinity();
    double power = 1;
    double sum = x;
    for (double before = -1; before != sum;) {
        before = sum;
        x *= x;
        sum += x * power;
        power += power;
    }
    return sum;
}

double tau(double x) {
    if (x == 0 || x == 1) return 0;
    double power = 1;
    double sum = 1 - x;
    for (double before = -1; before != sum;) {
        before = sum;
        x = std::sqrt(x);
        power *= 0.5;
        sum -= (1 - x) * (1 - x) * power;
    }
    return sum / 3;
}

} // namespace

void DistinctSketch::add(std::uint64_t hash) {
    if (registers_.empty())
        addToHashes(hash);
    else
        addToRegisters(hash);
}

void DistinctSketch::addToHashes(std::uint64_t hash) {
    if (hashes_.size() <= 2 * count_) growHashes();
    if (insert(hash) && ++count_ > kMostHashes) becomeRegisters();
}

/// False if it is there already. There is an empty slot.
bool DistinctSketch::insert(std::uint64_t hash) {
    hash += hash == 0;
    const std::size_t mask = hashes_.size() - 1;
    std::size_t place = hash & mask;
    while (hashes_[place] != 0) {
        if (hashes_[place] == hash) return false;
        place = (place + 1) & mask;
    }
    hashes_[place] = hash;
    return true;
}

void DistinctSketch::growHashes() {
    constexpr std::size_t kFewest = 8;
    if (hashes_.size() >= 2 * kMostHashes) return;
    const std::vector<std::uint64_t> old = std::move(hashes_);
    hashes_.assign(std::max(kFewest, 2 * old.size()), 0);
    for (const std::uint64_t hash : old)
        if (hash != 0) insert(hash);
}

void DistinctSketch::becomeRegisters() {
    registers_.assign(kRegisters, 0);
    for (const std::uint64_t hash : hashes_)
        if (hash != 0) addToRegisters(hash);
    hashes_ = std::vector<std::uint64_t>(); // gives its room back
    count_ = 0;
}

void DistinctSketch::addToRegisters(std::uint64_t hash) {
    // The first bits choose a register; it keeps the place of the first one among the rest, which the last
    // bit set ends.
    const std::uint64_t rest = hash << kIndexBits | std::uint64_t{1} << (kIndexBits - 1);
    const auto place = static_cast<std::uint8_t>(std::countl_zero(rest) + 1);
    std::uint8_t& kept = registers_[hash >> (64 - kIndexBits)];
    kept = std::max(kept, place);
}

void DistinctSketch::merge(const DistinctSketch& other) {
    for (const std::uint64_t hash : other.hashes_)
        if (hash != 0) add(hash);
    if (other.registers_.empty()) return;
    if (registers_.empty()) becomeRegisters();
    for (std::size_t index = 0; index < kRegisters; ++index)
        registers_[index] = std::max(registers_[index], other.registers_[index]);
}

std::int64_t DistinctSketch::estimate() const {
    if (registers_.empty()) return static_cast<std::int64_t>(count_);
    constexpr std::size_t kHighest = 64 - kIndexBits + 1;
    constexpr double kRegisterCount = kRegisters;
    std::array<double, kHighest + 1> counts{};
    for (const std::uint8_t place : registers_)
        ++counts[place];
    double sum = kRegisterCount * tau(1 - counts[kHighest] / kRegisterCount);
    for (std::size_t place = kHighest - 1; place >= 1; --place)
        sum = 0.5 * (sum + counts[place]);
    sum += kRegisterCount * sigma(counts[0] / kRegisterCount);
    return std::llround(kRegisterCount * kRegisterCount / (2 * std::log(2.0) * sum));
}

void DistinctSketch::save(StateWriter& state) const {
    state.write(count_);
    state.writeArray(hashes_);
    state.writeArray(registers_);
}

void DistinctSketch::restore(StateReader& state) {
    state.read(count_);
    hashes_ = state.readArray<std::uint64_t>();
    registers_ = state.readArray<std::uint8_t>();
    const bool fits = registers_.empty() ? count_ <= hashes_.size() / 2 &&
                                               (hashes_.empty() || std::has_single_bit(hashes_.size()))
                                         : registers_.size() == kRegisters && hashes_.empty();
    if (!fits) throw DamagedState();
}

std::size_t DistinctSketch::byteSize() const {
    return sizeof *this + hashes_.capacity() * sizeof(std::uint64_t) + registers_.capacity();
}

} // namespace weir
