#include "pipeline/expression/program.h"

#include <algorithm>
#include <cassert>

namespace weir::expression {

ColumnPointer Program::evaluate(const RecordBatch& batch) {
    if (result_.constant) return result_.constant->repeated(batch.rows());
    for (const Load& load : loads_) {
        assert(load.field == kEventTime || load.field < batch.columns().size());
        slots_[load.slot] = load.field == kEventTime ? batch.eventTimeColumn() : batch.columns()[load.field];
    }
    for (const Step& step : steps_) {
        arguments_.clear();
        for (const std::size_t slot : step.arguments)
            arguments_.push_back(slot == kNoSlot ? nullptr : slots_[slot].get());
        slots_[step.result] = step.kernel({arguments_, batch.rows()});
        for (const std::size_t slot : step.lastUses)
            slots_[slot].reset();
    }
    ColumnPointer result = slots_[result_.slot];
    std::fill(slots_.begin(), slots_.end(), nullptr);
    return result;
}

ProgramBuilder::ProgramBuilder() : program_(std::make_unique<Program>()) {}

Operand ProgramBuilder::load(std::size_t field, ValueType type, Place place) {
    for (const Program::Load& load : program_->loads_)
        if (load.field == field) return {type, nullptr, load.slot, place};
    program_->loads_.push_back({field, slots_});
    return {type, nullptr, slots_++, place};
}

Operand ProgramBuilder::field(std::size_t index, ValueType type, Place place) {
    return load(index, type, place);
}

Operand ProgramBuilder::eventTime(Place place) {
    return load(Program::kEventTime, ValueType::Timestamp, place);
}

Operand ProgramBuilder::apply(const KernelMaker& maker, ValueType result, std::vector<Operand> operands,
                              Place place) {
    const bool allConstant = std::all_of(operands.begin(), operands.end(),
                                         [](const Operand& operand) { return operand.constant != nullptr; });
    if (allConstant) {
        std::vector<ColumnPointer> held;
        std::vector<const Column*> columns;
        for (Operand& operand : operands) {
            held.push_back(operand.constant->repeated(1));
            columns.push_back(held.back().get());
            operand.constant = nullptr;
        }
        const ColumnPointer value = maker(operands)({columns, 1});
        return constantOperand(Constant::fromColumn(result, *value, 0), place);
    }

    Program::Step step;
    step.kernel = maker(operands);
    for (const Operand& operand : operands)
        step.arguments.push_back(operand.constant ? Program::kNoSlot : operand.slot);
    step.result = slots_++;
    program_->steps_.push_back(std::move(step));
    return {result, nullptr, program_->steps_.back().result, place};
}

Operand ProgramBuilder::applyStrict(const KernelMaker& maker, ValueType result, std::vector<Operand> operands,
                                    Place place) {
    for (const Operand& operand : operands)
        if (operand.isNullConstant()) return constantOperand(Constant::null(result), place);
    return apply(maker, result, std::move(operands), place);
}

std::unique_ptr<Expression> ProgramBuilder::finish(Operand result) {
    program_->slots_.resize(slots_);
    // From the end: the first step met that reads a slot is the last to do so. The result outlives them all.
    std::vector<bool> isUsedLater(slots_, false);
    if (!result.constant) isUsedLater[result.slot] = true;
    for (auto step = program_->steps_.rbegin(); step != program_->steps_.rend(); ++step)
        for (const std::size_t slot : step->arguments) {
            if (slot == Program::kNoSlot || isUsedLater[slot]) continue;
            isUsedLater[slot] = true;
            step->lastUses.push_back(slot);
        }
    program_->result_ = std::move(result);
    return std::move(program_);
}

} // namespace weir::expression
