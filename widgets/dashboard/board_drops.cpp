// Fields that are dragged onto the board: onto a panel, or onto free ground.
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/drop_hint.h"
#include "widgets/dashboard/panel_fit.h"
#include "widgets/dashboard/panel_frame.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QLocale>
#include <QMimeData>

namespace weir {

namespace {

/// That not all fields are shown, if it is so.
QString leftOutText(const std::vector<DraggedFields>& dragged) {
    for (const DraggedFields& fields : dragged)
        if (fields.leftOut > 0 && !fields.isWhole)
            return Board::tr("Only the first %1 of %2 fields are taken.")
                .arg(QLocale().toString(static_cast<qulonglong>(fields.fields.size())),
                     QLocale().toString(static_cast<qulonglong>(fields.fields.size() + fields.leftOut)));
    return {};
}

} // namespace

/// What is no field is for the window: a graph's file opens there.
void Board::forward(QEvent& event) const {
    event.ignore();
    if (window() != this) QCoreApplication::sendEvent(window(), &event);
}

/// On free ground a new panel begins in the cell at the pointer, where it has room, or else in the first free
/// place.
Board::DropPreview Board::previewOf(const DraggedFields& fields, QPoint position) const {
    const Graph& graph = document_.graph();
    if (const QString id = panelAt(position); !id.isEmpty()) {
        const Panel& panel = *graph.findPanel(id.toStdString());
        const FieldsTaken taken = addFields(graph, panel, fields);
        return {id, panel.place, taken.text, taken.isTaken};
    }
    const Panel panel = fittingPanel(graph, fields);
    const PanelType* const type = PanelRegistry::instance().find(panel.type);
    const PanelPlace cell = grid().cellAt(position);
    const std::vector<Panel> there = panelsOn(graph, tab_);
    const auto placeOfWidth = [&](int width) {
        return placeOnBoard({cell.column, cell.row, width, panel.place.height});
    };
    const int width = grid().readableWidth(panel.place.width);
    PanelPlace place = placeOfWidth(width);
    if (there.empty()) {
        place = placeOnBoard({0, 0, width, panel.place.height});
    } else if (!isFree(place, there)) {
        // Where the pointer is, rather than wide.
        const PanelPlace usual = placeOfWidth(panel.place.width);
        place = isFree(usual, there) ? usual : freePlace(there, width, panel.place.height);
    }
    const QString title = QString::fromStdString(type->title);
    const Json by = canDivide(*type) ? panel.settings.value("by", Json()) : Json();
    return {{},
            place,
            by.is_string()
                ? tr("New: %1, split by %2").arg(title, QString::fromStdString(by.get<std::string>()))
                : tr("New: %1").arg(title),
            true};
}

void Board::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kFieldsMimeType))) return forward(*event);
    dragMoveEvent(event);
    // Taken in any case: what it says depends on where it goes from here.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void Board::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kFieldsMimeType))) return event->ignore();
    const std::vector<DraggedFields> dragged = fieldsIn(*event->mimeData());
    if (dragged.empty() || !isEditable_) return event->ignore();
    drop_ = previewOf(dragged.front(), event->position().toPoint());
    if (const QString leftOut = leftOutText(dragged); !leftOut.isEmpty() && drop_->isTaken)
        drop_->text += u'\n' + leftOut;
    if (dragged.size() > 1 && !drop_->panel.isEmpty()) {
        drop_->isTaken = false;
        drop_->text = tr("A panel shows the fields of one output, and these are of several.");
    } else if (dragged.size() > 1) {
        drop_->text = tr("%n new panels", nullptr, static_cast<int>(dragged.size()));
    }
    dropHint_->showAt(geometryOf(drop_->place), drop_->text, drop_->isTaken);
    update();
    if (!drop_->isTaken) return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void Board::dragLeaveEvent(QDragLeaveEvent* event) {
    event->accept();
    endDropping();
}

void Board::endDropping() {
    drop_.reset();
    dropHint_->hide();
    update();
}

void Board::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kFieldsMimeType))) return forward(*event);
    endDropping();
    const std::vector<DraggedFields> dragged = fieldsIn(*event->mimeData());
    if (dragged.empty() || !isEditable_) return event->ignore();
    const DropPreview preview = previewOf(dragged.front(), event->position().toPoint());
    if (!preview.isTaken || (dragged.size() > 1 && !preview.panel.isEmpty())) return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (const QString leftOut = leftOutText(dragged); !leftOut.isEmpty()) Q_EMIT messageWanted(leftOut);
    if (!preview.panel.isEmpty()) return addToPanel(preview.panel, dragged.front());
    if (dragged.size() > 1) document_.undoStack().beginMacro(tr("Add panels"));
    addMade(fittingPanel(document_.graph(), dragged.front()), &preview.place);
    for (std::size_t i = 1; i < dragged.size(); ++i)
        addMade(fittingPanel(document_.graph(), dragged[i]), nullptr);
    if (dragged.size() > 1) document_.undoStack().endMacro();
}

void Board::addToPanel(const QString& id, const DraggedFields& fields) {
    const Panel* const panel = document_.graph().findPanel(id.toStdString());
    if (!panel) return;
    const FieldsTaken taken = addFields(document_.graph(), *panel, fields);
    if (!taken.isTaken) return;
    document_.change(taken.text,
                     [&](Graph& graph) { graph.findPanel(id.toStdString())->settings = taken.settings; });
    selectPanel(id);
}

} // namespace weir
