#include "pipeline/runtime/element_state.h"

#include "pipeline/state/batch_bytes.h"

#include <algorithm>

namespace weir {

namespace {

enum class Kind : std::uint8_t { Batch, Watermark, Status };

} // namespace

void saveElements(const std::vector<Element>& elements, StateWriter& state) {
    const auto isKept = [](const Element& element) {
        return !std::holds_alternative<Barrier>(element) && !std::holds_alternative<EndOfStream>(element);
    };
    state.write(static_cast<std::uint64_t>(std::count_if(elements.begin(), elements.end(), isKept)));
    for (const Element& element : elements) {
        if (const auto* batch = std::get_if<RecordBatchPointer>(&element)) {
            state.write(Kind::Batch);
            state.writeText(batchBytes(**batch));
        } else if (const auto* watermark = std::get_if<Watermark>(&element)) {
            state.write(Kind::Watermark);
            state.write(watermark->time);
        } else if (const auto* status = std::get_if<StreamStatus>(&element)) {
            state.write(Kind::Status);
            state.write(*status);
        }
    }
}

std::vector<Element> restoreElements(StateReader& state) {
    std::vector<Element> elements;
    for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
        switch (state.read<Kind>()) {
        case Kind::Batch:
            elements.emplace_back(batchFromBytes(state.readText()));
            break;
        case Kind::Watermark:
            elements.emplace_back(Watermark{state.read<Timestamp>()});
            break;
        case Kind::Status:
            elements.emplace_back(state.read<StreamStatus>());
            break;
        default:
            throw DamagedState();
        }
    }
    return elements;
}

} // namespace weir
