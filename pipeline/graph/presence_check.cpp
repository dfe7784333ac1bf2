#include "pipeline/graph/presence_check.h"

#include "pipeline/nodes/output_folder.h"
#include "pipeline/nodes/secrets.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace weir {

namespace {

struct Missing {
    std::string message;
    std::string fix;
};

bool isThere(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

class PresenceCheck {
public:
    PresenceCheck(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder)
        : graph_(graph), wiring_(wiring), folder_(folder) {}

    void run(std::vector<Problem>& problems) {
        forEach([&](const Node&, const Parameter& parameter, const std::string& written) {
            if (parameter.type == ParameterType::OutputPath) made_.insert(resolvePath(written, folder_));
        });
        forEach([&](const Node& node, const Parameter& parameter, const std::string& written) {
            if (std::optional<Missing> found = missing(parameter, written))
                problems.push_back({Problem::Level::Warning, node.id, parameter.id, "",
                                    std::move(found->message), std::move(found->fix)});
        });
    }

private:
    /// Calls `look` for each parameter that counts.
    template<class Look>
    void forEach(const Look& look) const {
        for (std::size_t index = 0; index < graph_.nodes.size(); ++index) {
            if (!wiring_.types[index]) continue;
            const Node& node = graph_.nodes[index];
            const Parameters parameters(wiring_.types[index]->parameters, node.parameters);
            for (const Parameter& parameter : wiring_.types[index]->parameters) {
                const bool isOutside = parameter.type == ParameterType::InputPath ||
                                       parameter.type == ParameterType::OutputPath || parameter.secret;
                if (!isOutside || !parameters.isVisible(parameter)) continue;
                if (const std::string written = parameters.text(parameter.id);
                    !written.empty() && written != "-")
                    look(node, parameter, written);
            }
        }
    }

    std::optional<Missing> missing(const Parameter& parameter, const std::string& written) const {
        if (parameter.type == ParameterType::InputPath) return missingInput(resolvePath(written, folder_));
        if (parameter.type == ParameterType::OutputPath) return missingOutput(resolvePath(written, folder_));
        return missingSecret(written);
    }

    /// What the graph writes itself, a log say, comes with the run.
    std::optional<Missing> missingInput(const std::filesystem::path& path) const {
        if (isThere(path) || made_.contains(path)) return std::nullopt;
        return Missing{fmt::format("'{}' is not there now", path.string()),
                       "mend the path, or put the file there before the run needs it"};
    }

    static std::optional<Missing> missingOutput(const std::filesystem::path& path) {
        const std::filesystem::path folder = missingOutputFolder(path);
        if (folder.empty()) return std::nullopt;
        return Missing{fmt::format("the folder '{}' is not there now", folder.string()),
                       "mend the path, or make the folder before the run needs it"};
    }

    static std::optional<Missing> missingSecret(const std::string& written) {
        const auto name = secretName(written);
        if (!name || secretPresence(*name) != SecretPresence::Missing) return std::nullopt;
        return Missing{fmt::format("the secret '{}' is not there now", *name),
                       fmt::format("set the environment variable {} before Weir starts, or store it with "
                                   "'weir secret set {}'",
                                   secretVariable(*name), *name)};
    }

    const Graph& graph_;
    const Wiring& wiring_;
    const std::filesystem::path& folder_;
    std::set<std::filesystem::path> made_; ///< that the graph writes
};

} // namespace

void checkPresence(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder,
                   std::vector<Problem>& problems) {
    if (!folder.empty()) PresenceCheck(graph, wiring, folder).run(problems);
}

} // namespace weir
