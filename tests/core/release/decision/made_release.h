// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/random.h"
#include "core/data/image_file.h"
#include "core/data/resize.h"
#include "core/release/decision/release_record.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

namespace outis::test {

inline constexpr const char* kPassphrase = "four words and a half";

/// 64 x 64 pixels of coarse texture, another one for each number.
inline data::GreyImage madePicture(std::uint64_t number) {
    constexpr int kSide = 64;
    constexpr int kGrain = 4;
    Philox random(Seed{number});
    data::GreyImage grains{kSide / kGrain, kSide / kGrain, {}};
    for (int grain = 0; grain < grains.width * grains.height; ++grain) {
        grains.pixels.push_back(static_cast<std::uint8_t>(random.below(256)));
    }
    return data::resize(grains, kSide, kSide, data::Filter::Bilinear);
}

/// A page with the places for the decision, and nothing else.
inline std::string madePage() {
    std::string places;
    for (const char* id :
         {"state", "cover", "policy", "looked", "review", "limits", "signoff", "manifest", "log"}) {
        places += "<article id=\"record-" + std::string(id) + "\">none</article>";
    }
    return "<html><head><title>REPORT \u2013 Report</title><style></style></head><body>" + places +
           "</body></html>\n";
}

/// A draft with a policy that it meets, three made pictures, and the keys of four people.
struct MadeDraft {
    TemporaryFolder folder;
    FakeClock clock;
    std::filesystem::path workspace = folder / "w.outis";
    release::Signer preparer = known("preparer", "P. Preparer", "steward");
    release::Signer first = known("first", "A. First", "data protection officer");
    release::Signer second = known("second", "B. Second", "radiologist");
    release::Signer third = known("third", "C. Third", "statistician");
    release::ReleaseSource source;

    MadeDraft() {
        writeFindings(R"({"audit": {"verdict": "no attack found at this power"}, "loss": 0.04})");
        folder.write("w.outis/releases/draft/report.json", "{}\n");
        folder.write("w.outis/releases/draft/report.html", madePage());
        folder.write("w.outis/releases/draft/outgoing/report.html", madePage());
        source.workspace = workspace;
        source.workspaceId = std::string(32, 'a');
        source.draft = workspace / "releases/draft";
        source.picturesFolder = "synthetic/run";
        source.classes = {"Edema", "Nodule"};
        for (const char* name : {"000000.png", "000001.png", "000002.png"}) {
            const auto png = orThrow(data::encodePng(madePicture(source.images.size())));
            folder.write(std::filesystem::path("w.outis/synthetic/run") / name,
                         {reinterpret_cast<const char*>(png.data()), png.size()});
            source.images.push_back({name, "", {1, 0}});
        }
        source.policy = R"({"outis-policy": 1, "name": "house", "title": "The house's own",
            "setting": "contract", "version": "3", "rules": [
            {"id": "verdict", "title": "No attack was found", "finding": "/audit/verdict",
             "is": "no attack found at this power", "otherwise": "reject"},
            {"id": "utility", "title": "Loses little", "finding": "/loss", "at-most": 0.05}]})";
    }
    void writeFindings(const std::string& text) const {
        folder.write("w.outis/releases/draft/findings.json", text);
    }
    /// Made once for all tests: sealing a key takes its time on purpose.
    static release::Signer known(const std::string& file, const std::string& name,
                                 const std::string& role) {
        static const TemporaryFolder keys;
        if (!std::filesystem::exists(keys / file)) {
            orThrow(release::makeKey(keys / file, name, role, kPassphrase));
        }
        return {keys / file, kPassphrase};
    }
    release::Signer person(const std::string& file, const std::string& name,
                           const std::string& role) const {
        orThrow(release::makeKey(folder / file, name, role, kPassphrase));
        return {folder / file, kPassphrase};
    }
    [[nodiscard]] Result<release::ReleaseRecord> submit() {
        clock.advance(std::chrono::seconds(1));
        return release::submitRelease(source, "ready", preparer, clock);
    }
    Result<release::Statement> act(release::ReleaseRecord& record, const std::string& act,
                                   const release::Signer& signer,
                                   const nlohmann::json& details = nullptr) {
        clock.advance(std::chrono::seconds(1));
        return record.record({act, "because", details}, signer, clock);
    }
};

}  // namespace outis::test
