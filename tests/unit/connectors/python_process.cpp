#include "tests/unit/connectors/python_process.h"

#include "tests/unit/connectors/patience.h"

#include <doctest/doctest.h>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

extern char** environ;

namespace weir::test {
PythonProcess::PythonProcess(const std::string& script, const std::vector<std::string>& arguments) {
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    REQUIRE(pipe(input.data()) == 0);
    REQUIRE(pipe(output.data()) == 0);
    input_ = input[1];
    output_ = output[0];

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    for (const int descriptor : {input[0], input[1], output[0], output[1]})
        posix_spawn_file_actions_addclose(&actions, descriptor);
    std::vector<std::string> words{WEIR_PYTHON, "-c", script};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    REQUIRE(posix_spawn(&process_, WEIR_PYTHON, &actions, nullptr, pointers.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(input[0]);
    ::close(output[1]);
}

PythonProcess::~PythonProcess() {
    ::close(input_);
    ::close(output_);
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

void PythonProcess::writeLine(const std::string& line) {
    const std::string bytes = line + "\n";
    REQUIRE(::write(input_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

std::string PythonProcess::readLine() {
    std::size_t end = std::string::npos;
    while ((end = unread_.find('\n')) == std::string::npos) {
        pollfd ready{output_, POLLIN, 0};
        REQUIRE(poll(&ready, 1, static_cast<int>(std::chrono::milliseconds(kPatience).count())) == 1);
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(output_, buffer.data(), buffer.size());
        REQUIRE_MESSAGE(count > 0, "the Python process has ended");
        unread_.append(buffer.data(), static_cast<std::size_t>(count));
    }
    std::string line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    return line;
}

} // namespace weir::test
