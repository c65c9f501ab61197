// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/release/number_text.h"
#include "core/release/package/package_facts.h"
#include "core/release/package/package_words.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using nlohmann::json;

/// Text for a place of Markdown: nothing in it becomes a mark or a line of its own.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        if (std::string_view("\\`*_{}[]<>#|").find(letter) != std::string_view::npos) {
            out += '\\';
        }
        out += static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
    }
    return out;
}

/// A text with control characters and doubtful marks as JSON strings have them, which YAML reads.
std::string yaml(const std::string& text) {
    return json(text).dump();
}

std::string bullets(const json& sentences) {
    std::string out;
    for (const json& sentence : sentences) {
        out += "- " + escaped(sentence.get<std::string>()) + "\n";
    }
    return out.empty() ? "- nothing is listed\n" : out;
}

std::string findingTable(const json& samples) {
    if (samples.empty()) {
        return "The set was drawn without findings; `labels.csv` has one column, the names.\n\n";
    }
    std::string out = "| finding | images |\n|---|---:|\n";
    for (const auto& [name, count] : samples.items()) {
        out += "| " + escaped(name) + " | " + std::to_string(count.get<std::int64_t>()) + " |\n";
    }
    return out + "\n";
}

/// The classes of size that dataset cards use.
std::string sizeCategory(std::int64_t images) {
    constexpr std::array<std::pair<std::int64_t, const char*>, 4> kClasses = {
        {{1'000, "n<1K"}, {10'000, "1K<n<10K"}, {100'000, "10K<n<100K"}, {1'000'000, "100K<n<1M"}}};
    const auto* const found =
        std::ranges::find_if(kClasses, [images](const auto& one) { return images < one.first; });
    return found == kClasses.end() ? "n>1M" : found->second;
}

std::int64_t patientsOf(const json& report, const std::string& role) {
    for (const json& row : report.at("data").at("roles")) {
        if (row.at("role") == role) {
            return row.at("patients");
        }
    }
    throw ErrorException({ErrorCode::Corrupt, "report.json", "no patients of set " + role});
}

std::string filterSentence(const json& filter) {
    if (filter.at("use") != "on") {
        return "No filter threw away any image.";
    }
    return "A filter that compared each image with all images that the model learned from kept " +
           std::to_string(filter.at("accepted").get<std::int64_t>()) + " of " +
           std::to_string(filter.at("candidates").get<std::int64_t>()) +
           " candidates; its state: " + escaped(filter.at("state")) + ".";
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string cardOf(const PackageFacts& facts, const json& report) {
    const json& audit = report.at("audit");
    std::string power;
    for (const json& sentence : audit.at("power_sentences")) {
        power += (power.empty() ? "" : " ") + escaped(sentence.get<std::string>());
    }
    const std::string reason = audit.at("reason");
    return filled(
        kDatasetCard,
        {{"yaml_title", yaml(facts.title)},
         {"size_category", sizeCategory(facts.images)},
         {"title", escaped(facts.title)},
         {"release", escaped(facts.release)},
         {"date", facts.date},
         {"publisher", escaped(facts.publisher)},
         {"contact", escaped(facts.contact)},
         {"setting", escaped(facts.setting)},
         {"reassess", facts.reassess},
         {"program", escaped(facts.program)},
         {"phantom",
          facts.isPhantom
              ? "- **Source:** the built-in phantom, computed pictures of made-up people\n"
              : ""},
         {"count", std::to_string(facts.images)},
         {"size", std::to_string(facts.size)},
         {"dicom_row",
          facts.hasDicom ? "| `dicom/` | the same images as DICOM Secondary Capture |\n" : ""},
         {"findings", findingTable(report.at("samples").at("findings"))},
         {"train_patients", std::to_string(patientsOf(report, "train"))},
         {"control_patients", std::to_string(patientsOf(report, "control"))},
         {"filter", filterSentence(report.at("filter"))},
         {"verdict", capitalised(audit.at("verdict"))},
         {"reason", reason.empty() ? "" : escaped(capitalised(reason)) + "."},
         {"power", power.empty() ? "The power of the tests was not measured." : power},
         {"not_tested", bullets(report.at("not_tested"))},
         {"limits", bullets(report.at("limits"))}});
}

}  // namespace

Result<std::string> datasetCard(const PackageFacts& facts, const json& report) {
    try {
        return cardOf(facts, report);
    } catch (const json::exception& failure) {
        return Error{ErrorCode::Corrupt, "report.json", failure.what()};
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

Result<std::string> termsText(const PackageFacts& facts) {
    try {
        return filled(termsOf(facts.setting), {{"title", facts.title},
                                               {"release", facts.release},
                                               {"date", facts.date},
                                               {"publisher", facts.publisher},
                                               {"setting", facts.setting},
                                               {"count", std::to_string(facts.images)},
                                               {"contact", facts.contact}});
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::release
