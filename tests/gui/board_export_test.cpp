// Taking panels and boards out of the window: pictures, data, clipboard, report and print, by menus and keys.
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/window/document_files.h"

#include "tests/gui/window_fixture.h"
#include "tests/gui/written_files.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace weir;

namespace {

const Endpoint kSource{"signal", "out"};

int pixelsLike(const QImage& image, QColor color) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) < 12 && std::abs(pixel.green() - color.green()) < 12 &&
                std::abs(pixel.blue() - color.blue()) < 12)
                ++found;
        }
    return found;
}

} // namespace

class BoardExportTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aPanelBecomesAPngByItsMenu();
    void theScaleMakesMorePixelsOfTheSamePicture();
    void thePreviewShowsTheWholePicture();
    void theEndingOfTheFileChoosesItsForm();
    void aDarkWindowGivesALightPictureForPaper();
    void aBoardBecomesAnSvgOfPathsAndTexts();
    void aBoardBecomesAPdfOfVectors();
    void thePanelsDataReadsBackAsItsSeries();
    void aBoardsDataIsOneArchiveWithAFileForEachPanel();
    void theClipboardTakesAPictureAndTheData();
    void whatCannotBeWrittenIsToldAndTheOldFileStays();
    void aPanelOnAnotherTabIsExportedToo();
    void aReportHoldsTitlePanelsAlertsAndPeriod();
    void thePeriodOfAReportIsInTheZoneOfTheBoard();
    void aReportHoldsOnlyWhatIsChosen();
    void printingShowsThePagesFirst();
    void nothingIsOfferedWithoutPanels();

private:
    PanelFrame* frame(const char* id) { return window_->dashboard().board().frame(QString::fromLatin1(id)); }
    QDialog* dialog(const char* name) { return window_->findChild<QDialog*>(QString::fromLatin1(name)); }
    template<class Widget>
    Widget* part(QDialog* dialog, const char* name) {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    QDialog* openExport(const char* panel);
    /// Chooses a row of a box by keyboard.
    void choose(QDialog* dialog, const char* box, int row);
    void writeTo(QDialog* dialog, const QString& path, const char* button = "export");
    QString message(QDialog* dialog) { return part<QLabel>(dialog, "message")->text(); }
    void openReport();
};

void BoardExportTest::initTestCase() {
    prepare();
}

void BoardExportTest::init() {
    openWindow();
    Graph graph = smallGraph();
    graph.title = "Pump watch";
    graph.description = "Watches the pumps of the station.";
    graph.panels.push_back({"flow",
                            "line",
                            "Flow & head",
                            "",
                            "",
                            {0, 0, 24, 8},
                            {{"source", "signal.out"}, {"by", "key"}, {"values", {"value"}}}});
    graph.panels.push_back({"latest", "table", "Latest", "", "", {0, 8, 12, 6}, {{"source", "signal.out"}}});
    graph.panels.push_back(
        {"empty", "line", "Nothing yet", "", "", {12, 8, 12, 6}, {{"source", "gone.out"}}});
    window_->files().show(graph, folder_.path());
    action("showDashboard")->trigger(); // for titles to have room
    window_->run();
    for (int i = 0; i <= 100; ++i)
        engine_->push(kSource,
                      makeRecords({{1e6 + i * 0.5, "a", i * 0.1}, {1e6 + i * 0.5, "b", 10 - i * 0.1}}));
    engine_->raised.push_back({1, "signal", Timestamp(1e15 + 20e9), Severity::Critical, true, "key=a", 4,
                               "Flow of a is above 3.9."});
    engine_->raised.push_back({2, "signal", Timestamp(1e15 + 900e9), Severity::Warning, true, "key=b", 4,
                               "Long after what is shown."});
    QTRY_VERIFY(frame("flow") && !frame("flow")->content()->isEmpty() &&
                !frame("latest")->content()->isEmpty());
}

void BoardExportTest::cleanup() {
    window_.reset();
    Theme::instance().apply(*qApp, Theme::Choice::Light);
}

QDialog* BoardExportTest::openExport(const char* panel) {
    if (*panel) {
        frame(panel)->setFocus();
        QTest::keyClick(frame(panel), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    } else {
        QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    }
    return dialog("boardExport");
}

void BoardExportTest::choose(QDialog* dialog, const char* box, int row) {
    auto* choice = part<QComboBox>(dialog, box);
    choice->setFocus();
    while (choice->currentIndex() > 0)
        QTest::keyClick(choice, Qt::Key_Up);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->currentIndex(), row);
}

void BoardExportTest::writeTo(QDialog* dialog, const QString& path, const char* button) {
    auto* file = part<QLineEdit>(dialog, "file");
    file->selectAll();
    QTest::keyClicks(file, path);
    QTest::mouseClick(part<QPushButton>(dialog, button), Qt::LeftButton);
}

void BoardExportTest::aPanelBecomesAPngByItsMenu() {
    QMenu& menu = frame("flow")->menu();
    QTest::mouseClick(frame("flow"), Qt::LeftButton, {}, {60, 10});
    menu.popup(frame("flow")->mapToGlobal(QPoint(10, 10)));
    QTRY_VERIFY(menu.isVisible());
    QMenu* ways = nullptr;
    for (QAction* action : menu.actions())
        if (action->menu() && action->text().remove(u'&') == u"Export") ways = action->menu();
    QVERIFY(ways);
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(ways->menuAction()).center());
    QTRY_VERIFY(ways->isVisible());
    QTest::mouseClick(ways, Qt::LeftButton, {}, ways->actionGeometry(ways->actions().front()).center());
    QTRY_VERIFY(dialog("boardExport"));
    QDialog* opened = dialog("boardExport");
    QVERIFY(part<QComboBox>(opened, "subject")->currentText().endsWith("Flow & head"));
    choose(opened, "format", 0);
    choose(opened, "scale", 0);
    const QString path = folder_.filePath("flow.png");
    writeTo(opened, path);
    QVERIFY2(message(opened).startsWith("Written to flow.png"), qPrintable(message(opened)));
    const QImage image(path);
    QCOMPARE(image.size(), frame("flow")->size());
    QVERIFY(pixelsLike(image, Theme::instance().series(0)) > 100);
    QVERIFY(pixelsLike(image, Theme::instance().series(1)) > 100);
}

void BoardExportTest::theScaleMakesMorePixelsOfTheSamePicture() {
    QDialog* opened = openExport("flow");
    QVERIFY(opened);
    choose(opened, "format", 0);
    choose(opened, "scale", 2);
    const QSize size = frame("flow")->size() * 3;
    QVERIFY(part<QLabel>(opened, "size")->text().contains(QLocale().toString(size.width())));
    const QString path = folder_.filePath("large.png");
    writeTo(opened, path);
    QCOMPARE(QImage(path).size(), size);
}

void BoardExportTest::theEndingOfTheFileChoosesItsForm() {
    QDialog* const opened = openExport("flow");
    choose(opened, "format", 0);
    const QString path = folder_.filePath("typed.svg");
    writeTo(opened, path);
    QCOMPARE(part<QLineEdit>(opened, "file")->text(), path);
    QVERIFY(contentOf(path).contains("<svg"));
    QCOMPARE(part<QComboBox>(opened, "format")->currentIndex(), 1);
}

void BoardExportTest::thePreviewShowsTheWholePicture() {
    QDialog* const opened = openExport("");
    choose(opened, "format", 0);
    choose(opened, "scale", 0);
    const QImage seen = part<QLabel>(opened, "preview")->pixmap().toImage();
    const QString path = folder_.filePath("board.png");
    writeTo(opened, path);
    const QImage whole = QImage(path).scaled(seen.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY(!seen.isNull());
    int unlike = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            unlike += std::abs(qGray(seen.pixel(x, y)) - qGray(whole.pixel(x, y))) > 64;
    // Texts are drawn smaller rather than shrunk, which few pixels tell.
    QVERIFY2(unlike < seen.width() * seen.height() / 100, qPrintable(QString::number(unlike)));
}

void BoardExportTest::aDarkWindowGivesALightPictureForPaper() {
    const QColor lightGround = Theme::instance().colors().surface;
    Theme::instance().apply(*qApp, Theme::Choice::Dark);
    QDialog* opened = openExport("flow");
    choose(opened, "format", 0);
    choose(opened, "scale", 0);
    choose(opened, "theme", 1);
    const QString path = folder_.filePath("paper.png");
    writeTo(opened, path);
    const QImage image(path);
    QCOMPARE(image.pixelColor(5, image.height() / 2), lightGround);
    QVERIFY(Theme::instance().isDark()); // the window stays as it is
}

void BoardExportTest::aBoardBecomesAnSvgOfPathsAndTexts() {
    QDialog* opened = openExport("");
    QVERIFY(opened);
    choose(opened, "format", 1);
    const QString path = folder_.filePath("board.svg");
    writeTo(opened, path);
    QVERIFY2(message(opened).startsWith("Written"), qPrintable(message(opened)));
    QXmlStreamReader reader(contentOf(path));
    int paths = 0;
    int longest = 0;
    QString texts;
    QSize largestImage;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"path") {
            ++paths;
            longest = std::max(longest, static_cast<int>(attributes.value("d").count(u'L')));
        } else if (reader.name() == u"text") {
            texts += reader.readElementText() + u'\n';
        } else if (reader.name() == u"image") {
            largestImage = largestImage.expandedTo(
                QSize(attributes.value("width").toInt(), attributes.value("height").toInt()));
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(paths > 5);
    QVERIFY2(longest >= 100, qPrintable(QString::number(longest))); // the line, point by point
    QVERIFY(texts.contains("Flow & head"));
    QVERIFY(texts.contains("Latest"));
    QVERIFY(largestImage.width() < 64 && largestImage.height() < 64); // an icon at the most
    QVERIFY(!pixelsLike(QImage(path), Theme::instance().series(2)));
}

void BoardExportTest::aBoardBecomesAPdfOfVectors() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils is not installed");
    QDialog* opened = openExport("");
    choose(opened, "format", 2);
    const QString path = folder_.filePath("board.pdf");
    writeTo(opened, path);
    QVERIFY(contentOf(path).startsWith("%PDF"));
    const QString text = poppler("pdftotext", {path, "-"});
    QVERIFY2(text.contains("Flow & head"), qPrintable(text));
    // Two lines of heading, then one for each picture: icons at the most.
    for (const QString& line : poppler("pdfimages", {"-list", path}).split(u'\n', Qt::SkipEmptyParts).mid(2))
        QVERIFY2(line.simplified().section(u' ', 3, 3).toInt() < 64, qPrintable(line));
}

void BoardExportTest::thePanelsDataReadsBackAsItsSeries() {
    QDialog* opened = openExport("flow");
    choose(opened, "format", 3);
    const QString path = folder_.filePath("flow.csv");
    writeTo(opened, path);
    const QList<QByteArray> lines = contentOf(path).trimmed().split('\n');
    QCOMPARE(lines.size(), 102);
    QCOMPARE(lines[0].trimmed(), QByteArray("time,a,b"));
    for (int i = 0; i <= 100; ++i) {
        const QList<QByteArray> fields = lines[i + 1].trimmed().split(',');
        QCOMPARE(parseTimestamp(fields[0].toStdString()), std::optional(Timestamp(1e15) + i * 500'000'000LL));
        QCOMPARE(fields[1].toDouble(), i * 0.1);
        QCOMPARE(fields[2].toDouble(), 10 - i * 0.1);
    }
}

void BoardExportTest::aBoardsDataIsOneArchiveWithAFileForEachPanel() {
    QDialog* opened = openExport("");
    choose(opened, "format", 3);
    QVERIFY(part<QLineEdit>(opened, "file")->text().endsWith("Pump watch.zip"));
    const QString archive = folder_.filePath("data.zip");
    writeTo(opened, archive);
    QVERIFY2(message(opened).startsWith("Written to data.zip"), qPrintable(message(opened)));
    const QString path = folder_.filePath("data");
    QCOMPARE(QProcess::execute(WEIR_PYTHON, {"-m", "zipfile", "-e", archive, path}), 0);
    QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name), QStringList({"Flow & head.csv", "Latest.csv"}));
    QVERIFY(contentOf(path + "/Latest.csv").contains("value"));
}

void BoardExportTest::theClipboardTakesAPictureAndTheData() {
    frame("flow")->setFocus();
    QTest::keyClick(frame("flow"), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    const QMimeData* picture = QGuiApplication::clipboard()->mimeData();
    QVERIFY(picture->hasImage());
    QCOMPARE(qvariant_cast<QImage>(picture->imageData()).size(), frame("flow")->size() * 2);
    QVERIFY(picture->data("image/svg+xml").contains("<svg"));
    QTest::keyClick(frame("flow"), Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("time,a,b"));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat("text/csv"));
}

void BoardExportTest::whatCannotBeWrittenIsToldAndTheOldFileStays() {
    QDialog* opened = openExport("flow");
    choose(opened, "format", 1);
    writeTo(opened, "/dev/full");
    QVERIFY2(message(opened).contains("/dev/full cannot be written"), qPrintable(message(opened)));
    QVERIFY(QFileInfo("/dev/full").exists() && !QFileInfo("/dev/full").isFile());
    writeTo(opened, "/proc/weir.svg"); // where nobody may make a file, root neither
    QVERIFY2(message(opened).contains("cannot be written"), qPrintable(message(opened)));
    writeTo(opened, folder_.filePath("none/flow.svg"));
    QVERIFY2(message(opened).contains("no folder"), qPrintable(message(opened)));
    writeTo(opened, folder_.path());
    QVERIFY2(message(opened).contains("is a folder"), qPrintable(message(opened)));
    // What is there is replaced only if the user says so.
    const QString old = folder_.filePath("old.svg");
    QFile file(old);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    Answer no(QMessageBox::No);
    writeTo(opened, old);
    QCOMPARE(contentOf(old), QByteArray("old"));
    Answer yes(QMessageBox::Yes);
    writeTo(opened, old);
    QVERIFY(contentOf(old).contains("<svg"));
}

void BoardExportTest::aPanelOnAnotherTabIsExportedToo() {
    window_->document().change("tabs", [](Graph& graph) {
        graph.boards = {{"first", "Overview", 0, {}}, {"second", "Details", 1, {}}};
        graph.findPanel("latest")->board = "second";
    });
    QDialog* opened = openExport("");
    auto* subject = part<QComboBox>(opened, "subject");
    QVERIFY(subject->findText("Board: Overview") >= 0);
    const int details = subject->findText("Board: Details");
    QVERIFY(details > 0);
    choose(opened, "subject", details);
    choose(opened, "format", 1);
    const QString path = folder_.filePath("details.svg");
    writeTo(opened, path);
    QVERIFY(contentOf(path).contains(">Latest<"));
    QVERIFY(!contentOf(path).contains("Flow &amp; head<"));
}

void BoardExportTest::openReport() {
    QTest::keyClick(window_.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
}

void BoardExportTest::aReportHoldsTitlePanelsAlertsAndPeriod() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils is not installed");
    openReport();
    QDialog* opened = dialog("reportDialog");
    QVERIFY(opened);
    const QString path = folder_.filePath("report.pdf");
    writeTo(opened, path, "write");
    QVERIFY2(message(opened).contains("written to report.pdf"), qPrintable(message(opened)));
    QVERIFY(contentOf(path).startsWith("%PDF"));
    const QString text = poppler("pdftotext", {"-layout", path, "-"});
    for (const char* part : {"Pump watch", "Watches the pumps of the station.", "Period", "Flow & head",
                             "Latest", "Alerts", "Critical", "Flow of a is above 3.9.", "Page 1 of"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + u'\n' + text));
    QVERIFY(!text.contains("Long after what is shown."));
}

void BoardExportTest::thePeriodOfAReportIsInTheZoneOfTheBoard() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils is not installed");
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    BoardTime& time = window_->dashboard().time();
    time.setZone(QTimeZone::utc());
    time.show({Timestamp(1e15 + 1e9), Timestamp(1e15 + 20e9)});
    openReport();
    QDialog* const opened = dialog("reportDialog");
    choose(opened, "period", 1);
    QCOMPARE(part<QDateTimeEdit>(opened, "from")->text(), QString("1970-01-12 13:46:41"));
    auto* const to = part<QDateTimeEdit>(opened, "to");
    to->setFocus();
    to->setSelectedSection(QDateTimeEdit::SecondSection);
    QTest::keyClicks(to, "55");
    const QString path = folder_.filePath("period.pdf");
    writeTo(opened, path, "write");
    const QString text = poppler("pdftotext", {"-layout", path, "-"}).simplified();
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
    QVERIFY2(text.contains("1970-01-12 13:46:41 to 13:47:55"), qPrintable(text));
    QVERIFY2(message(opened).contains("written to period.pdf"), qPrintable(message(opened)));
    // The board is where it was.
    QVERIFY((time.range() == TimeRange{Timestamp(1e15 + 1e9), Timestamp(1e15 + 20e9)}));
}

void BoardExportTest::aReportHoldsOnlyWhatIsChosen() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("poppler-utils is not installed");
    openReport();
    QDialog* opened = dialog("reportDialog");
    QTest::keyClicks(part<QLineEdit>(opened, "title"), " (draft)");
    auto* boards = part<QListWidget>(opened, "boards");
    boards->setFocus();
    boards->setCurrentRow(0);
    QTest::keyClick(boards, Qt::Key_Space);
    const QString path = folder_.filePath("some.pdf");
    writeTo(opened, path, "write");
    const QString text = poppler("pdftotext", {"-layout", path, "-"});
    QVERIFY2(text.contains("Pump watch (draft)"), qPrintable(text));
    QVERIFY(text.contains("Flow of a is above 3.9."));
    QVERIFY(!text.contains("Flow & head"));
}

void BoardExportTest::printingShowsThePagesFirst() {
    bool wasSeen = false;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        auto* preview = qobject_cast<QPrintPreviewDialog*>(QApplication::activeModalWidget());
        if (!preview) return;
        wasSeen = true;
        preview->reject();
    });
    look.start(20);
    QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(wasSeen);
}

void BoardExportTest::nothingIsOfferedWithoutPanels() {
    for (const char* name : {"exportBoard", "copyBoard", "report", "print"})
        QVERIFY2(action(name)->isEnabled(), name);
    window_->document().change("delete", [](Graph& graph) { graph.panels.clear(); });
    for (const char* name : {"exportBoard", "copyBoard", "report", "print"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

QTEST_MAIN(BoardExportTest)
#include "board_export_test.moc"
