#pragma once
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/parameters.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir {

class BegunOutputs;
class WorkerPool;

/// What a node is made from, when a run starts. Lives as long as the node.
struct NodeContext {
    std::string nodeId;
    Parameters parameters;
    NodeReport& report;
    /// The folder relative paths start from: the graph file's, or the working folder for a graph never saved.
    std::filesystem::path folder;
    /// Helps with work that can be divided; null: nobody does.
    WorkerPool* workers = nullptr;
    /// What nodes of the same run write already; null: nothing.
    BegunOutputs* begunOutputs = nullptr;

    /// An absolute path for what a user wrote: `${data}` is Weir's own data folder ($XDG_DATA_HOME/weir),
    /// `${home}` the home folder, `${temp}` the temporary one; the rest is relative to `folder`. Missing
    /// folders are not made.
    std::filesystem::path resolvePath(const std::string& written) const;
};

/// The folders that a path may begin with by name: "${data}" and others.
std::vector<std::string> pathFolders();

/// resolvePath() for use outside a run.
std::filesystem::path resolvePath(const std::string& written, const std::filesystem::path& folder);

} // namespace weir
