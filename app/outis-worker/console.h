// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "app/outis-worker/exit_code.h"
#include "core/base/error.h"
#include "core/base/event.h"
#include "core/pipeline/event_observer.h"

namespace outis::worker {

/// How a command speaks. With --events stdout carries events only, with --json one object only;
/// otherwise progress goes to stderr and the result, in words, to stdout.
struct Voice {
    bool json = false;
    bool events = false;
};

/// Prints one JSON object on stdout, if --json was given and --events was not.
void printResult(const Voice& voice, const nlohmann::json& result);
/// Prints a line of words on stdout, unless --json or --events was given.
void printLine(const Voice& voice, const std::string& text);
/// The error on stderr in plain English with its remedy, and as JSON with --json. The exit code.
[[nodiscard]] ExitCode reportError(const Voice& voice, const Error& error);
/// Prints events as lines, or as progress in words.
[[nodiscard]] pipeline::EventSink eventSink(const Voice& voice);
/// "about 6 min", "less than a minute"
[[nodiscard]] std::string inWords(double seconds);

}  // namespace outis::worker
