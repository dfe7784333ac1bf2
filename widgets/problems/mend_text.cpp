#include "widgets/problems/mend_text.h"

#include <QCoreApplication>

namespace weir {

namespace {

constexpr qsizetype kMostLetters = 32;

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= kMostLetters ? line : line.left(kMostLetters - 1) + u'…';
}

QString shortened(const std::string& text) {
    return shortened(QString::fromStdString(text));
}

/// What to say of each kind of step.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(weir::Mend)
public:
    QString operator()(const SetParameter& mend) const {
        if (mend.value.is_null()) return tr("Remove it");
        const std::string text = mend.value.is_string() ? mend.value.get<std::string>() : mend.value.dump();
        return tr("Use “%1”").arg(shortened(text));
    }
    QString operator()(const RenameParameter& mend) const {
        return mend.to.empty() ? tr("Remove “%1”").arg(shortened(mend.from))
                               : tr("Call it “%1”").arg(shortened(mend.to));
    }
    QString operator()(const SetNodeType& mend) const { return tr("Make it “%1”").arg(shortened(mend.type)); }
    QString operator()(const RemoveNode&) const { return tr("Remove the node"); }
    QString operator()(const RenameNode& mend) const { return tr("Call it “%1”").arg(shortened(mend.to)); }
    QString operator()(const AddWire& mend) const {
        return tr("Wire %1 to it").arg(shortened(mend.wire.from.text()));
    }
    QString operator()(const RemoveWire&) const { return tr("Remove the wire"); }
    QString operator()(const ReplaceWire& mend) const {
        const bool isFrom = mend.wire.from != mend.by.from;
        return tr("Lead it to %1").arg(shortened((isFrom ? mend.by.from : mend.by.to).text()));
    }
    QString operator()(const SetPanelSource& mend) const { return tr("Show %1").arg(shortened(mend.source)); }
    QString operator()(const RemovePanel&) const { return tr("Remove the panel"); }
    QString operator()(const SetRunSettings&) const { return tr("Back to the default"); }
};

} // namespace

QString mendText(const Mend& mend) {
    return std::visit(Wording(), mend);
}

} // namespace weir
