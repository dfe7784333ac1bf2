#include "widgets/canvas/port_description.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>

namespace weir {

namespace {

constexpr std::size_t kMostFields = 14;

QString tr(const char* text) {
    return QCoreApplication::translate("weir::PortDescription", text);
}

} // namespace

QString fieldRows(const Schema& schema) {
    QString rows;
    std::size_t shown = 0;
    for (const Field& field : schema.fields()) {
        if (shown++ == kMostFields) {
            rows += QStringLiteral("<tr><td colspan='2'>%1</td></tr>")
                        .arg(tr("and %1 more").arg(schema.size() - kMostFields));
            break;
        }
        rows +=
            QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td><span style='color:%2'>●</span> "
                           "%3</td></tr>")
                .arg(QString::fromStdString(field.name).toHtmlEscaped(),
                     Theme::instance().fieldColor(field.type).name(), fieldTypeText(field.type));
    }
    return rows;
}

QString portDescription(const NodeItem& node, const PortRef& port, const Schema* schema) {
    QString label = QString::fromStdString(port.endpoint.port);
    bool isConnected = false;
    for (const PortView& view : port.isInput ? node.inputs() : node.outputs())
        if (view.id == port.endpoint.port) {
            label = view.label;
            isConnected = view.connected;
        }
    QString text =
        QStringLiteral("<b>%1</b><br>%2")
            .arg(label.toHtmlEscaped(), port.isInput ? tr("Input of %1").arg(node.title().toHtmlEscaped())
                                                     : tr("Output of %1").arg(node.title().toHtmlEscaped()));
    if (schema)
        text += QStringLiteral("<table cellspacing='0'>%1</table>").arg(fieldRows(*schema));
    else if (port.isInput && !isConnected)
        text += QStringLiteral("<p>%1</p>").arg(tr("Nothing is wired here: drag a wire from an output."));
    else
        text += QStringLiteral("<p>%1</p>").arg(tr("Its fields are known once records have passed."));
    if (!port.isInput)
        text += QStringLiteral("<p>%1</p>").arg(tr("Drag to wire; into empty space to add what fits."));
    return text;
}

} // namespace weir
