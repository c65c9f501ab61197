// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include "core/base/files.h"
#include "core/data/workspace.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

TEST_CASE("reach says who answers and which folder is seen") {
    const TemporaryFolder folder;
    folder.write(".outis-reach-abc", "");
    const auto ask = [&](const std::string& more) {
        return runWorker("reach --json --folder " + quoted(folder.path()) + " " + more).json();
    };
    const auto seen = ask("--mark abc --echo 'two words, \"one\"'");
    CHECK(seen["protocol"] == 1);
    CHECK_FALSE(seen["host"].get<std::string>().empty());
    CHECK(seen["echo"] == "two words, \"one\"");
    CHECK(seen["folder"]["seen"] == true);
    CHECK(seen["folder"]["mark"] == true);
    CHECK(seen["folder"]["writable"] == true);
    CHECK(seen["folder"]["workspace"] == false);
    CHECK(ask("--mark abd")["folder"]["mark"] == false);
    CHECK(ask("--mark abc --echo two words")["echo"] == "two");
    const auto outside = ask("--mark ../.outis-reach-abc");
    CHECK(outside["folder"]["mark"] == false);
    CHECK(runWorker("reach --json --folder /nowhere/at/all").json()["folder"]["seen"] == false);
    CHECK(runWorker("reach --json").json()["folder"].is_null());
}

TEST_CASE("a workspace that another computer left locked can be freed") {
    const TemporaryFolder folder;
    const auto root = folder.path() / "a.outis";
    const auto workspace = data::Workspace::create(root);
    REQUIRE(workspace);
    const std::string free = "unlock --json -w " + quoted(root);
    CHECK(runWorker(free).json()["unlocked"] == false);
    folder.write("a.outis/lock.json",
                 R"({"pid": 1, "host": "elsewhere", "started": "2026-11-22T14:00:00.000Z",)"
                 R"( "run": "r", "command": "run"})");
    CHECK(data::WorkspaceLock::holder(*workspace).has_value());
    const auto freed = runWorker(free);
    CHECK(freed.exitCode == 0);
    CHECK(freed.json()["unlocked"] == true);
    CHECK_FALSE(data::WorkspaceLock::holder(*workspace).has_value());
    const auto lock = data::WorkspaceLock::acquire(*workspace, "run", "r2");
    REQUIRE(lock);
    CHECK(runWorker(free).json()["error"]["code"] == "workspace-locked");
}

TEST_CASE("a plan of the split says what an audit would see") {
    const auto plan = runWorker("plan-split --patients 1000 --json").json();
    REQUIRE(plan["sets"].size() == 4);
    CHECK(plan["sets"][0]["set"] == "train");
    CHECK(plan["sets"][0]["patients"] == 600);
    CHECK(plan["sets"][3]["patients"] == 200);
    CHECK(plan["audit"]["train"] == 600);
    const auto more = runWorker(
                          "plan-split --patients 1000 --json --split-train-share 0.4 "
                          "--split-control-share 0.4")
                          .json();
    CHECK(more["audit"]["exposed"] <= plan["audit"]["exposed"]);
    CHECK(runWorker("plan-split --patients 1000 --json --split-train-share 0.9").exitCode != 0);
}

TEST_CASE("a training is estimated before there is a workspace, of so many images") {
    const auto small =
        runWorker(
            "estimate --json --preset demo-32 --size 32 --threads 1 --train-model-channels 8 "
            "--train-channel-mult 1,2 --train-num-blocks 1 --train-batch 8 --meter off "
            "--filter off --shadow-length 0 --images 100")
            .json();
    REQUIRE(small.contains("asked"));
    CHECK(small["asked"]["training_hours"] > 0);
    CHECK_FALSE(small.contains("audit"));
    CHECK(runWorker("estimate --json").exitCode == 2);
    CHECK(runWorker("estimate --json --images 0").exitCode == 2);
    CHECK(runWorker("estimate --json --images 5 --workspace x").exitCode == 2);
}

TEST_CASE("a preview reads some files of a folder and writes nothing beside its pictures") {
    const TemporaryFolder folder;
    const auto source = folder.path() / "ZEBRA";
    REQUIRE(runWorker("phantom --size 64 --patients 6 --to " + quoted(source)).exitCode == 0);
    const auto before = orThrow(files::listFiles(source)).size();
    const auto pictures = folder.path() / "pictures";
    const auto seen = runWorker("preview --json --files 5 --source " + quoted(source) +
                                " --pictures " + quoted(pictures));
    CHECK(seen.exitCode == 0);
    const auto json = seen.json();
    CHECK(json["files"] == before);
    CHECK(json["read"] == 5);
    CHECK_MESSAGE(json["kinds"]["png"].get<std::size_t>() > 5, "all files are counted by kind");
    CHECK(json["kinds"]["png"].get<std::size_t>() < before);
    CHECK(json["in_archives"] == 0);
    CHECK(json["images"].get<int>() + static_cast<int>(json["reasons"].size()) >= 5);
    CHECK(seen.output.find("ZEBRA") == std::string::npos);
    CHECK(orThrow(files::listFiles(source)).size() == before);
    CHECK(runWorker("preview --json --source /nowhere/at/all").exitCode == 1);
}
