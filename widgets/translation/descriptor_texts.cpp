#include "widgets/translation/descriptor_texts.h"

#include "pipeline/nodes/node_registry.h"
#include "widgets/dashboard/panel_type.h"

#include <QCoreApplication>

#include <functional>

namespace weir {

namespace {

constexpr const char* kContext = "weir::Descriptor";

using Visit = std::function<void(std::string& text)>;

void visitParameters(std::vector<Parameter>& parameters, const Visit& visit) {
    for (Parameter& parameter : parameters) {
        visit(parameter.label);
        visit(parameter.summary);
        visit(parameter.unit);
        visit(parameter.placeholder);
        for (Choice& choice : parameter.choices) {
            visit(choice.label);
            visit(choice.summary);
        }
        visitParameters(parameter.columns, visit);
    }
}

void visitTexts(NodeType& type, const Visit& visit) {
    visit(type.title);
    visit(type.summary);
    for (std::vector<Port>* ports : {&type.inputs, &type.outputs})
        for (Port& port : *ports)
            visit(port.label);
    visitParameters(type.parameters, visit);
}

void visitTexts(PanelType& type, const Visit& visit) {
    visit(type.title);
    visit(type.summary);
    visitParameters(type.parameters, visit);
}

QString translated(const std::string& text) {
    return QCoreApplication::translate(kContext, text.c_str());
}

} // namespace

QStringList descriptorTexts() {
    QStringList texts;
    QSet<QString> known;
    const Visit collect = [&](std::string& text) {
        const QString found = QString::fromStdString(text);
        if (found.isEmpty() || known.contains(found)) return;
        known << found;
        texts << found;
    };
    for (const NodeType* type : NodeRegistry::instance().all()) {
        NodeType copy = *type;
        visitTexts(copy, collect);
    }
    for (const PanelType* type : PanelRegistry::instance().all()) {
        PanelType copy = *type;
        visitTexts(copy, collect);
    }
    return texts;
}

void translateDescriptors() {
    const Visit translate = [](std::string& text) {
        if (!text.empty()) text = translated(text).toStdString();
    };
    // The registries hand out what is theirs for reading only, and nobody has read it yet.
    for (const NodeType* type : NodeRegistry::instance().all())
        visitTexts(const_cast<NodeType&>(*type), translate);
    for (const PanelType* type : PanelRegistry::instance().all())
        visitTexts(const_cast<PanelType&>(*type), translate);
}

} // namespace weir
