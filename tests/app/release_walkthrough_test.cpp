// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/app/made_study.h"

using namespace outis;
using namespace outis::test;

namespace {

namespace fs = std::filesystem;

/// The blocks of a document that are marked as shell commands.
std::string commandsOf(const fs::path& document) {
    std::istringstream lines(orThrow(files::readText(document)));
    std::string commands;
    bool isInside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) {
            isInside = line == "```sh";
        } else if (isInside) {
            commands += line + "\n";
        }
    }
    return commands;
}

/// A finished workspace of a few images, made once for all tests, and a copy of it as demo.outis.
struct Walk {
    TemporaryFolder folder;
    fs::path workspace = folder / "demo.outis";

    Walk() {
        static const Study study;
        // More images than training and control patients: an exercise shows each of them once.
        static const int ended = study.run(" --samples 24 --filter off --shadow-length 0").exitCode;
        REQUIRE(ended == 0);
        fs::copy(study.workspace, workspace, fs::copy_options::recursive);
        fs::create_symlink(OUTIS_WORKER, folder / "outis-worker");
        folder.write("house.json", R"({"outis-policy": 1, "name": "house", "title": "House",
            "setting": "contract", "version": "1", "reviewed-pairs": 3, "rules": [
            {"id": "images", "title": "Images", "finding": "/figures/released", "at-least": 1}]})");
        for (const char* name : {"preparer", "first", "second"}) {
            fs::copy(keyOf(name), folder / name);
        }
    }
    /// Made once: sealing a key takes its time on purpose.
    static fs::path keyOf(const std::string& name) {
        static const TemporaryFolder keys;
        if (!fs::exists(keys / name)) {
            REQUIRE(runWorker("key create --key " + quoted(keys / name) + " --name " + name +
                                  " --role tester",
                              "OUTIS_PASSPHRASE='a good one' ")
                        .exitCode == 0);
        }
        return keys / name;
    }
    [[nodiscard]] WorkerEnd worker(const std::string& arguments) const {
        return runWorker(arguments + " --json",
                         "cd " + quoted(folder.path()) + "; OUTIS_PASSPHRASE='a good one' ");
    }
    [[nodiscard]] WorkerEnd submit() const {
        return worker(
            "review -w demo.outis --submit --policy house.json --key preparer --reason r");
    }
    [[nodiscard]] WorkerEnd decidePairs(const std::string& decision, const std::string& key) const {
        std::string pairs;
        const auto plan = worker("review -w demo.outis --list-pairs").json();
        for (const auto& pair : plan.at("pairs")) {
            pairs += (pairs.empty() ? "" : ",") + pair.at("pair").dump();
        }
        return worker("review -w demo.outis --pairs " + pairs + " --decision " + decision +
                      " --reason seen --key " + key);
    }
    /// Of the one run, below the workspace.
    [[nodiscard]] fs::path picturesFolder() const {
        const fs::path synthetic = workspace / "synthetic";
        const auto run = fs::directory_iterator(synthetic)->path().filename();
        return fs::path("synthetic") / run;
    }
    [[nodiscard]] WorkerEnd approve(const std::string& key) const {
        return worker("approve -w demo.outis --reason fine --key " + key);
    }
};

std::string errorCode(const WorkerEnd& end) {
    return end.json().at("error").at("code");
}

}  // namespace

TEST_CASE("the commands of the walkthrough lead to a package that is checked and withdrawn") {
    const Walk walk;
    fs::remove(walk.folder / "house.json");
    std::ofstream(walk.folder / "walk.sh") << commandsOf(OUTIS_WALKTHROUGH);
    const std::string command = "cd " + quoted(walk.folder.path()) +
                                " && PATH=\"$PWD:$PATH\" sh -e walk.sh > out.txt 2> errors.txt";
    const int status = std::system(command.c_str());
    INFO(orThrow(files::readText(walk.folder / "out.txt")));
    INFO(orThrow(files::readText(walk.folder / "errors.txt")));
    REQUIRE(status == 0);
    const auto record = walk.worker("review -w demo.outis").json();
    CHECK(record.at("state") == "withdrawn");
    CHECK(record.at("policy").at("overridden") == nlohmann::json({"loss"}));
    CHECK(record.at("review").at("done") == true);
    CHECK(record.at("statements").size() == 11);
    CHECK(record.at("human-review").at("done") == true);
    CHECK(record.at("human-review").at("exercise").at("scores").size() == 1);
    CHECK(walk.worker("verify package").json().at("sound") == true);
    CHECK(walk.worker("verify copy").json().at("sound") == false);
}

TEST_CASE("approval waits for the pairs, and a pair marked as the same person blocks it") {
    const Walk walk;
    const auto draft = walk.worker("pairs -w demo.outis").json();
    CHECK(draft.at("release") == "");
    CHECK(draft.at("can-decide") == false);
    REQUIRE(!draft.at("pairs").empty());
    CHECK(draft.at("pairs")[0].at("pair") == 0);
    const auto submitted = walk.submit();
    REQUIRE(submitted.exitCode == 0);
    CHECK(submitted.json().at("state") == "in-review");
    CHECK(submitted.json().at("images") == 24);
    CHECK(walk.approve("first").exitCode == 4);
    REQUIRE(walk.decidePairs("same", "second").exitCode == 0);
    CHECK(walk.approve("first").exitCode == 4);
    REQUIRE(walk.decidePairs("different", "second").exitCode == 0);
    const auto pairs = walk.worker("pairs -w demo.outis").json();
    CHECK(pairs.at("release") == submitted.json().at("release"));
    CHECK(pairs.at("can-decide") == true);
    CHECK(pairs.at("images").size() == submitted.json().at("images"));
    const nlohmann::json lastWords = {
        {{"name", "second"}, {"decision", "different"}, {"reason", "seen"}}};
    for (const auto& pair : pairs.at("pairs")) {
        CHECK(pair.at("decisions") == lastWords);
    }
    CHECK(walk.approve("preparer").exitCode == 4);
    CHECK(walk.approve("first").exitCode == 0);
    CHECK(walk.approve("second").json().at("state") == "approved");
    CHECK(walk.worker("reject -w demo.outis --reason late --key first").exitCode == 4);
    const auto log = walk.worker("log verify -w demo.outis").json();
    CHECK(log.at("state") == "whole");
    CHECK(log.at("entries") == 5);
    CHECK(walk.worker("log show -w demo.outis").json().at("entries").size() == 5);
}

TEST_CASE("a release that was given back makes room for the next") {
    const Walk walk;
    REQUIRE(walk.submit().exitCode == 0);
    CHECK(errorCode(walk.submit()) == "refused");
    REQUIRE(walk.worker("request-changes -w demo.outis --reason more --key first").exitCode == 0);
    const auto revised = walk.worker("revise -w demo.outis --reason yes --key preparer");
    CHECK(revised.json().at("state") == "draft");
    CHECK(errorCode(walk.submit()) == "already-exists");
    CHECK(walk.worker("reject -w demo.outis --reason no --key first").exitCode == 4);
}

TEST_CASE("a draft that is not what its stages wrote is not submitted") {
    const Walk walk;
    const auto findings = walk.workspace / "releases/draft/findings.json";
    const std::string text = orThrow(files::readText(findings));
    auto json = nlohmann::json::parse(text);
    json["figures"]["released"] = 13;
    orThrow(files::writeAtomically(findings, json.dump()));
    CHECK(errorCode(walk.submit()) == "corrupt");
    orThrow(files::writeAtomically(findings, text));
    for (const char* name : {"report.html", "report.json", "outgoing/report.json", "another.txt"}) {
        CAPTURE(name);
        const auto file = walk.workspace / "releases/draft" / name;
        const auto before = files::readText(file);
        orThrow(files::writeAtomically(file, std::string("something else")));
        const auto refused = walk.submit();
        CHECK(errorCode(refused) == "corrupt");
        CHECK(refused.json().at("error").at("subject") == name);
        fs::remove(file);
        if (before) {
            CHECK(walk.submit().exitCode == 1);
            orThrow(files::writeAtomically(file, *before));
        }
    }
    // Nor is one whose pictures are others than those that were drawn and tested.
    const auto pictures = walk.workspace / walk.picturesFolder();
    fs::rename(pictures / "000001.png", pictures / "kept.png");
    fs::copy(pictures / "000000.png", pictures / "000001.png");
    const auto exchanged = walk.submit();
    CHECK(errorCode(exchanged) == "corrupt");
    CHECK(exchanged.json().at("error").at("subject") == "000001.png");
    fs::remove(pictures / "000001.png");
    CHECK(errorCode(walk.submit()) == "not-found");
    fs::rename(pictures / "kept.png", pictures / "000001.png");
    fs::remove(walk.workspace / "records/report.json");
    CHECK(errorCode(walk.submit()) == "stage-missing");
}

TEST_CASE("strangers answer a blind test once, completely, and nobody who knows more does") {
    const Walk walk;
    REQUIRE(walk.submit().exitCode == 0);
    const std::string intruder = "intruder -w demo.outis ";
    CHECK(errorCode(walk.worker(intruder + "--answers none.csv --key second")) == "not-found");
    CHECK(walk.worker(intruder + "--make --answers a.csv --key first").exitCode == 2);
    const auto made = walk.worker(intruder + "--make --key first").json().at("made");
    const fs::path folder = made.at("folder").get<std::string>();
    const std::string empty = orThrow(files::readText(walk.folder / folder / "answers.csv"));
    const auto questions = made.at("questions").get<std::size_t>();
    REQUIRE(std::ranges::count(empty, '\n') == static_cast<std::ptrdiff_t>(questions) + 1);
    const auto answered = [&](const std::string& text, const std::string& key) {
        walk.folder.write("answers.csv", text);
        return walk.worker(intruder + "--answers answers.csv --key " + key);
    };
    std::string all = "question,answer\n";
    for (std::size_t question = 1; question <= questions; ++question) {
        all += std::to_string(question) + ",no\n";
    }
    CHECK(answered(empty, "second").exitCode == 2);
    CHECK(answered(all + "1,yes\n", "second").exitCode == 2);
    CHECK(answered(all + "99,yes\n", "second").exitCode == 2);
    CHECK(answered(all.substr(0, all.size() - 5), "second").exitCode == 2);
    CHECK(answered(all, "preparer").exitCode == 4);
    CHECK(answered(all, "first").exitCode == 4);
    const auto score = answered(all, "second").json().at("exercise").at("scores").at(0);
    CHECK(score.at("questions") == questions);
    CHECK(score.at("role") == "tester");
    CHECK(answered(all, "second").exitCode == 4);
    const std::string picture = folder / "question-001.png";
    walk.folder.write(picture, "another picture");
    CHECK(errorCode(answered(all, "third")) == "corrupt");
    CHECK(walk.worker(intruder).json().at("exercise").at("scores").size() == 1);
    CHECK(walk.worker("log verify -w demo.outis").json().at("entries") == 3);
}

TEST_CASE("a later release is audited together with the one that was approved before") {
    const Walk walk;
    REQUIRE(walk.submit().exitCode == 0);
    REQUIRE(walk.decidePairs("different", "second").exitCode == 0);
    REQUIRE(walk.approve("first").exitCode == 0);
    REQUIRE(walk.approve("second").exitCode == 0);
    const auto isFresh = [&] {
        const auto status = walk.worker("status -w demo.outis").json();
        const auto& stages = status.at("stages");
        return std::ranges::all_of(stages,
                                   [](const auto& stage) { return stage.at("state") == "fresh"; });
    };
    CHECK(isFresh());  // its own images are no earlier release
    REQUIRE(walk.worker("run -w demo.outis --samples 6 --generate-seed 5").exitCode == 0);
    CHECK(isFresh());
    const auto submitted = walk.submit();
    REQUIRE(submitted.exitCode == 0);
    const fs::path folder = submitted.json().at("folder").get<std::string>();
    const auto findings =
        nlohmann::json::parse(orThrow(files::readText(walk.folder / folder / "findings.json")));
    const auto& composition = findings.at("composition");
    CHECK(composition.at("state") == "ok");
    REQUIRE(composition.at("earlier").size() == 1);
    CHECK(composition.at("earlier").at(0).at("state") == "approved");
    CHECK(composition.at("earlier").at(0).at("images") == 24);
    CHECK(composition.at("union_images").get<int>() > 24);
    CHECK(composition.at("verdict").is_string());
    CHECK(findings.at("audit").at("reason").get<std::string>().find("together") !=
          std::string::npos);
}

TEST_CASE("what was tampered with is named, and nothing more is decided on it") {
    const Walk walk;
    const std::string id = walk.submit().json().at("release");
    const auto report = walk.workspace / "releases" / id / "report.json";
    const std::string sound = orThrow(files::readText(report));
    orThrow(files::writeAtomically(report, sound + " "));
    CHECK(errorCode(walk.approve("first")) == "corrupt");
    CHECK(errorCode(walk.worker("log verify -w demo.outis")) == "corrupt");
    orThrow(files::writeAtomically(report, sound));
    CHECK(walk.worker("log verify -w demo.outis").exitCode == 0);
    orThrow(files::writeAtomically(walk.workspace / "audit.jsonl", std::string()));
    const auto broken = walk.worker("log verify -w demo.outis");
    CHECK(broken.exitCode == 1);
    CHECK(broken.json().at("state") == "broken");
    CHECK(errorCode(walk.worker("log show -w demo.outis")) == "corrupt");
    // Nor does it help to take away the note of its end, as if nothing had ever been written.
    fs::remove(walk.workspace / "audit.jsonl");
    fs::remove(walk.workspace / "audit.jsonl.head");
    CHECK(walk.worker("log verify -w demo.outis").json().at("state") == "broken");
    CHECK(errorCode(walk.approve("first")) == "corrupt");
    CHECK(walk.submit().exitCode != 0);
}

TEST_CASE("keys, passphrases and options that will not do are told apart") {
    const Walk walk;
    REQUIRE(walk.submit().exitCode == 0);
    const std::string approve = "approve -w demo.outis --reason fine ";
    CHECK(errorCode(walk.worker(approve + "--key nobody")) == "not-found");
    walk.folder.write("wrong.txt", "another one\n");
    CHECK(errorCode(walk.worker(approve + "--key first --passphrase-file wrong.txt")) == "refused");
    CHECK(errorCode(walk.worker("key create --key first --name x --role y")) == "already-exists");
    CHECK(errorCode(walk.worker(approve + "--key first --passphrase-fd 3 3<wrong.txt")) ==
          "refused");
    walk.folder.write("short.txt", "short\n");
    CHECK(walk.worker("key create --key new --name x --role y --passphrase-file short.txt")
              .exitCode == 2);
    CHECK(walk.worker("approve -w demo.outis --key first").exitCode == 2);  // no reason
    CHECK(walk.worker("review -w demo.outis --submit --key first").exitCode == 2);
    CHECK(walk.worker("review -w demo.outis --pairs 1 --key first").exitCode == 2);
    walk.folder.write("odd.csv", "pair,decision,reason\n1;different\n");
    CHECK(walk.worker("review -w demo.outis --decisions odd.csv --key first").exitCode == 2);
    CHECK(walk.worker("review -w demo.outis --override none --reason r --key first").exitCode == 2);
    CHECK(errorCode(walk.worker("review -w demo.outis --release 20200101-00000000")) ==
          "not-found");
    CHECK(walk.worker("key show --key first").json().at("name") == "first");
}

TEST_CASE("policies are listed, shown and refused when they are not understood") {
    const Walk walk;
    CHECK(walk.worker("policy list").json().at("policies").size() == 4);
    CHECK(walk.worker("policy show open").json().at("setting") == "open");
    const auto open = walk.worker("policy check open -w demo.outis");
    CHECK(open.exitCode == 4);
    CHECK(open.json().at("recommendation") != "release");
    CHECK(walk.worker("policy check house.json -w demo.outis").exitCode == 0);
    walk.folder.write("odd.json", R"({"outis-policy": 1, "name": "x", "unknown": 1})");
    CHECK(errorCode(walk.worker("policy show odd.json")) == "unsupported");
    CHECK(errorCode(walk.worker("policy check none -w demo.outis")) == "not-found");
}
