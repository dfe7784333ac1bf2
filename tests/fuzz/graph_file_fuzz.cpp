// Any text is a graph file or is refused; a graph that was read comes back from its own text, and validation
// looks at whatever it is.
#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/unit/graph/test_node_types.h"

using namespace weir;
using weir::fuzzing::mustHold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzzing::Input(data, size).rest());
    const Result<Graph> read = parseGraph(text);
    if (!read) {
        mustHold(!read.error().message.empty(), "what is refused is refused with a reason");
        return 0;
    }
    for (const Problem& problem : validate(*read, test::registry()))
        mustHold(!problem.text().empty(), "a problem says what is wrong");
    knownSchemas(*read, test::registry());

    const std::string written = formatGraph(*read);
    const Result<Graph> again = parseGraph(written);
    mustHold(again.has_value(), "what is written can be read", written);
    mustHold(formatGraph(*again) == written, "what is read is written as it was", written);
    // The file has them in order of id; nothing else of a graph depends on it.
    mustHold(again->nodes.size() == read->nodes.size() && again->wires.size() == read->wires.size() &&
                 again->panels.size() == read->panels.size() && again->layout == read->layout &&
                 again->run == read->run && again->title == read->title,
             "nothing is lost on the way", written);
    for (const Node& node : read->nodes)
        mustHold(again->findNode(node.id) != nullptr, "every node comes back", node.id);
    return 0;
}
