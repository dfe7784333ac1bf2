#pragma once
#include <QDialog>

class QListWidget;
class QToolButton;

namespace weir {

class GuideBrowser;

/// Shows pages of the guide beside the main window: a list of all, the page, and the way back. Links between
/// pages are followed.
class GuideWindow : public QDialog {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent);

    /// Shows the page of that path in Qt's resources, and comes to the front.
    void showPage(const QString& path);
    /// Shows a text in Markdown that is no page of the guide, such as that of a node type, by whose name the
    /// way back leads to it.
    void showText(const QString& name, const QString& markdown);

private:
    void openPage(const QString& path);
    /// Dresses the page that has come, and names the window by it.
    void pageHasCome();
    void markInList();
    /// Colours and icons of the theme.
    void dress();

    QListWidget* pages_;
    GuideBrowser* browser_;
    QToolButton* back_;
    QToolButton* forward_;
};

} // namespace weir
