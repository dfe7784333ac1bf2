#include "pipeline/expression/kernels/concatenate.h"

#include "pipeline/expression/kernels/bits.h"
#include "pipeline/expression/kernels/results.h"
#include "pipeline/expression/kernels/values.h"

namespace weir::expression {

KernelMaker concatenation(NullText nullText) {
    return [nullText](std::span<const Operand> operands) -> Kernel {
        return [nullText,
                own = std::vector<Operand>(operands.begin(), operands.end())](const Arguments& arguments) {
            std::vector<Values<std::string_view>> texts;
            for (std::size_t i = 0; i < own.size(); ++i)
                texts.emplace_back(own[i], arguments.columns[i]);
            Bitmap validity = nullText == NullText::MakesNull ? combinedValidity(arguments) : Bitmap();
            TextWriter writer(arguments.rows);
            for (std::size_t row = 0; row < arguments.rows; ++row) {
                if (!validity.empty() && !validity.get(row)) {
                    writer.endRowAsNull();
                    continue;
                }
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    const Column* column = arguments.columns[i];
                    if (column && column->isNull(row)) continue;
                    writer.append(texts[i][row]);
                }
                if (!writer.endRow()) markNull(validity, row, arguments.rows);
            }
            return writer.finish(std::move(validity));
        };
    };
}

} // namespace weir::expression
