#pragma once
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

/// How many different values there are, given their hashes. It keeps up to 256 hashes as they are, and beyond
/// that 4096 registers of HyperLogLog (Flajolet, Fusy, Gandouet and Meunier, 2007) with O. Ertl's estimator
/// (arXiv 1702.01284, 2017), which needs no tables against bias: the standard error is 1.04 / sqrt(4096), 1.6
/// %.
///
/// What it holds depends on which values came, not on their order or on how they were split before merging.
/// Memory: at most 4.2 KB. One thread.
class DistinctSketch {
public:
    /// `hash` must be as good as random in all bits.
    void add(std::uint64_t hash);
    void merge(const DistinctSketch& other);
    std::int64_t estimate() const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);
    /// Memory it takes, itself included.
    std::size_t byteSize() const;

private:
    static constexpr std::size_t kMostHashes = 256;
    static constexpr int kIndexBits = 12;
    static constexpr std::size_t kRegisters = std::size_t{1} << kIndexBits;

    void addToHashes(std::uint64_t hash);
    bool insert(std::uint64_t hash);
    void growHashes();
    void addToRegisters(std::uint64_t hash);
    void becomeRegisters();

    std::vector<std::uint64_t> hashes_;   ///< a table, linear probing, at most half full; 0 is an empty slot
    std::vector<std::uint8_t> registers_; ///< if it is not empty, `hashes_` is
    std::uint64_t count_ = 0;             ///< of hashes
};

} // namespace weir
