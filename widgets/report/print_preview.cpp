#include "widgets/report/print_preview.h"

#include "widgets/report/report_pages.h"

#include <QCoreApplication>
#include <QImage>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>

namespace weir {

namespace {

constexpr QSize kSize(1120, 860);

} // namespace

void previewPrint(const Report& report, QWidget* window) {
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setDocName(report.title);
    printer.setCreator(QStringLiteral("Weir"));
    printer.setFullPage(true); // the report has margins of its own
    printer.setPageSize(report.page.pageSize());
    printer.setPageOrientation(report.page.orientation());
    printer.setResolution(QImage(1, 1, QImage::Format_RGB32).logicalDpiX());
    QPrintPreviewDialog dialog(&printer, window);
    dialog.setObjectName(QStringLiteral("printPreview"));
    // As wide as its buttons, of which Print is the last.
    dialog.resize(kSize.boundedTo(dialog.screen()->availableSize()));
    dialog.setWindowTitle(QCoreApplication::translate("weir::PrintPreview", "Print: %1").arg(report.title));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, [&report](QPrinter* target) {
        // The user may have chosen other paper than the report was laid out for.
        Report again = report;
        again.page.setPageSize(target->pageLayout().pageSize());
        again.page.setOrientation(target->pageLayout().orientation());
        ReportPages(again).print(*target);
    });
    dialog.exec();
}

} // namespace weir
