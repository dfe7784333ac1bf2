#include "widgets/dashboard/own_time.h"

#include "widgets/dashboard/plot_parameters.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::OwnTime", text);
}

QString spanName(Duration span) {
    return QString::fromStdString(formatDuration(span));
}

} // namespace

void addOwnTime(std::vector<Parameter>& parameters) {
    const auto range = std::find_if(parameters.begin(), parameters.end(),
                                    [](const Parameter& parameter) { return parameter.id == "range"; });
    if (range == parameters.end()) return;
    Parameter timeOf = choiceParameter(
        "time_of", "Time", "Which part of time the panel shows.",
        {{"board", "The board's", "the same as all other panels"},
         {"own", "Its own", "always the newest records, as far back as the time shown says"}});
    timeOf.visibleWhen = range->visibleWhen;

    Parameter shift;
    shift.id = "shift";
    shift.type = ParameterType::Span;
    shift.label = "Earlier by";
    shift.summary =
        "The panel shows what was so long before: that time yesterday with 1 d. While the board is "
        "live it reaches as far back as the panel has kept records.";
    shift.placeholder = "not at all";
    shift.minimum = 0;
    shift.example = "1 d";
    shift.visibleWhen = range->visibleWhen;
    parameters.insert(range + 1, {std::move(timeOf), std::move(shift)});
}

OwnTime ownTimeOf(const Parameters& settings) {
    const Parameter* const timeOf = settings.declaration("time_of");
    if (!timeOf || !settings.isVisible(*timeOf)) return {};
    return {settings.text("time_of") != "own", rangeOf(settings),
            std::max(settings.span("shift"), Duration::zero())};
}

QString ownTimeText(const OwnTime& own) {
    QStringList parts;
    if (!own.followsBoard) parts << tr("last %1").arg(spanName(own.range));
    if (own.shift > Duration::zero()) parts << tr("%1 earlier").arg(spanName(own.shift));
    return parts.join(QStringLiteral(", "));
}

} // namespace weir
