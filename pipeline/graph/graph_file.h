#pragma once
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace weir {

/// The version this program writes. Older ones migrate on reading; a newer one is an error that says so.
inline constexpr int kGraphFormatVersion = 1;

/// Reads a graph from JSON text (resources/formats/graph.md). The error names line and column, or the member
/// at fault.
Result<Graph> parseGraph(std::string_view text);

/// The file's text: keys sorted, one property a line, ends with a newline. parseGraph() gives the same graph
/// back.
std::string formatGraph(const Graph& graph);

Result<Graph> loadGraph(const std::filesystem::path& path);

/// Writes a temporary file beside it, flushes it to disk and renames it over `path`: a crash or a full disk
/// leaves the old file whole.
Result<void> saveGraph(const Graph& graph, const std::filesystem::path& path);

/// Where runs of a graph in that file keep their checkpoints: "pump.weir-checkpoint" beside "pump.weir".
std::filesystem::path checkpointFile(const std::filesystem::path& graph);

/// Sets "node.parameter" to a value written as text ("--set cpu.every=2s"), read as the parameter's type
/// asks.
Result<void> setParameter(Graph& graph, std::string_view assignment);

} // namespace weir
