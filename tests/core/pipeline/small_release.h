// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/runner.h"
#include "tests/core/pipeline/small_study.h"
#include "tests/core/release/decision/made_release.h"

namespace outis::test {

/// A prepared workspace of phantoms, made once for all tests.
inline const std::filesystem::path& preparedWorkspace() {
    static const TemporaryFolder folder;
    static const std::filesystem::path root = [] {
        auto made = importedWorkspace(folder);
        const auto session = openSession(made, "prepared");
        pipeline::RunRequest request;
        request.until = pipeline::Stage::Prepare;
        orThrow(pipeline::runStages(session->world(), smallOptions(), request));
        return made;
    }();
    return root;
}

/// A copy of it, and releases of whatever images are given.
struct SmallRelease {
    TemporaryFolder folder;
    std::filesystem::path root = folder / "copy.outis";
    std::unique_ptr<pipeline::Session> session;
    MadeDraft made;

    SmallRelease() {
        std::filesystem::copy(preparedWorkspace(), root, std::filesystem::copy_options::recursive);
        session = openSession(root, "released");
        made.source.workspace = root;
        made.source.workspaceId = session->workspace().id();
        made.source.draft = root / "releases/draft";
        made.source.classes = {};
        orThrow(files::makeFolders(made.source.draft));
    }
    /// U8 [Y, 1, S, S], under the names 0.png, 1.png, ... of a folder below the workspace.
    [[nodiscard]] release::ReleaseRecord submit(const at::Tensor& images,
                                                const std::string& pictures,
                                                const std::string& findings = "{}") {
        orThrow(files::writeAtomically(made.source.draft / "findings.json", findings));
        made.source.policy = R"({"outis-policy": 1, "name": "any", "title": "Any release",
            "setting": "contract", "version": "1", "rules": [{"id": "any", "title": "Anything",
            "finding": "/review/blocked", "is": false}]})";
        made.source.picturesFolder = pictures;
        made.source.images.clear();
        orThrow(files::makeFolders(root / pictures));
        for (std::int64_t row = 0; row < images.size(0); ++row) {
            const std::string name = std::to_string(row) + ".png";
            orThrow(
                pipeline::writePicture(root / pictures / name, pipeline::toGreyImage(images[row])));
            made.source.images.push_back({name, "", {}});
        }
        return orThrow(made.submit());
    }
};

/// One row of each patient of a set.
inline at::Tensor oneOfEach(const data::PreparedSet& set) {
    std::vector<std::int64_t> rows;
    std::set<std::int64_t> patients;
    for (std::int64_t row = 0; row < set.count(); ++row) {
        if (patients.insert(set.patients()[static_cast<std::size_t>(row)]).second) {
            rows.push_back(row);
        }
    }
    return at::tensor(rows, at::kLong);
}

}  // namespace outis::test
