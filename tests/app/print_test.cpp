// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <optional>
#include <regex>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/release/number_text.h"
#include "core/release/print/page_printer.h"
#include "core/release/record_page.h"
#include "core/release/report.h"
#include "core/release/report_words.h"
#include "tests/app/worker_process.h"
#include "tests/core/release/made_findings.h"
#include "tests/core/release/page_tables.h"
#include "tests/support/file_limit.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;
using namespace outis::test;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

Result<std::vector<std::byte>> print(const std::string& page) {
    return printPage(page, OUTIS_PRINT);
}

std::string asText(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Without the spaces that a report puts inside of numbers.
std::string joined(std::string text) {
    for (const std::string thin : {"\u2009", "\u202f", "\u00a0", "\u200b"}) {
        for (std::size_t at = text.find(thin); at != std::string::npos; at = text.find(thin, at)) {
            text.erase(at, thin.size());
        }
    }
    return text;
}

std::string withoutMarks(const std::string& html) {
    std::string text;
    bool isMark = false;
    for (const char letter : html.substr(html.find("<body>"))) {
        isMark = isMark || letter == '<';
        if (!isMark) {
            text += letter;
        }
        isMark = isMark && letter != '>';
    }
    return text;
}

std::string outputOf(const std::string& command) {
    const CommandEnd end = runCommand(command);
    return end.exitCode == 0 ? end.output : std::string();
}

/// Lines without the spaces in them, which are not the same in page and PDF, and without empty
/// ones.
std::string normal(const std::string& text) {
    std::string out;
    for (const char letter : joined(text)) {
        const bool isEnd = letter == '\n';
        if ((isEnd && !out.empty() && out.back() != '\n') ||
            (!isEnd && letter != ' ' && letter != '\t')) {
            out += letter;
        }
    }
    return out;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Of each cell its first word, from left to right: what does not fit goes on in the line below.
bool holdsInOrder(const std::string& line, const std::vector<std::string>& cells) {
    std::size_t at = 0;
    for (const std::string& cell : cells) {
        const std::string word = normal(cell.substr(0, cell.find(' ')));
        const std::size_t found = line.find(word, at);
        if (found == std::string::npos) {
            return false;
        }
        at = found + word.size();
    }
    return true;
}

struct Figure {
    std::string path;
    double value = 0;
};

/// Every number of the report. "format" counts versions of the file and is no figure.
void collect(const json& value, const std::string& path, std::vector<Figure>& figures) {
    if (value.is_number()) {
        figures.push_back({path, value.get<double>()});
    } else if (value.is_structured()) {
        for (const auto& [key, inner] : value.items()) {
            if (path.empty() && key == "format") {
                continue;
            }
            collect(inner, path + "/" + key, figures);
        }
    }
}

std::vector<Figure> figuresOf(const json& report) {
    std::vector<Figure> figures;
    collect(report, "", figures);
    return figures;
}

/// In one of the ways in which a report writes numbers, with the same digits.
bool stands(const std::string& text, double value) {
    std::set<std::string> ways = {plainNumber(value), percentText(value), durationText(value),
                                  plainNumber(100 * value)};
    if (value == std::round(value)) {
        ways.insert(countText(static_cast<std::int64_t>(value)));
        ways.insert(std::to_string(static_cast<std::int64_t>(value)));
    }
    if (value > 0) {
        ways.insert(plainNumber(1 / value));  // "1 in 100"
    }
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    // pdftotext gives a thin space as a plain one.
    for (const std::string& way : std::set<std::string>(ways)) {
        ways.insert(std::regex_replace(way, std::regex("\u2009"), " "));
    }
    return std::ranges::any_of(ways, [&](const std::string& way) {
        const std::string wanted = joined(way);
        for (std::size_t at = text.find(wanted); !wanted.empty() && at != std::string::npos;
             at = text.find(wanted, at + 1)) {
            const bool begins = at == 0 || !isDigit(text[at - 1]) || !isDigit(wanted.front());
            const std::size_t end = at + wanted.size();
            if (begins && (end >= text.size() || !isDigit(text[end]) || !isDigit(wanted.back()))) {
                return true;
            }
        }
        return false;
    });
}

void expectAll(const json& report, const std::string& text) {
    const std::string searched = joined(text);
    for (const Figure& figure : figuresOf(report)) {
        CAPTURE(figure.path);
        CAPTURE(figure.value);
        CHECK(stands(searched, figure.value));
    }
}

}  // namespace

TEST_CASE("every number of report.json stands in the page and in the PDF with the same digits") {
    const TemporaryFolder folder;
    REQUIRE(writeReport(madeFindings(), folder / "draft"));
    for (const char* part : {"draft", "draft/outgoing"}) {
        const fs::path place = folder / part;
        const json report = json::parse(files::readText(place / "report.json").value());
        const std::string page = files::readText(place / "report.html").value();
        CHECK(figuresOf(report).size() > 500);
        expectAll(report, withoutMarks(page));
        const std::string printed = outputOf(std::string(OUTIS_PRINT) + " --text < " +
                                             quoted(place / "report.html") + " 2>/dev/null");
        REQUIRE(!printed.empty());
        expectAll(report, printed);
        const auto pdf = print(page);
        REQUIRE(pdf);
        REQUIRE(files::writeAtomically(place / "report.pdf", *pdf));
        const std::string read = outputOf("command -v pdftotext >/dev/null && pdftotext " +
                                          quoted(place / "report.pdf") + " - 2>/dev/null");
        if (read.empty()) {
            MESSAGE("skipped: pdftotext of poppler-utils is not installed");
        } else {
            expectAll(report, read);
        }
    }
}

TEST_CASE("the numbers of the decision stand in its page and in its PDF") {
    RecordFacts record;
    record.acts = {{"approve-first", "A. First", "officer", "2026-11-23T15:00:52Z", "fine",
                    std::string(64, 'e'), 1'733, std::string(64, 'f')}};
    record.digests = {{"findings.json", std::string(64, 'd')}};
    ReviewFacts& review = record.review;
    review.state = "ok";
    review.pairs = 1'038;
    review.kinds = {{"nearest", 20, 19}, {"random", 1'018, 1'017}};
    review.decided = 1'036;
    review.different = 1'034;
    review.unsure = 2;
    review.reviewers = {{"radiologist", 1'037}};
    review.randomSeen = 1'017;
    review.shareBelow = Number::of(0.00294);
    review.exercise = {
        "ok", {{"surgeon", "2026-11-20", 43, 23, Number::within(0.535, 0.377, 0.688), 29, false}},
        0.5,  0.95,
        43,   Number::within(0.535, 0.377, 0.688),
        false};
    const Findings outside = forOutside(madeFindings());
    const auto page = decidedPage(reportHtml(outside), record);
    REQUIRE(page);
    const json report = decidedReport(reportJson(outside), record);
    CHECK(hasFiguresOf(report, reportJson(outside)));
    expectAll(report, withoutMarks(*page));
    CHECK(page->find("not begun") == std::string::npos);
    CHECK(page->find("Not yet") == std::string::npos);
    const TemporaryFolder folder;
    const fs::path file = folder.write("report.html", *page);
    expectAll(report,
              outputOf(std::string(OUTIS_PRINT) + " --text < " + quoted(file) + " 2>/dev/null"));
}

TEST_CASE("a number that does not stand in a text is noticed") {
    CHECK(stands("a 0.368 b", 0.36806));
    CHECK(!stands("a 0.3681 b", 0.36806));
    CHECK(!stands("a 10.368 b", 0.36806));
    CHECK(stands("12.5% of", 0.125));
    CHECK(!stands("none", 7));
}

TEST_CASE("the same page gives the same PDF, which says nothing of when, where and by whom") {
    const std::string page = reportHtml(madeFindings());
    const auto once = print(page);
    REQUIRE(once);
    CHECK(print(page).value() == *once);
    const std::string pdf = asText(*once);
    CHECK(pdf.starts_with("%PDF-"));
    for (const char* told : {"CreationDate", "ModDate", "/Author", "/Creator", "/Producer", "xmp",
                             "/tmp", "/home", "/root"}) {
        CHECK(pdf.find(told) == std::string::npos);
    }
    CHECK(print(page + " ").value() != *once);  // the foot names the page by its digest
}

TEST_CASE("headings can be gone to, and every page says which one it is") {
    const TemporaryFolder folder;
    const auto pdf = print(reportHtml(madeFindings()));
    REQUIRE(pdf);
    REQUIRE(files::writeAtomically(folder / "r.pdf", *pdf));
    const std::string text = outputOf("command -v pdftotext >/dev/null && pdftotext " +
                                      quoted(folder / "r.pdf") + " - 2>/dev/null");
    if (text.empty()) {
        MESSAGE("skipped: pdftotext of poppler-utils is not installed");
        return;
    }
    const auto pages = static_cast<std::size_t>(std::ranges::count(text, '\f'));
    REQUIRE(pages > 3);
    for (std::size_t page = 1; page <= pages; ++page) {
        CHECK(text.find(std::to_string(page) + " of " + std::to_string(pages)) !=
              std::string::npos);
    }
    CHECK(text.find("17 Sign") != std::string::npos);
}

TEST_CASE("what cannot be printed is told by its kind") {
    const TemporaryFolder folder;
    const std::string page = reportHtml(madeFindings());
    const auto code = [](const auto& result) { return result.error().code; };
    CHECK(code(printPage(page, folder / "none")) == ErrorCode::WorkerNotStarted);
    CHECK(code(printPage(page, "/bin/false")) == ErrorCode::WorkerCrashed);
    for (const char* other : {"", "no page", "<html><body>", "<html><body></body></html>"}) {
        CHECK(code(print(other)) == ErrorCode::Corrupt);
    }
    std::string deep;
    for (int depth = 0; depth < 100'000; ++depth) {
        deep += "<b>";
    }
    CHECK(code(print("<html><head><title>t</title><style></style></head><body>" + deep)) ==
          ErrorCode::Corrupt);
    const fs::path killed = folder.write("killed", "#!/bin/sh\nkill -SEGV $$\n");
    fs::permissions(killed, fs::perms::owner_all);
    const auto crashed = printPage(page, killed);
    REQUIRE(!crashed);
    CHECK(crashed.error().code == ErrorCode::WorkerCrashed);
    CHECK(crashed.error().detail == "signal 11");
    CHECK(code(printReport(folder / "nowhere", print)) == ErrorCode::NotFound);
}

TEST_CASE("a full disk leaves no PDF, and nothing half, behind") {
    const TemporaryFolder folder;
    REQUIRE(writeReport(madeFindings(), folder / "draft"));
    const auto pdf = print(reportHtml(madeFindings()));
    REQUIRE(pdf);
    REQUIRE(pdf->size() > 8192);
    const auto files = [&] {
        return std::distance(fs::recursive_directory_iterator(folder / "draft"),
                             fs::recursive_directory_iterator());
    };
    const auto before = files();
    std::optional<Result<std::vector<fs::path>>> printed;
    {
        const FileLimit limit(4096);
        printed =
            printReport(folder / "draft",
                        [&](const std::string&) -> Result<std::vector<std::byte>> { return *pdf; });
    }
    REQUIRE_FALSE(*printed);
    CHECK(printed->error().code == ErrorCode::DiskFull);
    CHECK(files() == before);
    CHECK(printReport(folder / "draft", print));
    CHECK(files() == before + 2);
}

TEST_CASE("every table stands in the PDF in the order of the page, each number by its label") {
    const TemporaryFolder folder;
    for (const Findings& findings : {madeFindings(), forOutside(madeFindings())}) {
        const std::string page = reportHtml(findings);
        const fs::path file = folder.write("report.html", page);
        const std::string printed = normal(
            outputOf(std::string(OUTIS_PRINT) + " --text < " + quoted(file) + " 2>/dev/null"));
        std::size_t at = 0;
        std::size_t numbers = 0;
        for (const PageTable& table : tablesOf(page)) {
            std::string expected = table.caption;
            for (const std::string& column : table.columns) {
                expected += "\n" + column;
            }
            for (const auto& row : table.rows) {
                for (const std::string& cell : row) {
                    expected += "\n" + cell;
                    numbers += cell.find_first_of("0123456789") != std::string::npos ? 1 : 0;
                }
            }
            CAPTURE(table.caption);
            const std::size_t found = printed.find(normal(expected), at);
            CHECK(found != std::string::npos);
            at = found == std::string::npos ? at : found + 1;
        }
        CHECK(numbers > 200);
    }
}

TEST_CASE("in the PDF the numbers of a row stand in the line of its label") {
    const TemporaryFolder folder;
    const std::string page = reportHtml(madeFindings());
    const auto pdf = print(page);
    REQUIRE(pdf);
    REQUIRE(files::writeAtomically(folder / "r.pdf", *pdf));
    const std::string text = outputOf("command -v pdftotext >/dev/null && pdftotext -layout " +
                                      quoted(folder / "r.pdf") + " - 2>/dev/null");
    if (text.empty()) {
        MESSAGE("skipped: pdftotext of poppler-utils is not installed");
        return;
    }
    const std::vector<std::string> lines = linesOf(normal(text));
    const std::set<std::string> wanted = {words("data.caption"),
                                          words("utility.caption"),
                                          words("utility.caption_groups"),
                                          words("filter.reason_caption"),
                                          words("audit.membership_caption"),
                                          words("audit.power_caption"),
                                          words("retrieval.chart"),
                                          words("meter.caption")};
    std::size_t rows = 0;
    for (const PageTable& table : tablesOf(page)) {
        if (!wanted.contains(table.caption)) {
            continue;
        }
        for (const auto& row : table.rows) {
            CAPTURE(table.caption);
            CAPTURE(row.front());
            ++rows;
            CHECK(std::ranges::any_of(
                lines, [&](const std::string& line) { return holdsInOrder(line, row); }));
        }
    }
    CHECK(rows >= 20);
}

TEST_CASE("the command prints beside the page or where it is told") {
    const TemporaryFolder folder;
    REQUIRE(writeReport(madeFindings(), folder / "draft"));
    const std::string page = quoted(folder / "draft/report.html");
    const auto beside = runWorker("print --json " + page);
    CHECK(beside.exitCode == 0);
    CHECK(fs::exists(folder / "draft/report.pdf"));
    CHECK(runWorker("print " + page + " --to " + quoted(folder / "other.pdf")).exitCode == 0);
    CHECK(files::readBytes(folder / "other.pdf").value() ==
          files::readBytes(folder / "draft/report.pdf").value());
    CHECK(runWorker("print " + quoted(folder / "none.html")).exitCode == 1);
    CHECK(runWorker("print " + page + " --to " + quoted(folder / "no/where.pdf")).exitCode == 1);
    // A new page takes the PDF of the old one away.
    REQUIRE(writeReport(madeFindings(), folder / "draft"));
    CHECK_FALSE(fs::exists(folder / "draft/report.pdf"));
}
