#pragma once
#include <QDialog>

class QTextBrowser;

namespace weir {

/// Shows pages of the guide beside the main window. Links between pages and back are followed.
class GuideWindow : public QDialog {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent);

    /// Shows the page of that path in Qt's resources, and comes to the front.
    void showPage(const QString& path);

private:
    QTextBrowser* browser_;
};

} // namespace weir
