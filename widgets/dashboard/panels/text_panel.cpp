#include "widgets/canvas/note_item.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/live_text.h"
#include "widgets/dashboard/number_at.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/document/graph_document.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

#include <map>

namespace weir {

namespace {

const QString kNoValue = QStringLiteral("\u2013");
constexpr double kLeastScale = 0.7; ///< of a picture
constexpr double kScaleStep = 0.05;

/// The newest value of a field.
struct NewestValue {
    Timestamp time = kMinTimestamp;
    double number = 0;
    QString text; ///< of a value that is no number
    bool isNumber = false;
};

/// A note in Markdown, with the newest values of its source and the board's variables in it.
class TextPanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::TextPanel)

public:
    TextPanel(const PanelContext& context, QWidget* parent)
        : PanelContent(parent), graph_(context.document), panel_(context.panel), page_(new QTextBrowser) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page_);
        page_->setObjectName(QStringLiteral("text"));
        page_->setFrameShape(QFrame::NoFrame);
        page_->setStyleSheet(
            QStringLiteral("QTextBrowser { border: none; background: transparent; padding: 0; }"));
        page_->setOpenLinks(false);
        // A graph is opened that others wrote: nothing it names is loaded, be it a file or an address.
        document_.setUndoRedoEnabled(false);
        document_.setDocumentMargin(spacing::medium);
        page_->setDocument(&document_);
        connect(page_, &QTextBrowser::anchorClicked, this, &TextPanel::offer);
        connect(&Theme::instance(), &Theme::changed, this, &TextPanel::write);
        // Another choice of a variable, or another board to stand on.
        connect(&graph_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
            if (before.boards != after.boards || before.panels != after.panels) refresh();
        });
    }
    ~TextPanel() override { delete page_; } // before its document

    void configure(const Parameters& settings, bool isOtherData) override {
        hasSource_ = !settings.text("source").empty();
        text_ = LiveText(QString::fromStdString(settings.text("text")));
        if (isOtherData) clear();
        filled_ = filled();
        write();
    }

    void take(const RecordBatchPointer& batch) override {
        hasRecords_ = hasRecords_ || batch->rows() > 0;
        for (const LiveText::Place& place : text_.places())
            if (const Column* const column = batch->column(place.name))
                keepNewest(*column, batch->eventTimes(), newest_[place.name]);
    }

    void clear() override {
        newest_.clear();
        hasRecords_ = false;
    }

    void refresh() override {
        QString text = filled();
        if (text == filled_) return;
        filled_ = std::move(text);
        write();
    }

    bool isEmpty() const override { return filled_.trimmed().isEmpty(); }

    QString remark() const override {
        if (!hasRecords_) return {};
        for (const LiveText::Place& place : text_.places())
            if (!newest_.contains(place.name) && !variable(place.name))
                return tr("The records have no field “%1”.").arg(QString::fromStdString(place.name));
        return {};
    }

    void draw(QPainter& painter, QSize size) override {
        TextAlone page;
        page.setDocumentMargin(spacing::medium);
        fill(page);
        page.setTextWidth(size.width());
        // Smaller before it is cut, for a picture cannot be scrolled.
        double scale = 1;
        while (page.size().height() > size.height() / scale && scale > kLeastScale) {
            scale = std::max(kLeastScale, scale - kScaleStep);
            page.setTextWidth(size.width() / scale);
        }
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = page_->palette();
        context.clip = QRectF(QPointF(), QSizeF(size) / scale);
        painter.save();
        painter.scale(scale, scale);
        painter.setClipRect(context.clip, Qt::IntersectClip);
        page.documentLayout()->draw(&painter, context);
        painter.restore();
    }

private:
    static void keepNewest(const Column& column, std::span<const Timestamp> times, NewestValue& newest) {
        for (std::size_t row = 0; row < times.size(); ++row) {
            if (column.isNull(row) || times[row] < newest.time) continue;
            newest.time = times[row];
            newest.isNumber = isNumeric(column.type());
            newest.number = numberAt(column, row);
            if (newest.isNumber) continue;
            if (column.type() == Type::Timestamp) {
                newest.text = timeText(column.int64s()[row]);
            } else {
                std::string text;
                column.appendText(text, row);
                newest.text = QString::fromStdString(text);
            }
        }
    }

    /// What is chosen of a variable of the board that the panel stands on; unset: it has no such variable.
    std::optional<QString> variable(const std::string& name) const {
        const Graph& graph = graph_.graph();
        const Panel* const panel = graph.findPanel(panel_);
        const BoardTab* const board = panel ? graph.findBoard(graph.boardOf(*panel)) : nullptr;
        if (!board) return std::nullopt;
        const auto found = board->variables.find(name);
        if (found == board->variables.end()) return std::nullopt;
        if (found->second.empty()) return tr("all");
        QStringList values;
        for (const std::string& value : found->second)
            values << QString::fromStdString(value);
        return values.join(QStringLiteral(", "));
    }

    QString filled() const {
        return text_.filled([this](const LiveText::Place& place) -> std::optional<QString> {
            if (const std::optional<QString> chosen = variable(place.name)) return plainMarkdown(*chosen);
            if (!hasSource_) return std::nullopt;
            const auto newest = newest_.find(place.name);
            if (newest == newest_.end() || newest->second.time == kMinTimestamp) return kNoValue;
            const NewestValue& value = newest->second;
            return plainMarkdown(
                value.isNumber ? QString::fromStdString(figureText(value.number, {place.unit, {}}).text())
                               : value.text);
        });
    }

    void fill(QTextDocument& document) const {
        document.setDefaultFont(Theme::instance().font(TextStyle::Body));
        // No HTML, which could hide what it says.
        document.setMarkdown(filled_, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                          QTextDocument::MarkdownNoHTML);
        arrange(document);
    }

    /// Tables as the rest of the window has them, and lists that do not lean far in.
    static void arrange(QTextDocument& document) {
        document.setIndentWidth(spacing::large);
        for (QTextFrame* frame : document.rootFrame()->childFrames()) {
            auto* table = qobject_cast<QTextTable*>(frame);
            if (!table) continue;
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(Theme::instance().colors().border);
            format.setCellPadding(spacing::tight);
            format.setCellSpacing(0);
            format.setTopMargin(spacing::small);
            format.setBottomMargin(spacing::small);
            table->setFormat(format);
        }
    }

    void write() {
        // Who reads further down is not led back to the beginning.
        const int place = page_->verticalScrollBar()->value();
        fill(document_);
        // What is filled in pushes the cursor to the end, which would be scrolled to.
        page_->moveCursor(QTextCursor::Start);
        page_->verticalScrollBar()->setValue(place);
        setAccessibleName(document_.toPlainText().left(200));
        page_->setAccessibleName(accessibleName());
    }

    /// Where a link leads is for the user to see before anything goes there.
    void offer(const QUrl& address) {
        const QString scheme = address.scheme();
        if (scheme != QLatin1String("https") && scheme != QLatin1String("http")) return;
        QMessageBox question(QMessageBox::Question, tr("Open link"), tr("Open this address in the browser?"),
                             QMessageBox::Open | QMessageBox::Cancel, window());
        question.setTextFormat(Qt::PlainText);
        question.setInformativeText(address.toString());
        if (question.exec() == QMessageBox::Open) QDesktopServices::openUrl(address);
    }

    GraphDocument& graph_;
    const std::string panel_; ///< its id
    LiveText text_;
    QString filled_; ///< as it is shown
    std::map<std::string, NewestValue> newest_;
    bool hasSource_ = false;
    bool hasRecords_ = false;
    TextAlone document_;
    QTextBrowser* page_;
};

PanelType describe() {
    Parameter text;
    text.id = "text";
    text.type = ParameterType::Text;
    text.multiline = true;
    text.label = "Text";
    text.summary =
        "In Markdown: headings, lists, tables, links. Pictures and HTML are left out. {{cpu}} is the newest "
        "value of that field of the source, {{cpu|%}} has a unit, and {{host}} is what is chosen of a "
        "variable of the board.";
    text.placeholder = "# Heading";

    Parameter source = sourceParameter();
    source.summary = "The output whose newest values stand in the text.";
    source.required = false;

    PanelType type;
    type.id = "text";
    type.title = "Text";
    type.summary = "A note in Markdown beside the charts, with newest values in it.";
    type.icon = "note";
    type.width = 6;
    type.height = 5;
    type.parameters = {text, source};
    type.dataParameters = {"text"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new TextPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
