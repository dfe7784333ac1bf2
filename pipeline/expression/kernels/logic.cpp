#include "pipeline/expression/kernels/logic.h"

#include "pipeline/expression/kernels/bits.h"

namespace weir::expression {

namespace {

/// The words of a Bool operand. A null constant counts as null in every row.
class Conditions {
public:
    explicit Conditions(const Column* column) : column_(column) {}
    std::uint64_t values(std::size_t word) const { return column_ ? column_->bools().words()[word] : 0; }
    std::uint64_t known(std::size_t word) const {
        if (!column_) return 0;
        return column_->hasNulls() ? column_->validity().words()[word] : ~0ull;
    }
    bool hasNulls() const { return !column_ || column_->hasNulls(); }

private:
    const Column* column_;
};

/// AND where `deciding` is false, OR where it is true: a known deciding value on either side decides.
KernelMaker joined(bool deciding) {
    return [deciding](std::span<const Operand>) -> Kernel {
        return [deciding](const Arguments& arguments) {
            const Conditions left(arguments.columns[0]);
            const Conditions right(arguments.columns[1]);
            Bitmap values(arguments.rows, false);
            const std::span<std::uint64_t> out = values.words();
            const std::uint64_t flip = deciding ? 0 : ~0ull;
            if (!left.hasNulls() && !right.hasNulls()) {
                for (std::size_t i = 0; i < out.size(); ++i)
                    out[i] = flip ^ ((left.values(i) ^ flip) | (right.values(i) ^ flip));
                values.clearTail();
                return Column::ofBool(std::move(values));
            }
            Bitmap validity(arguments.rows, false);
            const std::span<std::uint64_t> valid = validity.words();
            for (std::size_t i = 0; i < out.size(); ++i) {
                const std::uint64_t decided =
                    ((left.values(i) ^ flip) & left.known(i)) | ((right.values(i) ^ flip) & right.known(i));
                out[i] = flip ^ decided;
                valid[i] = decided | (left.known(i) & right.known(i));
            }
            values.clearTail();
            validity.clearTail();
            return Column::ofBool(std::move(values), std::move(validity));
        };
    };
}

Bitmap inverted(Bitmap bits) {
    for (std::uint64_t& word : bits.words())
        word = ~word;
    bits.clearTail();
    return bits;
}

} // namespace

KernelMaker conjunction() {
    return joined(false);
}

KernelMaker disjunction() {
    return joined(true);
}

KernelMaker logicalNot() {
    return [](std::span<const Operand>) -> Kernel {
        return [](const Arguments& arguments) {
            const Column& column = *arguments.columns[0];
            return Column::ofBool(inverted(column.bools()), column.validity());
        };
    };
}

KernelMaker truthTest(Truth truth, bool negated) {
    return [truth, negated](std::span<const Operand>) -> Kernel {
        return [truth, negated](const Arguments& arguments) {
            const Column& column = *arguments.columns[0];
            Bitmap known = column.hasNulls() ? column.validity() : Bitmap(arguments.rows, true);
            if (truth == Truth::Null)
                return Column::ofBool(negated ? std::move(known) : inverted(std::move(known)));
            const std::uint64_t flip = truth == Truth::True ? 0 : ~0ull;
            const std::span<const std::uint64_t> values = column.bools().words();
            const std::span<std::uint64_t> out = known.words();
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] &= values[i] ^ flip;
            return Column::ofBool(negated ? inverted(std::move(known)) : std::move(known));
        };
    };
}

KernelMaker unlessNull(bool value) {
    return [value](std::span<const Operand>) -> Kernel {
        return [value](const Arguments& arguments) {
            return Column::ofBool(Bitmap(arguments.rows, value), arguments.columns[0]->validity());
        };
    };
}

} // namespace weir::expression
