#include "widgets/dashboard/short_time_spectrum.h"

#include <kissfft/kissfft.hh>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir {

namespace {

constexpr double kEvenWithin = 0.05; ///< of the distance between samples
constexpr double kGap = 64;          ///< distances between samples: more is a gap that no spectrum goes over
constexpr std::size_t kLeastForGap = 8; ///< samples, to know their distance by

double weightOf(WindowShape shape, double place) {
    const double angle = 2 * std::numbers::pi * place;
    switch (shape) {
    case WindowShape::Hann:
        return 0.5 - 0.5 * std::cos(angle);
    case WindowShape::Blackman:
        return 0.42 - 0.5 * std::cos(angle) + 0.08 * std::cos(2 * angle);
    case WindowShape::Rectangle:
        return 1;
    }
    return 1;
}

} // namespace

struct ShortTimeSpectrum::Transform {
    explicit Transform(std::size_t window) : plan(window / 2, false), result(window / 2) {}

    kissfft<double> plan; ///< of reals, two of which are one complex number to it
    std::vector<std::complex<double>> result;
};

ShortTimeSpectrum::ShortTimeSpectrum(std::size_t window, std::size_t hop, WindowShape shape)
    : window_(std::max<std::size_t>(16, window)), hop_(std::clamp<std::size_t>(hop, 1, window_)),
      transform_(std::make_unique<Transform>(window_)) {
    for (std::size_t i = 0; i < window_; ++i) {
        weights_.push_back(weightOf(shape, static_cast<double>(i) / static_cast<double>(window_)));
        weight_ += weights_.back();
    }
    even_.resize(window_);
}

ShortTimeSpectrum::~ShortTimeSpectrum() = default;
ShortTimeSpectrum::ShortTimeSpectrum(ShortTimeSpectrum&&) noexcept = default;
ShortTimeSpectrum& ShortTimeSpectrum::operator=(ShortTimeSpectrum&&) noexcept = default;

void ShortTimeSpectrum::add(Timestamp time, double value) {
    if (!times_.empty() && time <= times_.back()) {
        ++late_;
        return;
    }
    if (times_.size() >= kLeastForGap) {
        const double distance =
            static_cast<double>(times_.back() - times_.front()) / static_cast<double>(times_.size() - 1);
        if (static_cast<double>(time - times_.back()) > kGap * distance) {
            times_.clear();
            values_.clear();
        }
    }
    times_.push_back(time);
    values_.push_back(value);
    if (times_.size() < window_) return;
    transform();
    times_.erase(times_.begin(), times_.begin() + static_cast<std::ptrdiff_t>(hop_));
    values_.erase(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(hop_));
}

void ShortTimeSpectrum::clear() {
    times_.clear();
    values_.clear();
    spectra_.clear();
    newest_ = {};
    isUneven_ = false;
    late_ = 0;
}

void ShortTimeSpectrum::bringOntoGrid() {
    const double distance =
        static_cast<double>(times_.back() - times_.front()) / static_cast<double>(window_ - 1);
    bool isEven = true;
    for (std::size_t i = 0; i < window_ && isEven; ++i)
        isEven = std::abs(static_cast<double>(times_[i] - times_.front()) -
                          static_cast<double>(i) * distance) <= kEvenWithin * distance;
    if (isEven) {
        std::copy(values_.begin(), values_.end(), even_.begin());
        return;
    }
    isUneven_ = true;
    std::size_t before = 0;
    for (std::size_t i = 0; i < window_; ++i) {
        const double time = static_cast<double>(i) * distance;
        const auto offset = [&](std::size_t sample) {
            return static_cast<double>(times_[sample] - times_.front());
        };
        while (before + 2 < window_ && offset(before + 1) <= time)
            ++before;
        const double share =
            std::clamp((time - offset(before)) / (offset(before + 1) - offset(before)), 0.0, 1.0);
        even_[i] = values_[before] + share * (values_[before + 1] - values_[before]);
    }
}

void ShortTimeSpectrum::transform() {
    bringOntoGrid();
    // Weighted as the samples are, so that nothing of it is left.
    double mean = 0;
    for (std::size_t i = 0; i < window_; ++i)
        mean += even_[i] * weights_[i];
    mean /= weight_;
    for (std::size_t i = 0; i < window_; ++i)
        even_[i] = (even_[i] - mean) * weights_[i];
    std::vector<std::complex<double>>& result = transform_->result;
    transform_->plan.transform_real(even_.data(), result.data());

    const std::size_t half = window_ / 2;
    newest_.from = times_.front();
    newest_.to = times_.back();
    newest_.rate = static_cast<double>(window_ - 1) / (static_cast<double>(newest_.to - newest_.from) * 1e-9);
    newest_.amplitudes.resize(half + 1);
    // The two frequencies that have no twin below zero share the first place.
    newest_.amplitudes[0] = static_cast<float>(std::abs(result[0].real()) / weight_);
    newest_.amplitudes[half] = static_cast<float>(std::abs(result[0].imag()) / weight_);
    for (std::size_t i = 1; i < half; ++i)
        newest_.amplitudes[i] = static_cast<float>(2 * std::abs(result[i]) / weight_);

    Spectrum kept{newest_.from, newest_.to, newest_.rate, {}};
    const std::size_t rows = std::min(kMostRows, half + 1);
    kept.amplitudes.assign(rows, 0);
    for (std::size_t i = 0; i <= half; ++i) {
        float& row = kept.amplitudes[i * rows / (half + 1)];
        row = std::max(row, newest_.amplitudes[i]);
    }
    spectra_.push_back(std::move(kept));
    if (spectra_.size() > kMostSpectra) spectra_.pop_front();
}

} // namespace weir
