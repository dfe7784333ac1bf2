#include "app/command_line/span_option.h"

#include <CLI/CLI.hpp>

namespace weir {

CLI::Option* addSpanOption(CLI::App& command, const std::string& name, Duration& value,
                           const std::string& summary) {
    const auto read = [name, &value](const std::string& text) {
        const Result<Duration> span = parseDuration(text);
        if (!span) throw CLI::ValidationError(name, span.error().message);
        if (*span <= Duration::zero())
            throw CLI::ValidationError(name, "'" + text + "' is not a positive span of time");
        value = *span;
    };
    return command.add_option_function<std::string>(name, read, summary)->type_name("TIME");
}

} // namespace weir
