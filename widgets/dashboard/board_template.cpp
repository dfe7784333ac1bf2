#include "widgets/dashboard/board_template.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/panel_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <set>

namespace weir {

namespace {

constexpr int kVersion = 1;
constexpr qint64 kMostBytes = 8'000'000; ///< of a file; a larger one is none of ours
constexpr const char* kEnding = ".weir-template";

Result<BoardTemplate> readTemplate(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(file.errorString().toStdString());
    if (file.size() > kMostBytes) return fail("it is too large");
    Result<BoardTemplate> kept = parseTemplate(file.readAll());
    if (kept) kept->path = path;
    return kept;
}

std::size_t fieldsInCommon(const Schema& a, const Schema& b) {
    return static_cast<std::size_t>(
        std::count_if(a.fields().begin(), a.fields().end(), [&b](const Field& field) {
            const Field* const other = b.find(field.name);
            return other && (other->type == field.type || (isNumeric(other->type) && isNumeric(field.type)));
        }));
}

} // namespace

std::vector<Endpoint> outputsOf(const std::vector<Panel>& panels) {
    std::set<Endpoint> outputs;
    for (const Panel& panel : panels)
        if (const auto source = sourceOf(panel)) outputs.insert(*source);
    return {outputs.begin(), outputs.end()};
}

QByteArray formatTemplate(const BoardTemplate& kept) {
    Graph graph;
    graph.panels = kept.panels;
    for (Panel& panel : graph.panels)
        panel.board.clear();
    Json sources = Json::object();
    for (const auto& [output, schema] : kept.sources) {
        Json fields = Json::object();
        for (const Field& field : schema.fields())
            fields[field.name] = typeName(field.type);
        sources[output.text()] = std::move(fields);
    }
    const Json file = {{"weir_template", kVersion},
                       {"name", kept.name.toStdString()},
                       {"graph", Json::parse(formatGraph(graph))},
                       {"sources", std::move(sources)}};
    return QByteArray::fromStdString(file.dump(2)) + '\n';
}

Result<BoardTemplate> parseTemplate(const QByteArray& text) {
    const Json file = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!file.is_object() || !file.contains("weir_template") || !file.contains("graph"))
        return fail("it is no template");
    if (!file["weir_template"].is_number_integer() || file["weir_template"] > kVersion)
        return fail("it is of a newer version of Weir");
    const Result<Graph> graph = parseGraph(file["graph"].dump());
    if (!graph) return tl::unexpected(graph.error());
    BoardTemplate kept;
    if (file.contains("name") && file["name"].is_string())
        kept.name = QString::fromStdString(file["name"].get<std::string>());
    kept.panels = graph->panels;
    for (Panel& panel : kept.panels)
        panel.board.clear();
    const Json sources = file.value("sources", Json::object());
    for (const Endpoint& output : outputsOf(kept.panels)) {
        std::vector<Field> fields;
        const Json known =
            sources.is_object() ? sources.value(output.text(), Json::object()) : Json::object();
        for (const auto& [name, type] : known.items())
            if (type.is_string())
                if (const auto read = typeFromName(type.get_ref<const std::string&>()))
                    fields.push_back({name, *read});
        kept.sources[output] = Schema(std::move(fields));
    }
    return kept;
}

QString templatesFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/templates");
}

std::vector<BoardTemplate> allTemplates(QStringList& unreadable) {
    std::vector<BoardTemplate> all;
    const auto read = [&](const QString& folder, bool isBuiltIn) {
        const QStringList ending{QStringLiteral("*") + QLatin1String(kEnding)};
        for (const QFileInfo& file : QDir(folder).entryInfoList(ending, QDir::Files, QDir::Name)) {
            Result<BoardTemplate> kept = readTemplate(file.absoluteFilePath());
            if (!kept) {
                unreadable << QStringLiteral("%1: %2").arg(file.fileName(),
                                                           QString::fromStdString(kept.error().message));
                continue;
            }
            kept->isBuiltIn = isBuiltIn;
            if (kept->name.isEmpty()) kept->name = file.completeBaseName();
            all.push_back(std::move(*kept));
        }
    };
    read(QStringLiteral(":/templates"), true);
    read(templatesFolder(), false);
    std::stable_sort(all.begin(), all.end(), [](const BoardTemplate& a, const BoardTemplate& b) {
        if (a.isBuiltIn != b.isBuiltIn) return a.isBuiltIn;
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

QString templatePath(const QString& name) {
    return templatesFolder() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name.trimmed(), " ")) +
           QLatin1String(kEnding);
}

QString keepTemplate(const BoardTemplate& kept) {
    if (!QDir().mkpath(templatesFolder()))
        return QCoreApplication::translate("weir::BoardTemplate", "The folder %1 cannot be made.")
            .arg(templatesFolder());
    QSaveFile file(templatePath(kept.name));
    const QByteArray text = formatTemplate(kept);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return QStringLiteral("%1: %2").arg(file.fileName(), file.errorString());
    return {};
}

std::map<Endpoint, std::optional<Endpoint>> matchSources(const BoardTemplate& kept,
                                                         const std::vector<Endpoint>& outputs,
                                                         const std::map<Endpoint, Schema>& schemas,
                                                         const std::optional<Endpoint>& proposed) {
    std::map<Endpoint, std::optional<Endpoint>> matched;
    for (const auto& [source, fields] : kept.sources) {
        std::optional<Endpoint>& best = matched[source];
        if (std::find(outputs.begin(), outputs.end(), source) != outputs.end()) {
            best = source;
            continue;
        }
        std::size_t most = 0;
        for (const Endpoint& output : outputs) {
            const auto schema = schemas.find(output);
            const std::size_t common = schema == schemas.end() ? 0 : fieldsInCommon(fields, schema->second);
            if (common <= most) continue;
            most = common;
            best = output;
        }
        if (!best && fields.size() == 0) best = proposed;
    }
    return matched;
}

std::vector<Panel> panelsOver(const BoardTemplate& kept,
                              const std::map<Endpoint, std::optional<Endpoint>>& sources) {
    std::vector<Panel> panels = kept.panels;
    for (Panel& panel : panels) {
        const auto source = sourceOf(panel);
        if (!source) continue;
        if (const auto taken = sources.find(*source); taken != sources.end() && taken->second)
            setSource(panel, *taken->second);
    }
    return panels;
}

} // namespace weir
