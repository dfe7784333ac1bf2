#include "widgets/canvas/note_item.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPainter>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace weir {

namespace {

/// A note in Markdown.
class TextPanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::TextPanel)

public:
    explicit TextPanel(QWidget* parent) : PanelContent(parent), page_(new QTextBrowser) {
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
    }
    ~TextPanel() override { delete page_; } // before its document

    void configure(const Parameters& settings, bool) override {
        text_ = QString::fromStdString(settings.text("text"));
        write();
    }
    void take(const RecordBatchPointer&) override {}
    void clear() override {}
    void refresh() override {}
    bool isEmpty() const override { return text_.trimmed().isEmpty(); }

    void draw(QPainter& painter, QSize size) override {
        TextAlone page;
        page.setDocumentMargin(spacing::medium);
        fill(page);
        page.setTextWidth(size.width());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = page_->palette();
        context.clip = QRectF(QPointF(), size);
        painter.save();
        painter.setClipRect(context.clip, Qt::IntersectClip);
        page.documentLayout()->draw(&painter, context);
        painter.restore();
    }

private:
    void fill(QTextDocument& document) const {
        document.setDefaultFont(Theme::instance().font(TextStyle::Body));
        // No HTML, which could hide what it says.
        document.setMarkdown(text_, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
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
        fill(document_);
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

    QString text_;
    TextAlone document_;
    QTextBrowser* page_;
};

PanelType describe() {
    Parameter text;
    text.id = "text";
    text.type = ParameterType::Text;
    text.multiline = true;
    text.label = "Text";
    text.summary = "In Markdown: headings, lists, tables, links. Pictures and HTML are left out.";
    text.placeholder = "# Heading";

    PanelType type;
    type.id = "text";
    type.title = "Text";
    type.summary = "A note in Markdown beside the charts.";
    type.icon = "note";
    type.width = 6;
    type.height = 5;
    type.parameters = {text};
    type.make = [](const PanelContext&, QWidget* parent) -> PanelContent* { return new TextPanel(parent); };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
