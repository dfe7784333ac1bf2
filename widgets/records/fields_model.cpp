#include "widgets/records/fields_model.h"

#include "widgets/dashboard/dragged_fields.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QMimeData>

#include <set>

namespace weir {

namespace {

QString figure(const Field& field, double value) {
    if (field.type == Type::Timestamp) return timeText(static_cast<Timestamp>(value));
    return QString::fromStdString(figureText(value, {}).text());
}

QString shareText(double share) {
    if (share == 0) return QStringLiteral("0 %");
    if (share < 0.01) return QStringLiteral("< 1 %");
    if (share > 0.99 && share < 1) return QStringLiteral("> 99 %");
    return QStringLiteral("%1 %").arg(qRound(share * 100));
}

bool isFigure(int column) {
    return column != FieldsModel::Name && column != FieldsModel::TypeName &&
           column != FieldsModel::Distribution;
}

} // namespace

void FieldsModel::setFields(std::vector<FieldSummary> fields) {
    const bool isAlike =
        std::equal(fields.begin(), fields.end(), fields_.begin(), fields_.end(),
                   [](const FieldSummary& a, const FieldSummary& b) { return a.field.name == b.field.name; });
    if (!isAlike) {
        beginResetModel();
        fields_ = std::move(fields);
        endResetModel();
        return;
    }
    fields_ = std::move(fields);
    if (!fields_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int FieldsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(fields_.size());
}

int FieldsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

Qt::ItemFlags FieldsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return output_ ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList FieldsModel::mimeTypes() const {
    return {QLatin1String(kFieldsMimeType)};
}

QMimeData* FieldsModel::mimeData(const QModelIndexList& indexes) const {
    if (!output_) return nullptr;
    std::set<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    DraggedFields dragged{*output_, {}, false};
    for (const int row : rows)
        dragged.fields.push_back(field(row).field);
    return dragged.fields.empty() ? nullptr : fieldsMimeData({dragged}).release();
}

QString FieldsModel::text(const FieldSummary& field, int column) const {
    if (column == Name) return QString::fromStdString(field.field.name);
    if (column == TypeName) return QString::fromUtf8(weir::typeName(field.field.type).data());
    if (field.records == 0) return {};
    switch (column) {
    case Nulls:
        return shareText(field.nullShare());
    case Distinct:
        return QLocale().toString(static_cast<qulonglong>(field.distinct));
    case Least:
        return field.range ? figure(field.field, field.range->least) : QString();
    case Greatest:
        return field.range ? figure(field.field, field.range->greatest) : QString();
    case Mean:
        // The middle of some moments says nothing to anybody.
        return field.range && isNumeric(field.field.type) ? figure(field.field, field.range->mean)
                                                          : QString();
    default:
        return {};
    }
}

QString FieldsModel::toolTip(const FieldSummary& field, int column) const {
    if (column == Name) return QString::fromStdString(field.field.name);
    if (field.records == 0) return tr("Nothing has passed yet that could be looked at.");
    if (column == Nulls)
        return tr("%1 of the newest %2 records have no value here.")
            .arg(QLocale().toString(static_cast<qulonglong>(field.nulls)),
                 QLocale().toString(static_cast<qulonglong>(field.records)));
    if (column != Distribution) return text(field, column);
    QString tip = tr("Most frequent:");
    for (const ValueCount& value : field.top)
        tip += QStringLiteral("\n%1  %2")
                   .arg(QString::fromStdString(value.value).left(200),
                        shareText(static_cast<double>(value.count) / static_cast<double>(field.records)));
    return field.top.empty() ? tr("No value") : tip;
}

QVariant FieldsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const FieldSummary& field = this->field(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(field, index.column());
    case Qt::ToolTipRole:
        return toolTip(field, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Distribution ? toolTip(field, Distribution) : text(field, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isFigure(index.column())) return Theme::instance().figures(TextStyle::Body);
        return {};
    case Qt::ForegroundRole:
        if (index.column() == TypeName) return Theme::instance().colors().textMuted;
        if (index.column() == Nulls && field.nulls > 0) return Theme::instance().colors().warning;
        return {};
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Field");
    case TypeName:
        return tr("Type");
    case Nulls:
        return tr("Null");
    case Distinct:
        return tr("Distinct");
    case Least:
        return tr("Least");
    case Greatest:
        return tr("Greatest");
    case Mean:
        return tr("Mean");
    default:
        return tr("Distribution");
    }
}

} // namespace weir
