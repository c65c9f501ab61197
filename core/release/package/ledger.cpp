// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/ledger.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/base/files.h"
#include "core/release/decision/project_log.h"
#include "core/release/package/package_words.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kReleased = "released";
constexpr const char* kUndone = "undone";
constexpr const char* kWithdrawn = "withdrawn";

Result<void> append(const fs::path& workspace, const Clock& clock, const LogEntry& entry) {
    const auto log = ProjectLog::ledger(workspace);
    if (auto made = files::makeFolders(log.file().parent_path()); !made) {
        return made;
    }
    const auto head = log.append(clock, entry);
    return head ? Result<void>() : head.error();
}

LedgerRow rowOf(const json& entry) {
    const json& after = entry.at("after");
    LedgerRow row;
    row.release = after.at("release");
    row.who = entry.at("who");
    row.time = entry.at("time");
    row.title = after.at("title");
    row.setting = after.at("setting");
    row.policy = after.at("policy");
    row.recipients = after.at("recipients").get<std::vector<std::string>>();
    row.images = after.at("images");
    row.setDigest = after.at("image-set");
    row.manifest = after.at("manifest");
    row.reassess = after.at("reassess");
    return row;
}

/// What rowOf reads back.
json releasedJson(const LedgerRow& row) {
    return {
        {"release", row.release},     {"title", row.title},           {"setting", row.setting},
        {"policy", row.policy},       {"recipients", row.recipients}, {"images", row.images},
        {"image-set", row.setDigest}, {"manifest", row.manifest},     {"reassess", row.reassess}};
}

}  // namespace

fs::path ledgerFile(const fs::path& workspace) {
    return ProjectLog::ledger(workspace).file();
}

Result<void> noteReleased(const fs::path& workspace, const Clock& clock, const LedgerRow& row) {
    return append(workspace, clock, {row.who, kReleased, "", nullptr, releasedJson(row)});
}

Result<void> noteUndone(const fs::path& workspace, const Clock& clock, const LedgerRow& row) {
    return append(
        workspace, clock,
        {row.who, kUndone, "", nullptr, {{"release", row.release}, {"manifest", row.manifest}}});
}

Result<void> noteWithdrawn(const fs::path& workspace, const Clock& clock,
                           const std::string& release, const std::string& who,
                           const std::string& reason) {
    return append(workspace, clock, {who, kWithdrawn, reason, nullptr, {{"release", release}}});
}

Result<std::vector<LedgerRow>> readLedger(const fs::path& workspace) {
    const auto entries = ProjectLog::ledger(workspace).read();
    if (!entries) {
        return entries.error();
    }
    std::vector<LedgerRow> rows;
    try {
        for (const json& entry : *entries) {
            if (entry.at("what") == kReleased) {
                rows.push_back(rowOf(entry));
            } else if (entry.at("what") == kUndone) {
                std::erase_if(rows, [&](const LedgerRow& row) {
                    return row.manifest == entry.at("after").at("manifest");
                });
            } else if (entry.at("what") == kWithdrawn) {
                for (LedgerRow& row : rows) {
                    if (row.release == entry.at("after").at("release") && row.withdrawn.empty()) {
                        row.withdrawn = entry.at("time");
                        row.reason = entry.at("why");
                    }
                }
            }
        }
    } catch (const json::exception& failure) {
        return Error{ErrorCode::Corrupt, "ledger.jsonl", failure.what()};
    }
    return rows;
}

bool isDue(const LedgerRow& row, const std::string& day) {
    return row.withdrawn.empty() && row.reassess <= day;
}

std::string dayOf(const Clock& clock) {
    constexpr std::size_t kLetters = 10;  // of "2026-11-22"
    return toIso8601(clock.now()).substr(0, kLetters);
}

std::string monthsAfter(const std::string& day, std::int64_t months) {
    int year = 0;
    unsigned month = 0;
    unsigned date = 0;
    if (std::sscanf(day.c_str(), "%4d-%2u-%2u", &year, &month, &date) != 3) {
        throw ErrorException({ErrorCode::Internal, "date", day});
    }
    using namespace std::chrono;
    year_month_day later =
        year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(date)) +
        std::chrono::months(months);
    if (!later.ok()) {
        later = later.year() / later.month() / last;
    }
    char text[32];
    std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(later.year()),
                  static_cast<unsigned>(later.month()), static_cast<unsigned>(later.day()));
    return text;
}

json toJson(const LedgerRow& row) {
    json object = releasedJson(row);
    object["who"] = row.who;
    object["time"] = row.time;
    object["withdrawn"] = row.withdrawn.empty() ? json() : json(row.withdrawn);
    object["reason"] = row.reason;
    return object;
}

std::string withdrawalNotice(const LedgerRow& row, const std::string& publisher,
                             const std::string& contact, const std::string& day) {
    constexpr std::size_t kShownDigits = 16;
    return filled(kWithdrawalNotice, {{"publisher", publisher},
                                      {"release", row.release},
                                      {"title", row.title},
                                      {"released", row.time.substr(0, day.size())},
                                      {"date", day},
                                      {"reason", row.reason},
                                      {"contact", contact},
                                      {"manifest", row.manifest.substr(0, kShownDigits)}});
}

}  // namespace outis::release
