#include "app/command_line/commands.h"

#include "app/keychain_access.h"
#include "widgets/keychain/keychain.h"

#include <iostream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

namespace weir {

namespace {

using Request = KeychainThread::Request;

/// While it lives, what is typed on the terminal is not shown.
class HiddenTyping {
public:
    HiddenTyping() {
        if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        isHidden_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping() {
        if (isHidden_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    termios before_{};
    bool isHidden_ = false;
};

/// One line of the standard input, without its end.
std::string readSecretLine(const std::string& name) {
    std::string secret;
    if (isatty(STDIN_FILENO) == 0) {
        std::getline(std::cin, secret);
    } else {
        fmt::print(stderr, "The secret '{}': ", name);
        const HiddenTyping hidden;
        std::getline(std::cin, secret);
        fmt::print(stderr, "\n");
    }
    if (secret.ends_with('\r')) secret.pop_back();
    return secret;
}

Outcome tell(const KeychainAnswer& answer, const std::string& done) {
    if (answer.isDone()) {
        fmt::print(stderr, "{}\n", done);
        return Outcome::Done;
    }
    fmt::print(stderr, "weir: {}\n", answer.text().toStdString());
    return Outcome::GraphAtFault;
}

Outcome set(const std::string& name) {
    const std::string secret = readSecretLine(name);
    if (secret.empty()) {
        fmt::print(stderr, "weir: nothing was given to store\n");
        return Outcome::CommandLineAtFault;
    }
    const KeychainAccess access;
    return tell(Keychain::instance().wait(Request::Write, QString::fromStdString(name),
                                          QString::fromStdString(secret)),
                fmt::format("stored; a graph names it ${{secret:{}}}", name));
}

Outcome forget(const std::string& name) {
    const KeychainAccess access;
    return tell(Keychain::instance().wait(Request::Remove, QString::fromStdString(name)), "forgotten");
}

/// Names only, with what the keychain says of each.
Outcome list() {
    const KeychainAccess access;
    for (const QString& name : Keychain::names()) {
        const KeychainAnswer answer = Keychain::instance().wait(Request::Read, name);
        const std::string plain = name.toStdString();
        const std::string place = isInEnvironment(plain) ? "in the environment, as " + secretVariable(plain)
                                  : answer.isDone()      ? "in the keychain"
                                                         : answer.text().toStdString();
        fmt::print("{}  {}\n", plain, place);
    }
    return Outcome::Done;
}

} // namespace

void addSecretCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("secret", "Keep secrets in the desktop's keychain");
    command->require_subcommand(1);
    command->footer(
        "A graph names a secret as ${secret:name}. The environment variable WEIR_SECRET_NAME, where it "
        "is set, comes before the keychain.");
    const auto name = std::make_shared<std::string>();
    CLI::App* setCommand = command->add_subcommand("set", "Store a secret, read from the standard input");
    setCommand->add_option("name", *name, "Name of the secret")->required();
    setCommand->callback([name, &outcome] { outcome = set(*name); });
    CLI::App* forgetCommand = command->add_subcommand("forget", "Take a secret out of the keychain");
    forgetCommand->add_option("name", *name, "Name of the secret")->required();
    forgetCommand->callback([name, &outcome] { outcome = forget(*name); });
    command->add_subcommand("list", "List the names of the secrets that were stored")->callback([&outcome] {
        outcome = list();
    });
}

} // namespace weir
