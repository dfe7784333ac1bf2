#pragma once
#include "widgets/dashboard/board_layout.h"

#include <QRect>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Panels of one tab that the mouse has hold of: one to resize it, or several to move them together. It only
/// reckons where they would stand.
class BoardDrag {
public:
    /// A panel that is held: its place, and where its frame was.
    struct Held {
        PanelPlace place;
        QRect frame;
    };
    /// `edges`: those that are moved; none: the panels as they are.
    BoardDrag(std::map<std::string, Held> held, Qt::Edges edges) : held_(std::move(held)), edges_(edges) {}

    bool isResize() const { return edges_ != Qt::Edges(); }
    bool holds(const std::string& id) const { return held_.contains(id); }
    const std::map<std::string, Held>& held() const { return held_; }

    /// The mouse has come so far from where it was pressed.
    void moveTo(CellShift shift);
    /// Where the panels stand if it is let go.
    const std::map<std::string, PanelPlace>& targets() const { return targets_; }
    /// What a held frame looks like meanwhile: it follows the mouse. `least`: it is not made smaller.
    QRect frameAt(const Held& held, QPoint offset, QSize least) const;

    /// The tab that the mouse is over; unset: the board.
    const std::optional<std::string>& tab() const { return tab_; }
    void setTab(std::optional<std::string> tab) { tab_ = std::move(tab); }

private:
    std::map<std::string, Held> held_;
    Qt::Edges edges_;
    std::map<std::string, PanelPlace> targets_;
    std::optional<std::string> tab_;
};

} // namespace weir
