// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_check.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/json_list.h"
#include "core/data/image_file.h"
#include "core/data/secondary_capture.h"
#include "core/release/decision/set_digest.h"
#include "core/release/package/croissant.h"
#include "core/release/package/final_scan.h"
#include "core/release/package/package_manifest.h"
#include "core/release/package/package_table.h"
#include "core/release/record_page.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array<const char*, 5> kActsOutside = {"submit", "override", "approve-first",
                                                     "approve-second", "export"};

/// The frozen files of a release that lie in a package under another name.
constexpr std::array<std::pair<const char*, const char*>, 2> kSigned = {
    {{"outgoing/report.json", "report.json"}, {"outgoing/report.html", "report.html"}}};

class Checker {
public:
    Checker(fs::path folder, const std::stop_token& stop, Observer& observer)
        : folder_(std::move(folder)), stop_(stop), observer_(observer) {}

    PackageCheck run(Finished finished) {
        if (!checkFiles()) {
            return stopped();
        }
        checkFacts();
        if (!checkImages()) {
            return stopped();
        }
        checkReport();
        checkStatements(finished);
        checkHead();
        return std::move(check_);
    }

private:
    PackageCheck stopped() {
        check_.outcome = Outcome::Stopped;
        return std::move(check_);
    }

    void add(const std::string& file, const std::string& what) {
        check_.faults.push_back({file, what});
    }

    /// Nothing, with a fault, where the file cannot be read.
    std::optional<std::string> textOf(const std::string& name) {
        auto text = files::readText(folder_ / name);
        if (!text) {
            add(name, text.error().code == ErrorCode::NotFound ? "missing" : "cannot be read");
            return std::nullopt;
        }
        return *std::move(text);
    }

    /// Notes the reason of an error as a fault.
    template <class T>
    std::optional<T> noted(const std::string& file, Result<T> result) {
        if (!result) {
            add(file, result.error().detail);
            return std::nullopt;
        }
        return *std::move(result);
    }

    /// False when stopped.
    bool checkFiles() {
        PackageManifest listed;
        if (const auto text = textOf(kManifestName)) {
            check_.manifestDigest = toHex(sha256(*text));
            if (auto manifest = noted(kManifestName, readPackageManifest(*text))) {
                listed = *std::move(manifest);
            }
        }
        std::set<std::string> found;
        std::set<std::string> folders;
        for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
            const std::string name = entry.path().lexically_relative(folder_).generic_string();
            if (entry.is_symlink() || (!entry.is_directory() && !entry.is_regular_file())) {
                add(name, "neither file nor folder");
            } else if (entry.is_directory()) {
                folders.insert(name);
            } else if (name != kManifestName && name != kExportStatementName) {
                found.insert(name);
                if (!listed.contains(name)) {
                    add(name, "not listed");
                }
            }
        }
        for (const auto& [name, digest] : listed) {
            for (fs::path at = fs::path(name).parent_path(); !at.empty(); at = at.parent_path()) {
                folders.erase(at.generic_string());
            }
        }
        for (const std::string& name : folders) {
            add(name, "not listed");
        }
        observer_.stageStarted("verify-files", std::ssize(listed), "files");
        std::int64_t done = 0;
        for (const auto& [name, digest] : listed) {
            if (stop_.stop_requested()) {
                return false;
            }
            compare(name, digest, found.contains(name));
            observer_.progressed(++done, std::ssize(listed));
        }
        check_.files = done;
        observer_.stageFinished("verify-files", Outcome::Finished);
        return true;
    }

    void compare(const std::string& name, const std::string& digest, bool isThere) {
        if (!isThere) {
            add(name, "missing");
            return;
        }
        const auto now = sha256File(folder_ / name);
        if (!now) {
            add(name, "cannot be read");
        } else if (toHex(*now) != digest) {
            add(name, "changed");
        }
    }

    void checkFacts() {
        if (const auto text = textOf(kFactsName)) {
            check_.facts = noted(kFactsName, readFacts(*text));
        }
        if (const auto text = textOf("croissant.json")) {
            if (const auto checked = checkCroissant(*text); !checked) {
                add("croissant.json", checked.error().detail);
            }
        }
    }

    /// False when stopped.
    bool checkImages() {
        const auto text = textOf(kTableName);
        const auto table = text ? noted(kTableName, readTable(*text)) : std::nullopt;
        if (!table) {
            return true;
        }
        if (check_.facts && (check_.facts->findings != table->findings ||
                             check_.facts->images != std::ssize(table->rows))) {
            add(kTableName, "other images or findings than release.json says");
        }
        SetDigest set(table->findings);
        observer_.stageStarted("verify-images", std::ssize(table->rows), "images");
        std::int64_t done = 0;
        for (const PackageRow& row : table->rows) {
            if (stop_.stop_requested()) {
                return false;
            }
            checkImage(row, set);
            observer_.progressed(++done, std::ssize(table->rows));
        }
        check_.setDigest = set.finish();
        observer_.stageFinished("verify-images", Outcome::Finished);
        return true;
    }

    void checkImage(const PackageRow& row, SetDigest& set) {
        const std::string name = "images/" + row.name + ".png";
        const auto bytes = files::readBytes(folder_ / name);
        const auto image =
            bytes ? data::decodePngBytes(*bytes) : Result<data::GreyImage>(bytes.error());
        if (!image) {
            add(name, "no picture that can be read");
            return;
        }
        const std::string_view raw(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        if (raw.find(kSyntheticMark) == std::string_view::npos) {
            add(name, "not marked as synthetic");
        }
        set.add(*image, row.labels);
        if (check_.facts && check_.facts->hasDicom) {
            checkDicom("dicom/" + row.name + ".dcm", *image);
        }
    }

    void checkDicom(const std::string& name, const data::GreyImage& image) {
        const auto bytes = files::readBytes(folder_ / name);
        const auto capture = bytes ? data::readSecondaryCapture(*bytes)
                                   : Result<data::SecondaryCapture>(bytes.error());
        if (!capture) {
            add(name, capture.error().detail);
        } else if (capture->image != image) {
            add(name, "shows another picture than its PNG");
        }
    }

    void checkStatements(Finished finished) {
        std::error_code failure;
        std::vector<fs::path> paths;
        for (fs::directory_iterator at(folder_ / kStatementsFolder, failure), end;
             !failure && at != end; at.increment(failure)) {
            paths.push_back(at->path());
        }
        std::ranges::sort(paths);
        for (const fs::path& path : paths) {
            readStatement(std::string(kStatementsFolder) + "/" + path.filename().string());
        }
        if (finished == Finished::Yes) {
            checkExport();
        }
        checkDecision();
    }

    /// Packages of former versions hold the signed report alone.
    [[nodiscard]] std::string signedReport(const std::string& file) const {
        std::error_code failure;
        const bool isApart = fs::exists(folder_ / kSignedReportFolder, failure);
        return std::string(isApart ? kSignedReportFolder : kReportFolder) + "/" + file;
    }

    /// The report with the decision in it says of everything else what the signed one says.
    void checkReport() {
        const std::string decided = std::string(kReportFolder) + "/report.json";
        const std::string asSigned = signedReport("report.json");
        const auto first = textOf(decided);
        const auto second = textOf(asSigned);
        if (asSigned != decided && first && second &&
            !hasFiguresOf(json::parse(*first, nullptr, false),
                          json::parse(*second, nullptr, false))) {
            add(decided, "other figures than in the report that was signed");
        }
    }

    const Statement* readStatement(const std::string& name) {
        const auto text = textOf(name);
        auto statement = text ? noted(name, verifyStatement(*text)) : std::nullopt;
        if (!statement) {
            return nullptr;
        }
        checkSigned(name, *statement);
        check_.statements.push_back(*std::move(statement));
        return &check_.statements.back();
    }

    /// What the statement signs is what lies here.
    void checkSigned(const std::string& name, const Statement& statement) {
        if (check_.facts && statement.release != check_.facts->release) {
            add(name, "of another release");
        }
        const auto isSigned = [&](const char* what, const std::string& digest) {
            const auto found = statement.digests.find(what);
            return found != statement.digests.end() && found->second == digest;
        };
        for (const auto& [frozen, file] : kSigned) {
            const std::string here = signedReport(file);
            const auto digest = sha256File(folder_ / here);
            if (!digest || !isSigned(frozen, toHex(*digest))) {
                add(name, "signed for another " + here);
            }
        }
        if (!isSigned(kSetDigestName, check_.setDigest)) {
            add(name, "signed for other images or labels");
        }
    }

    void checkExport() {
        const Statement* const statement = readStatement(kExportStatementName);
        if (statement == nullptr) {
            return;
        }
        if (statement->act != "export") {
            add(kExportStatementName, "not of an export");
        }
        if (!statement->details.is_object() ||
            statement->details.value("manifest", json()) != check_.manifestDigest) {
            add(kExportStatementName, "signed for another manifest");
        }
    }

    const Statement* last(const char* act) const {
        const auto found = std::find_if(check_.statements.rbegin(), check_.statements.rend(),
                                        [act](const Statement& one) { return one.act == act; });
        return found == check_.statements.rend() ? nullptr : &*found;
    }

    /// Handed over by one person and approved by two others; the keys decide who is who.
    void checkDecision() {
        std::set<std::string> keys;
        for (const char* act : {"submit", "approve-first", "approve-second"}) {
            const Statement* const statement = last(act);
            if (statement == nullptr) {
                add(kStatementsFolder, std::string("no statement: ") + act);
            } else if (!keys.insert(statement->person.publicKey).second) {
                add(kStatementsFolder, "one person decided twice");
            }
        }
    }

    void checkHead() {
        const auto text = textOf(kChainHeadName);
        if (!text) {
            return;
        }
        const auto head = headFromJson(json::parse(*text, nullptr, false));
        if (!head) {
            add(kChainHeadName, "no head of a chain");
            return;
        }
        for (const Statement& statement : check_.statements) {
            // Decisions come before the export began, its own statement after.
            const bool fits = statement.act == "export"
                                  ? statement.log == *head || statement.log.entries > head->entries
                                  : statement.log.entries < head->entries;
            if (!fits) {
                add(kChainHeadName, "does not follow the statement \"" + statement.act + "\"");
            }
        }
    }

    fs::path folder_;
    const std::stop_token& stop_;
    Observer& observer_;
    PackageCheck check_;
};

}  // namespace

bool isForOutside(const std::string& act) {
    return std::ranges::find(kActsOutside, act) != kActsOutside.end();
}

Result<PackageCheck> checkPackage(const fs::path& folder, const std::stop_token& stop,
                                  Observer& observer, Finished finished) {
    std::error_code failure;
    if (!fs::is_directory(folder, failure)) {
        return Error{ErrorCode::NotFound, folder.string(), "no such folder"};
    }
    try {
        return Checker(folder, stop, observer).run(finished);
    } catch (const fs::filesystem_error& error) {
        return Error{ErrorCode::Unreadable, folder.string(), error.code().message()};
    }
}

json toJson(const PackageCheck& check) {
    return {{"sound", check.isSound()},
            {"release", check.facts ? json(check.facts->release) : json()},
            {"images", check.facts ? json(check.facts->images) : json()},
            {"files", check.files},
            {"manifest", check.manifestDigest},
            {"image-set", check.setDigest},
            {"statements", jsonList(check.statements,
                                    [](const Statement& statement) -> json {
                                        return {{"act", statement.act},
                                                {"name", statement.person.name},
                                                {"role", statement.person.role},
                                                {"public-key", statement.person.publicKey},
                                                {"time", statement.time}};
                                    })},
            {"faults", jsonList(check.faults, [](const PackageFault& fault) -> json {
                 return {{"file", fault.file}, {"what", fault.what}};
             })}};
}

}  // namespace outis::release
