#pragma once
#include "pipeline/graph/graph.h"

#include <map>
#include <string>
#include <vector>

namespace weir {

/// Where nodes stand, and where wires that pass by other nodes are led.
struct CanvasLayout {
    std::map<std::string, Position> places;
    std::map<Wire, std::vector<Position>> bends;
};

/// Places for all nodes from how they are wired, in columns from left to right, so that wires cross little
/// and are short and straight. Nodes without wires stand below in rows. The method is that of Sugiyama,
/// Tagawa and Toda (Methods for Visual Understanding of Hierarchical System Structures, 1981), with the
/// columns' order by barycentres and exchanges of neighbours, and the places in a column by isotonic
/// regression. `heights` are in scene units; a node that is missing there has the least.
CanvasLayout layOut(const GraphBody& body, const std::map<std::string, double>& heights = {});

/// The places alone.
std::map<std::string, Position> layeredLayout(const GraphBody& body);

} // namespace weir
