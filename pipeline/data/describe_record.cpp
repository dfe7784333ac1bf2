#include "pipeline/data/describe_record.h"

namespace weir {

std::string describeRecord(const RecordBatch& batch, std::size_t row) {
    std::string text = formatTimestamp(batch.eventTimes()[row]);
    std::string_view separator = " ";
    for (std::size_t index = 0; index < batch.columns().size(); ++index) {
        const Column& column = batch.column(index);
        // The field that the event time was read from would only say it again.
        if (column.isNull(row) || batch.columns()[index] == batch.eventTimeColumn()) continue;
        text += separator;
        text += (*batch.schema())[index].name;
        text += ": ";
        column.appendText(text, row);
        separator = ", ";
    }
    return text;
}

} // namespace weir
