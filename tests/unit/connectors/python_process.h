#pragma once
#include <string>
#include <sys/types.h>
#include <vector>

namespace weir::test {

/// A Python program, given as text, with pipes to and from it. It is killed with this object.
class PythonProcess {
public:
    PythonProcess(const std::string& script, const std::vector<std::string>& arguments);
    ~PythonProcess();
    PythonProcess(const PythonProcess&) = delete;
    PythonProcess& operator=(const PythonProcess&) = delete;

    void writeLine(const std::string& line);
    /// Waits for a line; fails the test when none comes, or the process has ended.
    std::string readLine();

private:
    pid_t process_ = -1;
    int input_ = -1;
    int output_ = -1;
    std::string unread_;
};

} // namespace weir::test
