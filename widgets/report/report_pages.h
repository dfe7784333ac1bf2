#pragma once
#include "widgets/report/report.h"

#include <QRectF>

#include <functional>
#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace weir {

/// A report laid out on pages: nothing that belongs together is cut in two. GUI thread only.
class ReportPages {
public:
    /// The report outlives the pages.
    explicit ReportPages(const Report& report);

    int count() const { return static_cast<int>(pages_.size()); }
    /// Draws a page, counted from 0, in the screen's pixels from the paper's corner.
    void draw(QPainter& painter, int page) const;

    /// Draws all pages, on paper like the report's, with as many dots an inch as the screen has. `goesOn` is
    /// asked before each page, and ends it by a no; whether it is whole.
    bool print(QPagedPaintDevice& device, const std::function<bool(int page)>& goesOn = {}) const;

private:
    using Draw = std::function<void(QPainter& painter, const QRectF& place)>;
    /// Something that goes down the pages as a whole.
    struct Block {
        double height;
        Draw draw;
        double above = 0;    ///< room between it and what is over it
        double withNext = 0; ///< so much of what follows must stand on its page
    };
    /// A block that has its place.
    struct Placed {
        QRectF place;
        Draw draw;
    };
    using Page = std::vector<Placed>;

    void add(const Block& block);
    void startPage();
    void addText(const QString& text, const QFont& font, const QColor& color, double above,
                 double withNext = 0);
    void addFacts();
    void addGraph();
    void addBoard(const BoardPicture& board);
    void addAlerts();
    double textHeight(const QString& text, const QFont& font, double width) const;

    const Report& report_;
    QRectF content_;
    std::vector<Page> pages_;
    double y_ = 0; ///< of the end of what is on the last page
};

/// The report as a PDF file's content; empty if `goesOn` ended it.
QByteArray reportAsPdf(const Report& report, const std::function<bool(int page)>& goesOn = {});

} // namespace weir
