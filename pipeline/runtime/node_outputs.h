#pragma once
#include "pipeline/runtime/node_figures.h"
#include "pipeline/runtime/tap.h"
#include "pipeline/runtime/wire_figures.h"
#include "pipeline/runtime/wire_receiver.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace weir {

/// The output ports of a running node with all their wires. One thread at a time.
class NodeOutputs {
public:
    struct OutgoingWire {
        WireFigures* figures;
        std::unique_ptr<WireReceiver> receiver;
    };
    struct OutputPort {
        std::shared_ptr<OutputTap> tap;
        std::vector<OutgoingWire> wires;
    };

    /// `figures` are the node's; they and those of the wires must outlive this.
    NodeOutputs(NodeFigures& figures, std::vector<OutputPort> ports)
        : figures_(&figures), ports_(std::move(ports)) {}

    /// Sends a batch along the wires of one port; one without rows is passed over. Throws std::out_of_range
    /// when the node has no such port.
    void send(std::size_t port, const RecordBatchPointer& batch);

    /// To all wires of all ports.
    void sendWatermark(Timestamp watermark);
    void sendStatus(StreamStatus status);
    void sendBarrier(Barrier barrier);
    void sendEnd();

private:
    NodeFigures* figures_;
    std::vector<OutputPort> ports_;
};

} // namespace weir
