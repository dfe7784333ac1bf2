// What pictures and reports of panels hold: all that is shown and fits, and nothing of how panels are used.
#include "widgets/dashboard/board_geometry.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/parts/filter_header.h"
#include "widgets/window/document_files.h"

#include "tests/gui/window_fixture.h"
#include "tests/gui/written_files.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

using namespace weir;

namespace {

const Endpoint kSource{"signal", "out"};
constexpr int kLines = 200;

/// A text of an SVG picture, and the rectangle that it is clipped to.
struct ClippedText {
    QString text;
    QRectF clip;
};

QRectF boundsOf(const QString& path) {
    QRectF bounds;
    static const QRegularExpression kPoint(QStringLiteral("(-?[0-9.]+)[ ,](-?[0-9.]+)"));
    for (const QRegularExpressionMatch& match : kPoint.globalMatch(path)) {
        const QPointF point(match.captured(1).toDouble(), match.captured(2).toDouble());
        bounds = bounds.isNull() ? QRectF(point, QSizeF(1e-9, 1e-9))
                                 : bounds.united(QRectF(point, QSizeF(1e-9, 1e-9)));
    }
    return bounds;
}

std::vector<ClippedText> textsOf(const QByteArray& svg) {
    std::vector<ClippedText> texts;
    std::map<QString, QRectF> clips;
    std::vector<QRectF> open;
    QString clipPath;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement && reader.name() == u"g" && !open.empty()) open.pop_back();
        if (token != QXmlStreamReader::StartElement) continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"clipPath") clipPath = attributes.value("id").toString();
        if (reader.name() == u"path" && !clipPath.isEmpty()) {
            clips[QStringLiteral("url(#") + clipPath + u')'] = boundsOf(attributes.value("d").toString());
            clipPath.clear();
        }
        if (reader.name() == u"g") open.push_back(clips[attributes.value("clip-path").toString()]);
        if (reader.name() == u"text") {
            const QRectF clip = open.empty() ? QRectF() : open.back();
            texts.push_back({reader.readElementText(), clip});
        }
    }
    return texts;
}

} // namespace

class PictureContentsTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();

    void longTextsStayWithinTheirPanelsInSvg();
    void longTextsStayWithinTheirPanelsInPdf();
    void controlsAreNotInThePicture();
    void aReportsLogAndTableHaveAsManyRowsAsFit();
    void allColumnsOfATableAreInThePicture();
    void figuresOfATableAreWholeInThePicture();
    void aTableIsAfterwardsAsItWasBefore();
    void aPictureHasNoPointer();
    void cursorsThatWereSetAreInThePicture();
    void aPausedPanelExportsWhatItWasPausedAt_data();
    void aPausedPanelExportsWhatItWasPausedAt();
    void aPausedPanelStaysAsItIsAtAnotherSize();
    void aReportOfAPeriodLeavesPausedChartsWhereTheyAre();
    void aReportsAlertsAreInOrderOfTheirTime();

private:
    PanelFrame* frame(const char* id) { return window_->dashboard().board().frame(QString::fromLatin1(id)); }
    template<class Widget>
    Widget* part(const char* panel, const char* name) {
        return frame(panel)->findChild<Widget*>(QString::fromLatin1(name));
    }
    /// Puts a picture of a panel onto the clipboard, by its keys.
    QByteArray svgOf(const char* panel) {
        frame(panel)->setFocus();
        QTest::keyClick(frame(panel), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        return QGuiApplication::clipboard()->mimeData()->data("image/svg+xml");
    }
    QByteArray boardSvg() {
        QTest::keyClick(window_.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        return QGuiApplication::clipboard()->mimeData()->data("image/svg+xml");
    }
    /// Where a panel stands on a picture of the board.
    QRect placeOf(const char* id) {
        return BoardGeometry{window_->dashboard().board().width()}.rectOf(
            window_->document().graph().findPanel(id)->place);
    }
    /// Writes a report by its dialog and reads its texts.
    QString report(const char* name);
    void push(int from, int to);
    TimeChart* chart() { return part<TimeChart>("flow", "chart"); }
};

void PictureContentsTest::init() {
    openWindow();
    window_->resize(1280, 900);
    Graph graph = smallGraph();
    graph.title = "Pump watch";
    const auto add = [&graph](const char* id, const char* type, PanelPlace place, Json settings) {
        settings["source"] = "signal.out";
        graph.panels.push_back({id, type, id, "", "", place, std::move(settings)});
    };
    add("flow", "line", {0, 0, 12, 8}, {{"values", {"value"}}});
    add("bars", "bar", {12, 0, 12, 8}, {{"value", "value"}});
    add("rows", "table", {0, 8, 12, 8}, {});
    add("lines", "log", {12, 8, 12, 8}, {{"text", "key"}});
    graph.panels.push_back({"alarms", "alerts", "alarms", "", "", {0, 16, 12, 8}, Json::object()});
    window_->files().show(graph, folder_.path());
    action("showDashboard")->trigger(); // for panels to have room
    window_->run();
    engine_->raised.push_back(
        {1, "signal", Timestamp(195e9), Severity::Critical, true, "", 4, "The second."});
    engine_->raised.push_back({2, "signal", Timestamp(190e9), Severity::Warning, true, "", 4, "The first."});
    push(0, kLines);
    QTRY_VERIFY(part<QPlainTextEdit>("lines", "logText")->blockCount() == kLines);
    QTRY_VERIFY(part<QTableView>("rows", "table")->model()->rowCount() > 50);
    // Its settings have their room from now on.
    window_->dashboard().board().selectPanel("flow");
    QCoreApplication::processEvents();
}

void PictureContentsTest::cleanup() {
    window_.reset();
    Theme::instance().apply(*qApp, Theme::Choice::Light);
}

void PictureContentsTest::push(int from, int to) {
    std::vector<TestRecord> records;
    for (int i = from; i < to; ++i)
        records.push_back({static_cast<double>(i),
                           QStringLiteral("line %1 %2")
                               .arg(i)
                               .arg(QString(40, QChar(u'a' + i % 7)).replace(u'a', QStringLiteral("word ")))
                               .toStdString(),
                           i * 1.25});
    engine_->push(kSource, makeRecords(records));
}

QString PictureContentsTest::report(const char* name) {
    QTest::keyClick(window_.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window_->findChild<QDialog*>(QStringLiteral("reportDialog"));
    const QString path = folder_.filePath(QString::fromLatin1(name));
    auto* file = dialog->findChild<QLineEdit*>(QStringLiteral("file"));
    file->selectAll();
    QTest::keyClicks(file, path);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("write")), Qt::LeftButton);
    return poppler(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
}

void PictureContentsTest::longTextsStayWithinTheirPanelsInSvg() {
    const std::vector<ClippedText> texts = textsOf(boardSvg());
    int ofRows = 0;
    for (const ClippedText& text : texts) {
        bool isWithin = false;
        for (const char* id : {"flow", "bars", "rows", "lines", "alarms"})
            isWithin = isWithin || QRectF(placeOf(id)).adjusted(-1, -1, 1, 1).contains(text.clip);
        QVERIFY2(!text.clip.isNull() && isWithin, qPrintable(text.text));
        if (QRectF(placeOf("rows")).contains(text.clip)) ++ofRows;
    }
    QVERIFY(ofRows > 10);
}

void PictureContentsTest::longTextsStayWithinTheirPanelsInPdf() {
    if (QStandardPaths::findExecutable("pdftoppm").isEmpty()) QSKIP("poppler-utils is not installed");
    QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    auto* dialog = window_->findChild<QDialog*>(QStringLiteral("boardExport"));
    dialog->findChild<QComboBox*>(QStringLiteral("format"))->setCurrentIndex(2);
    const QString path = folder_.filePath("board.pdf");
    auto* file = dialog->findChild<QLineEdit*>(QStringLiteral("file"));
    file->selectAll();
    QTest::keyClicks(file, path);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("export")), Qt::LeftButton);
    poppler("pdftoppm",
            {"-png", "-singlefile", "-scale-to-x", QString::number(window_->dashboard().board().width()),
             "-scale-to-y", "-1", path, folder_.filePath("page")});
    const QImage page(folder_.filePath("page.png"));
    QVERIFY(!page.isNull());
    // Between two panels there is nothing but the ground.
    const int x = (placeOf("rows").right() + placeOf("lines").left()) / 2;
    const QColor ground = Theme::instance().colors().canvas;
    for (int y = placeOf("rows").top(); y < placeOf("rows").bottom(); ++y) {
        const QColor pixel = page.pixelColor(x, y);
        QVERIFY2(std::abs(pixel.lightness() - ground.lightness()) < 6, qPrintable(QString::number(y)));
    }
}

void PictureContentsTest::controlsAreNotInThePicture() {
    frame("rows")->setFocus();
    QTest::keyClick(frame("rows"), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(frame("rows")->findChild<FilterHeader*>()->areFiltersShown());
    QByteArray all;
    for (const char* id : {"rows", "lines", "alarms"})
        all += svgOf(id);
    for (const char* control : {">filter<", ">Search<", ">All lines<", ">All severities<", ">All nodes<"})
        QVERIFY2(!all.contains(control), control);
    QVERIFY(frame("rows")->findChild<FilterHeader*>()->areFiltersShown());
}

void PictureContentsTest::aReportsLogAndTableHaveAsManyRowsAsFit() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils is not installed");
    const QString text = report("rows.pdf");
    const int height = BoardGeometry{900}.rectOf({0, 8, 12, 8}).height() - 40; // without title and edges
    const int rows = height / part<QTableView>("rows", "table")->verticalHeader()->defaultSectionSize() - 2;
    const int lines = height / QFontMetrics(part<QPlainTextEdit>("lines", "logText")->font()).height() - 2;
    for (int i = 0; i < std::max(rows, lines); ++i) {
        const QString line = QStringLiteral("line %1").arg(kLines - 1 - i);
        const int wanted = (i < rows ? 1 : 0) + (i < lines ? 1 : 0);
        QVERIFY2(text.count(line) >= wanted,
                 qPrintable(line + u'\n' + text.mid(text.indexOf(u"Event time")).simplified()));
    }
    for (const char* control : {"All lines", "Search", "All severities", "Follow"})
        QVERIFY2(!text.contains(QLatin1String(control)), control);
}

void PictureContentsTest::allColumnsOfATableAreInThePicture() {
    auto* table = part<QTableView>("rows", "table");
    table->setColumnWidth(1, 2000); // the others are out of sight
    const QByteArray svg = svgOf("rows");
    QVERIFY(svg.contains(">value<"));
    QVERIFY(svg.contains(">248.75<"));
    QCOMPARE(table->columnWidth(1), 2000);
}

void PictureContentsTest::figuresOfATableAreWholeInThePicture() {
    const auto* const model = part<QTableView>("alarms", "alertsTable")->model();
    const QByteArray svg = svgOf("alarms");
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString time = model->index(row, 0).data().toString();
        QVERIFY2(svg.contains(time.toUtf8()), svg.mid(svg.indexOf("Event time"), 2000).constData());
    }
}

void PictureContentsTest::aTableIsAfterwardsAsItWasBefore() {
    auto* table = part<QTableView>("rows", "table");
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    table->setColumnWidth(1, 2000);
    QTRY_VERIFY(table->horizontalScrollBar()->maximum() > 900);
    table->horizontalScrollBar()->setValue(900);
    const QImage before = table->grab().toImage();
    report("scrolled.pdf");
    window_->findChild<QDialog*>(QStringLiteral("reportDialog"))->close();
    QTRY_COMPARE(table->grab().toImage(), before);
}

void PictureContentsTest::aPictureHasNoPointer() {
    for (const char* id : {"flow", "bars"}) {
        const QByteArray before = svgOf(id);
        auto* plot = frame(id)->findChild<QCustomPlot*>();
        const QImage seen = frame(id)->grab().toImage();
        QMouseEvent move(QEvent::MouseMove, plot->axisRect()->center(),
                         plot->mapToGlobal(plot->axisRect()->center()), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(plot, &move);
        QTRY_VERIFY2(frame(id)->grab().toImage() != seen, id);
        QVERIFY2(svgOf(id) == before, id);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(plot, &leave);
    }
}

void PictureContentsTest::cursorsThatWereSetAreInThePicture() {
    const QByteArray before = svgOf("flow");
    window_->dashboard().time().setCursors({Timestamp(150e9), Timestamp(180e9)});
    QVERIFY(!before.contains(">A<"));
    QVERIFY(svgOf("flow").contains(">A<"));
}

void PictureContentsTest::aPausedPanelExportsWhatItWasPausedAt_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* id : {"flow", "bars", "rows", "lines"})
        QTest::newRow(id) << QByteArray(id);
}

void PictureContentsTest::aPausedPanelExportsWhatItWasPausedAt() {
    QFETCH(QByteArray, name);
    const char* panel = name.constData();
    const QByteArray live = svgOf(panel);
    QTest::keyClick(frame(panel), Qt::Key_P);
    QVERIFY(window_->dashboard().time().isPaused());
    const QByteArray paused = svgOf(panel);
    QVERIFY(paused == live);
    const QImage seen = frame(panel)->grab().toImage();
    // A line leads on beyond the edge, to where nobody sees it.
    const auto isAsItWas = [&] {
        return name == "flow" ? frame(panel)->grab().toImage() == seen : svgOf(panel) == paused;
    };
    push(kLines, kLines + 50);
    window_->dashboard().feed().poll();
    QVERIFY(isAsItWas());
    // In another theme too.
    Theme::instance().apply(*qApp, Theme::Choice::Dark);
    Theme::instance().apply(*qApp, Theme::Choice::Light);
    QTRY_VERIFY(isAsItWas());
    // What came meanwhile is there once it goes on.
    QTest::keyClick(frame(panel), Qt::Key_P);
    QTRY_VERIFY(svgOf(panel) != paused);
}

void PictureContentsTest::aPausedPanelStaysAsItIsAtAnotherSize() {
    QTest::keyClick(frame("bars"), Qt::Key_P);
    std::map<QByteArray, QImage> before;
    for (const char* id : {"flow", "bars", "rows", "lines"})
        before[id] = frame(id)->grab().toImage();
    const Timestamp from = chart()->from();
    const Timestamp to = chart()->to();
    push(kLines, kLines + 50);
    window_->dashboard().feed().poll();
    const QSize size = window_->size();
    window_->resize(size - QSize(200, 100));
    QTRY_VERIFY(frame("flow")->grab().toImage().size() != before["flow"].size());
    window_->resize(size);
    for (const char* id : {"bars", "rows", "lines"})
        QTRY_VERIFY2(frame(id)->grab().toImage() == before[id], id);
    QCOMPARE(chart()->from(), from);
    QCOMPARE(chart()->to(), to);
}

void PictureContentsTest::aReportOfAPeriodLeavesPausedChartsWhereTheyAre() {
    QTest::keyClick(frame("flow"), Qt::Key_P);
    const Timestamp from = chart()->from();
    const Timestamp to = chart()->to();
    push(kLines, kLines + 50);
    window_->dashboard().feed().poll();
    QTest::keyClick(window_.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window_->findChild<QDialog*>(QStringLiteral("reportDialog"));
    dialog->findChild<QComboBox*>(QStringLiteral("period"))->setCurrentIndex(1);
    auto* file = dialog->findChild<QLineEdit*>(QStringLiteral("file"));
    file->selectAll();
    QTest::keyClicks(file, folder_.filePath("period.pdf"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("write")), Qt::LeftButton);
    QVERIFY(contentOf(folder_.filePath("period.pdf")).startsWith("%PDF"));
    QVERIFY(window_->dashboard().time().isPaused());
    QCOMPARE(chart()->from(), from);
    QCOMPARE(chart()->to(), to);
}

void PictureContentsTest::aReportsAlertsAreInOrderOfTheirTime() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils is not installed");
    const QString text = report("alerts.pdf");
    const QString table = text.mid(text.indexOf(QStringLiteral("Alerts, newest first")));
    QVERIFY2(table.startsWith("Alerts, newest first"), qPrintable(text));
    QVERIFY(table.indexOf("The second.") > 0);
    QVERIFY(table.indexOf("The second.") < table.indexOf("The first."));
}

QTEST_MAIN(PictureContentsTest)
#include "picture_contents_test.moc"
