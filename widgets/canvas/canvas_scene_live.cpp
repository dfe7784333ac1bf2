// What the canvas shows of a run: figures on nodes and wires, and records that move.
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/wire_card_item.h"
#include "widgets/canvas/wire_flow_item.h"

#include <QGraphicsView>

namespace weir {

using namespace canvas;

namespace {

constexpr int kStatisticsInterval = 100; ///< milliseconds

} // namespace

void CanvasScene::showStatistics(const Statistics& statistics) {
    const bool stateChanged = statistics.state != figures_.state();
    figures_.setStatistics(statistics);
    const bool due = !sinceStatistics_.isValid() || sinceStatistics_.elapsed() >= kStatisticsInterval;
    if (stateChanged || due)
        applyStatistics();
    else if (!statisticsTimer_.isActive())
        statisticsTimer_.start(kStatisticsInterval - static_cast<int>(sinceStatistics_.elapsed()));
}

void CanvasScene::applyStatistics() {
    statisticsTimer_.stop();
    sinceStatistics_.start();
    const bool isLive = figures_.state() != RunState::Stopped;
    for (const auto& [id, item] : nodes_)
        item->setStatistics(isLive ? figures_.node(scope_.pathOf(id)) : std::nullopt, figures_.isOver());
    for (const auto& [wire, item] : wires_)
        item->setStatistics(isLive ? figures_.wire(scope_.pathsOf(wire)) : std::nullopt, figures_.isOver());
    refreshCard();
    moveRecords();
}

void CanvasScene::refreshCard() {
    if (card_->wire()) card_->refresh(figures_.trace(scope_.pathsOf(card_->wire()->wire())));
}

void CanvasScene::setMotion(bool isShown) {
    showsMotion_ = isShown;
    moveRecords();
}

void CanvasScene::moveRecords() {
    std::vector<const WireItem*> flowing;
    QRectF inSight;
    if (showsMotion_ && zoom_ >= kTextScale && !views().isEmpty()) {
        const QGraphicsView* view = views().constFirst();
        inSight = view->mapToScene(view->viewport()->rect()).boundingRect();
        for (const auto& [wire, item] : wires_)
            if (item->recordsPerSecond() > 0) flowing.push_back(item.get());
    }
    flow_->step(flowing, inSight);
}

void CanvasScene::wireHovered(const WireItem* wire) {
    card_->setWire(wire);
}

} // namespace weir
