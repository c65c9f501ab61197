// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/proposals.h"

#include <doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "tests/core/data/changed_pictures.h"
#include "tests/core/data/import_project.h"

namespace outis::data {
namespace {

using List = std::vector<std::string>;

struct Hospital : test::ImportProject {
    Hospital() { options.patientRule = "auto"; }

    void dicom(const std::string& path, int seed, const std::string& id, const std::string& name,
               const std::string& birthDate, const std::string& issuer = "-") const {
        picture(path, seed, id + " " + name + " - " + birthDate + " " + issuer);
    }
    /// "missing-id open 1.0"
    [[nodiscard]] List states() const {
        List list;
        for (const Proposal& proposal : orThrow(proposals(catalogue))) {
            list.push_back(proposal.kind + " " + proposal.state + " " +
                           std::to_string(proposal.score.value_or(-1)).substr(0, 3));
        }
        return list;
    }
    [[nodiscard]] std::int64_t patients() const { return orThrow(catalogue.counts()).patients; }
    Result<Decided> decide(std::int64_t id, Decision decision) {
        return decideProposal(workspace, catalogue, id, decision);
    }
    void seedPicture(const std::string& stored, const GreyImage& image) const {
        orThrow(files::writeAtomically(workspace.root() / stored, orThrow(encodePng(image))));
    }
};

}  // namespace

TEST_CASE("an image without id waits as a patient of its own until it is confirmed") {
    Hospital hospital;
    hospital.dicom("a.dcm", 1, "A", "DOE^JOHN", "19700101");
    hospital.dicom("b.dcm", 2, "-", "DOE^JOHN", "19700101");
    hospital.dicom("c.dcm", 3, "-", "-", "-");
    const auto report = hospital.import();
    REQUIRE_RESULT(report);
    CHECK(report->imported == 2);
    CHECK(hospital.rows().at("c.dcm")["reason"] == "unknown-patient");
    CHECK(hospital.patients() == 2);
    CHECK(hospital.states() == List{"missing-id open 1.0"});
    const auto id = orThrow(proposals(hospital.catalogue)).front().id;
    CHECK(hospital.decide(id, Decision::Confirm).value() == Decided::Joined);
    CHECK(hospital.patients() == 1);
    CHECK(hospital.decide(id, Decision::Confirm).value() == Decided::Already);
    CHECK(hospital.decide(id, Decision::Reject).error().code == ErrorCode::Refused);
    CHECK(hospital.decide(99, Decision::Reject).error().code == ErrorCode::NotFound);
    // What was decided holds for files that come later, too.
    hospital.dicom("d.dcm", 4, "-", "DOE^JOHN", "19700101");
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.patients() == 1);
    CHECK(hospital.states() == List{"missing-id confirmed 1.0"});
}

TEST_CASE("a rejected proposal stays rejected, and a second import adds nothing") {
    Hospital hospital;
    hospital.dicom("a.dcm", 1, "A", "DOE^JOHN", "19700101");
    hospital.dicom("b.dcm", 2, "B", "DOE^JOHN", "-");
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.states() == List{"same-name open 0.5"});
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.states() == List{"same-name open 0.5"});
    CHECK(hospital.observer.hasWarned(ErrorCode::AlreadyExists));
    REQUIRE_RESULT(hospital.decide(1, Decision::Reject));
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.states() == List{"same-name rejected 0.5"});
    CHECK(hospital.patients() == 2);
}

TEST_CASE("one id of two issuers is two patients, and one without issuer is proposed") {
    Hospital hospital;
    hospital.dicom("a.dcm", 1, "7", "DOE^JOHN", "19700101", "NORTH");
    hospital.dicom("b.dcm", 2, "7", "ROE^JANE", "19800101", "SOUTH");
    hospital.dicom("c.dcm", 3, " 7", "DOE^JOHN", "19700101", "NORTH");
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.patients() == 2);
    CHECK(hospital.states().empty());
    hospital.dicom("d.dcm", 4, "7", "ROE^JANE", "19800101");
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.patients() == 3);
    // With one of the two its birth date agrees, with the other it does not.
    CHECK(hospital.states() == List{"missing-id open 0.0", "missing-id open 1.0"});
}

TEST_CASE("names are shown on request only") {
    Hospital hospital;
    hospital.dicom("a.dcm", 1, "A", "DOE^JOHN", "19700101");
    hospital.dicom("b.dcm", 2, "B", "DOE^JOHN", "19700101");
    REQUIRE_RESULT(hospital.import());
    const auto plain = orThrow(proposals(hospital.catalogue)).front();
    CHECK(plain.identities[0].empty());
    const auto named = orThrow(proposals(hospital.catalogue, WithIdentities::Yes)).front();
    CHECK(named.identities[0] == "local:A, DOE^JOHN, 19700101");
    for (const Error& warning : orThrow(hospital.import()).warnings) {
        CHECK(describe(warning).find("DOE") == std::string::npos);
    }
}

TEST_CASE("near duplicates are a warning within one patient and a proposal between two") {
    Hospital hospital;
    hospital.dicom("a.dcm", 1, "A", "DOE^JOHN", "19700101");
    hospital.dicom("b.dcm", 2, "A", "DOE^JOHN", "19700101");
    hospital.dicom("c.dcm", 3, "C", "ROE^JANE", "19800101");
    hospital.dicom("d.dcm", 4, "D", "POE^ANNA", "19900101");
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.states().empty());
    // Three copies of one picture and a fourth one, as an older catalogue has them: without
    // fingerprints.
    Philox random(Seed{9});
    GreyImage coarse{12, 12, {}};
    for (int pixel = 0; pixel < 144; ++pixel) {
        coarse.pixels.push_back(static_cast<std::uint8_t>(random.below(256)));
    }
    GreyImage other = coarse;
    std::shuffle(other.pixels.begin(), other.pixels.end(), std::minstd_rand(1));
    const auto large = [](const GreyImage& image) {
        return resize(image, 200, 200, Filter::Bicubic);
    };
    const auto stored = hospital.ask("SELECT stored_path FROM images ORDER BY id");
    REQUIRE(stored.size() == 4);
    hospital.seedPicture(stored[0], large(coarse));
    hospital.seedPicture(stored[1], test::cropped(large(coarse), 0.01, 0.01, 0.01, 0.01));
    hospital.seedPicture(stored[2], test::masked(large(coarse), 0.02, 0.9, 0.3, 0.08, 0));
    hospital.seedPicture(stored[3], large(other));
    hospital.catalogue.database().exec("UPDATE images SET near_hash = NULL");
    const auto summary = orThrow(proposePatients(hospital.workspace, hospital.catalogue));
    CHECK(summary.nearDuplicates == 1);
    CHECK(hospital.states().size() == 1);
    const auto proposal = orThrow(proposals(hospital.catalogue)).front();
    CHECK(proposal.kind == "near-identical");
    CHECK(proposal.images[1] == ImageId{3});
    CHECK(proposal.score.value() > 0.9);
    CHECK(hospital.ask("SELECT warnings FROM images ORDER BY id") ==
          List{"[]", R"(["near-duplicate of image 1"])", R"(["near-duplicate of image 1"])", "[]"});
    CHECK(hospital.ask("SELECT count(*) FROM files WHERE warnings LIKE '%near-duplicate%'") ==
          List{"2"});
    // A second search says the same once.
    REQUIRE_RESULT(proposePatients(hospital.workspace, hospital.catalogue));
    CHECK(hospital.ask("SELECT warnings FROM images ORDER BY id").at(1) ==
          R"(["near-duplicate of image 1"])");
    CHECK(hospital.ask("SELECT count(*) FROM images WHERE length(near_hash) = 64") == List{"4"});
    REQUIRE_RESULT(hospital.decide(proposal.id, Decision::Reject));
    REQUIRE_RESULT(proposePatients(hospital.workspace, hospital.catalogue));
    CHECK(orThrow(proposals(hospital.catalogue)).front().state == "rejected");
}

TEST_CASE("a proposal follows its patient when that one is joined with another") {
    Hospital hospital;
    hospital.dicom("a.dcm", 1, "A", "DOE^JOHN", "19700101");
    hospital.dicom("b.dcm", 2, "B", "DOE^JOHN", "19700101");
    hospital.dicom("c.dcm", 3, "C", "DOE^JOHN", "19700101");
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.states().size() == 3);
    REQUIRE_RESULT(hospital.decide(1, Decision::Confirm));
    // A-B is one now; of A-C and B-C one is left.
    CHECK(hospital.states() == List{"same-name confirmed 1.0", "same-name open 1.0"});
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.states() == List{"same-name confirmed 1.0", "same-name open 1.0"});
    REQUIRE_RESULT(
        hospital.decide(orThrow(proposals(hospital.catalogue)).back().id, Decision::Confirm));
    CHECK(hospital.patients() == 1);
    REQUIRE_RESULT(hospital.import());
    CHECK(hospital.patients() == 1);
}

TEST_CASE("a late proposal across two locked sets is reported, and confirming it takes one out") {
    Hospital hospital;
    for (int patient = 0; patient < 40; ++patient) {
        const std::string number = std::to_string(patient);
        hospital.dicom("p" + number + ".dcm", patient + 1, "ID" + number, "NAME^N" + number, "-");
    }
    REQUIRE_RESULT(hospital.import());
    SplitOptions split;
    split.seed = 1;
    REQUIRE_RESULT(splitPatients(hospital.workspace, hospital.catalogue, split));
    const auto pair = hospital.ask(
        "SELECT min(patient_id) FROM split WHERE role IN ('train', 'control') GROUP BY role");
    REQUIRE(pair.size() == 2);
    for (const std::string& patient : pair) {
        hospital.catalogue.database().exec(
            "UPDATE identity SET name = 'SAME^NAME' WHERE kind = 'patient' AND ref = " + patient);
    }
    const auto summary = orThrow(proposePatients(hospital.workspace, hospital.catalogue));
    CHECK(summary.acrossSets == 1);
    CHECK(hospital.ask("SELECT count(*) FROM split") == List{"40"});
    CHECK(hospital.decide(1, Decision::Confirm).value() == Decided::Excluded);
    CHECK(hospital.ask("SELECT count(*) FROM split") == List{"39"});
    CHECK(hospital.ask("SELECT count(*) FROM split WHERE role = 'control' AND patient_id IN (" +
                       pair[0] + ", " + pair[1] + ")") == List{"0"});
    REQUIRE_RESULT(hospital.catalogue.split());
    CHECK(orThrow(proposePatients(hospital.workspace, hospital.catalogue)).acrossSets == 0);
}

}  // namespace outis::data
