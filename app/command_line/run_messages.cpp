#include "app/command_line/run_messages.h"

#include "app/command_line/console_text.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace weir {

namespace {

/// How long a node that was held back must have gone on for that to be worth a word; how long a new reason
/// for it can wait.
constexpr std::chrono::seconds kCalm{10};

bool isTrouble(NodeState state) {
    return state == NodeState::Failed || state == NodeState::Retrying || state == NodeState::HeldBack;
}

std::string_view troubleText(NodeState state) {
    if (state == NodeState::Failed) return "failed";
    return state == NodeState::HeldBack ? "is held back" : "tries again";
}

std::string withoutNumbers(const std::string& text) {
    std::string rest;
    std::copy_if(text.begin(), text.end(), std::back_inserter(rest),
                 [](char letter) { return letter < '0' || letter > '9'; });
    return rest;
}

} // namespace

void RunMessages::printNew(const Engine& engine, const Statistics& statistics) {
    if (verbosity_ == Verbosity::Everything) printAlerts(engine);
    for (const NodeStatistics& node : statistics.nodes)
        printNode(node);
}

void RunMessages::printAlerts(const Engine& engine) {
    for (const Alert& alert : engine.alerts(lastAlert_)) {
        // The engine keeps the newest; sequences are without gaps.
        if (alert.sequence > lastAlert_ + 1)
            fmt::print(stderr, "{} alerts came too fast to be shown\n",
                       groupedDigits(alert.sequence - lastAlert_ - 1));
        lastAlert_ = alert.sequence;
        fmt::print(stderr, "{} {} {}{}: {}\n", formatTimestamp(alert.time),
                   alert.firing ? severityName(alert.severity) : "cleared", alert.node,
                   alert.key.empty() ? "" : fmt::format(" [{}]", printable(alert.key)),
                   printable(alert.message));
    }
}

/// Whether a node is still held back as it was said to be, or pauses in it.
bool RunMessages::isSameHold(const NodeStatistics& node, Said& said, Clock::time_point now) {
    const bool isHeld = node.state == NodeState::HeldBack;
    if (isHeld) said.heldAt = now;
    if (said.state != NodeState::HeldBack) return false;
    if (isHeld) return node.message == said.message || now - said.at < kCalm;
    const bool goesOn = node.state == NodeState::Running || node.state == NodeState::Idle;
    return goesOn && now - said.heldAt < kCalm;
}

void RunMessages::printNode(const NodeStatistics& node) {
    Said& said = said_[node.node];
    const Clock::time_point now = Clock::now();
    if (isSameHold(node, said, now)) return;
    const bool isWorse = isTrouble(node.state) && !isTrouble(said.state);
    const bool isBetter =
        isTrouble(said.state) && (node.state == NodeState::Running || node.state == NodeState::Idle);
    const bool isOther = node.message != said.message && !node.message.empty();
    // One that counts is told of once here, and as it stands at the end in the summary.
    const bool isOtherNote = isOther && withoutNumbers(node.message) != withoutNumbers(said.message);
    said = {node.state, node.message, now, said.heldAt};

    if (isTrouble(node.state)) {
        if (isWorse || isOther)
            fmt::print(stderr, "{} {}: {}\n", node.node, troubleText(node.state),
                       printableLines(node.message));
    } else if (verbosity_ == Verbosity::Everything) {
        if (isBetter) fmt::print(stderr, "{} goes on\n", node.node);
        if (isOtherNote) fmt::print(stderr, "{}: {}\n", node.node, printableLines(node.message));
    }
}

} // namespace weir
