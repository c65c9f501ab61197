// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/data/image_file.h"
#include "core/data/importer.h"
#include "core/data/near_index.h"
#include "core/data/picture_match.h"
#include "core/data/proposals.h"
#include "tests/core/data/changed_pictures.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/import_project.h"
#include "tests/core/data/shared_folder.h"

namespace outis::data {
namespace {

struct Radiograph {
    std::string patient;
    GreyImage image;
    std::vector<std::byte> hash;
    MatchPicture small;
};

std::vector<Radiograph> radiographs(const std::filesystem::path& folder) {
    const test::ExpectedCsv labels(folder / "labels.csv");
    std::vector<Radiograph> list;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        Radiograph one{labels.at(row, "patient_id"),
                       orThrow(readPng(folder / labels.at(row, "image"))),
                       {},
                       {}};
        one.hash = nearHashOf(one.image);
        one.small = matchPictureOf(one.image);
        list.push_back(std::move(one));
    }
    return list;
}

bool isNear(const Radiograph& one, const Radiograph& other) {
    const double distance = nearDistance(one.hash, other.hash);
    return distance <= NearLimits().radius &&
           isSameExposure(matchPictures(one.small, other.small), distance);
}

/// Pairs of one patient and of two that are taken for one exposure.
std::pair<int, int> falsePairs(const std::vector<Radiograph>& list) {
    std::pair<int, int> found{};
    for (std::size_t one = 0; one < list.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            if (isNear(list[one], list[other])) {
                (list[one].patient == list[other].patient ? found.first : found.second) += 1;
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("changed copies of real radiographs are found, follow-ups and other patients are not") {
    for (const char* name : {"data/cxr-real", "data/cxr-nih64"}) {
        const auto folder = test::sharedFolder(name);
        if (!folder) {
            return;
        }
        CAPTURE(name);
        const auto list = radiographs(*folder);
        const auto [follow, others] = falsePairs(list);
        MESSAGE(std::string(name), ": false pairs of one patient ", follow, ", of two ", others);
        CHECK(others == 0);
        CHECK(follow == 0);
        // The thresholds were chosen on every fifth image; these are others.
        for (const auto& [change, apply] : test::pictureChanges()) {
            int found = 0;
            int all = 0;
            for (std::size_t index = 2; index < list.size(); index += 5) {
                Radiograph copy = list[index];
                copy.image = apply(copy.image, index);
                copy.hash = nearHashOf(copy.image);
                copy.small = matchPictureOf(copy.image);
                found += isNear(list[index], copy) ? 1 : 0;
                ++all;
            }
            MESSAGE(std::string(name), ", ", change, ": ", found, " of ", all);
            // At 64 pixels, all the changes together leave little to compare.
            const bool isHard = change == "all at once" && list.front().image.width <= 64;
            CHECK(found >= (isHard ? 0.75 : 0.98) * all);
        }
    }
}

TEST_CASE("the DICOM radiographs have 60 patients once the documented proposals are confirmed") {
    const auto folder = test::sharedFolder("data/cxr-dicom");
    if (!folder) {
        return;
    }
    // 60, if every file can be read; a syntax without a decoder takes its patients along.
    const test::ExpectedCsv expected(*folder / "expected.csv");
    std::set<std::string> persons;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        if (readImageFile(*folder / expected.at(row, "file")).outcome == FileOutcome::Imported) {
            persons.insert(expected.at(row, "true_patient"));
        }
    }
    const auto patients = static_cast<std::int64_t>(persons.size());
    test::ImportProject project;
    project.options = {};
    project.options.source = folder->string();
    const auto report =
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer);
    REQUIRE_RESULT(report);
    CHECK((patients == 60 || report->rejected > 0));
    std::map<std::string, std::vector<Proposal>> byKind;
    for (Proposal& proposal : orThrow(proposals(project.catalogue, WithIdentities::Yes))) {
        byKind[proposal.kind].push_back(std::move(proposal));
    }
    REQUIRE(byKind["missing-id"].size() == 1);
    const Proposal& missing = byKind["missing-id"].front();
    CHECK(missing.score == 1.0);
    CHECK((missing.identities[0] + missing.identities[1]).find("FAKE-00115") != std::string::npos);
    // One name under two ids is reported; their birth dates say that they are two.
    REQUIRE(byKind["same-name"].size() == 1);
    const Proposal& namesakes = byKind["same-name"].front();
    CHECK(namesakes.score == 0.0);
    CHECK((namesakes.identities[0] + namesakes.identities[1]).find("FAKE-00107") !=
          std::string::npos);
    CHECK(byKind["near-identical"].empty());
    CHECK(orThrow(decideProposal(project.workspace, project.catalogue, missing.id,
                                 Decision::Confirm)) == Decided::Joined);
    CHECK(orThrow(decideProposal(project.workspace, project.catalogue, namesakes.id,
                                 Decision::Reject)) == Decided::Apart);
    CHECK(orThrow(project.catalogue.counts()).patients == patients);
    // A second import opens nothing again.
    REQUIRE_RESULT(
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer));
    CHECK(orThrow(project.catalogue.counts()).patients == patients);
    for (const Proposal& proposal : orThrow(proposals(project.catalogue))) {
        CHECK(proposal.state != "open");
    }
}

TEST_CASE("the DICOM radiographs are near duplicates of the pictures they were made from") {
    const auto dicom = test::sharedFolder("data/cxr-dicom");
    const auto real = test::sharedFolder("data/cxr-real");
    if (!dicom || !real) {
        return;
    }
    const test::ExpectedCsv expected(*dicom / "expected.csv");
    int found = 0;
    int readable = 0;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const auto reading = readImageFile(*dicom / expected.at(row, "file"));
        if (reading.outcome != FileOutcome::Imported) {
            continue;
        }
        const GreyImage source = orThrow(readPng(*dicom / expected.at(row, "reference_png")));
        const Radiograph one{
            "", {}, nearHashOf(reading.file.image), matchPictureOf(reading.file.image)};
        const Radiograph other{"", {}, nearHashOf(source), matchPictureOf(source)};
        ++readable;
        found += isNear(one, other) ? 1 : 0;
    }
    MESSAGE("found ", found, " of ", readable);
    CHECK(readable >= 125);
    CHECK(found == readable);
}

}  // namespace outis::data
