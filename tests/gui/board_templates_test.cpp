// Templates: panels kept under a name, and inserted over outputs of another graph.
#include "widgets/dashboard/board_template.h"
#include "widgets/dashboard/template_dialogs.h"

#include "tests/gui/board_fixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

using namespace weir;

namespace {

/// Does something with the next dialog that opens.
class WithDialog : public QObject {
public:
    explicit WithDialog(std::function<void(QDialog&)> act) {
        timer_.setInterval(10);
        connect(&timer_, &QTimer::timeout, this, [this, act = std::move(act)] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            timer_.stop();
            act(*dialog);
        });
        timer_.start();
    }

private:
    QTimer timer_;
};

void press(QDialog& dialog, QDialogButtonBox::ButtonRole role) {
    auto* buttons = dialog.findChild<QDialogButtonBox*>();
    for (QAbstractButton* button : buttons->buttons())
        if (buttons->buttonRole(button) == role) return QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class BoardTemplatesTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", folder_.path().toLocal8Bit()); }
    void init() {
        QDir(templatesFolder()).removeRecursively();
        openDashboard();
    }
    void cleanup() { closeDashboard(); }

    void aBoardIsKeptAndInsertedElsewhere();
    void onlyChosenPanelsAreKept();
    void sourcesAreMatchedByNameThenByFields();
    void theUserMatchesASource();
    void aBuiltInTemplateFitsAnyGraph();
    void aBrokenFileIsSaidSoAndNoMore();
    void aTemplateIsRemoved();
    void whatCannotBeWrittenIsSaid();

private:
    void save(const char* name) {
        WithDialog answer([name](QDialog& dialog) {
            auto* field = dialog.findChild<QLineEdit*>("name");
            QVERIFY(!dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->isEnabled());
            QTest::keyClicks(field, name);
            press(dialog, QDialogButtonBox::AcceptRole);
        });
        action("saveTemplate")->trigger();
    }
    /// Opens the dialog and chooses the template of that name.
    void insert(const QString& name, std::function<void(QDialog&)> adjust = {}) {
        WithDialog answer([name, adjust](QDialog& dialog) {
            auto* list = dialog.findChild<QListWidget*>("templates");
            const auto found = list->findItems(name, Qt::MatchExactly);
            if (!found.isEmpty()) list->setCurrentItem(found.front());
            if (adjust) adjust(dialog);
            press(dialog, found.isEmpty() ? QDialogButtonBox::RejectRole : QDialogButtonBox::AcceptRole);
        });
        action("insertTemplate")->trigger();
    }
    QTemporaryDir folder_;
};

void BoardTemplatesTest::aBoardIsKeptAndInsertedElsewhere() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}}), panel("b", "number", {12, 0, 6, 8})});
    save("Pumps / 2");
    QVERIFY(QFile::exists(templatePath("Pumps / 2")));
    show({});
    insert("Pumps / 2");
    QCOMPARE(graph().panels.size(), std::size_t(2));
    QVERIFY(graph().panels[0].settings["values"] == Json({"value"}));
    QVERIFY((graph().panels[0].place == PanelPlace{0, 0, 12, 8}));
    QVERIFY((graph().panels[1].place == PanelPlace{12, 0, 6, 8}));
    QVERIFY(graph().panels[0].settings["source"] == "signal.out");
    QCOMPARE(commands(), 1);
    undo();
    QVERIFY(graph().panels.empty());
}

void BoardTemplatesTest::onlyChosenPanelsAreKept() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "number", {12, 0, 6, 8})});
    click("b");
    save("One");
    QStringList unreadable;
    const std::vector<BoardTemplate> all = allTemplates(unreadable);
    QCOMPARE(all.back().name, QString("One"));
    QCOMPARE(all.back().panels.size(), std::size_t(1));
    QCOMPARE(all.back().panels.front().type, std::string("number"));
}

void BoardTemplatesTest::sourcesAreMatchedByNameThenByFields() {
    BoardTemplate kept;
    kept.sources[{"average", "out"}] = Schema({{"host", Type::String}, {"cpu", Type::Float64}});
    kept.sources[{"signal", "out"}] = Schema({{"x", Type::Float64}});
    const std::vector<Endpoint> outputs{{"signal", "out"}, {"smooth", "out"}, {"raw", "out"}};
    const auto matched =
        matchSources(kept, outputs,
                     {{{"smooth", "out"}, Schema({{"cpu", Type::Int64}, {"host", Type::String}})},
                      {{"raw", "out"}, Schema({{"host", Type::String}, {"cpu", Type::String}})}},
                     std::nullopt);
    QVERIFY((matched.at({"signal", "out"}) == Endpoint{"signal", "out"}));
    QVERIFY((matched.at({"average", "out"}) == Endpoint{"smooth", "out"}));
    QVERIFY(!matchSources(kept, {{"raw", "out"}}, {}, Endpoint{"raw", "out"}).at({"average", "out"}));
    // Panels that show any records show what the graph leads to.
    BoardTemplate any;
    any.sources[{"any", "out"}] = Schema();
    QVERIFY((matchSources(any, outputs, {}, Endpoint{"smooth", "out"}).at({"any", "out"}) ==
             Endpoint{"smooth", "out"}));
}

void BoardTemplatesTest::theUserMatchesASource() {
    show({panel("a", "line", {0, 0, 12, 8})});
    save("Mine");
    document_->change("elsewhere", [](Graph& graph) { graph.panels.clear(); });
    insert("Mine", [](QDialog& dialog) {
        auto* choice = dialog.findChild<QComboBox*>("source:signal.out");
        QCOMPARE(choice->currentData().toString(), QString("signal.out"));
        choice->setCurrentIndex(choice->findData("other.out"));
    });
    QVERIFY(graph().panels.front().settings["source"] == "other.out");
}

void BoardTemplatesTest::aBuiltInTemplateFitsAnyGraph() {
    show({});
    insert("Overview");
    QCOMPARE(graph().panels.size(), std::size_t(3));
    for (const Panel& panel : graph().panels)
        QVERIFY(panel.settings["source"] == "signal.out");
    // Of the output that one looks at.
    show({});
    view_->proposeSource(Endpoint{"other", "out"});
    insert("Overview");
    QCOMPARE(graph().panels.size(), std::size_t(3));
    for (const Panel& panel : graph().panels)
        QVERIFY(panel.settings["source"] == "other.out");
}

void BoardTemplatesTest::aBrokenFileIsSaidSoAndNoMore() {
    QDir().mkpath(templatesFolder());
    for (const auto& [name, text] :
         {std::pair("a.weir-template", "{"),
          {"b.weir-template", "{\"weir_template\": 99, \"graph\": {}}"},
          {"c.weir-template", "{\"weir_template\": 1, \"graph\": {\"weir\": 1, \"dashboard\": 7}}"}}) {
        QFile file(templatesFolder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QStringList unreadable;
    const std::vector<BoardTemplate> all = allTemplates(unreadable);
    QCOMPARE(unreadable.size(), 3);
    QVERIFY(all.size() >= 1 && all.front().isBuiltIn);
    show({});
    insert("Overview");
    QCOMPARE(graph().panels.size(), std::size_t(3));
}

void BoardTemplatesTest::aTemplateIsRemoved() {
    show({panel("a", "line", {0, 0, 12, 8})});
    save("Old");
    const QString path = templatePath("Old");
    QVERIFY(QFile::exists(path));
    insert("Old", [](QDialog& dialog) {
        WithDialog yes([](QDialog& question) { press(question, QDialogButtonBox::YesRole); });
        QTest::mouseClick(dialog.findChild<QPushButton*>("deleteTemplate"), Qt::LeftButton);
        QVERIFY(dialog.findChild<QListWidget*>("templates")->findItems("Old", Qt::MatchExactly).isEmpty());
    });
    QVERIFY(!QFile::exists(path));
}

void BoardTemplatesTest::whatCannotBeWrittenIsSaid() {
    // A file stands where the folder should be.
    QDir().mkpath(QFileInfo(templatesFolder()).path());
    QFile file(templatesFolder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    BoardTemplate kept;
    kept.name = "x";
    QVERIFY(!keepTemplate(kept).isEmpty());
    file.remove();
}

QTEST_MAIN(BoardTemplatesTest)
#include "board_templates_test.moc"
