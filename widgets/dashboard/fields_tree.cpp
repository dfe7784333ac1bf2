#include "widgets/dashboard/fields_tree.h"

#include "widgets/theme/theme.h"

#include <QMimeData>

#include <algorithm>

namespace weir {

namespace {

QString iconOf(Type type) {
    switch (type) {
    case Type::Int64:
    case Type::Float64:
        return QStringLiteral("field-number");
    case Type::String:
        return QStringLiteral("field-text");
    case Type::Bool:
        return QStringLiteral("field-boolean");
    case Type::Timestamp:
        return QStringLiteral("field-time");
    }
    return {};
}

} // namespace

void FieldsTree::setOutputs(const std::vector<std::pair<Endpoint, QString>>& outputs,
                            const std::map<Endpoint, Schema>& schemas) {
    clear();
    const Theme& theme = Theme::instance();
    for (const auto& [endpoint, name] : outputs) {
        const QString source = QString::fromStdString(endpoint.text());
        auto* output = new QStandardItem(theme.icon(QStringLiteral("wire"), theme.colors().textMuted), name);
        output->setData(source, SourceRole);
        output->setToolTip(tr("%1: drag it onto the dashboard to see all of it").arg(source));
        output->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        const auto schema = schemas.find(endpoint);
        if (schema == schemas.end() || schema->second.size() == 0) {
            auto* unknown = new QStandardItem(tr("fields are known once it runs"));
            unknown->setFlags(Qt::NoItemFlags);
            output->appendRow(unknown);
        } else {
            for (const Field& field : schema->second.fields()) {
                auto* item = new QStandardItem(theme.icon(iconOf(field.type), theme.fieldColor(field.type)),
                                               QString::fromStdString(field.name));
                item->setData(source, SourceRole);
                item->setData(item->text(), FieldRole);
                item->setData(static_cast<int>(field.type), TypeRole);
                item->setToolTip(QStringLiteral("%1 (%2)").arg(item->text(), fieldTypeText(field.type)));
                item->setData(fieldTypeText(field.type), Qt::AccessibleDescriptionRole);
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                               Qt::ItemNeverHasChildren);
                output->appendRow(item);
            }
        }
        appendRow(output);
    }
}

DraggedFields FieldsTree::whole(const QModelIndex& output) const {
    DraggedFields all{*Endpoint::parse(output.data(SourceRole).toString().toStdString()), {}, true};
    for (int row = 0; row < rowCount(output); ++row) {
        const QModelIndex field = index(row, 0, output);
        if (field.data(FieldRole).isValid())
            all.fields.push_back({field.data(FieldRole).toString().toStdString(),
                                  static_cast<Type>(field.data(TypeRole).toInt())});
    }
    return all;
}

std::vector<DraggedFields> FieldsTree::fieldsOf(const QModelIndexList& rows) const {
    QModelIndexList sorted = rows;
    std::sort(sorted.begin(), sorted.end(), [](const QModelIndex& a, const QModelIndex& b) {
        const auto placeOf = [](const QModelIndex& row) {
            return row.parent().isValid() ? std::pair(row.parent().row(), row.row())
                                          : std::pair(row.row(), -1);
        };
        return placeOf(a) < placeOf(b);
    });
    std::vector<DraggedFields> all;
    for (const QModelIndex& row : sorted) {
        if (!row.data(SourceRole).isValid()) continue;
        if (!row.parent().isValid()) {
            all.push_back(whole(row));
            continue;
        }
        const auto source = Endpoint::parse(row.data(SourceRole).toString().toStdString());
        if (all.empty() || all.back().source != *source) all.push_back({*source, {}, false});
        // An output that is chosen has all of its fields already.
        if (!all.back().isWhole)
            all.back().fields.push_back({row.data(FieldRole).toString().toStdString(),
                                         static_cast<Type>(row.data(TypeRole).toInt())});
    }
    return all;
}

QStringList FieldsTree::mimeTypes() const {
    return {QLatin1String(kFieldsMimeType)};
}

QMimeData* FieldsTree::mimeData(const QModelIndexList& indexes) const {
    const std::vector<DraggedFields> fields = fieldsOf(indexes);
    return fields.empty() ? nullptr : fieldsMimeData(fields).release();
}

FieldsFilter::FieldsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace weir
