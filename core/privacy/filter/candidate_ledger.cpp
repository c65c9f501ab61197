// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/candidate_ledger.h"

#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

json headerOf(const CandidateLedger& ledger) {
    json targets = json::array();
    for (const GroupTarget& target : ledger.targets) {
        targets.push_back(
            {{"group", target.group}, {"target", target.target}, {"label", target.label}});
    }
    return {{"version", CandidateLedger::kVersion},
            {"generator", ledger.generator},
            {"limits", toJson(ledger.limits)},
            {"targets", targets},
            {"candidates", ledger.records.size()}};
}

/// Throws json::exception and ErrorException.
std::size_t readHeader(const json& header, CandidateLedger& ledger) {
    if (header.at("version").get<int>() > CandidateLedger::kVersion) {
        throw ErrorException({ErrorCode::NewerVersion, "candidate ledger", ""});
    }
    header.at("generator").get_to(ledger.generator);
    ledger.limits = orThrow(limitsFromJson(header.at("limits")));
    for (const json& item : header.at("targets")) {
        ledger.targets.push_back({item.at("group").get<std::int64_t>(),
                                  item.at("target").get<std::int64_t>(),
                                  item.at("label").get<std::string>()});
    }
    return header.at("candidates").get<std::size_t>();
}

}  // namespace

Result<void> writeLedger(const std::filesystem::path& path, const CandidateLedger& ledger) {
    std::string text = headerOf(ledger).dump() + "\n";
    for (const CandidateRecord& record : ledger.records) {
        text += toJson(record).dump() + "\n";
    }
    return files::writeAtomically(path, text);
}

Result<CandidateLedger> readLedger(const std::filesystem::path& path) {
    const auto text = files::readText(path);
    if (!text) {
        return text.error();
    }
    CandidateLedger ledger;
    std::size_t number = 0;
    const auto corrupt = [&](const std::string& detail) {
        return Error{ErrorCode::Corrupt, path.filename().string(),
                     "line " + std::to_string(number) + ": " + detail};
    };
    try {
        std::istringstream lines(*text);
        std::string line;
        std::size_t candidates = 0;
        while (std::getline(lines, line)) {
            ++number;
            if (number == 1) {
                candidates = readHeader(json::parse(line), ledger);
            } else {
                ledger.records.push_back(orThrow(recordFromJson(json::parse(line))));
            }
        }
        if (number == 0 || ledger.records.size() != candidates) {
            return corrupt("candidates are missing");
        }
        return ledger;
    } catch (const json::exception& exception) {
        return corrupt(exception.what());
    } catch (const ErrorException& exception) {
        return exception.error().code == ErrorCode::Corrupt ? corrupt(exception.error().detail)
                                                            : Error(exception.error());
    }
}

}  // namespace outis::privacy
