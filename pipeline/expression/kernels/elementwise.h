#pragma once
#include "pipeline/expression/kernels/bits.h"
#include "pipeline/expression/kernels/results.h"
#include "pipeline/expression/kernels/values.h"

#include <array>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace weir::expression {

/// Taken apart, the call operator of a function object: what it takes and what it gives.
template<class Operator>
struct Signature;

template<class Function, class Return, class... Parameters>
struct Signature<Return (Function::*)(Parameters...) const> {
    static constexpr bool writesText = false;
    using Result = Return;
    static constexpr std::array<ValueType, sizeof...(Parameters)> parameters = {valueTypeFor<Parameters>...};
    static constexpr ValueType resultType = valueTypeFor<Return>;
    using Columns = std::tuple<Values<Parameters>...>;
};

template<class Function, class Return, class... Parameters>
struct Signature<std::optional<Return> (Function::*)(Parameters...) const>
    : Signature<Return (Function::*)(Parameters...) const> {
    using Result = std::optional<Return>;
};

template<class Function, class Return, class... Parameters>
struct Signature<Return (Function::*)(TextWriter&, Parameters...) const> {
    static constexpr bool writesText = true;
    using Result = Return;
    static constexpr std::array<ValueType, sizeof...(Parameters)> parameters = {valueTypeFor<Parameters>...};
    static constexpr ValueType resultType = ValueType::String;
    using Columns = std::tuple<Values<Parameters>...>;
};

template<class Function>
using SignatureOf = Signature<decltype(&Function::operator())>;

/// Makes a kernel of a function of one row's values, `double(double, std::int64_t)` say; the loop around it
/// is compiled with it, so that no call per record is left. The result is null where an argument is, where a
/// `std::optional` result is empty, and where a function that writes text returns false:
///     `[](TextWriter& out, std::string_view text) { ... }`
/// A function to bool is also called for null rows, with whatever value lies there.
template<class Function>
KernelMaker elementwise(Function function) {
    using Shape = SignatureOf<Function>;
    return [function](std::span<const Operand> operands) -> Kernel {
        return [function,
                own = std::vector<Operand>(operands.begin(), operands.end())](const Arguments& arguments) {
            return [&]<std::size_t... index>(std::index_sequence<index...>) {
                const typename Shape::Columns columns{{own[index], arguments.columns[index]}...};
                const std::size_t rows = arguments.rows;
                Bitmap validity = combinedValidity(arguments);
                const auto isValid = [&](std::size_t row) { return validity.empty() || validity.get(row); };

                if constexpr (Shape::writesText) {
                    TextWriter writer(rows);
                    for (std::size_t row = 0; row < rows; ++row) {
                        bool valid = isValid(row);
                        if constexpr (std::is_void_v<typename Shape::Result>) {
                            if (valid) function(writer, std::get<index>(columns)[row]...);
                        } else {
                            valid = valid && function(writer, std::get<index>(columns)[row]...);
                        }
                        if (!valid)
                            writer.endRowAsNull();
                        else
                            valid = writer.endRow();
                        if (!valid) markNull(validity, row, rows);
                    }
                    return writer.finish(std::move(validity));
                } else if constexpr (std::is_same_v<typename Shape::Result, bool>) {
                    Bitmap bits = bitsWhere(
                        rows, [&](std::size_t row) { return function(std::get<index>(columns)[row]...); });
                    return Column::ofBool(std::move(bits), std::move(validity));
                } else if constexpr (requires(typename Shape::Result result) { result.has_value(); }) {
                    Results<typename Shape::Result::value_type> results(rows);
                    for (std::size_t row = 0; row < rows; ++row) {
                        if (!isValid(row)) continue;
                        if (const auto result = function(std::get<index>(columns)[row]...))
                            results.set(row, *result);
                        else
                            markNull(validity, row, rows);
                    }
                    return results.finish(std::move(validity));
                } else {
                    Results<typename Shape::Result> results(rows);
                    if (validity.empty()) {
                        for (std::size_t row = 0; row < rows; ++row)
                            results.set(row, function(std::get<index>(columns)[row]...));
                    } else {
                        for (std::size_t row = 0; row < rows; ++row)
                            if (validity.get(row))
                                results.set(row, function(std::get<index>(columns)[row]...));
                    }
                    return results.finish(std::move(validity));
                }
            }
            (std::make_index_sequence<Shape::parameters.size()>{});
        };
    };
}

} // namespace weir::expression
