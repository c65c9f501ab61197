// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/console.h"

#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>

#include <nlohmann/json.hpp>

namespace outis::worker {

namespace {

constexpr int kStageWidth = 18;  ///< of "evaluation-encoder", the longest name of a stage

void writeStdout(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// A warning speaks for itself: the general sentence of its code is about failures.
std::string noteOf(const Error& warning) {
    if (warning.detail.empty()) {
        return describe(warning);
    }
    return warning.subject.empty() ? warning.detail : warning.subject + ": " + warning.detail;
}

/// Progress for people on stderr: one line that is rewritten on a terminal, a line now and then
/// elsewhere.
class ProgressLine {
public:
    void show(const event::Event& event) {
        switch (event.kind) {
            case event::Kind::StageStarted:
                last_ = {};
                break;
            case event::Kind::Progress:
                progress(event);
                break;
            case event::Kind::Metric:
                if (event.name == "loss") {
                    loss_ = event.value;
                }
                break;
            case event::Kind::Warning:
                endLine();
                std::fprintf(stderr, "  note: %s\n", noteOf(*event.error).c_str());
                break;
            case event::Kind::StageFinished:
                stageEnd(event);
                break;
            default:
                break;
        }
    }

private:
    void progress(const event::Event& event) {
        const auto now = std::chrono::steady_clock::now();
        const auto interval = terminal_ ? std::chrono::milliseconds(200) : std::chrono::seconds(15);
        if (last_ != std::chrono::steady_clock::time_point{} && now - last_ < interval) {
            return;
        }
        last_ = now;
        std::string text = "  " + event.name + ": " + std::to_string(event.done);
        if (event.total > 0) {
            text += " of " + std::to_string(event.total);
        }
        text += " " + event.unit;
        if (event.secondsLeft) {
            text += ", " + inWords(*event.secondsLeft) + " left";
        }
        if (event.name == "train" && std::isfinite(loss_)) {
            char part[32];
            std::snprintf(part, sizeof(part), ", loss %.3f", loss_);
            text += part;
        }
        std::fprintf(stderr, terminal_ ? "\r\033[K%s" : "%s\n", text.c_str());
        open_ = terminal_;
    }

    void stageEnd(const event::Event& event) {
        endLine();
        if (event.outcome == "fresh") {
            std::fprintf(stderr, "%-*s nothing to do\n", kStageWidth, event.name.c_str());
        } else {
            std::fprintf(stderr, "%-*s %s, %.1f s\n", kStageWidth, event.name.c_str(),
                         event.outcome.c_str(), event.seconds);
        }
    }

    void endLine() {
        if (open_) {
            std::fprintf(stderr, "\r\033[K");
            open_ = false;
        }
    }

    bool terminal_ = ::isatty(STDERR_FILENO) == 1;
    bool open_ = false;
    double loss_ = NAN;
    std::chrono::steady_clock::time_point last_{};
};

/// A name of a file must not steer the terminal that it is shown on, nor look like a line of its
/// own to a script.
std::string withoutControls(std::string text) {
    for (char& letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x20 || byte == 0x7F) {
            letter = '?';
        }
    }
    return text;
}

}  // namespace

std::string inWords(double seconds) {
    if (seconds < 60) {
        return "less than a minute";
    }
    if (seconds < 3600) {
        return "about " + std::to_string(std::lround(seconds / 60)) + " min";
    }
    char text[32];
    std::snprintf(text, sizeof(text), "about %.1f h", seconds / 3600);
    return text;
}

void printResult(const Voice& voice, const nlohmann::json& result) {
    if (voice.json && !voice.events) {
        // Names of files may hold any bytes.
        writeStdout(result.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
}

void printLine(const Voice& voice, const std::string& text) {
    if (!voice.json && !voice.events) {
        writeStdout(withoutControls(text));
    }
}

ExitCode reportError(const Voice& voice, const Error& error) {
    std::fprintf(stderr, "outis-worker: %s\n", describe(error).c_str());
    printResult(voice, {{"error",
                         {{"code", errorName(error.code)},
                          {"subject", error.subject},
                          {"detail", error.detail}}}});
    switch (error.code) {
        case ErrorCode::BadUsage:
        case ErrorCode::InvalidOption:
            return kBadUsage;
        case ErrorCode::Refused:
        case ErrorCode::RoleForbidden:
            return kRefused;
        default:
            return kFailed;
    }
}

pipeline::EventSink eventSink(const Voice& voice) {
    if (voice.events) {
        return [](const event::Event&, const std::string& line) { writeStdout(line); };
    }
    return [progress = std::make_shared<ProgressLine>()](
               const event::Event& event, const std::string&) { progress->show(event); };
}

}  // namespace outis::worker
