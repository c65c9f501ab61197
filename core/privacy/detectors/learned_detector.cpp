// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/learned_detector.h"

#include <utility>

#include <ATen/ATen.h>

#include "core/base/hash.h"
#include "core/models/device.h"
#include "core/models/failure.h"
#include "core/privacy/detectors/fixed_batch.h"
#include "core/privacy/detectors/pair_head.h"
#include "core/privacy/detectors/pair_network.h"
#include "core/privacy/detectors/row_search.h"

namespace outis::privacy {
namespace {

constexpr const char* kVersion = "pairs-2";

/// A network with its head, evaluated exactly against all rows.
class LearnedDetector final : public CopyDetector {
public:
    LearnedDetector(models::Siamese network, PairNetworkFacts facts, const std::string& digest,
                    c10::Device device)
        : network_(std::move(network)),
          facts_(std::move(facts)),
          head_(makePairHead(*network_, facts_)),
          run_([this](const at::Tensor& bytes) { return embed(bytes); }, facts_.size, device) {
        identity_.name = facts_.detector;
        identity_.version = std::string(kVersion) + ":" + digest;
        identity_.task =
            facts_.detector == kReidentification ? DetectorTask::Patients : DetectorTask::Copies;
        identity_.size = facts_.size;
    }

    [[nodiscard]] const DetectorIdentity& identity() const override { return identity_; }

    Result<Gallery> index(const PatientImages& set, std::stop_token stop) override {
        return guarded([&] {
            orThrow(checkPatientImages(set, "gallery"));
            orThrow(checkImages(set.images, facts_.size));
            Gallery gallery;
            gallery.rows = embedAll(set.images, stop);
            gallery.patients = set.patients;
            return gallery;
        });
    }

    Result<at::Tensor> embedCandidates(const at::Tensor& images, std::stop_token stop) override {
        return guarded([&] {
            orThrow(checkImages(images, facts_.size));
            const at::Tensor asIs = embedAll(images, stop);
            const at::Tensor mirrored = embedAll(images.flip({3}), stop);
            return asIs.defined() && mirrored.defined()
                       ? at::stack({asIs, mirrored}, 1).contiguous()
                       : at::Tensor();
        });
    }

    Result<at::Tensor> scores(const at::Tensor& candidates, const Gallery& gallery,
                              const at::Tensor& rows) const override {
        const std::int64_t length = head_->paddedLength();
        at::Tensor result = at::empty({rows.size(0)}, at::kDouble);
        const at::Tensor wanted = rows.contiguous();
        for (std::int64_t pair = 0; pair < rows.size(0); ++pair) {
            const std::int64_t row = wanted.const_data_ptr<std::int64_t>()[pair];
            float best = 0;
            for (std::int64_t view = 0; view < candidates.size(1); ++view) {
                float score = 0;
                head_->score(candidates.const_data_ptr<float>() +
                                 (pair * candidates.size(1) + view) * length,
                             gallery.rows.const_data_ptr<float>(), row, row + 1, &score);
                best = view == 0 ? score : std::max(best, score);
            }
            result.mutable_data_ptr<double>()[pair] = best;
        }
        return result;
    }

    Result<Matches> search(const at::Tensor& candidates, const Gallery& gallery,
                           const SearchOptions& options, std::stop_token stop) const override {
        const std::int64_t length = head_->paddedLength();
        const std::int64_t views = candidates.size(1);
        const auto* const candidate = candidates.const_data_ptr<float>();
        const auto* const all = gallery.rows.const_data_ptr<float>();
        return searchAll(
            candidates.size(0), views, gallery.rows.size(0), options.top,
            [&](std::int64_t index, std::int64_t view, std::int64_t begin, std::int64_t end,
                float* out) {
                head_->score(candidate + (index * views + view) * length, all, begin, end, out);
            },
            stop);
    }

private:
    /// `run()` with what it throws as a typed error.
    template <class Run>
    static auto guarded(const Run& run) -> Result<decltype(run())> {
        try {
            return run();
        } catch (...) {
            return models::failureOrRethrow("detector", "embedding images");
        }
    }

    at::Tensor embed(const at::Tensor& bytes) {
        return network_->embed(prepareForPairs(bytes.to(at::kFloat) / 255, facts_));
    }

    at::Tensor embedAll(const at::Tensor& images, const std::stop_token& stop) const {
        const at::Tensor rows = run_(images, stop);
        return rows.defined() ? head_->padded(rows) : rows;
    }

    models::Siamese network_;
    PairNetworkFacts facts_;
    std::unique_ptr<PairHead> head_;
    FixedBatch run_;
    DetectorIdentity identity_;
};

}  // namespace

Result<std::unique_ptr<CopyDetector>> openDetector(const std::filesystem::path& weights,
                                                   const models::ComputeOptions& compute) {
    try {
        const auto file = orThrow(safetensors::File::open(weights));
        const PairNetworkFacts facts = orThrow(pairNetworkFacts(file));
        const models::Compute chosen = orThrow(models::chooseCompute(compute));
        models::Siamese network = makePairNetwork(facts);
        orThrow(models::loadState(file, *network));
        network->to(chosen.device);
        network->eval();
        const std::string digest = toHex(orThrow(sha256File(weights)));
        return std::unique_ptr<CopyDetector>(
            std::make_unique<LearnedDetector>(network, facts, digest, chosen.device));
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
