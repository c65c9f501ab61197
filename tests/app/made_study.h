// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "tests/app/tiny_run.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

namespace outis::test {

/// A workspace with the phantoms of `patients`; `labels` writes the label file's text from
/// the names of the pictures.
struct Study {
    TemporaryFolder folder;
    std::filesystem::path source = folder / "source";
    std::filesystem::path workspace = folder / "w.outis";

    using Labels = std::function<std::string(const std::vector<std::string>& pictures)>;

    explicit Study(const Labels& labels = {}, int patients = 24) {
        REQUIRE(runWorker("phantom --size 32 --patients " + std::to_string(patients) + " --to " +
                          quoted(source))
                    .exitCode == 0);
        auto file = source / "labels.csv";
        if (labels) {
            std::set<std::string> pictures;
            for (const auto& path : orThrow(files::listFiles(source / "images"))) {
                pictures.insert("images/" + path.filename().string());
            }
            file = folder.write("own.csv", labels({pictures.begin(), pictures.end()}));
        }
        REQUIRE(runWorker("import -w " + quoted(workspace) + " --source " + quoted(source) +
                          " --labels " + quoted(file))
                    .exitCode == 0);
    }
    /// A folder of its own with a copy of the other one's workspace.
    Study(const Study& made) {
        std::filesystem::copy(made.workspace, workspace, std::filesystem::copy_options::recursive);
    }
    Study& operator=(const Study&) = delete;
    ~Study() = default;
    [[nodiscard]] WorkerEnd run(const std::string& options) const {
        return runWorker("run --json -w " + quoted(workspace) + kTiny + options);
    }
    /// A result of the newest run that has one.
    [[nodiscard]] nlohmann::json newest(const std::string& fileName) const {
        nlohmann::json result;
        for (const auto& path : orThrow(files::listFiles(workspace / "runs"))) {
            if (path.filename() == fileName) {
                result = nlohmann::json::parse(orThrow(files::readText(path)));
            }
        }
        return result;
    }
    [[nodiscard]] Error failure(const std::string& options) const {
        const auto json = run(options).json();
        REQUIRE(json.contains("error"));
        const auto& error = json["error"];
        return {errorFromName(error["code"].get<std::string>()),
                error["subject"].get<std::string>(), error["detail"].get<std::string>()};
    }
};

inline bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A copy of a weight file with its entries changed.
inline std::filesystem::path changed(
    const std::filesystem::path& original, const std::filesystem::path& copy,
    const std::function<void(std::vector<safetensors::Entry>&)>& change) {
    const auto file = orThrow(safetensors::File::open(original));
    std::vector<safetensors::Entry> entries;
    for (const auto& [name, view] : file.tensors()) {
        entries.push_back({name, view.dtype, view.shape, view.bytes});
    }
    change(entries);
    const auto& facts = file.metadata();
    orThrow(safetensors::write(copy, entries, {facts.begin(), facts.end()}));
    return copy;
}

inline safetensors::Entry& entryOf(std::vector<safetensors::Entry>& entries,
                                   const std::string& name) {
    return *std::ranges::find(entries, name, &safetensors::Entry::name);
}

}  // namespace outis::test
