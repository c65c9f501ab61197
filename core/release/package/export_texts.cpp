// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "core/release/decision/given_text.h"
#include "core/release/decision/person_name.h"
#include "core/release/package/release_export.h"

namespace outis::release {

Result<void> checkTexts(const ExportRequest& request) {
    std::vector<std::pair<const char*, std::string>> lines = {
        {"title", request.title}, {"publisher", request.publisher}, {"contact", request.contact}};
    if (!request.url.empty()) {
        lines.emplace_back("url", request.url);
    }
    for (const std::string& recipient : request.recipients) {
        lines.emplace_back("recipient", recipient);
    }
    for (const auto& [what, text] : lines) {
        if (auto checked = checkLine(what, text); !checked) {
            return checked;
        }
    }
    if (request.recipients.empty()) {
        return Error{ErrorCode::InvalidOption, "recipient", "must be given"};
    }
    return requireGiven({{"reason", &request.reason}});
}

}  // namespace outis::release
