#include "pipeline/operators/parsing/json_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <vector>

namespace weir {

namespace {

constexpr std::size_t kMostDepth = 64;

/// Takes a text's values as the parser comes to them, so that no tree is built. Each call returns whether to
/// go on.
class FieldSetter final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit FieldSetter(FoundFields& fields) : fields_(fields) {}

    bool null() override {
        if (!place()) return false;
        fields_.setNull(path_);
        return true;
    }
    bool boolean(bool value) override { return place() && fields_.setBool(path_, value); }
    bool number_integer(std::int64_t value) override {
        return place() && fields_.setInt64(path_, value, fmt::format_int(value).c_str());
    }
    /// Only what is not negative comes here.
    bool number_unsigned(std::uint64_t value) override {
        const fmt::format_int written(value);
        if (value <= static_cast<std::uint64_t>(INT64_MAX))
            return place() && fields_.setInt64(path_, static_cast<std::int64_t>(value), written.c_str());
        return place() && fields_.setFloat64(path_, static_cast<double>(value), written.c_str());
    }
    bool number_float(double value, const std::string& written) override {
        return place() && fields_.setFloat64(path_, value, written);
    }
    bool string(std::string& value) override { return place() && fields_.setString(path_, value); }
    bool binary(binary_t&) override { return false; } // JSON as text has none

    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return !levels_.empty() ? open(true) : reject(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override {
        path_.resize(levels_.back().pathLength);
        if (!path_.empty()) path_ += '.';
        path_ += name;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        return fields_.reject(fmt::format("this cannot be read as JSON from character {} on", position));
    }

private:
    struct Level {
        bool isArray;
        std::size_t pathLength; ///< of the path of the object or array
        std::size_t elements;   ///< of an array, so far
    };

    bool reject() { return fields_.reject("this is JSON, but not an object in braces"); }

    /// Makes path_ that of the value to come.
    bool place() {
        if (levels_.empty()) return reject();
        Level& level = levels_.back();
        if (!level.isArray) return true;
        path_.resize(level.pathLength);
        fmt::format_to(std::back_inserter(path_), "[{}]", level.elements++);
        return true;
    }

    bool open(bool isArray) {
        if (levels_.size() == kMostDepth)
            return fields_.reject(fmt::format("objects are nested deeper than {}", kMostDepth));
        if (!levels_.empty()) place();
        levels_.push_back({isArray, path_.size(), 0});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }

    FoundFields& fields_;
    std::string path_;
    std::vector<Level> levels_;
};

} // namespace

bool JsonText::parse(std::string_view text, FoundFields& fields) {
    FieldSetter setter(fields);
    return nlohmann::json::sax_parse(text.begin(), text.end(), &setter);
}

} // namespace weir
