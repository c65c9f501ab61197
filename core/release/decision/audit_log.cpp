// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/audit_log.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <optional>

#include "core/base/descriptor.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/release/decision/file_lock.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;

constexpr int kVersion = 1;
constexpr const char* kDigest = "digest";
/// Digests of this log are digests of nothing else.
constexpr const char* kDomain = "outis audit log 1\n";

std::string digestOf(const nlohmann::json& entryWithoutDigest) {
    return toHex(sha256(kDomain + entryWithoutDigest.dump()));
}

/// A line is sound only as we would have written it: so no byte can change unnoticed.
std::optional<nlohmann::json> soundEntry(std::string_view line, const LogHead& previous,
                                         std::string& reason) {
    auto entry = nlohmann::json::parse(line, nullptr, false);
    if (!entry.is_object() || entry.dump() != line) {
        reason = "not a line that this program wrote";
        return std::nullopt;
    }
    if (entry.value("version", nlohmann::json()) != kVersion) {
        reason = "written by another version";
        return std::nullopt;
    }
    if (entry.value("number", nlohmann::json()) != previous.entries + 1) {
        reason = "entries are missing, doubled or out of order";
        return std::nullopt;
    }
    if (entry.value("previous", nlohmann::json()) != previous.digest) {
        reason = "does not follow the line before it";
        return std::nullopt;
    }
    nlohmann::json bare = entry;
    bare.erase(kDigest);
    if (entry.value(kDigest, nlohmann::json()) != digestOf(bare)) {
        reason = "does not match its digest";
        return std::nullopt;
    }
    return entry;
}

struct ReadLog {
    LogVerdict verdict;
    std::vector<nlohmann::json> entries;
    std::vector<LogHead> heads;  ///< before the first entry, then after each
    std::size_t soundBytes = 0;
    std::size_t bytes = 0;
};

ReadLog judge(std::string_view text) {
    ReadLog log;
    log.bytes = text.size();
    log.verdict.head = emptyLogHead();
    log.heads.push_back(log.verdict.head);
    while (log.soundBytes < text.size()) {
        const auto end = text.find('\n', log.soundBytes);
        const auto line = static_cast<std::int64_t>(log.entries.size()) + 1;
        if (end == std::string_view::npos) {
            log.verdict.state = LogState::TornEnd;
            log.verdict.line = line;
            log.verdict.reason = "the last line was not written to its end";
            return log;
        }
        auto entry = soundEntry(text.substr(log.soundBytes, end - log.soundBytes), log.verdict.head,
                                log.verdict.reason);
        if (!entry) {
            log.verdict.state = LogState::Broken;
            log.verdict.line = line;
            return log;
        }
        log.verdict.head = {line, entry->at(kDigest)};
        log.heads.push_back(log.verdict.head);
        log.entries.push_back(std::move(*entry));
        log.soundBytes = end + 1;
    }
    return log;
}

Result<ReadLog> read(const fs::path& file) {
    const auto text = files::readText(file);
    if (!text && text.error().code == ErrorCode::NotFound) {
        return judge("");
    }
    if (!text) {
        return text.error();
    }
    return judge(*text);
}

void breakOff(LogVerdict& verdict, std::int64_t line, const char* reason) {
    verdict.state = LogState::Broken;
    verdict.line = line;
    verdict.reason = reason;
}

/// Every head that was noted elsewhere must be found again.
void compare(ReadLog& log, std::span<const LogHead> known) {
    const auto count = std::ssize(log.heads);
    for (const LogHead& head : known) {
        const bool isThere = head.entries >= 0 && head.entries < count &&
                             log.heads[static_cast<std::size_t>(head.entries)] == head;
        if (!isThere && log.verdict.state != LogState::Broken) {
            breakOff(log.verdict, std::clamp<std::int64_t>(head.entries, 0, count),
                     head.entries >= count ? "entries were cut off the end"
                                           : "an entry is another than the one noted elsewhere");
        }
    }
}

fs::path headFile(const fs::path& file) {
    return file.string() + ".head";
}

/// Empty where none was noted yet.
Result<std::optional<LogHead>> notedHead(const fs::path& file) {
    const auto text = files::readText(headFile(file));
    if (!text && text.error().code == ErrorCode::NotFound) {
        return std::optional<LogHead>();
    }
    if (!text) {
        return text.error();
    }
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    const auto head = headFromJson(json);
    return std::optional(head.value_or(LogHead{-1, ""}));  // a damaged note fits no log
}

Result<void> noteHead(const fs::path& file, const LogHead& head) {
    return files::writeAtomically(headFile(file), toJson(head).dump() + "\n");
}

/// Beside the log, then by the witness; where that fails, what lies beside it is as before.
Result<void> noteEverywhere(const fs::path& file, const LogHead& before, const LogHead& head,
                            const LogWitness& witness) {
    auto noted = noteHead(file, head);
    if (noted && witness.notes) {
        noted = witness.notes(head);
        if (!noted) {
            if (auto undone = noteHead(file, before); !undone) {
                return undone;
            }
        }
    }
    return noted;
}

/// The log and the head noted beside it, compared.
Result<ReadLog> readWithHead(const fs::path& file) {
    // The note first: another program may be writing, and the note always comes after its entry.
    const auto noted = notedHead(file);
    if (!noted) {
        return noted.error();
    }
    auto log = read(file);
    if (!log) {
        return log.error();
    }
    if (*noted) {
        compare(*log, std::span(&**noted, 1));
    } else if (log->entries.size() > 1 && log->verdict.state != LogState::Broken) {
        // Only the first entry can have been cut off from its note.
        breakOff(log->verdict, std::ssize(log->entries), "the note of its head is missing");
    }
    return log;
}

Error brokenLog(const fs::path& file, const LogVerdict& verdict) {
    return Error{ErrorCode::Corrupt, file.string(),
                 "line " + std::to_string(verdict.line) + ": " + verdict.reason};
}

/// One line after another onto the end of a locked file.
class LogWriter {
public:
    LogWriter(const files::Descriptor& descriptor, const Clock& clock, ReadLog log)
        : descriptor_(descriptor),
          clock_(clock),
          head_(log.verdict.head),
          size_(log.soundBytes),
          last_(log.entries.empty() ? "" : log.entries.back().value("time", "")) {}

    /// 0, or the number of the error; the file then ends as before.
    int write(const LogEntry& entry) {
        const std::string time = toIso8601(clock_.now());
        if (time < last_) {
            const LogEntry note{"program", "clock-set-back", "", last_, time};
            if (const int number = append(note, time); number != 0) {
                return number;
            }
        }
        return append(entry, time);
    }

    [[nodiscard]] const LogHead& head() const { return head_; }

private:
    int append(const LogEntry& entry, const std::string& time) {
        nlohmann::json json = {
            {"version", kVersion},    {"number", head_.entries + 1}, {"time", time},
            {"who", entry.who},       {"what", entry.what},          {"why", entry.why},
            {"before", entry.before}, {"after", entry.after},        {"previous", head_.digest}};
        const std::string digest = digestOf(json);
        json[kDigest] = digest;
        const std::string line = json.dump() + "\n";
        std::size_t done = 0;
        while (done < line.size()) {
            const ssize_t written = ::pwrite(descriptor_.get(), line.data() + done,
                                             line.size() - done, static_cast<off_t>(size_ + done));
            if (written < 0 && errno != EINTR) {
                return undo(errno);
            }
            done += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
        if (::fsync(descriptor_.get()) != 0) {
            return undo(errno);
        }
        size_ += line.size();
        head_ = {head_.entries + 1, digest};
        last_ = time;
        return 0;
    }

    int undo(int number) {
        // A failure here leaves a torn end, which the next writer cuts off.
        if (::ftruncate(descriptor_.get(), static_cast<off_t>(size_)) == 0) {
            ::fsync(descriptor_.get());
        }
        return number;
    }

    const files::Descriptor& descriptor_;
    const Clock& clock_;
    LogHead head_;
    std::size_t size_;
    std::string last_;
};

bool isText(const LogEntry& entry) {
    try {
        return !nlohmann::json{entry.who, entry.what, entry.why, entry.before, entry.after}
                    .dump()
                    .empty();
    } catch (const nlohmann::json::type_error&) {
        return false;
    }
}

constexpr mode_t kForTheOwner = 0600;

}  // namespace

LogHead emptyLogHead() {
    return {0, toHex(sha256(kDomain))};
}

nlohmann::json toJson(const LogHead& head) {
    return {{"entries", head.entries}, {"digest", head.digest}};
}

std::optional<LogHead> headFromJson(const nlohmann::json& json) {
    const bool isHead = json.is_object() && json.size() == 2 &&
                        json.value("entries", nlohmann::json()).is_number_integer() &&
                        json.value("digest", nlohmann::json()).is_string();
    return isHead ? std::optional(LogHead{json.at("entries"), json.at("digest")}) : std::nullopt;
}

Result<LogVerdict> verifyLog(const fs::path& file, std::span<const LogHead> known) {
    auto log = readWithHead(file);
    if (!log) {
        return log.error();
    }
    compare(*log, known);
    return log->verdict;
}

Result<std::vector<nlohmann::json>> readLog(const fs::path& file, std::span<const LogHead> known) {
    auto log = readWithHead(file);
    if (!log) {
        return log.error();
    }
    compare(*log, known);
    if (log->verdict.state == LogState::Broken) {
        return brokenLog(file, log->verdict);
    }
    return std::move(log->entries);
}

Result<LogHead> appendToLog(const fs::path& file, const Clock& clock, const LogEntry& entry,
                            const LogWitness& witness) {
    if (!isText(entry)) {
        return Error{ErrorCode::InvalidOption, "audit log", "a text that is not UTF-8"};
    }
    const files::Descriptor descriptor(
        ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kForTheOwner));
    if (!descriptor.isOpen()) {
        return files::errnoError(errno, file, true);
    }
    if (const int number = lockExclusively(descriptor); number != 0) {
        return files::errnoError(number, file, true);
    }
    auto log = readWithHead(file);
    if (!log) {
        return log.error();
    }
    compare(*log, witness.known);
    if (log->verdict.state == LogState::Broken) {
        return brokenLog(file, log->verdict);
    }
    const auto before = static_cast<off_t>(log->soundBytes);
    const std::size_t torn = log->bytes - log->soundBytes;
    const LogHead headBefore = log->verdict.head;
    if (torn > 0 && ::ftruncate(descriptor.get(), before) != 0) {
        return files::errnoError(errno, file, true);
    }
    LogWriter writer(descriptor, clock, std::move(*log));
    int number = 0;
    if (torn > 0) {
        number = writer.write(
            {"program", "torn-end-removed", "a write was cut off", {{"bytes", torn}}, nullptr});
    }
    number = number == 0 ? writer.write(entry) : number;
    if (number != 0) {
        return files::errnoError(number, file, true);
    }
    if (auto noted = noteEverywhere(file, headBefore, writer.head(), witness); !noted) {
        if (::ftruncate(descriptor.get(), before) != 0) {
            return files::errnoError(errno, file, true);
        }
        return noted.error();
    }
    return writer.head();
}

}  // namespace outis::release
