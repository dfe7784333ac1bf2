#pragma once
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"

#include <optional>
#include <vector>

class QScrollArea;

namespace weir {

class ElidedLabel;

/// A panel's content once for each value of a field, beside each other in the panel's room, all with the same
/// settings; so many at most. GUI thread only.
class RepeatedPanel final : public PanelContent {
    Q_OBJECT
public:
    static constexpr std::size_t kMostCopies = 24;

    /// `type` and what the context names outlive it.
    RepeatedPanel(const PanelType& type, std::string field, const PanelContext& context, QWidget* parent);

    void configure(const Parameters& settings, bool isOtherData) override;
    void take(const RecordBatchPointer& batch) override;
    void takeEarlier(const RecordBatchPointer& batch, Duration offset) override;
    bool takesWhilePaused() const override { return acting_->takesWhilePaused(); }
    void clear() override;
    void refresh() override;
    bool isEmpty() const override;
    QString remark() const override;
    void draw(QPainter& painter, QSize size) override;
    /// With the field that it is repeated by as the first column.
    std::string data() const override;

    std::optional<TimeRange> shownTime() const override;

    /// The values that there are copies for, in the order in which they stand.
    std::vector<std::string> keys() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Copy {
        std::string key;
        QWidget* cell;
        ElidedLabel* title;
        PanelContent* content;
    };
    struct Grid {
        int columns;
        int rows;
    };
    Copy makeCopy();
    PanelContent* contentFor(const std::string& key);
    /// The one whose cells come nearest to a good shape.
    Grid gridFor(QSize room) const;
    void arrange();
    void updateTitles();

    const PanelType& type_;
    const std::string field_;
    const PanelContext context_;
    std::optional<Parameters> settings_;
    std::vector<Copy> copies_;       ///< in order of their keys
    PanelContent* acting_ = nullptr; ///< that of the first copy, whose actions are the panel's; it stays
    std::optional<Copy> spare_;      ///< the first copy while there is no key for it
    std::vector<std::string> leftOut_;
    bool isFieldMissing_ = false;
    QScrollArea* scroll_;
    QWidget* page_;
};

} // namespace weir
