#pragma once

namespace weir {

/// Lets screen readers see the nodes and wires of the canvas: each is a child of it, with its name, what its
/// tooltip says, where it stands and whether it is selected, and can be selected by them. To be called once,
/// before a window is made; further calls do nothing.
void makeCanvasAccessible();

} // namespace weir
