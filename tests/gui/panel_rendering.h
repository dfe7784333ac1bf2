#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"

#include "tests/gui/fake_engine.h"

#include <QImage>

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace weir {

/// One field of makeBatch(): numbers, of which NaN is null, or texts, of which an empty one is null.
struct TestColumn {
    std::string name;
    std::variant<std::vector<double>, std::vector<std::string>> values;
};

/// Records at these seconds since the Unix epoch; every column is as long.
RecordBatchPointer makeBatch(const std::vector<double>& seconds, const std::vector<TestColumn>& columns);

/// A panel of one type, drawn apart from any board: fixed size, time zone UTC, a time of its own. To be made
/// after the application. A test of its pictures is four lines:
///
///     PanelRendering panel("line", Json{{"source", "signal.out"}});
///     panel.take({makeBatch(...)});
///     const QString faults = panel.faults("line");
///     QVERIFY2(faults.isEmpty(), qPrintable(faults));
class PanelRendering {
public:
    explicit PanelRendering(const char* type, Json settings = Json::object(), QSize size = {480, 280});
    ~PanelRendering();

    PanelContent& content() { return *content_; }
    GraphDocument& document() { return document_; }
    FakeEngine& engine() { return engine_; }
    BoardTime& time() { return time_; }

    /// Gives it these records and lets it draw them.
    void take(const std::vector<RecordBatchPointer>& batches);
    /// Changes settings as the settings' form does.
    void configure(const Json& settings, bool isOtherData);

    /// Moves the pointer there, in the plot's pixels, and returns what its card says then; empty if it says
    /// nothing.
    QString readingAt(QPoint position);

    /// What it looks like on the screen.
    QImage picture(Theme::Choice theme);
    /// What draw() makes of it, in the size it has.
    QImage drawing(Theme::Choice theme);

    /// Draws it in both themes and compares with tests/gui/pictures/<name>-light.png and <name>-dark.png;
    /// empty if both are as they were. Otherwise says where they differ, and where the new picture is. With
    /// WEIR_WRITE_PICTURES=1 in the environment the pictures of the references are written anew.
    QString faults(const QString& name);

private:
    void settle();

    FakeEngine engine_;
    GraphDocument document_;
    BoardTime time_;
    const PanelType* type_;
    Json settings_;
    std::unique_ptr<QWidget> frame_;
    PanelContent* content_;
};

/// Where two pictures differ for the eye: the means of cells of 8 x 8 pixels are compared, so that another
/// version of a font or of the painter makes no difference, and a line that is gone does.
struct PictureDifference {
    bool isOtherSize = false;
    double share = 0; ///< of cells that differ
    QRect where;      ///< around all of these

    /// Whether they show the same.
    bool isSmall() const;
    QString text() const;
};
PictureDifference differenceOf(const QImage& picture, const QImage& reference);

/// How many pixels of `area` are of about this colour: each channel at most `tolerance` away.
int pixelsOf(const QImage& picture, QRect area, const QColor& color, int tolerance = 24);

} // namespace weir
