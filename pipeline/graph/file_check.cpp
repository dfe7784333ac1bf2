#include "pipeline/graph/file_check.h"

#include <fmt/format.h>

#include <string>
#include <system_error>

namespace weir {

namespace {

/// One file that a node reads or writes.
struct FileUse {
    const Node* node;
    const Parameter* parameter;
    std::string written;
    std::filesystem::path path;

    bool isOutput() const { return parameter->type == ParameterType::OutputPath; }
};

/// Standard input and output, and devices, which keep nothing that could be destroyed.
bool isStream(const std::string& written) {
    return written == "-" || written.starts_with("/dev/");
}

std::vector<FileUse> fileUses(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder) {
    std::vector<FileUse> uses;
    for (std::size_t index = 0; index < graph.nodes.size(); ++index) {
        if (!wiring.types[index]) continue;
        const Node& node = graph.nodes[index];
        const Parameters parameters(wiring.types[index]->parameters, node.parameters);
        for (const Parameter& parameter : wiring.types[index]->parameters) {
            if (parameter.type != ParameterType::InputPath && parameter.type != ParameterType::OutputPath)
                continue;
            const std::string written = parameters.text(parameter.id);
            if (written.empty() || isStream(written) || !parameters.isVisible(parameter)) continue;
            FileUse use{&node, &parameter, written, resolvePath(written, folder)};
            std::error_code error;
            if (!folder.empty())
                if (auto path = std::filesystem::weakly_canonical(use.path, error); !error)
                    use.path = std::move(path);
            uses.push_back(std::move(use));
        }
    }
    return uses;
}

bool areOneFile(const FileUse& left, const FileUse& right, bool looksAtFiles) {
    if (left.path == right.path) return true;
    std::error_code ignored;
    return looksAtFiles && std::filesystem::equivalent(left.path, right.path, ignored);
}

Problem problemOf(const FileUse& use, std::string message, std::string fix) {
    return {Problem::Level::Error, use.node->id, use.parameter->id, "", std::move(message), std::move(fix)};
}

} // namespace

void checkFiles(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder,
                std::vector<Problem>& problems) {
    const std::vector<FileUse> uses = fileUses(graph, wiring, folder);
    for (std::size_t index = 0; index < uses.size(); ++index)
        for (std::size_t before = 0; before < index; ++before) {
            const FileUse& first = uses[before];
            const FileUse& second = uses[index];
            if (!first.isOutput() && !second.isOutput()) continue;
            // A database may be read while it is written, and written by several if all of them allow it.
            if (first.isOutput() == second.isOutput()
                    ? first.parameter->shareable && second.parameter->shareable
                    : (first.isOutput() ? second : first).parameter->shareable)
                continue;
            if (!areOneFile(first, second, !folder.empty())) continue;
            if (first.isOutput() && second.isOutput()) {
                problems.push_back(problemOf(
                    second,
                    fmt::format("node '{}' writes '{}' too, and each would overwrite what the other wrote",
                                first.node->id, second.written),
                    "choose another file, or wire everything to one of the two"));
                continue;
            }
            const FileUse& output = first.isOutput() ? first : second;
            const FileUse& input = first.isOutput() ? second : first;
            problems.push_back(problemOf(output,
                                         fmt::format("'{}' is the file that node '{}' reads, and writing "
                                                     "would destroy it",
                                                     output.written, input.node->id),
                                         "choose another file"));
        }
}

} // namespace weir
