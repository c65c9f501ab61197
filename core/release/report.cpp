// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/report.h"

#include <regex>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/release/html.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

/// A PDF of the page that was there before would hold other figures than the new one.
void removePdf(const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::remove(folder / "report.pdf", failure);
    if (failure) {
        throw ErrorException(files::errnoError(failure.value(), folder / "report.pdf", true));
    }
}

/// JSON text for a file; a text that is no UTF-8 is repaired rather than lost.
std::string dumped(const nlohmann::json& json) {
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string reportHtml(const Findings& findings) {
    std::string body = headerPart(findings) + allPoints(findings);
    body += html::tag("footer", html::paragraph(words("decides")));
    const std::string title =
        words(stateWord(findings)) + " \u2013 " + words("title") + ": " + sourceOf(findings);
    // The body last: nothing in it is taken for a place of the template, nor in the title.
    const std::string plain = std::regex_replace(html::escaped(title), std::regex("\\{"), "&#123;");
    return filled(kReportPage, {{"title", plain}, {"style", kReportStyle}, {"body", body}});
}

Result<void> writeReport(const Findings& findings, const std::filesystem::path& folder) {
    try {
        const auto write = [](const std::filesystem::path& file, const std::string& text) {
            orThrow(files::writeAtomically(file, text));
        };
        orThrow(files::makeFolders(folder));
        if (!findings.foreign) {
            const auto outgoing = folder / "outgoing";
            const Findings outside = forOutside(findings);
            orThrow(files::makeFolders(outgoing));
            removePdf(outgoing);
            write(outgoing / "report.json", dumped(reportJson(outside)));
            write(outgoing / "report.html", reportHtml(outside));
        }
        removePdf(folder);
        write(folder / "findings.json", dumped(toJson(findings)));
        write(folder / "report.json", dumped(reportJson(findings)));
        write(folder / "report.html", reportHtml(findings));
        return {};
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::release
