#pragma once
#include "pipeline/graph/graph.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/wheel_claim.h"
#include "widgets/time_travel/output_past.h"

#include <QFrame>

#include <memory>
#include <vector>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace weir {

class ElidedLabel;
class EmptyState;
class PanelGrip;
class PanelTime;
class ResizeGrip;
class BoardTime;
struct OwnTime;
struct PanelContext;
struct PanelType;

/// A panel on the board: its title, its content, and what is taken hold of to move and resize it. Where it
/// stands and what the graph says is for the board to know. GUI thread only.
class PanelFrame : public QFrame {
    Q_OBJECT
public:
    /// `type` is null for a panel type that this program does not know. With a field to `repeat` it by, the
    /// content is one of that type for each value of the field.
    PanelFrame(QString id, const PanelType* type, const std::string& repeat, const PanelContext& context,
               QWidget* parent);
    ~PanelFrame() override;

    const QString& id() const { return id_; }
    const PanelType* type() const { return type_; }
    /// Null for an unknown type.
    PanelContent* content() const { return content_; }
    /// The field that it is repeated by; empty: none.
    const std::string& repeat() const { return repeat_; }

    /// What one can do with the panel.
    QMenu& menu() { return *menu_; }
    /// Puts these into the menu too: what can be done with any panel of the board.
    void addCommon(const QList<QAction*>& actions);

    /// In what its time differs from the board's; its heading says so.
    void setOwnTime(const OwnTime& own);
    void setTitle(const QString& title);
    QString title() const;
    /// Shown in place of the content while that is empty.
    void setMessage(const QString& title, const QString& hint);
    /// What there is of the panel's output to go back to; unset: it shows none. In the past it is told where
    /// that does not reach.
    void setPast(const std::optional<OutputPast>& past);
    const EmptyState& message() const { return *message_; }
    /// What the user should know of what is shown; empty: nothing.
    QString remark() const;
    void setSelected(bool isSelected);
    /// Whether it can be moved and edited; a picture of the dashboard shows no handles.
    void setEditable(bool isEditable);

    /// Records have come; whether the panel can be seen, and so should be drawn soon. Otherwise it is once it
    /// can. `skipped`: those of this run that were too fast to be read.
    bool recordsCame(std::uint64_t skipped);
    /// Whether records have come that are not drawn yet.
    bool isStale() const { return isStale_; }
    /// Draws now, seen or not.
    void refresh();

Q_SIGNALS:
    /// It was pressed, or got the keyboard focus.
    void chosen(Qt::KeyboardModifiers modifiers);
    /// It was clicked: pressed and let go without having been moved.
    void clicked(Qt::KeyboardModifiers modifiers);
    void settingsWanted();
    void duplicateWanted();
    void removeWanted();
    /// What its output brings should be captured.
    void captureWanted();
    void moveStarted();
    void resizeStarted(Qt::Edges edges);
    void dragged(QPoint offset, QPoint pointer);
    void dropped();
    void dragCancelled();
    /// An arrow key: by so many cells; with Shift it resizes.
    void nudged(QPoint cells, bool isResize);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    void makeMenu();
    void makeGrips();
    void updateLook();
    void showGrips();
    void showRemark();
    void showMessage();
    /// Which part of time it shows, where that is another one than the board's.
    void showTimeText();
    /// What does not reach back as far as the board does; empty: nothing is amiss.
    QString pastRemark() const;
    /// Whether a widget within the content has a use of its own for keys that otherwise are the panel's: a
    /// table, a field.
    bool hasOwnKeys(const QWidget* widget) const;
    /// A turn of the wheel over a widget within the content; whether it scrolls the board instead.
    bool leaveToBoard(const QWidget& over, QWheelEvent& event);
    /// The content's action with these keys, of those that the window may have another action for.
    QAction* actionFor(const QKeyEvent& event) const;

    QString id_;
    const PanelType* type_;
    std::string repeat_;
    bool isSelected_ = false;
    bool isEditable_ = true;
    bool isHovered_ = false;
    BoardTime& time_;                    ///< the board's
    QString ownTimeText_;                ///< empty: it goes by the board's
    std::unique_ptr<PanelTime> ownTime_; ///< what the content goes by
    WheelClaim wheel_;
    std::uint64_t skipped_ = 0;
    bool isStale_ = false; ///< records came while it could not be seen
    PanelContent* content_ = nullptr;
    PanelGrip* header_ = nullptr;
    ElidedLabel* title_ = nullptr;
    QLabel* timeText_ = nullptr;
    QLabel* remark_ = nullptr;
    QToolButton* menuButton_ = nullptr;
    QMenu* menu_ = nullptr;
    std::vector<ResizeGrip*> grips_; ///< the corner that shows itself first
    QList<QAction*> ownActions_;     ///< that edit the board
    QAction* lastCommon_ = nullptr;  ///< in the menu, others are put before it
    EmptyState* message_ = nullptr;
    QString messageTitle_; ///< outside of the past
    QString messageHint_;
    std::optional<OutputPast> past_;
    QStackedWidget* body_ = nullptr;
};

} // namespace weir
