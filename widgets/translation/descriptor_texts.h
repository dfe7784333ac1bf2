#pragma once
#include <QStringList>

namespace weir {

/// All texts for people that node types and panel types hold of themselves: titles, summaries, labels,
/// choices, units and placeholders, each once. Keywords are searched for in English and are not among them.
QStringList descriptorTexts();

/// Puts them into the language that the application's translators speak, before any view has read them. They
/// come from the engine, which knows no translation; what they stand in is the same for all views, so they
/// are translated where they stand. To be called once, before an engine is made.
void translateDescriptors();

} // namespace weir
