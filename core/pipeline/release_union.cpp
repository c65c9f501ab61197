// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/release_union.h"

#include <set>
#include <span>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/pair_picture.h"
#include "core/pipeline/stage_context.h"
#include "core/release/decision/frozen_picture.h"
#include "core/release/decision/release_record.h"
#include "core/release/package/ledger.h"

namespace outis::pipeline {
namespace {

using release::ReleaseRecord;

/// Different pictures, in the order in which they came.
class PictureSet {
public:
    explicit PictureSet(const at::Tensor& own) : all_{own} {
        for (std::int64_t row = 0; row < own.size(0); ++row) {
            seen_.insert(digestOf(own[row]));
        }
    }
    /// U8 [1, S, S]
    void add(const at::Tensor& picture) {
        if (seen_.insert(digestOf(picture)).second) {
            all_.push_back(picture.unsqueeze(0));
        }
    }
    [[nodiscard]] at::Tensor all() const { return at::cat(all_); }

private:
    static std::string digestOf(const at::Tensor& picture) {
        const at::Tensor dense = picture.contiguous();
        return toHex(sha256(std::as_bytes(std::span(dense.const_data_ptr<std::uint8_t>(),
                                                    static_cast<std::size_t>(dense.numel())))));
    }

    std::vector<at::Tensor> all_;
    std::set<std::string> seen_;
};

release::EarlierRelease earlierOf(const ReleaseRecord& record,
                                  const std::vector<release::LedgerRow>& ledger) {
    constexpr std::size_t kDayLetters = 10;
    release::EarlierRelease earlier;
    earlier.release = record.id();
    earlier.state = release::stateName(record.state());
    earlier.images = std::ssize(record.manifest().images);
    const auto* const approved = record.last(actName(release::ReleaseAct::ApproveSecond));
    earlier.day = approved == nullptr ? "" : approved->time.substr(0, kDayLetters);
    std::set<std::string> recipients;
    for (const release::LedgerRow& row : ledger) {
        if (row.release == record.id()) {
            earlier.day = recipients.empty() ? row.time.substr(0, kDayLetters) : earlier.day;
            recipients.insert(row.recipients.begin(), row.recipients.end());
        }
    }
    earlier.recipients = std::ssize(recipients);
    return earlier;
}

/// Adds all pictures of a release; "ok", or why they cannot be audited.
std::string addPictures(const ReleaseRecord& record, at::IntArrayRef shape, PictureSet& set) {
    for (const release::FrozenImage& image : record.manifest().images) {
        const auto frozen = release::frozenPicture(record, image);
        if (!frozen) {
            return "not audited: images of release " + record.id() +
                   (frozen.error().code == ErrorCode::Corrupt ? " were changed"
                                                              : " cannot be read any more");
        }
        const at::Tensor picture = tensorOf(*frozen);
        if (picture.sizes() != shape) {
            return "not audited: images of release " + record.id() + " have another size";
        }
        set.add(picture);
    }
    return "ok";
}

/// manifest.json of a release, without the rest.
Result<release::ReleaseManifest> manifestOf(const data::Workspace& workspace,
                                            const std::string& id) {
    const auto text = files::readText(workspace.releasesDir() / id / release::kManifestFile);
    if (!text) {
        return text.error();
    }
    return release::readManifest(*text);
}

}  // namespace

std::string picturesOf(const data::Workspace& workspace, const Records& records) {
    const auto drawn = records.find(Stage::Generate);
    const auto samples =
        outputPath(workspace, Stage::Generate, drawn == records.end() ? "" : drawn->second.run);
    return samples.parent_path().lexically_relative(workspace.root()).generic_string();
}

Result<std::vector<std::string>> earlierReleases(const data::Workspace& workspace,
                                                 const std::string& pictures) {
    const auto approved = ReleaseRecord::listApproved(workspace.root());
    if (!approved) {
        return approved.error();
    }
    std::vector<std::string> earlier;
    for (const std::string& id : *approved) {
        const auto manifest = manifestOf(workspace, id);
        if (!manifest) {
            return manifest.error();
        }
        if (manifest->picturesFolder != pictures) {
            earlier.push_back(id);
        }
    }
    return earlier;
}

Result<ReleaseUnion> unionWithEarlier(const data::Workspace& workspace, const at::Tensor& own,
                                      const std::string& pictures) {
    try {
        ReleaseUnion joined;
        const auto earlier = orThrow(earlierReleases(workspace, pictures));
        if (earlier.empty()) {
            return joined;
        }
        const auto ledger = orThrow(release::readLedger(workspace.root()));
        PictureSet set(own);
        std::string state = own.size(0) > 0 ? "ok" : "not audited: this release has no images";
        for (const std::string& id : earlier) {
            const auto record = orThrow(ReleaseRecord::open(workspace.root(), id));
            joined.facts.earlier.push_back(earlierOf(record, ledger));
            if (state == "ok") {
                state = addPictures(record, own.sizes().slice(1), set);
            }
        }
        joined.facts.state = state;
        if (state == "ok") {
            joined.images = set.all();
            joined.facts.unionImages = joined.images.size(0);
        }
        return joined;
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::pipeline
