#pragma once
#include <QString>

#include <functional>

class QGraphicsView;

namespace weir {

class CanvasEditor;
class FrameItem;
class NoteItem;

/// Lets a frame's title be written where it stands. Enter or leaving it takes the text, Escape does not.
void editTitle(QGraphicsView& view, CanvasEditor& editor, const FrameItem& frame);
/// Lets a note's Markdown be written where it stands. Ctrl+Enter or leaving it takes the text, Escape does
/// not.
void editText(QGraphicsView& view, CanvasEditor& editor, const NoteItem& note);

} // namespace weir
