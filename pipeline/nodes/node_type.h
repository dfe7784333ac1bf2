#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/nodes/parameters.h"
#include "pipeline/nodes/source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Where a node type stands in the palette, and what it does to the stream.
enum class Category : std::uint8_t { Source, Transform, Window, Alert, Sink };

std::string_view categoryName(Category category); ///< "source", "transform", "window", "alert", "sink"

/// Where wires end. Every port carries records.
struct Port {
    std::string id;       ///< "in", "out"; stands in the graph file
    std::string label;    ///< for people
    bool required = true; ///< for inputs: a node without a wire here is a problem
    bool many = false;    ///< for inputs: takes several wires
};

/// A schema known before anything runs, or nothing where only the data can tell.
using KnownSchema = std::optional<Schema>;

/// What is wrong with a node's parameters beyond what their declarations say.
struct ParameterProblem {
    std::string parameter; ///< id, or "id[2].column" inside Rows
    std::string message;   ///< what is wrong
    std::string fix;       ///< how to mend it
    bool isWarning = false;
};

/// Everything there is to know of a node type: the only source from which the palette, the inspector's form,
/// validation, `weir nodes` and the reference pages are made. One file declares it, implements it and
/// registers it.
struct NodeType {
    std::string id; ///< "window.tumbling"; never changes
    int version = 1;
    std::vector<std::string> replaces; ///< ids that this type had in older files
    Category category = Category::Transform;
    std::string title;
    std::string summary;       ///< one line
    std::string documentation; ///< a few paragraphs of Markdown for the reference page
    std::vector<std::string> keywords;
    std::string icon; ///< name of an icon in resources/icons, without ending
    std::vector<Port> inputs;
    std::vector<Port> outputs;
    std::vector<Parameter> parameters;
    bool stateful = false;    ///< holds state between batches
    bool actsOutside = false; ///< writes to the outside world, so a preview leaves it out
    bool blocking = false;    ///< may wait for the outside world, so it gets a thread of its own

    /// Of a source: whether it can read again, from an offset, what it has read, under these parameters.
    /// Unset: it cannot.
    std::function<bool(const Parameters& parameters)> replays;

    /// Of a source: the fields that tell the series in its records apart, under these parameters, as a
    /// window's key does in what it gives. Unset: none is known.
    std::function<std::vector<std::string>(const Parameters& parameters)> keys;

    /// Of an operator: whether it keeps what comes in before it passes it on, and gives it out again, under
    /// these parameters, when a run goes on from a checkpoint; what is behind it then needs no source that
    /// replays. Unset: it does not.
    std::function<bool(const Parameters& parameters)> replaysInput;

    /// Of a sink: whether it takes back, when a run goes on from a checkpoint, what it wrote after that,
    /// under these parameters, so that every record is there once. Unset: it does not.
    std::function<bool(const Parameters& parameters)> takesBack;

    /// Of an operator that uses no fields of its records but those its parameters name: whether what leaves
    /// by an output has other incoming fields too. Unset: it uses all fields.
    std::function<bool(std::size_t output, const Parameters& parameters)> carriesOn;

    /// The schema of each output, from those of the inputs; as long as `outputs`. Unset: unknown.
    std::function<std::vector<KnownSchema>(const std::vector<KnownSchema>& inputs,
                                           const Parameters& parameters)>
        outputSchemas;
    /// All problems beyond the declarations' own. Called while editing: must not touch the outside world.
    /// Unset: none.
    std::function<std::vector<ParameterProblem>(const std::vector<KnownSchema>& inputs,
                                                const Parameters& parameters)>
        check;

    /// Of the values of its parameters, as a graph has them, what makes another node of it: with equal ones a
    /// running node goes on, and a new one goes on from a checkpoint. Unset: all of them.
    std::function<Json(Json values)> identity;

    /// Exactly one of the two is set.
    std::function<std::unique_ptr<Source>(const NodeContext&)> makeSource;
    std::function<std::unique_ptr<Operator>(const NodeContext&)> makeOperator;

    std::optional<std::size_t> inputIndex(std::string_view port) const;
    std::optional<std::size_t> outputIndex(std::string_view port) const;
    bool isSource() const { return static_cast<bool>(makeSource); }
};

/// What of a node's parameters makes another node of it; see NodeType::identity.
Json identityOf(const NodeType& type, const Json& values);

} // namespace weir

// Compiled once, in node_type.cpp.
extern template class std::vector<weir::Port>;
extern template class std::vector<weir::ParameterProblem>;
