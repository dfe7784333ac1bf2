#include "widgets/theme/style_sheet.h"

#include <QStyle>
#include <QWidget>

namespace weir {

namespace {

// Words in @at signs are replaced by colours; see styleSheet().
constexpr const char* kSheet = R"(
* { outline: none; }
QMainWindow, QDialog { background: @window@; }
QWidget:disabled { color: @textDisabled@; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @border@; padding: 5px 7px; }

*[ground="surface"] { background: @surface@; }
*[ground="raised"] { background: @raised@; }
*[ground="canvas"] { background: @canvas@; }
*[ground="window"] { background: @window@; }
*[edge="top"] { border: none; border-top: 1px solid @border@; }
*[edge="bottom"] { border: none; border-bottom: 1px solid @border@; }
*[edge="left"] { border: none; border-left: 1px solid @border@; }
*[edge="right"] { border: none; border-right: 1px solid @border@; }
*[edge="all"] { border: 1px solid @border@; border-radius: 6px; }

QLabel { background: transparent; }
QLabel[tone="muted"] { color: @textMuted@; }
QLabel[tone="good"] { color: @good@; }
QLabel[tone="warning"] { color: @warning@; }
QLabel[tone="critical"] { color: @critical@; }
QLabel[tone="accent"] { color: @accent@; }
QLabel:disabled { color: @textDisabled@; }

QPushButton { background: @control@; color: @text@; border: 1px solid @border@; border-radius: 6px;
              padding: 5px 12px; min-height: 16px; }
QPushButton:hover { background: @controlHover@; }
QPushButton:pressed { background: @controlPressed@; }
QPushButton:checked { background: @selection@; border-color: @accent@; }
QPushButton:focus { border: 1px solid @accent@; }
QPushButton:disabled { color: @textDisabled@; background: @surface@; }
QPushButton::menu-indicator { image: url(:/icons/controls/chevron-down-@theme@.svg); width: 14px; height: 14px;
                              subcontrol-position: right center; right: 6px; }
QPushButton[kind="primary"] { background: @accent@; color: @accentText@; border: 1px solid @accent@; }
QPushButton[kind="primary"]:hover { background: @accentHover@; border-color: @accentHover@; }
QPushButton[kind="primary"]:pressed { background: @accentPressed@; }
QPushButton[kind="primary"]:focus { border: 1px solid @text@; }
QPushButton[kind="primary"]:disabled { background: @raised@; color: @textDisabled@; border-color: @border@; }
QPushButton[kind="danger"] { color: @critical@; }
QPushButton[kind="flat"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="flat"]:hover { background: @controlHover@; }
QPushButton[kind="flat"]:focus { border: 1px solid @accent@; }

QToolButton { background: transparent; color: @text@; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: @controlHover@; }
QToolButton:pressed { background: @controlPressed@; }
QToolButton:checked { background: @selection@; color: @accent@; }
QToolButton:focus { border: 1px solid @accent@; }
QToolButton:disabled { color: @textDisabled@; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow, QToolButton::menu-indicator { image: url(:/icons/controls/chevron-down-@theme@.svg);
                                                       width: 12px; height: 12px; }
QToolButton[popupMode="2"]::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: @field@; border: 1px solid @border@; border-radius: 6px;
    selection-background-color: @accent@; selection-color: @accentText@; }
QLineEdit { padding: 4px 8px; min-height: 18px; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: @strong@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
    border: 1px solid @accent@; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    background: @window@; color: @textDisabled@; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"],
QComboBox[invalid="true"] { border: 1px solid @critical@; }
QLineEdit[kind="flat"] { background: transparent; border: 1px solid transparent; padding: 3px 5px; }
QLineEdit[kind="flat"]:hover { border-color: @border@; }
QLineEdit[kind="flat"]:focus { background: @field@; border-color: @accent@; }

QLineEdit[kind="bare"] { background: transparent; border: none; padding: 1px 4px; min-height: 18px; }
*[kind="field"] { background: @field@; border: 1px solid @border@; border-radius: 6px; }
*[kind="field"][invalid="true"] { border: 1px solid @critical@; }
QToolButton[kind="tag"] { background: @selection@; border: none; border-radius: 4px; padding: 2px 6px; }
QToolButton[kind="tag"]:hover { background: @controlPressed@; }
QToolButton[kind="mend"] { background: @selection@; border: 1px solid transparent; border-radius: 4px; padding: 2px 8px; }
QToolButton[kind="mend"]:hover, QToolButton[kind="mend"]:focus { background: @controlPressed@; border-color: @accent@; }
QToolButton[kind="mend"][popupMode="1"] { padding-right: 22px; }
QToolButton[kind="fold"] { border: none; padding: 4px 6px 4px 0; color: @textMuted@; background: transparent; }
QToolButton[kind="fold"]:hover, QToolButton[kind="fold"]:focus { color: @text@; }

QAbstractSpinBox { padding: 4px 4px 4px 8px; min-height: 18px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 20px; border: none;
                                                             background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; border-top-right-radius: 4px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; border-bottom-right-radius: 4px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @controlHover@; }
QAbstractSpinBox::up-arrow { image: url(:/icons/controls/chevron-up-@theme@.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/controls/chevron-down-@theme@.svg); width: 10px; height: 10px; }

QComboBox { padding: 4px 8px; min-height: 18px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; subcontrol-position: center right; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/controls/chevron-down-@theme@.svg); width: 14px; height: 14px; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; }
QComboBox QAbstractItemView { background: @raised@; border: 1px solid @border@; padding: 4px; outline: none;
                              selection-background-color: @selection@; selection-color: @text@; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; padding: 2px 0; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
    width: 14px; height: 14px; border: 1px solid @strong@; background: @field@; }
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border-color: @accent@; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
    background: @accent@; border-color: @accent@; image: url(:/icons/controls/check-@theme@.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: @accent@; border-color: @accent@; image: url(:/icons/controls/partial-@theme@.svg); }
QRadioButton::indicator:checked { background: @accent@; border-color: @accent@;
                                  image: url(:/icons/controls/bullet-@theme@.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border@; background: @window@; }

QTabWidget::pane { border: none; border-top: 1px solid @border@; background: @surface@; top: -1px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @textMuted@; border: none; border-bottom: 2px solid transparent;
               padding: 7px 12px 6px 12px; }
QTabBar::tab:hover { color: @text@; background: @controlHover@; }
QTabBar::tab:selected { color: @text@; border-bottom-color: @accent@; }
QTabBar::tab:focus { color: @accent@; }
QTabBar::tab:disabled { color: @textDisabled@; }
QTabBar::close-button { image: url(:/icons/controls/close-@theme@.svg); }
QTabBar::close-button:hover { background: @controlHover@; border-radius: 4px; }
QTabBar QToolButton { background: @surface@; border: none; border-radius: 0; }

QDockWidget { titlebar-close-icon: url(:/icons/controls/close-@theme@.svg); color: @textMuted@; }
QDockWidget::title { background: @surface@; padding: 7px 12px; border-bottom: 1px solid @border@; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent; padding: 2px;
                                                       border-radius: 4px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @controlHover@; }
QMainWindow::separator { background: @border@; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent@; }
QSplitter::handle { background: @border@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent@; }

QScrollArea, QAbstractScrollArea { border: none; }
/* A text of several lines is a field as others are, though it scrolls. */
QPlainTextEdit { border: 1px solid @border@; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @thumb@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @thumbHover@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QAbstractItemView { background: @surface@; alternate-background-color: @stripe@; border: none;
                    selection-background-color: @selection@; selection-color: @text@; }
QListView, QTreeView, QTableView, QGraphicsView { border: 1px solid transparent; }
QListView:focus, QTreeView:focus, QTableView:focus, QGraphicsView:focus { border: 1px solid @accent@; }
QListView::item, QTreeView::item { padding: 3px 6px; border: none; min-height: 20px; }
QTableView { gridline-color: @hairline@; }
QTableView::item { padding: 0 8px; border: none; }
QListView::item:hover, QTreeView::item:hover { background: @controlHover@; }
QAbstractItemView::item:selected { background: @selection@; color: @text@; }
QTreeView::branch { background: transparent; }
QTreeView::branch:selected { background: @selection@; }
QTreeView::branch:has-children:closed { image: url(:/icons/controls/chevron-right-@theme@.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/controls/chevron-down-@theme@.svg); }
QHeaderView { background: @raised@; border: none; }
QHeaderView::section { background: @raised@; color: @textMuted@; font-weight: normal; border: none; border-bottom: 1px solid @border@;
                       border-right: 1px solid @border@; padding: 5px 11px; }
QHeaderView::section:vertical { padding: 0 8px; }
QHeaderView::section:hover { color: @text@; }
QTableCornerButton::section { background: @raised@; border: none; border-bottom: 1px solid @border@; }

QMenuBar { background: @surface@; border-bottom: 1px solid @border@; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @controlHover@; }
QMenu { background: @raised@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: @selection@; }
QMenu::item:disabled { color: @textDisabled@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; border-radius: 4px; }
QMenu::indicator:checked { background: @accent@; image: url(:/icons/controls/check-@theme@.svg); }
QMenu::right-arrow { image: url(:/icons/controls/chevron-right-@theme@.svg); width: 14px; height: 14px; }

QToolBar { background: @surface@; border: none; border-bottom: 1px solid @border@; padding: 5px 8px; spacing: 4px; }
QToolBar::separator { background: @border@; width: 1px; margin: 5px 5px; }
QToolButton#qt_toolbar_ext_button, QToolButton#qt_menubar_ext_button { padding: 2px; min-width: 16px;
                                                                         qproperty-icon: url(:/icons/controls/chevron-right-@theme@.svg); }
QStatusBar { background: @surface@; border-top: 1px solid @border@; color: @textMuted@; }
QStatusBar::item { border: none; }

QProgressBar { background: @track@; border: none; border-radius: 3px; text-align: center; min-height: 6px; color: @text@; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QSlider::groove:horizontal { background: @track@; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent@; width: 14px; margin: -5px 0; border-radius: 7px; }
QGroupBox { border: 1px solid @border@; border-radius: 6px; margin-top: 10px; padding-top: 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; color: @textMuted@; }
)";

} // namespace

QString styleSheet(const Colors& colors, bool dark) {
    const std::pair<const char*, QColor> words[] = {
        {"window", colors.window},
        {"surface", colors.surface},
        {"raised", colors.raised},
        {"canvas", colors.canvas},
        {"border", colors.border},
        {"text", colors.text},
        {"textMuted", colors.textMuted},
        {"textDisabled", colors.textDisabled},
        {"accent", colors.accent},
        {"accentText", colors.accentText},
        {"accentHover", mixed(dark ? Qt::white : Qt::black, colors.accent, 0.10)},
        {"accentPressed", mixed(Qt::black, colors.accent, 0.18)},
        {"good", colors.good},
        {"warning", colors.warning},
        {"critical", colors.critical},
        {"field", dark ? colors.canvas : colors.surface},
        {"control", dark ? colors.raised : colors.surface},
        {"controlHover", mixed(colors.text, colors.surface, dark ? 0.10 : 0.07)},
        {"controlPressed", mixed(colors.text, colors.surface, 0.15)},
        {"selection", mixed(colors.accent, colors.surface, dark ? 0.26 : 0.15)},
        {"strong", mixed(colors.text, colors.surface, 0.45)},
        {"hairline", mixed(colors.border, colors.surface, 0.65)},
        {"stripe", mixed(colors.raised, colors.surface, 0.5)},
        {"thumb", mixed(colors.text, colors.surface, 0.22)},
        {"thumbHover", mixed(colors.text, colors.surface, 0.38)},
        {"track", mixed(colors.text, colors.surface, 0.12)},
    };
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto& [word, color] : words)
        sheet.replace(QStringLiteral("@%1@").arg(QLatin1String(word)), color.name());
    sheet.replace(QStringLiteral("@theme@"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

void repolish(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace weir
