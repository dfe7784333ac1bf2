#pragma once
#include "pipeline/expression/binder/binder.h"
#include "pipeline/expression/kernels/elementwise.h"
#include "pipeline/nodes/registry.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weir::expression {

struct Function;

/// A call whose arguments are bound.
struct BoundCall {
    const Function& function;
    Binder& binder;
    Place name;
    Place place; ///< of the whole call
    std::vector<Operand> arguments;

    /// Checks the number of arguments and their types, and makes the call.
    Checked<Operand> bind();

    /// Argument `index` as a value of `type`.
    Checked<Operand> argument(std::size_t index, ValueType type);
    /// A text argument that has to be the same for all records. Nothing if it is NULL.
    Checked<std::optional<std::string>> constantText(std::size_t index);
    /// A fault of argument `index`.
    tl::unexpected<ExpressionError> faultOf(std::size_t index, std::string message) const;
    Operand null(ValueType type) const { return constantOperand(Constant::null(type), place); }
};

/// One way to call a function that is null where an argument is: its parameters and the kernel for them.
struct Overload {
    std::vector<ValueType> parameters;
    ValueType result = ValueType::Null;
    KernelMaker maker;
};

/// An overload from a function of one row's values; see elementwise().
template<class RowFunction>
Overload overload(RowFunction function) {
    using Shape = SignatureOf<RowFunction>;
    return {{Shape::parameters.begin(), Shape::parameters.end()}, Shape::resultType, elementwise(function)};
}

/// A function of the language. The file that implements it registers it.
struct Function {
    std::string id;                    ///< the name, in small letters
    std::vector<std::string> replaces; ///< other names for it
    FunctionDescription description;

    /// Either overloads, tried in this order when two fit equally well,
    std::vector<Overload> overloads;
    /// or a binding of its own, for functions that treat nulls or constants in their own way.
    std::function<Checked<Operand>(BoundCall&)> ownBinding;
    std::size_t fewestArguments = 0;
    std::size_t mostArguments = 0;
};

using FunctionRegistry = Registry<Function>;
using FunctionRegistration = Registration<Function>;

inline constexpr std::size_t kAnyNumber = 1'000'000;

/// A function that is null where an argument is.
Function strictFunction(FunctionDescription description, std::vector<Overload> overloads,
                        std::vector<std::string> otherNames = {});

/// A function with a binding of its own.
Function boundFunction(FunctionDescription description, std::size_t fewestArguments,
                       std::size_t mostArguments, std::function<Checked<Operand>(BoundCall&)> binding,
                       std::vector<std::string> otherNames = {});

} // namespace weir::expression
