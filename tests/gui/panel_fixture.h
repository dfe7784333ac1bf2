#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/theme/theme.h"

#include "tests/gui/fake_engine.h"

#include <QApplication>
#include <QTest>

#include <variant>

namespace weir {

/// A dashboard over an engine that does as the test says, with panels of one source, `signal.out`.
class PanelFixture : public QObject {
protected:
    void prepare() { Theme::instance().apply(*qApp, Theme::Choice::Light); }
    void open(QSize size = {1000, 700}) {
        engine_ = std::make_unique<FakeEngine>();
        document_ = std::make_unique<GraphDocument>();
        view_ = std::make_unique<DashboardView>(*document_, *engine_);
        view_->resize(size);
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    }
    void close() {
        view_.reset();
        document_.reset();
    }
    /// A graph with one panel of that type, `p`, that fills the board.
    void show(const char* type, Json settings = Json::object(), PanelPlace place = {0, 0, 24, 14}) {
        Graph graph;
        graph.nodes.push_back({"signal", "signal.generator", "Pumps", Json::object()});
        Panel panel;
        panel.id = "p";
        panel.type = type;
        panel.place = place;
        panel.settings = std::move(settings);
        if (showsRecords(*PanelRegistry::instance().find(type))) panel.settings["source"] = source_.text();
        graph.panels.push_back(panel);
        document_->replace(graph, {});
        QCoreApplication::processEvents();
    }
    PanelFrame* frame() { return view_->board().frame(QStringLiteral("p")); }
    PanelContent* content() { return frame()->content(); }
    const Json& settings() { return document_->graph().findPanel("p")->settings; }
    void push(RecordBatchPointer batch) { engine_->push(source_, std::move(batch)); }
    QString message() { return frame()->findChild<QWidget*>(QStringLiteral("remark"))->toolTip(); }

    const Endpoint source_{"signal", "out"};
    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<GraphDocument> document_;
    std::unique_ptr<DashboardView> view_;
};

/// A column for recordsOf(): its name and its values; an empty text, and NaN, is null.
struct FixtureColumn {
    std::string name;
    std::variant<std::vector<double>, std::vector<std::string>> values;
};

/// Records at these seconds.
inline RecordBatchPointer recordsOf(const std::vector<double>& seconds,
                                    const std::vector<FixtureColumn>& fields) {
    std::vector<Field> schema;
    std::vector<ColumnPointer> columns;
    for (const FixtureColumn& field : fields) {
        const bool isNumber = std::holds_alternative<std::vector<double>>(field.values);
        auto column = std::make_shared<Column>(isNumber ? Type::Float64 : Type::String);
        if (isNumber) {
            for (const double value : std::get<0>(field.values))
                std::isnan(value) ? column->appendNull() : column->appendFloat64(value);
        } else {
            for (const std::string& value : std::get<1>(field.values))
                value.empty() ? column->appendNull() : column->appendString(value);
        }
        schema.push_back({field.name, column->type()});
        columns.push_back(column);
    }
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (const double second : seconds)
        times->appendInt64(static_cast<Timestamp>(second * 1e9));
    return std::make_shared<const RecordBatch>(std::make_shared<const Schema>(std::move(schema)), columns,
                                               times);
}

} // namespace weir
