#pragma once
#include "pipeline/nodes/parameters.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Reads the members of one JSON object, and notes each that is missing, of the wrong type or unknown, by its
/// path
/// ("nodes.cpu.type"). What cannot be read comes back empty, so that reading goes on and finds every error.
class MemberReader {
public:
    /// All of them must outlive the reader. Where `others` is given, endReading() puts the members there that
    /// nobody asked for.
    MemberReader(const Json& object, std::string path, std::vector<std::string>& errors,
                 Json* others = nullptr);

    /// The member, or null if it is missing.
    const Json* find(std::string_view name);
    /// The member if it is an object; an empty object if it is missing or something else.
    const Json& object(std::string_view name);
    const Json& array(std::string_view name);
    std::string requiredText(std::string_view name);
    std::string text(std::string_view name);
    double number(std::string_view name);
    /// As number(), and nothing else than one above zero.
    double positiveNumber(std::string_view name);
    std::int64_t integer(std::string_view name, std::int64_t missing, std::int64_t minimum,
                         std::int64_t maximum);

    std::string pathOf(std::string_view name) const;
    void note(std::string_view name, std::string_view what);
    /// Notes every member that nobody asked for, with the name that was probably meant, or keeps it as it is.
    void endReading();

private:
    const Json& object_;
    std::string path_;
    std::vector<std::string>& errors_;
    Json* others_;
    std::vector<std::string> known_;
};

} // namespace weir
