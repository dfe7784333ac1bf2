#pragma once
#include "pipeline/expression/expression.h"
#include "pipeline/expression/kernels/kernel.h"

#include <limits>
#include <memory>
#include <vector>

namespace weir::expression {

/// A straight line of kernels over slots. There is no tree at run time, so that neither the length nor the
/// nesting of an expression costs stack, and a column is let go after its last use.
class Program : public Expression {
public:
    Type type() const override { return columnTypeOf(result_.type); }
    ColumnPointer evaluate(const RecordBatch& batch) override;

private:
    friend class ProgramBuilder;

    static constexpr std::size_t kNoSlot = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t kEventTime = std::numeric_limits<std::size_t>::max();

    struct Load {
        std::size_t field; ///< index in the schema, or kEventTime
        std::size_t slot;
    };

    struct Step {
        Kernel kernel;
        std::vector<std::size_t> arguments; ///< slots; kNoSlot for constants, which the kernel holds
        std::size_t result = 0;
        std::vector<std::size_t> lastUses; ///< slots that no later step reads
    };

    std::vector<Load> loads_;
    std::vector<Step> steps_;
    Operand result_;
    std::vector<ColumnPointer> slots_;
    std::vector<const Column*> arguments_; ///< of the step at hand; kept for its memory
};

/// Puts a program together, step by step. Steps over constants alone are computed at once.
class ProgramBuilder {
public:
    ProgramBuilder();

    /// The field at `index` of the schema. Loaded once, however often it is asked for.
    Operand field(std::size_t index, ValueType type, Place place);
    /// The record's event time, which need not be a field.
    Operand eventTime(Place place);
    /// The result of a kernel.
    Operand apply(const KernelMaker& maker, ValueType result, std::vector<Operand> operands, Place place);
    /// As apply(), for kernels that are null where any operand is: a null constant makes a null constant.
    Operand applyStrict(const KernelMaker& maker, ValueType result, std::vector<Operand> operands,
                        Place place);

    std::unique_ptr<Expression> finish(Operand result);

private:
    Operand load(std::size_t field, ValueType type, Place place);

    std::unique_ptr<Program> program_;
    std::size_t slots_ = 0;
};

} // namespace weir::expression
