// What the board's commands make of the graph, and which panels they are for.
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_edits.h"
#include "widgets/dashboard/panel_fit.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_type_change.h"
#include "widgets/time_travel/output_capture.h"

#include <algorithm>

namespace weir {

namespace {

std::set<QString> idsOf(const std::vector<std::string>& ids) {
    std::set<QString> texts;
    for (const std::string& id : ids)
        texts.insert(QString::fromStdString(id));
    return texts;
}

std::set<std::string> namesOf(const std::set<QString>& ids) {
    std::set<std::string> names;
    for (const QString& id : ids)
        names.insert(id.toStdString());
    return names;
}

} // namespace

void Board::showChoice(const QString& before) {
    for (const auto& [id, frame] : frames_)
        frame->setSelected(chosen_.contains(id));
    if (selected_ != before) Q_EMIT panelSelected(selected_);
    Q_EMIT choiceChanged();
}

void Board::selectPanel(const QString& id) {
    choosePanels(frame(id) ? std::set<QString>{id} : std::set<QString>());
}

void Board::choosePanels(const std::set<QString>& ids) {
    std::set<QString> known;
    for (const QString& id : ids)
        if (frame(id)) known.insert(id);
    if (known == chosen_) return;
    const QString before = selected_;
    chosen_ = std::move(known);
    if (!chosen_.contains(selected_)) selected_ = chosen_.empty() ? QString() : *chosen_.begin();
    showChoice(before);
}

void Board::chooseAll() {
    std::set<QString> all;
    for (const Panel& panel : panelsOn(document_.graph(), tab_))
        all.insert(QString::fromStdString(panel.id));
    choosePanels(all);
}

/// Of a panel that is chosen already the others stay chosen: it may be about to be dragged with them.
void Board::press(const QString& id, Qt::KeyboardModifiers modifiers) {
    const QString before = selected_;
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (chosen_.erase(id) == 0) {
            chosen_.insert(id);
            selected_ = id;
        } else if (selected_ == id) {
            selected_ = chosen_.empty() ? QString() : *chosen_.begin();
        }
        return showChoice(before);
    }
    if (!chosen_.contains(id)) return selectPanel(id);
    selected_ = id;
    showChoice(before);
}

std::vector<Panel> Board::chosenCopies() const {
    std::vector<Panel> panels;
    for (const Panel& panel : document_.graph().panels)
        if (chosen_.contains(QString::fromStdString(panel.id))) panels.push_back(panel);
    return panels;
}

QString Board::addPanel(const QString& type, const std::optional<Endpoint>& source,
                        const std::vector<Field>& fields) {
    const PanelType* described = PanelRegistry::instance().find(type.toStdString());
    if (!described) return {};
    return addMade(panelOfType(*described, document_.graph(), source, fields), nullptr);
}

QString Board::addPanelFor(const DraggedFields& fields) {
    return addMade(fittingPanel(document_.graph(), fields), nullptr);
}

/// At a place of its own, where others make way, or in the first free one.
QString Board::addMade(Panel panel, const PanelPlace* place) {
    const PanelType* const described = PanelRegistry::instance().find(panel.type);
    const QString title = QString::fromStdString(described ? described->title : panel.type).toLower();
    panel.id = document_.graph().freePanelId(panel.type);
    panel.board = tab_;
    const std::vector<Panel> there = panelsOn(document_.graph(), tab_);
    panel.place =
        place ? *place : freePlace(there, grid().readableWidth(panel.place.width), panel.place.height);
    document_.change(tr("Add %1").arg(title), [this, &panel](Graph& graph) {
        graph.panels.push_back(panel);
        std::vector<Panel> panels = panelsOn(graph, tab_);
        putPanel(panels, panel.id, panel.place);
        takePlaces(graph, panels);
    });
    const QString id = QString::fromStdString(panel.id);
    selectPanel(id);
    frame(id)->setFocus(Qt::OtherFocusReason);
    Q_EMIT attentionWanted(frame(id)->geometry());
    return id;
}

void Board::addCopies(const QString& text, std::vector<Panel> panels) {
    if (panels.empty()) return;
    std::vector<std::string> ids;
    document_.change(text, [&](Graph& graph) { ids = addPanels(graph, std::move(panels), tab_); });
    choosePanels(idsOf(ids));
    if (PanelFrame* const first = frame(selected_)) {
        first->setFocus(Qt::OtherFocusReason);
        choosePanels(idsOf(ids));
        Q_EMIT attentionWanted(first->geometry());
    }
}

void Board::duplicatePanel(const QString& id) {
    if (!chosen_.contains(id)) selectPanel(id);
    duplicateChosen();
}

void Board::duplicateChosen() {
    std::vector<Panel> copies = chosenCopies();
    addCopies(copies.size() > 1 ? tr("Duplicate panels") : tr("Duplicate panel"), std::move(copies));
}

void Board::removePanel(const QString& id) {
    if (!chosen_.contains(id)) selectPanel(id);
    removeChosen();
}

void Board::removeChosen() {
    const std::set<std::string> gone = namesOf(chosen_);
    document_.change(gone.size() > 1 ? tr("Delete panels") : tr("Delete panel"), [&gone](Graph& graph) {
        std::erase_if(graph.panels, [&gone](const Panel& panel) { return gone.contains(panel.id); });
    });
}

void Board::moveChosenTo(const std::string& tab) {
    moveTo(tab, namesOf(chosen_));
}

void Board::moveTo(const std::string& tab, const std::set<std::string>& moved) {
    document_.change(moved.size() > 1 ? tr("Move panels to another board")
                                      : tr("Move panel to another board"),
                     [&](Graph& graph) { movePanels(graph, moved, tab); });
    if (PanelFrame* const first = frame(selected_)) Q_EMIT attentionWanted(first->geometry());
}

void Board::changeChosenType(const PanelType& type, const std::map<Endpoint, Schema>& schemas) {
    changePanelType(document_, namesOf(chosen_), type, schemas);
}

void Board::set(const QString& id, const QString& parameter, const Json& value) {
    document_.change(
        tr("Change panel settings"),
        [&](Graph& graph) {
            Panel* panel = graph.findPanel(id.toStdString());
            if (!panel) return;
            if (value.is_null())
                panel->settings.erase(parameter.toStdString());
            else
                panel->settings[parameter.toStdString()] = value;
        },
        QStringLiteral("panel:") + id + u':' + parameter);
}

bool Board::canCaptureChosen() const {
    const Panel* const panel = document_.graph().findPanel(selected_.toStdString());
    const std::optional<Endpoint> source = panel ? shownOutput(*panel) : std::nullopt;
    return source && canCapture(document_.graph(), *source);
}

void Board::captureChosen() {
    captureSource(selected_);
}

void Board::captureSource(const QString& id) {
    const Panel* const panel = document_.graph().findPanel(id.toStdString());
    if (!panel) return;
    if (const std::optional<Endpoint> source = shownOutput(*panel)) captureOutput(document_, *source);
}

void Board::openWindow(const QString& id, DetachedWindow::Form form) {
    PanelFrame* const shown = frame(id);
    if (!shown) return;
    if (isAway(id)) {
        if (form == DetachedWindow::Form::FullScreen)
            windows_.at(id)->toggleFullScreen();
        else
            windows_.at(id)->activateWindow();
        return;
    }
    cancelDrag();
    if (hasFocusWithin(*shown)) setFocus(Qt::OtherFocusReason);
    shown->setEditable(false);
    auto window = std::make_unique<DetachedWindow>(shown);
    window->setWindowTitle(shown->title());
    window->resize(shown->size().expandedTo(QSize(640, 400)));
    if (const auto place = windowPlaces_.find(id);
        place != windowPlaces_.end() && form == DetachedWindow::Form::Window)
        window->restoreGeometry(place->second);
    // Queued, for the window is destroyed then.
    connect(
        window.get(), &DetachedWindow::closed, this, [this, id] { bringBack(id); }, Qt::QueuedConnection);
    DetachedWindow& opened = *window;
    // So that the keys of the board are meant for this panel there.
    connect(&opened, &DetachedWindow::activated, this, [this, id] { selectPanel(id); });
    windows_[id] = std::move(window);
    Q_EMIT windowOpened(&opened);
    opened.open(form);
    update();
}

void Board::bringBack(const QString& id) {
    const auto place = windows_.find(id);
    if (place == windows_.end()) return;
    const std::unique_ptr<DetachedWindow> window = std::move(place->second);
    windows_.erase(place);
    if (!window->isFullScreen()) windowPlaces_[id] = window->saveGeometry();
    window->takePart();
    PanelFrame* const shown = frame(id);
    if (!shown) return;
    shown->setParent(this);
    shown->setEditable(isEditable_);
    showFramesOfTab();
    if (shown->isVisible()) shown->setFocus(Qt::OtherFocusReason);
}

} // namespace weir
