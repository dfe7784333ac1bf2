#pragma once
#include "pipeline/graph/graph_file.h"
#include "widgets/theme/theme.h"
#include "widgets/window/main_window.h"
#include "widgets/window/window_actions.h"

#include "tests/gui/fake_engine.h"
#include "tests/gui/fake_exporter.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace weir {

/// Presses a button of the next message box, and keeps what it said.
class Answer : public QObject {
public:
    explicit Answer(QMessageBox::StandardButton button) {
        timer_.setInterval(10);
        connect(&timer_, &QTimer::timeout, this, [this, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            timer_.stop();
            said = box->text() + u'\n' + box->informativeText();
            QTest::mouseClick(box->button(button), Qt::LeftButton);
        });
        timer_.start();
    }
    QString said;

private:
    QTimer timer_;
};

/// A graph of one source.
inline Graph smallGraph() {
    Graph graph;
    graph.title = "Small";
    graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
    return graph;
}

/// A window over an engine and an exporter that do as the test says, with settings and files of its own.
class WindowFixture : public QObject {
protected:
    void prepare() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.filePath("settings"));
        qputenv("XDG_STATE_HOME", folder_.filePath("state").toLocal8Bit());
        QApplication::setQuitOnLastWindowClosed(false);
        Theme::instance().apply(*qApp, Theme::Choice::Light);
    }
    void openWindow() {
        engine_ = std::make_unique<FakeEngine>();
        exporter_ = std::make_unique<FakeExporter>();
        window_ = std::make_unique<MainWindow>(*engine_, *exporter_);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    QString write(const char* name, const Graph& graph) {
        const QString path = folder_.filePath(QString::fromLatin1(name));
        return saveGraph(graph, path.toStdString()) ? path : QString();
    }
    QAction* action(const char* name) {
        return window_->findChild<QAction*>(QStringLiteral("action:") + QString::fromLatin1(name));
    }

    QTemporaryDir folder_;
    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<FakeExporter> exporter_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace weir
