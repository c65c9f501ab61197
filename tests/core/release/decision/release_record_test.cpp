// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_record.h"

#include <doctest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "core/base/files.h"
#include "core/release/decision/release_writing.h"
#include "core/release/decision/set_digest.h"
#include "tests/core/release/decision/changed_byte.h"
#include "tests/core/release/decision/error_of.h"
#include "tests/core/release/decision/made_release.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::release;
using test::MadeDraft;

namespace {

namespace fs = std::filesystem;

ReleaseState stateIn(const MadeDraft& made) {
    return orThrow(ReleaseRecord::open(made.workspace)).state();
}

std::optional<ErrorCode> openError(const MadeDraft& made) {
    return test::errorOf(ReleaseRecord::open(made.workspace));
}

void overwrite(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

/// As the program would sign it, but for the checks that come before.
Statement approvalByHand(const ReleaseRecord& record) {
    Statement statement;
    statement.release = record.id();
    statement.number = 2;
    statement.act = "approve-first";
    statement.reason = "by hand";
    statement.digests = digestsOf(record.manifest());
    statement.policy = summaryOf(record.policy(), record.verdict());
    return statement;
}

}  // namespace

TEST_CASE("a submission freezes the draft, names its digests and is signed") {
    MadeDraft made;
    const auto record = orThrow(made.submit());
    CHECK(record.state() == ReleaseState::InReview);
    CHECK(record.id().size() == 17);
    CHECK(record.manifest().files.size() == 5);
    CHECK(record.manifest().images.size() == 3);
    CHECK(orThrow(files::readText(record.folder() / "outgoing/report.html")) == test::madePage());
    REQUIRE(record.statements().size() == 1);
    const Statement& submitted = record.statements().front();
    CHECK(submitted.person.name == "P. Preparer");
    CHECK(submitted.digests.size() == 7);
    CHECK(submitted.digests == digestsOf(record.manifest()));
    CHECK(submitted.policy.at("recommendation") == "release");
    // The draft goes on, the release stays as it is.
    made.writeFindings("{}");
    CHECK(stateIn(made) == ReleaseState::InReview);
    CHECK(orThrow(ReleaseRecord::list(made.workspace)) == std::vector{record.id()});
    REQUIRE_RESULT(checkImages(record.manifest(), made.workspace));
}

TEST_CASE("images that were drawn without findings are released without any") {
    MadeDraft made;
    for (FrozenImage& image : made.source.images) {
        image.labels.clear();
    }
    const auto record = orThrow(made.submit());
    CHECK(record.manifest().classes.empty());
    SetDigest set({});
    for (std::uint64_t number = 0; number < 3; ++number) {
        set.add(test::madePicture(2 - number), {});
    }
    CHECK(record.manifest().imageSet == set.finish());
}

TEST_CASE("a small-n audit is not submitted, and leaves nothing") {
    MadeDraft made;
    made.writeFindings(R"({"identity": {"audit_only": true}})");
    const auto refused = made.submit();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK(refused.error().detail.find("for the audit only") != std::string::npos);
    CHECK(orThrow(ReleaseRecord::list(made.workspace)).empty());
    made.writeFindings(R"({"identity": {"audit_only": false}})");
    CHECK(made.submit());
}

TEST_CASE("two people approve, none of them the preparer") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    CHECK(test::errorOf(made.act(record, "approve", made.preparer)) == ErrorCode::Refused);
    CHECK(orThrow(made.act(record, "approve", made.first)).act == "approve-first");
    CHECK(record.state() == ReleaseState::InReview);
    CHECK(test::errorOf(made.act(record, "approve", made.first)) == ErrorCode::Refused);
    CHECK(test::errorOf(made.act(record, "approve", made.preparer)) == ErrorCode::Refused);
    CHECK(orThrow(made.act(record, "approve", made.second)).act == "approve-second");
    CHECK(record.state() == ReleaseState::Approved);
    CHECK(stateIn(made) == ReleaseState::Approved);
    CHECK(test::errorOf(made.act(record, "reject", made.third)) == ErrorCode::Refused);
    CHECK(orThrow(made.act(record, "export", made.third, {{"recipient", "x"}})).number == 4);
    CHECK(stateIn(made) == ReleaseState::Exported);
}

TEST_CASE("one person is one person under two spellings and under two keys") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    orThrow(made.act(record, "approve", made.first));
    // The same key under another name: the signature is the key's.
    auto renamed = nlohmann::json::parse(orThrow(files::readText(made.first.keyFile)));
    renamed["name"] = "Dr. Anna First";
    const Signer again{made.folder.write("renamed", renamed.dump()), test::kPassphrase};
    CHECK(test::errorOf(made.act(record, "approve", again)) == ErrorCode::Refused);
    // Another key under the same name, spelt otherwise.
    const auto twin = made.person("twin", " a.  FIRST", "data protection officer");
    CHECK(test::errorOf(made.act(record, "approve", twin)) == ErrorCode::Refused);
    const auto shadow = made.person("shadow", "p. preparer", "physician");
    CHECK(test::errorOf(made.act(record, "approve", shadow)) == ErrorCode::Refused);
    CHECK(record.state() == ReleaseState::InReview);
}

TEST_CASE("a policy that is not met refuses approval until two people set the rule aside") {
    MadeDraft made;
    made.writeFindings(R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.2})");
    auto record = orThrow(made.submit());
    CHECK(record.statements().front().policy.at("recommendation") == "revise");
    const auto refused = made.act(record, "approve", made.first);
    REQUIRE(!refused);
    CHECK(refused.error().detail.find("utility") != std::string::npos);
    orThrow(made.act(record, "override", made.first, {{"rule", "utility"}}));
    CHECK(test::errorOf(made.act(record, "approve", made.first)) == ErrorCode::Refused);
    CHECK(test::errorOf(made.act(record, "override", made.preparer, {{"rule", "utility"}})) ==
          ErrorCode::Refused);
    orThrow(made.act(record, "override", made.second, {{"rule", "utility"}}));
    CHECK(record.verdict().recommendation == Recommendation::Release);
    const auto approved = orThrow(made.act(record, "approve", made.first));
    CHECK(approved.policy.at("overridden") == nlohmann::json({"utility"}));
}

TEST_CASE("one person with two keys sets nothing aside alone") {
    MadeDraft made;
    made.writeFindings(R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.2})");
    auto record = orThrow(made.submit());
    const auto twin = made.person("twin", " a.  FIRST", "radiologist");
    orThrow(made.act(record, "override", made.first, {{"rule", "utility"}}));
    orThrow(made.act(record, "override", twin, {{"rule", "utility"}}));
    CHECK(record.verdict().recommendation == Recommendation::Revise);
    CHECK(test::errorOf(made.act(record, "approve", made.first)) == ErrorCode::Refused);
    orThrow(made.act(record, "override", made.second, {{"rule", "utility"}}));
    CHECK(record.verdict().recommendation == Recommendation::Release);
}

TEST_CASE("only a rule that is not met can be set aside") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    for (const nlohmann::json& details :
         {nlohmann::json{{"rule", "utility"}}, nlohmann::json{{"rule", "no such rule"}},
          nlohmann::json{{"rule", 3}}, nlohmann::json(nullptr), nlohmann::json("utility")}) {
        CAPTURE(details.dump());
        CHECK(test::errorOf(made.act(record, "override", made.first, details)) ==
              ErrorCode::InvalidOption);
    }
    CHECK(record.statements().size() == 1);
}

TEST_CASE("a plan with fewer pairs by lot than the policy asks for is not approved") {
    MadeDraft made;
    auto policy = nlohmann::json::parse(made.source.policy);
    policy["reviewed-pairs"] = 2;
    made.source.policy = policy.dump();
    auto record = orThrow(made.submit());
    const auto refused = made.act(record, "approve", made.first);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK(refused.error().detail.find("fewer random pairs") != std::string::npos);
}

TEST_CASE("what was decided is not reviewed, nor set aside, any more") {
    MadeDraft made;
    made.writeFindings(R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.2})");
    auto record = orThrow(made.submit());
    orThrow(made.act(record, "request-changes", made.first));
    for (const char* act : {"review", "override", "intruder-test", "intruder-answers", "approve"}) {
        CAPTURE(act);
        CHECK(test::errorOf(made.act(record, act, made.second, {{"rule", "utility"}})) ==
              ErrorCode::Refused);
    }
    CHECK(record.statements().size() == 2);
}

TEST_CASE("a log entry with a state that its act does not lead to is found") {
    const auto logged = [](ReleaseState before, ReleaseState after) {
        MadeDraft made;
        const auto record = orThrow(made.submit());
        const auto kept = orThrow(keepStatement(made.workspace, record.folder(),
                                                approvalByHand(record), made.first, made.clock));
        orThrow(logStatement(made.workspace, kept, before, after, made.clock));
        return openError(made);
    };
    CHECK_FALSE(logged(ReleaseState::InReview, ReleaseState::InReview));
    CHECK(logged(ReleaseState::InReview, ReleaseState::Approved) == ErrorCode::Corrupt);
    CHECK(logged(ReleaseState::Draft, ReleaseState::InReview) == ErrorCode::Corrupt);
}

TEST_CASE("nothing is approved whose audit did not look at what was approved before") {
    MadeDraft made;
    auto first = orThrow(made.submit());
    orThrow(made.act(first, "approve", made.first));
    orThrow(made.act(first, "approve", made.second));
    const auto submitted = [&](const nlohmann::json& earlier) {
        nlohmann::json findings = {{"audit", {{"verdict", "no attack found at this power"}}},
                                   {"loss", 0.03},
                                   {"composition", {{"earlier", earlier}}}};
        made.writeFindings(findings.dump());
        return orThrow(made.submit());
    };
    made.source.images.pop_back();
    for (const nlohmann::json& earlier :
         {nlohmann::json::array(), nlohmann::json{{{"release", "20200101-00000000"}}}}) {
        auto second = submitted(earlier);
        const auto refused = made.act(second, "approve", made.first);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Refused);
        CHECK(refused.error().subject == "release " + first.id());
        orThrow(made.act(second, "request-changes", made.first));
    }
    auto third = submitted({{{"release", first.id()}}});
    CHECK(orThrow(made.act(third, "approve", made.first)).act == "approve-first");
    CHECK(orThrow(ReleaseRecord::listApproved(made.workspace)) == std::vector{first.id()});
    // It counts for good, also after it was called back: what left the house left it.
    orThrow(made.act(first, "export", made.preparer));
    orThrow(made.act(first, "withdraw", made.first));
    CHECK(orThrow(ReleaseRecord::listApproved(made.workspace)) == std::vector{first.id()});
}

TEST_CASE("an approval that was written past the rules is found, logged or not") {
    const auto planted = [](const char* findings, bool isPreparer, bool isLogged) {
        MadeDraft made;
        made.writeFindings(findings);
        const auto record = orThrow(made.submit());
        const auto kept =
            orThrow(keepStatement(made.workspace, record.folder(), approvalByHand(record),
                                  isPreparer ? made.preparer : made.first, made.clock));
        if (isLogged) {
            orThrow(logStatement(made.workspace, kept, ReleaseState::InReview,
                                 ReleaseState::InReview, made.clock));
        }
        return openError(made);
    };
    const char* met = R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.01})";
    const char* unmet = R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.2})";
    for (const bool isLogged : {false, true}) {
        CHECK(planted(met, true, isLogged) == ErrorCode::Corrupt);
        CHECK(planted(unmet, false, isLogged) == ErrorCode::Corrupt);
        CHECK_FALSE(planted(met, false, isLogged));
    }
}

TEST_CASE("acts that are unknown, without a reason or by a wrong passphrase leave nothing") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    CHECK(test::errorOf(made.act(record, "bless", made.first)) == ErrorCode::InvalidOption);
    CHECK(test::errorOf(made.act(record, "submit", made.first)) == ErrorCode::InvalidOption);
    CHECK(test::errorOf(made.act(record, "approve-second", made.first)) ==
          ErrorCode::InvalidOption);
    CHECK(test::errorOf(record.record({"reject", "", {}}, made.first, made.clock)) ==
          ErrorCode::InvalidOption);
    CHECK(test::errorOf(record.record({"reject", " \n", {}}, made.first, made.clock)) ==
          ErrorCode::InvalidOption);
    CHECK(test::errorOf(submitRelease(made.source, " ", made.preparer, made.clock)) ==
          ErrorCode::InvalidOption);
    const Signer wrong{made.first.keyFile, "another one"};
    CHECK(test::errorOf(made.act(record, "reject", wrong)) == ErrorCode::Refused);
    CHECK(orThrow(readLog(auditLogFile(made.workspace))).size() == 1);
    CHECK(orThrow(ReleaseRecord::open(made.workspace)).statements().size() == 1);
}

TEST_CASE("a release that was given back is superseded by the next one") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    CHECK(test::errorOf(made.submit()) == ErrorCode::Refused);
    orThrow(made.act(record, "request-changes", made.first));
    orThrow(made.act(record, "revise", made.preparer));
    CHECK(test::errorOf(made.submit()) == ErrorCode::AlreadyExists);
    made.writeFindings(R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.03})");
    const auto next = orThrow(made.submit());
    CHECK(next.id() != record.id());
    CHECK(orThrow(ReleaseRecord::open(made.workspace, record.id())).state() ==
          ReleaseState::Superseded);
    CHECK(orThrow(ReleaseRecord::open(made.workspace)).id() == next.id());
}

TEST_CASE("a release that nobody submitted is not found") {
    MadeDraft made;
    CHECK(openError(made) == ErrorCode::NotFound);
    orThrow(made.submit());
    CHECK(test::errorOf(ReleaseRecord::open(made.workspace, "../draft")) == ErrorCode::NotFound);
}

TEST_CASE("every changed byte of every frozen file and statement is found") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    orThrow(made.act(record, "approve", made.first));
    std::size_t unnoticed = 0;
    for (const fs::path& file : orThrow(files::listFiles(record.folder()))) {
        const std::string text = orThrow(files::readText(file));
        for (std::size_t at = 0; at < text.size(); ++at) {
            test::writeByte(file, at, static_cast<char>(text[at] ^ (at % 2 == 0 ? 1 : 32)));
            unnoticed += openError(made) ? 0 : 1;
            test::writeByte(file, at, text[at]);
        }
    }
    CHECK(unnoticed == 0);
    CHECK(!openError(made));
}

TEST_CASE("every changed byte of a statement is found without the workspace") {
    MadeDraft made;
    const auto record = orThrow(made.submit());
    const std::string text =
        orThrow(files::readText(record.folder() / "statements/01-submit.json"));
    CHECK(orThrow(verifyStatement(text)).release == record.id());
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const int flip : {1, 32, 128}) {
            std::string changed = text;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ flip);
            unnoticed += verifyStatement(changed) ? 1 : 0;
        }
    }
    CHECK(unnoticed == 0);
    CHECK(!verifyStatement(text + " "));
    CHECK(!verifyStatement(""));
}

TEST_CASE("missing, exchanged and added statements and logs that were cut are found") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    orThrow(made.act(record, "approve", made.first));
    const fs::path statements = record.folder() / "statements";
    const fs::path last = statements / "02-approve-first.json";
    const std::string text = orThrow(files::readText(last));
    fs::remove(last);
    CHECK(openError(made) == ErrorCode::Corrupt);
    overwrite(last, text);
    overwrite(statements / "03-approve-second.json", text);  // of another number
    CHECK(openError(made) == ErrorCode::Corrupt);
    fs::remove(statements / "03-approve-second.json");
    CHECK(!openError(made));
    const fs::path log = auditLogFile(made.workspace);
    const std::string entries = orThrow(files::readText(log));
    overwrite(log, entries.substr(0, entries.find('\n') + 1));
    CHECK(openError(made) == ErrorCode::Corrupt);
    CHECK(test::errorOf(made.act(record, "approve", made.second)) == ErrorCode::Corrupt);
}

TEST_CASE("a statement that a crash kept from the log is brought in by the next one") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    const fs::path log = auditLogFile(made.workspace);
    const std::string before = orThrow(files::readText(log));
    const std::string head = orThrow(files::readText(log.string() + ".head"));
    orThrow(made.act(record, "approve", made.first));
    overwrite(log, before);  // as if the power had failed in between
    overwrite(log.string() + ".head", head);
    record = orThrow(ReleaseRecord::open(made.workspace));
    CHECK(record.statements().size() == 1);
    CHECK(record.state() == ReleaseState::InReview);
    CHECK(orThrow(made.act(record, "approve", made.second)).act == "approve-second");
    CHECK(stateIn(made) == ReleaseState::Approved);
    CHECK(orThrow(ReleaseRecord::open(made.workspace)).statements().size() == 3);
}

TEST_CASE("a clock that was set back is told in the statement and the log") {
    MadeDraft made;
    auto record = orThrow(made.submit());
    made.clock.advance(-std::chrono::hours(5));
    const auto statement = orThrow(made.act(record, "approve", made.first));
    CHECK(statement.isClockSetBack());
    CHECK(!record.statements().front().isClockSetBack());
    const auto entries = orThrow(readLog(auditLogFile(made.workspace)));
    CHECK(std::ranges::count(entries, "clock-set-back",
                             [](const auto& entry) { return entry.at("what"); }) == 1);
}

TEST_CASE("of two reviewers who approve at once each counts") {
    MadeDraft made;
    auto mine = orThrow(made.submit());
    auto theirs = orThrow(ReleaseRecord::open(made.workspace));
    Result<Statement> other = Error{};
    {
        const std::jthread thread([&] {
            other = theirs.record({"approve", "because", {}}, made.first, made.clock);
        });
        orThrow(mine.record({"approve", "because", {}}, made.second, made.clock));
    }
    REQUIRE_RESULT(other);
    CHECK(stateIn(made) == ReleaseState::Approved);
    CHECK(orThrow(ReleaseRecord::open(made.workspace)).statements().size() == 3);
}
