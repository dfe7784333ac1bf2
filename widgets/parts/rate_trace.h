#pragma once
#include <QElapsedTimer>

#include <array>
#include <vector>

namespace weir {

/// The course of a rate over the last minute, taken from figures that come about ten times a second.
class RateTrace {
public:
    static constexpr std::size_t kSamples = 120;
    static constexpr int kInterval = 500; ///< milliseconds between two that are kept

    /// Keeps it if the last one kept is long enough ago; whether it did.
    bool add(double perSecond);
    void clear() { *this = RateTrace(); }
    /// Oldest first.
    std::vector<double> samples() const;

private:
    std::array<float, kSamples> values_{};
    std::size_t count_ = 0; ///< ever kept
    QElapsedTimer since_;
};

} // namespace weir
