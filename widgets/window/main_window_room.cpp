// How the parts of the window share its room, and what is kept of that from one start to the next.
#include "widgets/window/main_window.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_settings.h"
#include "widgets/theme/theme.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_settings.h"

#include <QActionGroup>
#include <QResizeEvent>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>
#include <cstdint>

namespace weir {

namespace {

constexpr int kPaletteWidth = 200;
constexpr int kInspectorWidth = 312;
constexpr int kBottomHeight = 190;
constexpr int kLeastCanvas = 240; ///< that is left of it while one works on the dashboard
constexpr int kLeastBoard = 400;  ///< that a board has of the room then, if there is as much
constexpr int kRoomForAll =
    1600; ///< width from which the inspector has room even when it has nothing to show

/// Under which it is kept whether a view has a part.
QString partKey(const QAction& view, const QAction& part) {
    return QStringLiteral("%1/%2").arg(view.objectName(), part.objectName());
}

} // namespace

/// Each view has its own choice of palette, inspector and lower pane.
void MainWindow::setView(QAction* view) {
    keepParts();
    // What is hidden has no room to give back.
    if (given_) center_->setSizes({given_->own, center_->width() - given_->own});
    given_.reset();
    isInspectorAskedFor_ = isInspectorAskedFor_ && view == shownView_;
    shownView_ = view;
    canvas_->setVisible(view != actions_->showDashboard);
    dashboard_->setVisible(view != actions_->showCanvas);
    center_->refresh(); // or a new panel would be measured by the width of a hidden board
    const ViewParts& parts = parts_[view->objectName()];
    actions_->showPalette->setChecked(parts.hasPalette);
    actions_->showBottom->setChecked(parts.hasBottom);
    wantsInspector_ = parts.hasInspector;
    updateInspectorRoom();
}

void MainWindow::showPart(QWidget& part, bool isShown) {
    // The keyboard goes to what the part stands beside, and not to whatever would come next.
    if (!isShown && part.isAncestorOf(focusWidget())) {
        QWidget& view = canvas_->isVisible() ? static_cast<QWidget&>(*canvas_) : dashboard_->board();
        view.setFocus(Qt::OtherFocusReason);
    }
    part.setVisible(isShown);
}

void MainWindow::keepParts() {
    if (shownView_)
        parts_[shownView_->objectName()] = {actions_->showPalette->isChecked(),
                                            actions_->showBottom->isChecked(), wantsInspector_};
}

void MainWindow::openInspector() {
    isInspectorAskedFor_ = true;
    actions_->showInspector->setChecked(true);
    shareRoom();
}

void MainWindow::updateInspectorRoom() {
    const bool hasCanvas = shownView_ != actions_->showDashboard;
    const bool hasChoice =
        settings_->currentWidget() == panelSettings_ || (hasCanvas && !canvas_->selectedNodes().isEmpty());
    isInspectorAskedFor_ = isInspectorAskedFor_ && hasChoice;
    actions_->showInspector->setChecked(isInspectorAskedFor_ ||
                                        (wantsInspector_ && (hasChoice || width() >= kRoomForAll)));
    shareRoom();
}

/// The canvas gives the dashboard of its room while a panel is being set, and has it back then, unless the
/// user divides it otherwise meanwhile.
void MainWindow::shareRoom() {
    if (!shownView_ || shownView_ != actions_->showBoth) return;
    columns_->refresh();
    const QList<int> widths = center_->sizes();
    const int all = widths.front() + widths.back();
    const bool isForPanel =
        actions_->showInspector->isChecked() && settings_->currentWidget() == panelSettings_;
    const bool isDividedByUser = given_ && given_->left != widths.front();
    if (isDividedByUser && isForPanel) return;
    const int own = given_ && !isDividedByUser ? given_->own : widths.front();
    const int left = std::min(own, std::max(kLeastCanvas, all - kLeastBoard - dashboard_->fieldsWidth()));
    const int wanted = isForPanel ? left : own;
    if (wanted != widths.front()) center_->setSizes({wanted, all - wanted});
    given_ = isForPanel ? std::optional(GivenRoom{own, center_->sizes().front()}) : std::nullopt;
}

/// Canvas and dashboard grow and shrink alike.
void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!shownView_ || shownView_ != actions_->showBoth) return;
    const int more = event->size().width() - event->oldSize().width();
    const QList<int> widths = center_->sizes();
    const int all = widths.front() + widths.back();
    if (!event->oldSize().isValid() || more == 0 || all <= 0 || all - more <= 0) return;
    const auto grown = [&](int width) { return static_cast<int>(std::int64_t{width} * all / (all - more)); };
    const int canvas = grown(widths.front());
    center_->setSizes({canvas, all - canvas});
    if (given_) given_ = {grown(given_->own), center_->sizes().front()};
    shareRoom();
}

void MainWindow::restoreLayout() {
    const WindowSettings settings;
    const QSize frame(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    columns_->setSizes({kPaletteWidth, 900, kInspectorWidth});
    rows_->setSizes({600, kBottomHeight});
    center_->setSizes({420, 660});
    columns_->restoreState(settings.value(QStringLiteral("columns")).toByteArray());
    rows_->restoreState(settings.value(QStringLiteral("rows")).toByteArray());
    center_->restoreState(settings.value(QStringLiteral("center")).toByteArray());
    actions_->showPlaybackBar->setChecked(
        settings.value(actions_->showPlaybackBar->objectName(), true).toBool());
    // What earlier versions kept for all views together.
    const bool hadInspector = settings.value(actions_->showInspector->objectName(), true).toBool();
    for (const QAction* view : actions_->views->actions()) {
        // On the dashboard alone nothing is built, and its panels show the records.
        const bool isBuilding = view != actions_->showDashboard;
        const auto isShown = [&](const QAction* part, bool isUsual) {
            return settings.value(partKey(*view, *part), isUsual).toBool();
        };
        parts_[view->objectName()] = {isShown(actions_->showPalette, isBuilding),
                                      isShown(actions_->showBottom, isBuilding),
                                      isShown(actions_->showInspector, isBuilding && hadInspector)};
    }
    actions_->reducedMotion->setChecked(settings.value(QStringLiteral("reducedMotion"), false).toBool());
    const QString view = settings.value(QStringLiteral("view")).toString();
    for (QAction* action : actions_->views->actions())
        if (action->objectName() == view) action->setChecked(true);
    setView(actions_->views->checkedAction());
    (Theme::instance().choice() == Theme::Choice::Light  ? actions_->themeLight
     : Theme::instance().choice() == Theme::Choice::Dark ? actions_->themeDark
                                                         : actions_->themeSystem)
        ->setChecked(true);
}

void MainWindow::storeLayout() {
    WindowSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("columns"), columns_->saveState());
    settings.setValue(QStringLiteral("rows"), rows_->saveState());
    if (given_) center_->setSizes({given_->own, center_->width() - given_->own});
    settings.setValue(QStringLiteral("center"), center_->saveState());
    settings.setValue(actions_->showPlaybackBar->objectName(), actions_->showPlaybackBar->isChecked());
    keepParts();
    for (const QAction* view : actions_->views->actions()) {
        const ViewParts& parts = parts_[view->objectName()];
        settings.setValue(partKey(*view, *actions_->showPalette), parts.hasPalette);
        settings.setValue(partKey(*view, *actions_->showBottom), parts.hasBottom);
        settings.setValue(partKey(*view, *actions_->showInspector), parts.hasInspector);
    }
    settings.setValue(QStringLiteral("reducedMotion"), actions_->reducedMotion->isChecked());
    settings.setValue(QStringLiteral("view"), actions_->views->checkedAction()->objectName());
}

} // namespace weir
