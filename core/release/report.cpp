// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/report.h"

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/release/html.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

/// JSON text for a file; a text that is no UTF-8 is repaired rather than lost.
std::string dumped(const nlohmann::json& json) {
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string reportHtml(const Findings& findings) {
    std::string body = headerPart(findings) + "<main>\n";
    body +=
        resultPart(findings) + auditPart(findings) + distancePart(findings) + pairPart(findings);
    body += filterPart(findings);
    body += utilityPart(findings) + qualityPart(findings);
    body += samplePart(findings) + dataPart(findings) + trainingPart(findings);
    body += notesPart(findings) + aboutPart(findings) + "</main>\n";
    body += html::tag("footer", html::paragraph(words("decides")));
    const std::string title = words("draft") + " \u2013 " + words("title");
    // The body last: nothing in it is taken for a place of the template.
    return filled(kReportPage,
                  {{"title", html::escaped(title)}, {"style", kReportStyle}, {"body", body}});
}

Result<void> writeReport(const Findings& findings, const std::filesystem::path& folder) {
    try {
        if (auto made = files::makeFolders(folder); !made) {
            return made;
        }
        if (auto done = files::writeAtomically(folder / "findings.json", dumped(toJson(findings)));
            !done) {
            return done;
        }
        if (auto done =
                files::writeAtomically(folder / "report.json", dumped(reportJson(findings)));
            !done) {
            return done;
        }
        return files::writeAtomically(folder / "report.html", reportHtml(findings));
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::release
