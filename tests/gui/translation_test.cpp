// The German window: every text has its translation, no text has been forgotten, and what is seen is German.
#include "widgets/canvas/canvas_view.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/guide/guide_pages.h"
#include "widgets/translation/descriptor_texts.h"
#include "widgets/translation/language.h"
#include "widgets/window/resource_folder.h"

#include "tests/gui/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QXmlStreamReader>

using namespace weir;

namespace {

struct Message {
    QString context, source, translation;
    bool isFinished;
};

QList<Message> messagesOf(const QString& path) {
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return messages;
    QXmlStreamReader reader(&file);
    QString context;
    Message message;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) continue;
        if (reader.name() == u"name") context = reader.readElementText();
        if (reader.name() == u"source") message = {context, reader.readElementText(), {}, true};
        if (reader.name() == u"translation") {
            message.isFinished = reader.attributes().value("type") != u"unfinished";
            message.translation = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages << message;
        }
    }
    return messages;
}

QString germanFile() {
    return QStringLiteral(WEIR_SOURCE_DIR "/resources/translations/weir_de.ts");
}

/// Without what does not depend on the language: mnemonics and keys behind the text.
QString plain(QString text) {
    static const QRegularExpression keys(QStringLiteral(" \\([A-Z][A-Za-z0-9+/ ]*\\)$"));
    return text.remove(u'&').remove(keys).trimmed();
}

/// All that people read in it, seen or not yet seen.
QSet<QString> textsOf(QWidget& window) {
    QSet<QString> texts;
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    widgets << &window;
    for (QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->windowTitle();
        if (const auto* label = qobject_cast<QLabel*>(widget)) texts << label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget)) texts << button->text();
        if (const auto* line = qobject_cast<QLineEdit*>(widget)) texts << line->placeholderText();
        if (const auto* group = qobject_cast<QGroupBox*>(widget)) texts << group->title();
        if (const auto* menu = qobject_cast<QMenu*>(widget)) texts << menu->title();
        if (const auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        if (const auto* combo = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i);
        if (const auto* header = qobject_cast<QHeaderView*>(widget))
            for (int i = 0; header->model() && header->orientation() == Qt::Horizontal && i < header->count();
                 ++i)
                texts << header->model()->headerData(i, Qt::Horizontal).toString();
    }
    for (const QAction* action : window.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    QSet<QString> found;
    for (const QString& text : texts)
        if (text.contains(QRegularExpression(QStringLiteral("[a-z]{2}")))) found << plain(text);
    return found;
}

} // namespace

class TranslationTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { window_.reset(); }

    void everyMessageIsTranslated();
    void placeholdersAreKept();
    void noTextOfTheSourcesIsMissing();
    void theLanguageIsChosenInTheMenu();
    void theWindowIsGermanThroughout();

private:
    /// All texts of the window, with a graph open and each of its parts shown once.
    QSet<QString> allTexts() {
        openWindow();
        QSet<QString> texts = textsOf(*window_);
        Graph graph;
        graph.title = "xyzgraph";
        graph.nodes.push_back({"xyzmean", "window.tumbling", "", {{"size", "1 s"}}});
        graph.nodes.push_back({"xyzsignal", "signal.generator", "", Json::object()});
        graph.wires.push_back({{"xyzsignal", "out"}, {"xyzmean", "in"}});
        graph.panels.push_back(
            {.id = "line", .type = "line", .title = "xyzpanel", .settings = {{"source", "xyzmean.out"}}});
        window_->openFile(write("xyzfile.weir", graph));
        texts |= textsOf(*window_);
        window_->canvas().selectNode("xyzmean");
        texts |= textsOf(*window_);
        window_->canvas().selectNode("xyzsignal");
        texts |= textsOf(*window_);
        window_->canvas().selectWire(graph.wires.front());
        texts |= textsOf(*window_);
        window_->dashboard().board().selectPanel("line");
        texts |= textsOf(*window_);
        action("shortcuts")->trigger();
        action("exportCapture")->trigger();
        texts |= textsOf(*window_);
        window_.reset();
        return texts;
    }
};

void TranslationTest::everyMessageIsTranslated() {
    const QList<Message> messages = messagesOf(germanFile());
    QVERIFY(messages.size() > 1000);
    QStringList missing;
    for (const Message& message : messages)
        if (!message.isFinished || message.translation.isEmpty())
            missing << message.context + QStringLiteral(": ") + message.source;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1 are missing:\n").arg(missing.size()) +
                                           missing.mid(0, 40).join(u'\n')));
}

void TranslationTest::placeholdersAreKept() {
    static const QRegularExpression placeholder(QStringLiteral("%L?[1-9n]"));
    for (const Message& message : messagesOf(germanFile())) {
        QSet<QString> there, kept;
        for (const auto& match : placeholder.globalMatch(message.source))
            there << match.captured();
        for (const auto& match : placeholder.globalMatch(message.translation))
            kept << match.captured();
        // "one node" may do without its number.
        if (!there.contains("%n")) QVERIFY2(there == kept, qPrintable(message.source));
    }
}

/// Qt's own tool finds nothing in the sources that the file does not have.
void TranslationTest::noTextOfTheSourcesIsMissing() {
    const QString copy = folder_.filePath("weir_de.ts");
    QVERIFY(QFile::copy(germanFile(), copy));
    QStringList texts;
    for (const QString& text : descriptorTexts())
        texts << text;
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(WEIR_SOURCE_DIR));
    update.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate"),
                 {"-silent", "-locations", "none", "-I", ".", "widgets", "app", "-target-language", "de",
                  "-ts", copy});
    QVERIFY(update.waitForFinished(120000));
    QCOMPARE(update.exitCode(), 0);
    QStringList missing;
    QSet<QString> ofDescriptors;
    for (const Message& message : messagesOf(copy)) {
        if (message.context == u"weir::Descriptor")
            ofDescriptors << message.source;
        else if (!message.isFinished)
            missing << message.context + QStringLiteral(": ") + message.source;
    }
    for (const QString& text : texts)
        if (!ofDescriptors.contains(text)) missing << text;
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("./dev translate finds %1 more:\n").arg(missing.size()) +
                        missing.mid(0, 40).join(u'\n')));
}

void TranslationTest::theLanguageIsChosenInTheMenu() {
    openWindow();
    QVERIFY(action("language:")->isChecked());
    action("language:de")->trigger();
    QCOMPARE(storedLanguage(), QStringLiteral("de"));
    window_.reset();
    openWindow();
    QVERIFY(action("language:de")->isChecked());
    action("language:")->trigger();
    QCOMPARE(storedLanguage(), QString());
}

void TranslationTest::theWindowIsGermanThroughout() {
    const QSet<QString> english = allTexts();
    qputenv("WEIR_LANGUAGE", "de");
    QCOMPARE(speakLanguage(), QStringLiteral("de"));
    const QSet<QString> german = allTexts();
    QVERIFY(german.contains("Datei") || german.contains("Öffnen…"));

    // Words that are the same, names, and what the user wrote.
    QSet<QString> same;
    for (const Message& message : messagesOf(germanFile()))
        if (plain(message.source) == plain(message.translation)) same << plain(message.source);
    // The languages call themselves what they do; examples and the guide are in English.
    same += {QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Weir"),
             QStringLiteral("Weir[*]")};
    for (const GuidePage& page : guidePages())
        same << page.title;
    for (const QFileInfo& file : QDir(examplesFolder()).entryInfoList({QStringLiteral("*.weir")})) {
        const Result<Graph> example = loadGraph(file.absoluteFilePath().toStdString());
        QVERIFY(example);
        same << file.completeBaseName() << QString::fromStdString(example->title)
             << QString::fromStdString(example->description);
    }
    // Names of files, and of the fields that the nodes give.
    same += {QStringLiteral("day.sqlite"), QStringLiteral("count"), QStringLiteral("series"),
             QStringLiteral("time"),       QStringLiteral("value"), QStringLiteral("window_start"),
             QStringLiteral("window_end")};
    QStringList left;
    for (const QString& text : german& english)
        if (!same.contains(text) && !text.contains("xyz") && !text.startsWith(u'/')) left << text;
    left.sort();
    QVERIFY2(left.isEmpty(),
             qPrintable(QStringLiteral("%1 are English:\n").arg(left.size()) + left.mid(0, 60).join(u'\n')));
}

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
