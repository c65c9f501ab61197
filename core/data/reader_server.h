// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

#include "core/base/result.h"
#include "core/data/file_intake.h"
#include "core/data/inspect.h"

/// The side of the program that reads files: see reader_process.h for the other one. Both speak in
/// frames: a length of four bytes in the machine's order, then as many bytes.
namespace outis::data {

/// The first frame, sent by the reader. Changes with the meaning of any other.
inline constexpr std::string_view kReaderHello = "outis-reader 1";
/// A request holds little more than a path.
inline constexpr std::uint32_t kMaxRequestBytes = 1U << 16;
/// The exit code that says that the memory was not enough.
inline constexpr int kOutOfMemoryExit = 90;

/// Makes this process harmless before it reads the first foreign byte: at most `memoryMb` more of
/// memory than now, no file may be written, no core file and no look into its memory (it will hold
/// patients' pictures), no new rights, no descriptor but the standard three, and an end with the
/// thread that started it. False when the system refuses one of these.
[[nodiscard]] bool confineReader(std::int64_t memoryMb);

/// What the reader can do.
struct ReaderTasks {
    std::function<Intake(const IntakeRequest&)> take;
    std::function<Result<InspectRow>(const std::filesystem::path&)> inspect;
};

/// Says hello and answers requests on the socket until the other side closes it. The exit code of
/// the process.
[[nodiscard]] int serveReader(int socket, const ReaderTasks& tasks);

/// The whole program: `--memory-mb N`, the socket as standard input.
[[nodiscard]] int runReader(int argc, char** argv, const ReaderTasks& tasks);

}  // namespace outis::data
