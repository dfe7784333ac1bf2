#pragma once
#include <QWidget>

class QLabel;
class QVBoxLayout;
class QGridLayout;

namespace weir {

class RecentFiles;

/// What the window shows while no graph is open: a new graph, the examples as cards, and the graphs opened
/// last.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(RecentFiles& recent, QWidget* parent = nullptr);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void exampleWanted(const QString& path);
    void recentWanted(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillExamples();
    void fillRecent();
    void placeCards();

    RecentFiles& recent_;
    QList<QWidget*> cards_;
    QWidget* column_;
    QGridLayout* grid_;
    QVBoxLayout* recentList_;
    QLabel* recentHeading_;
};

} // namespace weir
