#pragma once
// A second, slow reading of the language: random trees that can both be written down and be evaluated a row
// at a time.
#include "tests/unit/expression/evaluation.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace weir::testing {

/// The fields that random expressions are over, two of each type.
std::vector<Values> randomColumns(std::mt19937& random, std::size_t rows);

/// A random expression: its text, and its value for a row.
class RandomExpression {
public:
    virtual ~RandomExpression() = default;
    virtual std::string text() const = 0;
    virtual Cell valueAt(const std::vector<Values>& columns, std::size_t row) const = 0;
};

std::unique_ptr<RandomExpression> randomExpression(std::mt19937& random, Type type, int depth);

/// A value as evaluated() writes it.
std::string textOf(const Cell& cell);

} // namespace weir::testing
