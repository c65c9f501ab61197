// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/steered_worker.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>

namespace outis::test {

namespace {

constexpr int kOnePage = 4096;

[[noreturn]] void become(const std::vector<std::string>& arguments, int input, int output) {
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
    std::vector<std::string> words = {OUTIS_WORKER};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    ::execv(OUTIS_WORKER, pointers.data());
    ::_exit(127);
}

}  // namespace

SteeredWorker::SteeredWorker(const std::vector<std::string>& arguments) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    // O_DIRECT: every write is a packet of its own, and one page holds one packet.
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC | O_DIRECT) != 0 ||
        ::fcntl(out[1], F_SETPIPE_SZ, kOnePage) < 0) {
        throw std::runtime_error("no pipe");
    }
    std::signal(SIGPIPE, SIG_IGN);  // a worker may end before it reads its control line
    process_ = ::fork();
    if (process_ == 0) {
        become(arguments, in[0], out[1]);
    }
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = out[0];
}

SteeredWorker::~SteeredWorker() {
    if (process_ > 0) {
        signal(SIGKILL);
        static_cast<void>(end());
    }
    ::close(output_);
}

std::optional<nlohmann::json> SteeredWorker::next() {
    std::array<char, kOnePage> buffer{};
    while (text_.find('\n') == std::string::npos) {
        const auto count = ::read(output_, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return std::nullopt;
        }
        text_.append(buffer.data(), static_cast<std::size_t>(count));
    }
    const auto length = text_.find('\n');
    const std::string line = text_.substr(0, length);
    text_.erase(0, length + 1);
    return nlohmann::json::parse(line);
}

void SteeredWorker::control(const std::string& command) {
    const std::string line = R"({"command": ")" + command + "\"}\n";
    if (::write(input_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
        return;  // the worker has ended
    }
    for (int waiting = 1; waiting > 0;) {
        pollfd closed{.fd = input_, .events = 0, .revents = 0};
        if (::poll(&closed, 1, 1) != 0 || ::ioctl(input_, FIONREAD, &waiting) != 0) {
            return;
        }
    }
}

void SteeredWorker::signal(int number) const {
    ::kill(process_, number);
}

int SteeredWorker::end() {
    while (next()) {
    }
    ::close(input_);
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace outis::test
