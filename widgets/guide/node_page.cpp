#include "widgets/guide/node_page.h"

#include "pipeline/data/timestamp.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>

namespace weir {

namespace {

QString plain(const std::string& text) {
    // In Markdown these would be marks.
    QString escaped = QString::fromStdString(text);
    for (const char* mark : {"\\", "`", "*", "_", "|", "<"})
        escaped.replace(QLatin1String(mark), u'\\' + QLatin1String(mark));
    return escaped;
}

QString code(const std::string& text) {
    return u'`' + QString::fromStdString(text) + u'`';
}

QString valueText(const Json& value) {
    return code(value.is_string() ? value.get<std::string>() : value.dump());
}

class Page {
    Q_DECLARE_TR_FUNCTIONS(weir::NodePage)
public:
    explicit Page(const NodeType& type) : type_(type) {}

    QString text() {
        add(QStringLiteral("# %1").arg(plain(type_.title)));
        add(plain(type_.summary) + QStringLiteral(" (") + code(type_.id) + u')');
        if (!type_.documentation.empty()) add(QString::fromStdString(type_.documentation));
        addPorts(tr("Inputs"), type_.inputs);
        addPorts(tr("Outputs"), type_.outputs);
        if (!type_.parameters.empty()) add(QStringLiteral("## ") + tr("Parameters"));
        for (const Parameter& parameter : type_.parameters)
            addParameter(parameter, QStringLiteral("### "));
        return parts_.join(QStringLiteral("\n\n"));
    }

private:
    void add(const QString& part) { parts_ << part; }

    void addPorts(const QString& heading, const std::vector<Port>& ports) {
        if (ports.empty()) return;
        QStringList lines{QStringLiteral("## ") + heading, QString()};
        for (const Port& port : ports)
            lines << QStringLiteral("- %1: %2").arg(code(port.id), plain(port.label));
        add(lines.join(u'\n'));
    }

    static QString bound(const Parameter& parameter, double value) {
        if (parameter.type != ParameterType::Span)
            return QString::number(value) +
                   (parameter.unit.empty() ? "" : " " + QString::fromStdString(parameter.unit));
        return QString::fromStdString(
            formatDuration(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(value))));
    }

    static QString traits(const Parameter& parameter) {
        QStringList traits;
        if (parameter.required) traits << tr("required");
        if (!parameter.defaultValue.is_null() && parameter.defaultValue != Json(""))
            traits << tr("default %1").arg(valueText(parameter.defaultValue));
        if (parameter.minimum) traits << tr("at least %1").arg(bound(parameter, *parameter.minimum));
        if (parameter.maximum) traits << tr("at most %1").arg(bound(parameter, *parameter.maximum));
        if (!parameter.example.is_null()) traits << tr("for example %1").arg(valueText(parameter.example));
        if (parameter.secret) traits << tr("secret");
        if (parameter.live) traits << tr("changes while it runs");
        return traits.join(QStringLiteral(", "));
    }

    void addParameter(const Parameter& parameter, const QString& mark) {
        add(mark + plain(parameter.label.empty() ? parameter.id : parameter.label) + QStringLiteral(" (") +
            code(parameter.id) + u')');
        if (!parameter.summary.empty()) add(plain(parameter.summary));
        if (const QString line = traits(parameter); !line.isEmpty()) add(line);
        QStringList choices;
        for (const Choice& choice : parameter.choices)
            choices << QStringLiteral("- **%1** %2: %3")
                           .arg(plain(choice.label.empty() ? choice.id : choice.label), code(choice.id),
                                plain(choice.summary));
        if (!choices.isEmpty()) add(choices.join(u'\n'));
        for (const Parameter& column : parameter.columns)
            addParameter(column, QStringLiteral("#### "));
    }

    const NodeType& type_;
    QStringList parts_;
};

} // namespace

QString nodePage(const NodeType& type) {
    return Page(type).text();
}

} // namespace weir
