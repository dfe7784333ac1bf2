// The inspector through its fields: every edit is an undoable change of the document, and nothing else.
#include "widgets/document/graph_document.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/parameter_editor.h"
#include "widgets/inspector/parameter_form.h"
#include "widgets/inspector/parameter_row.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace weir;

namespace {

Graph example() {
    Graph graph;
    Node signal;
    signal.id = "signal";
    signal.type = "signal.generator";
    Node filter;
    filter.id = "filter";
    filter.type = "filter";
    Node window;
    window.id = "window";
    window.type = "window.tumbling";
    Node script;
    script.id = "script";
    script.type = "lua";
    graph.nodes = {signal, filter, window, script};
    graph.wires = {*Wire::parse("signal.out -> filter.in"), *Wire::parse("filter.out -> window.in")};
    return graph;
}

class Bench {
public:
    Bench() : inspector(document) {
        document.replace(example(), {});
        inspector.resize(320, 900);
        inspector.show();
        QApplication::setActiveWindow(&inspector);
        if (!QTest::qWaitForWindowExposed(&inspector)) qFatal("the window was not shown");
    }

    ParameterRow& row(const char* id) {
        auto* found = inspector.findChild<ParameterRow*>(QLatin1String(id));
        if (!found) qFatal("there is no row %s", id);
        return *found;
    }
    const Json& parameters(const char* node) { return document.graph().findNode(node)->parameters; }
    QString problemOf(const char* id) {
        for (const QLabel* label : row(id).findChildren<QLabel*>())
            if (label->isVisibleTo(&inspector) && label->wordWrap() && !label->text().isEmpty())
                return label->text();
        return {};
    }

    GraphDocument document;
    Inspector inspector;
};

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }

    void typingANumberIsOneUndoableChange() {
        Bench bench;
        bench.inspector.showNodes({"signal"});
        auto* line = bench.row("rate").findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("250"));
        QVERIFY(bench.parameters("signal").at("rate") == Json(250));
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QVERIFY(!bench.parameters("signal").contains("rate"));
        QCOMPARE(bench.document.graph(), example());
    }

    void aScriptHasLinesWhichBeginAsFarInAsTheOneBefore() {
        Bench bench;
        bench.inspector.showNodes({"script"});
        auto* text = bench.row("script").findChild<QPlainTextEdit*>();
        QVERIFY(text);
        const int emptyHeight = text->height();
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("function process(record, emit)"));
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, QStringLiteral("    local x = 1"));
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, QStringLiteral("emit({x = x})"));
        QCOMPARE(QString::fromStdString(bench.parameters("script")["script"].get<std::string>()),
                 QStringLiteral("function process(record, emit)\n    local x = 1\n    emit({x = x})"));
        for (int line = 0; line < 10; ++line)
            QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(text->height() > emptyHeight);
        // Tab leads on, and does not stand in the script.
        QTest::keyClick(text, Qt::Key_Tab);
        QVERIFY(!text->hasFocus());
        bench.document.undoStack().undo();
        QCOMPARE(text->toPlainText(), QString());
    }

    void anEmptyNumberMeansTheDefaultAndComesBackOnLeaving() {
        Bench bench;
        bench.inspector.showNodes({"signal"});
        auto* line = bench.row("rate").findChild<QLineEdit*>();
        const QString before = line->text();
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Backspace);
        QCOMPARE(line->text(), QString());
        QVERIFY(!bench.parameters("signal").contains("rate"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), before);
    }

    void aNumberOutOfRangeAndNoNumberAreExplained() {
        Bench bench;
        bench.inspector.showNodes({"signal"});
        auto* line = bench.row("rate").findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("-5"));
        QVERIFY(!bench.problemOf("rate").isEmpty());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("fast"));
        QVERIFY(!bench.problemOf("rate").isEmpty());
        QCOMPARE(line->text(), QStringLiteral("fast"));
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("7"));
        QCOMPARE(bench.problemOf("rate"), QString());
    }

    void aChoiceAndTheWayBackToTheDefault() {
        Bench bench;
        bench.inspector.showNodes({"signal"});
        auto* combo = bench.row("waveform").findChild<QComboBox*>();
        combo->setFocus();
        const QString first = combo->currentText();
        QTest::keyClick(combo, Qt::Key_Down);
        QVERIFY(combo->currentText() != first);
        QVERIFY(bench.parameters("signal").contains("waveform"));
        auto* reset = bench.row("waveform").findChild<QToolButton*>();
        QVERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(combo->currentText(), first);
        QVERIFY(!bench.parameters("signal").contains("waveform"));
        QVERIFY(!reset->isVisible());
    }

    void aMistakeInAnExpressionIsShownWithItsColumn() {
        Bench bench;
        bench.inspector.showNodes({"filter"});
        auto* text = bench.row("condition").findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("value > > 3"));
        QVERIFY2(bench.problemOf("condition").contains(QStringLiteral("olumn 9")),
                 qPrintable(bench.problemOf("condition")));
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("1 < 3"));
        QCOMPARE(bench.problemOf("condition"), QString());
        QVERIFY(bench.parameters("filter").at("condition") == Json("1 < 3"));
    }

    void fieldsAreCompletedInAnExpression() {
        Bench bench;
        bench.inspector.setSeenSchemas(
            {{Endpoint{"signal", "out"}, Schema({{"temperature", Type::Float64}})}});
        bench.inspector.showNodes({"filter"});
        auto* text = bench.row("condition").findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("temper"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(text->toPlainText(), QStringLiteral("temperature"));
        QVERIFY(bench.parameters("filter").at("condition") == Json("temperature"));
    }

    void fieldNamesBecomeTags() {
        Bench bench;
        bench.inspector.showNodes({"window"});
        ParameterRow& by = bench.row("by");
        auto* line = by.findChild<QLineEdit*>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("host,region"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(bench.parameters("window").at("by") == Json::array({"host", "region"}));
        QTest::keyClick(line, Qt::Key_Backspace);
        QVERIFY(bench.parameters("window").at("by") == Json::array({"host"}));
    }

    void aSpanIsCheckedAsItIsTyped() {
        Bench bench;
        bench.inspector.showNodes({"window"});
        auto* line = bench.row("size").findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("10 lightyears"));
        QVERIFY(!bench.problemOf("size").isEmpty());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("12 s"));
        QCOMPARE(bench.problemOf("size"), QString());
        QVERIFY(bench.parameters("window").at("size") == Json("12 s"));
    }

    void undoShowsTheValueOfBefore() {
        Bench bench;
        bench.inspector.showNodes({"window"});
        auto* line = bench.row("size").findChild<QLineEdit*>();
        const QString before = line->text();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("30 s"));
        bench.document.undoStack().undo();
        QCOMPARE(line->text(), before);
    }

    void theTitleIsEditedAndWithoutANodeTheGraphIsShown() {
        Bench bench;
        bench.inspector.showNodes({"filter"});
        QLineEdit* title = nullptr;
        for (QLineEdit* line : bench.inspector.findChildren<QLineEdit*>())
            if (line->isVisible() && line->accessibleName() == QStringLiteral("Title")) title = line;
        QVERIFY(title);
        QTest::keyClicks(title, QStringLiteral("Only hot ones"));
        QCOMPARE(bench.document.graph().findNode("filter")->title, std::string("Only hot ones"));
        bench.inspector.showNodes({});
        title = nullptr;
        for (QLineEdit* line : bench.inspector.findChildren<QLineEdit*>())
            if (line->isVisible() && line->accessibleName() == QStringLiteral("Title")) title = line;
        QVERIFY(title);
        QTest::keyClicks(title, QStringLiteral("Plant"));
        QCOMPARE(bench.document.graph().title, std::string("Plant"));
        auto* batch = bench.row("batch_rows").findChild<QLineEdit*>();
        batch->setFocus();
        batch->selectAll();
        QTest::keyClicks(batch, QStringLiteral("64"));
        QCOMPARE(bench.document.graph().run.batchRows, std::size_t(64));
        bench.document.undoStack().setIndex(0);
        QCOMPARE(bench.document.graph(), example());
    }

    void aDeletedNodeLeavesTheGraphsForm() {
        Bench bench;
        bench.inspector.showNodes({"filter"});
        bench.document.change(QStringLiteral("Delete"), [](Graph& graph) { graph.nodes.clear(); });
        QVERIFY(bench.row("batch_rows").isVisible());
    }

    void everyNodeTypesFormShowsEveryParameterAndChangesNothingByItself() {
        for (const NodeType* type : NodeRegistry::instance().all()) {
            Bench bench;
            Graph graph;
            Node node;
            node.id = "it";
            node.type = type->id;
            graph.nodes = {node};
            bench.document.replace(graph, {});
            bench.inspector.showNodes({"it"});
            for (const Parameter& parameter : type->parameters)
                bench.row(parameter.id.c_str());
            bench.inspector.grab();
            QVERIFY2(!bench.document.isModified(), type->id.c_str());
        }
    }
};

class ParameterFormTest : public QObject {
    Q_OBJECT
private slots:
    void rowsAreAddedChangedMovedAndRemoved() {
        Parameter name;
        name.id = "name";
        name.label = "Name";
        Parameter rows;
        rows.id = "fields";
        rows.type = ParameterType::Rows;
        rows.label = "Fields";
        rows.columns = {name};
        ParameterForm form;
        Json values = Json::object();
        form.setParameters({rows}, values);
        connect(&form, &ParameterForm::valueChanged, this, [&](const QString& id, const Json& value) {
            if (value.is_null())
                values.erase(id.toStdString());
            else
                values[id.toStdString()] = value;
            form.setValues(values);
        });
        form.resize(300, 500);
        form.show();
        const auto button = [&](const QString& accessibleName) -> QAbstractButton* {
            for (QAbstractButton* candidate : form.findChildren<QAbstractButton*>())
                if (candidate->isVisible() && candidate->accessibleName() == accessibleName) return candidate;
            return nullptr;
        };
        const auto type = [&](int row, const QString& text) {
            QList<QLineEdit*> lines;
            for (QLineEdit* line : form.findChildren<QLineEdit*>())
                if (line->isVisible()) lines << line;
            std::sort(lines.begin(), lines.end(), [&](QLineEdit* a, QLineEdit* b) {
                return a->mapTo(&form, QPoint()).y() < b->mapTo(&form, QPoint()).y();
            });
            QTest::keyClicks(lines.at(row), text);
        };
        QTest::mouseClick(button("Add to Fields"), Qt::LeftButton);
        QTest::mouseClick(button("Add to Fields"), Qt::LeftButton);
        QApplication::processEvents();
        type(0, "first");
        type(1, "second");
        QVERIFY(values.at("fields") == Json::parse(R"([{"name": "first"}, {"name": "second"}])"));
        QTest::mouseClick(button("Move down row 1"), Qt::LeftButton);
        QVERIFY(values.at("fields") == Json::parse(R"([{"name": "second"}, {"name": "first"}])"));
        QTest::mouseClick(button("Remove row 1"), Qt::LeftButton);
        QVERIFY(values.at("fields") == Json::parse(R"([{"name": "first"}])"));
        QApplication::processEvents();
        QTest::mouseClick(button("Remove row 1"), Qt::LeftButton);
        QVERIFY(!values.contains("fields"));
    }

    void visibleWhenAndAdvanced() {
        Parameter kind;
        kind.id = "kind";
        kind.type = ParameterType::Choice;
        kind.choices = {{"a", "A", ""}, {"b", "B", ""}};
        kind.defaultValue = "a";
        Parameter dependent;
        dependent.id = "dependent";
        dependent.visibleWhen = {"kind", {"b"}};
        Parameter rare;
        rare.id = "rare";
        rare.advanced = true;
        ParameterForm form;
        form.setParameters({kind, dependent, rare}, Json::object());
        form.show();
        auto* row = form.findChild<ParameterRow*>(QStringLiteral("dependent"));
        QVERIFY(!row->isVisible());
        form.setValues(Json{{"kind", "b"}});
        QVERIFY(row->isVisible());
        QVERIFY(!form.findChild<ParameterRow*>(QStringLiteral("rare"))->isVisible());
        form.focusParameter(QStringLiteral("rare"));
        QVERIFY(form.findChild<ParameterRow*>(QStringLiteral("rare"))->isVisible());
    }

    void valuesOfTheWrongKindDoNoHarm() {
        for (const ParameterType type :
             {ParameterType::Text, ParameterType::Integer, ParameterType::Number, ParameterType::Boolean,
              ParameterType::Choice, ParameterType::Span, ParameterType::Expression, ParameterType::FieldName,
              ParameterType::FieldNames, ParameterType::InputPath, ParameterType::OutputPath,
              ParameterType::Rows}) {
            Parameter parameter;
            parameter.id = "it";
            parameter.type = type;
            ParameterForm form;
            QSignalSpy changes(&form, &ParameterForm::valueChanged);
            for (const Json& value :
                 {Json(nullptr), Json(true), Json(-1), Json(1e300), Json("text"), Json::array({1, nullptr}),
                  Json::object({{"a", 1}}), Json::array({Json::object(), 5})})
                form.setParameters({parameter}, Json{{"it", value}});
            form.setProblems({{{"it[3].x", "wrong\n  ^^", "mend it", false}, {}}});
            form.show();
            form.grab();
            QCOMPARE(changes.count(), 0);
        }
    }
};

int main(int count, char** arguments) {
    QApplication application(count, arguments);
    InspectorTest inspector;
    ParameterFormTest form;
    const int first = QTest::qExec(&inspector, count, arguments);
    const int second = QTest::qExec(&form, count, arguments);
    return first + second;
}
#include "inspector_test.moc"
