#pragma once
#include "pipeline/data/result.h"
#include "pipeline/data/timestamp.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// JSON with keys sorted, as graph files hold it.
using Json = nlohmann::json;

/// What a parameter holds, how the inspector asks for it and how the graph file writes it.
enum class ParameterType : std::uint8_t {
    Text,       ///< JSON string
    Integer,    ///< JSON integer
    Number,     ///< JSON number
    Boolean,    ///< JSON true or false
    Choice,     ///< JSON string, the id of one of `choices`
    Span,       ///< JSON string that parseDuration() reads: "5 s"
    Expression, ///< JSON string in Weir's expression language, over the fields of input `fieldOf`
    FieldName,  ///< JSON string, a field of input `fieldOf`
    FieldNames, ///< JSON array of strings, fields of input `fieldOf`
    InputPath,  ///< JSON string, a file to read; see NodeContext::resolvePath()
    OutputPath, ///< JSON string, a file to write
    Rows,       ///< JSON array of objects whose keys are the ids of `columns`
};

/// One of the values of a Choice.
struct Choice {
    std::string id;
    std::string label;
    std::string summary; ///< one line: what choosing it does
};

/// When a parameter is shown and checked: only while another one has one of these values.
struct VisibleWhen {
    std::string parameter; ///< empty: always
    std::vector<std::string> values;
};

/// One parameter of a node type or a panel type: the only source of its form, its check and its reference
/// page.
struct Parameter {
    std::string id;
    ParameterType type = ParameterType::Text;
    std::string label;
    std::string summary;           ///< one or two sentences: what it does, when one would change it
    Json defaultValue = nullptr;   ///< null: no default
    bool required = false;         ///< an empty or missing value is a problem
    std::string unit;              ///< shown behind the field: "records"
    std::optional<double> minimum; ///< for Integer and Number; for Span in seconds
    std::optional<double> maximum;
    std::vector<Choice> choices;
    std::string
        fieldOf; ///< for Expression, FieldName, FieldNames: id of the input port whose fields are meant
    std::vector<Parameter> columns; ///< for Rows
    bool multiline = false;         ///< for Text: of several lines, such as a script
    bool secret = false;            ///< masked; in the file only as ${secret:name}
    bool advanced = false;          ///< folded away at first
    bool live = false;              ///< may change while the node runs
    bool shareable = false;         ///< for paths: the file may be written beside, a database
    VisibleWhen visibleWhen;
    std::string placeholder;
    Json example = nullptr;
};

/// The values of one node's parameters over their declarations: what is not set has its default. Asking for
/// an id that is not declared, or as another type than declared, throws std::logic_error, so that descriptor
/// and code cannot part.
class Parameters {
public:
    Parameters(const std::vector<Parameter>& declared, Json values);

    std::string
    text(std::string_view id) const; ///< Text, Choice, Expression, FieldName, paths; empty if unset
    std::int64_t integer(std::string_view id) const;
    double number(std::string_view id) const;
    bool boolean(std::string_view id) const;
    Duration span(std::string_view id) const;                  ///< zero if unset
    std::vector<std::string> texts(std::string_view id) const; ///< FieldNames
    /// One Parameters a row, over the declared columns.
    std::vector<Parameters> rows(std::string_view id) const;
    /// Whether a value is set or a default exists, and it is not an empty text or list.
    bool has(std::string_view id) const;

    /// The declaration of that id, or null.
    const Parameter* declaration(std::string_view id) const;
    const std::vector<Parameter>& declarations() const { return *declared_; }
    /// The value or its default as JSON; null if neither.
    Json value(std::string_view id) const;
    /// Whether the parameter's `visibleWhen` holds.
    bool isVisible(const Parameter& parameter) const;

    /// Called with each id that is read; tests hold the descriptors and the code together with it.
    void watchReads(std::function<void(std::string_view id)> watcher) { watcher_ = std::move(watcher); }

private:
    const Parameter& require(std::string_view id, std::initializer_list<ParameterType> types) const;

    const std::vector<Parameter>* declared_; ///< lives in the registry, as long as the program
    Json values_;
    std::function<void(std::string_view)> watcher_;
};

} // namespace weir

// What most files use of these is compiled once, in json.cpp and parameters.cpp; each of them took half a
// second for it.
extern template class nlohmann::basic_json<>;
extern template class std::vector<weir::Choice>;
extern template class std::vector<weir::Parameter>;
