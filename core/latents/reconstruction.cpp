// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/reconstruction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/base/random.h"
#include "core/latents/pictures.h"
#include "core/models/ssim.h"
#include "core/statistics/bootstrap.h"

namespace outis::latents {
namespace {

constexpr double kLeastSquare = 1e-10;  // 100 dB: an exact copy has a finite figure
constexpr double kPsnrMargin = 0.5;     // CHOICE: dB that a reader of images would notice
constexpr double kSsimMargin = 0.01;

constexpr std::size_t kPsnr = 0;
constexpr std::size_t kSsim = 1;
constexpr std::size_t kL1 = 2;
constexpr std::size_t kMeasures = 3;
using Figures = std::array<double, kMeasures>;

std::vector<double> toVector(const at::Tensor& values) {
    const at::Tensor dense = values.to(at::kCPU, at::kDouble).contiguous();
    const double* const first = dense.const_data_ptr<double>();
    return {first, first + dense.numel()};
}

/// Figures of `count` pictures x [B, 1, S, S] in [0, 1] against their reconstructions y.
std::vector<Figures> compare(const at::Tensor& x, const at::Tensor& y, std::int64_t count) {
    const at::Tensor difference = (y - x).flatten(1);
    const std::vector<double> squares = toVector(difference.square().mean(1));
    const std::vector<double> similar = toVector(models::ssim(x, y));
    const std::vector<double> distances = toVector(difference.abs().mean(1));
    std::vector<Figures> figures;
    for (std::size_t index = 0; index < static_cast<std::size_t>(count); ++index) {
        figures.push_back({-10 * std::log10(std::max(squares[index], kLeastSquare)), similar[index],
                           distances[index]});
    }
    return figures;
}

/// Sums over the images of one patient.
struct PatientSums {
    Figures sums{};
    double images = 0;
};

/// One finding (or all images) by patient, the same patients in the same order for each.
class Group {
public:
    Group(std::string name, std::size_t patients) : name_(std::move(name)), patients_(patients) {}

    void add(std::size_t patient, const Figures& figures) {
        for (std::size_t measure = 0; measure < kMeasures; ++measure) {
            patients_[patient].sums[measure] += figures[measure];
        }
        patients_[patient].images += 1;
    }

    /// Means over the images of patients that count `weights` times each; nothing when none has
    /// any.
    [[nodiscard]] std::optional<Figures> means(const std::vector<double>& weights) const {
        Figures means{};
        double images = 0;
        for (std::size_t patient = 0; patient < patients_.size(); ++patient) {
            for (std::size_t measure = 0; measure < kMeasures; ++measure) {
                means[measure] += weights[patient] * patients_[patient].sums[measure];
            }
            images += weights[patient] * patients_[patient].images;
        }
        if (images == 0) {
            return std::nullopt;
        }
        for (double& mean : means) {
            mean /= images;
        }
        return means;
    }

    [[nodiscard]] std::int64_t images() const {
        double images = 0;
        for (const PatientSums& patient : patients_) {
            images += patient.images;
        }
        return std::llround(images);
    }
    [[nodiscard]] std::int64_t patientsWithImages() const {
        return std::count_if(patients_.begin(), patients_.end(),
                             [](const PatientSums& patient) { return patient.images > 0; });
    }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
    std::vector<PatientSums> patients_;
};

/// How often each patient was drawn, for every resample: the same draws for all groups.
std::vector<std::vector<double>> resamples(std::size_t patients, const EncodeOptions& options) {
    const Seed seed{static_cast<std::uint64_t>(options.seed)};
    std::vector<std::vector<double>> all;
    for (std::int64_t draw = 0; draw < options.resamples; ++draw) {
        Philox random(derive(seed, "reconstruction", static_cast<std::uint64_t>(draw)));
        std::vector<double> weights(patients, 0);
        for (std::size_t index = 0; index < patients; ++index) {
            weights[random.below(patients)] += 1;
        }
        all.push_back(std::move(weights));
    }
    return all;
}

MeanWithInterval withInterval(double value, const std::vector<double>& resampled) {
    if (resampled.empty()) {
        return {value, value, value};
    }
    return {value, orThrow(statistics::quantile(resampled, 0.025)),
            orThrow(statistics::quantile(resampled, 0.975))};
}

ReconstructionRow rowOf(const Group& group, const Group& all,
                        const std::vector<std::vector<double>>& draws) {
    const std::vector<double> once(draws.front().size(), 1);
    const Figures value = *group.means(once);
    const Figures overall = *all.means(once);
    std::array<std::vector<double>, kMeasures> own;
    std::array<std::vector<double>, kMeasures> behind;
    for (const std::vector<double>& weights : draws) {
        const auto drawn = group.means(weights);
        if (!drawn) {
            continue;  // no patient of this finding in the resample
        }
        const Figures everyone = *all.means(weights);
        for (std::size_t measure = 0; measure < kMeasures; ++measure) {
            own[measure].push_back((*drawn)[measure]);
            behind[measure].push_back((*drawn)[measure] - everyone[measure]);
        }
    }
    ReconstructionRow row;
    row.finding = group.name();
    row.images = group.images();
    row.patients = group.patientsWithImages();
    row.psnr = withInterval(value[kPsnr], own[kPsnr]);
    row.ssim = withInterval(value[kSsim], own[kSsim]);
    row.l1 = withInterval(value[kL1], own[kL1]);
    row.psnrBehind = withInterval(value[kPsnr] - overall[kPsnr], behind[kPsnr]);
    row.ssimBehind = withInterval(value[kSsim] - overall[kSsim], behind[kSsim]);
    const auto isBehind = [](const MeanWithInterval& distance, double margin) {
        return distance.value <= -margin && distance.high < 0;
    };
    row.isClearlyWorse =
        isBehind(row.psnrBehind, kPsnrMargin) || isBehind(row.ssimBehind, kSsimMargin);
    return row;
}

void checkLabels(const LabelledPictures& images) {
    const auto fail = [](const char* subject, const char* detail) {
        throw ErrorException({ErrorCode::InvalidOption, subject, detail});
    };
    const std::int64_t count = images.pictures.size(0);
    if (images.pictures.size(2) < models::kSsimWindow) {
        fail("images", "smaller than the SSIM window of 11 pixels");
    }
    if (!images.patients.defined() || images.patients.dim() != 1 ||
        images.patients.scalar_type() != at::kLong || images.patients.size(0) != count) {
        fail("patients", "needs one I64 per image");
    }
    const at::Tensor& positives = images.positives;
    const auto findings = static_cast<std::int64_t>(images.findings.size());
    if (positives.defined() ? positives.dim() != 2 || positives.scalar_type() != at::kFloat ||
                                  positives.size(0) != count || positives.size(1) != findings
                            : findings != 0) {
        fail("labels", "needs one F32 row per image with a column per finding");
    }
}

/// Position of each image's patient in the sorted list of patients, and their number.
std::pair<std::vector<std::size_t>, std::size_t> patientIndex(const at::Tensor& patients) {
    const at::Tensor dense = patients.contiguous();
    const std::int64_t* const ids = dense.const_data_ptr<std::int64_t>();
    std::map<std::int64_t, std::size_t> position;
    for (std::int64_t row = 0; row < dense.size(0); ++row) {
        position.emplace(ids[row], 0);
    }
    std::size_t next = 0;
    for (auto& [id, place] : position) {
        place = next++;
    }
    std::vector<std::size_t> index;
    for (std::int64_t row = 0; row < dense.size(0); ++row) {
        index.push_back(position.at(ids[row]));
    }
    return {index, position.size()};
}

std::vector<ReconstructionRow> rowsOf(const LabelledPictures& images,
                                      const std::vector<Figures>& figures,
                                      const EncodeOptions& options) {
    const auto [patient, patients] = patientIndex(images.patients);
    const auto draws = resamples(patients, options);
    Group all("", patients);
    for (std::size_t row = 0; row < figures.size(); ++row) {
        all.add(patient[row], figures[row]);
    }
    std::vector<ReconstructionRow> rows = {rowOf(all, all, draws)};
    for (std::size_t finding = 0; finding < images.findings.size(); ++finding) {
        const std::vector<double> positive =
            toVector(images.positives.select(1, static_cast<std::int64_t>(finding)));
        Group group(images.findings[finding], patients);
        for (std::size_t row = 0; row < figures.size(); ++row) {
            if (positive[row] > 0) {
                group.add(patient[row], figures[row]);
            }
        }
        if (group.images() > 0) {
            rows.push_back(rowOf(group, all, draws));
        }
    }
    return rows;
}

std::vector<WorstImage> worstOf(const std::vector<Figures>& figures, std::int64_t count) {
    std::vector<std::size_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return figures[a][kSsim] < figures[b][kSsim];
    });
    order.resize(std::min(order.size(), static_cast<std::size_t>(count)));
    std::vector<WorstImage> worst;
    for (const std::size_t row : order) {
        worst.push_back({static_cast<std::int64_t>(row), figures[row][kPsnr], figures[row][kSsim],
                         figures[row][kL1]});
    }
    return worst;
}

std::vector<std::string> warningsOf(const std::vector<ReconstructionRow>& rows) {
    std::vector<std::string> warnings;
    for (const ReconstructionRow& row : rows) {
        if (row.isClearlyWorse) {
            warnings.push_back(
                "Images with " + row.finding +
                " come back from latent space clearly worse than images on average.");
        }
    }
    return warnings;
}

/// Figures of every image; empty after a stop.
std::vector<Figures> measureAll(const Autoencoder& autoencoder, const at::Tensor& pictures,
                                std::int64_t batch, const std::stop_token& stop,
                                Observer& observer) {
    const at::NoGradGuard noGrad;
    std::vector<Figures> figures;
    bool stopped = false;
    inFixedBatches(pictures, batch,
                   [&](const at::Tensor& part, std::int64_t first, std::int64_t count) {
                       stopped = stopped || stop.stop_requested();
                       if (stopped) {
                           return;
                       }
                       const at::Tensor x = part.to(autoencoder.device()).to(at::kFloat) / 255;
                       const at::Tensor y = autoencoder.decode(autoencoder.encode(part).mean);
                       const std::vector<Figures> some = compare(x, y, count);
                       figures.insert(figures.end(), some.begin(), some.end());
                       observer.progressed(first + count, pictures.size(0));
                   });
    if (stopped) {
        figures.clear();
    }
    return figures;
}

}  // namespace

Result<ReconstructionQuality> measureReconstruction(const Autoencoder& autoencoder,
                                                    const LabelledPictures& images,
                                                    const EncodeOptions& options,
                                                    std::stop_token stop, Observer& observer) {
    try {
        orThrow(options.check());
        orThrow(autoencoder.check(images.pictures));
        checkLabels(images);
        observer.stageStarted("reconstruction", images.pictures.size(0), "images");
        const std::vector<Figures> figures =
            measureAll(autoencoder, images.pictures, options.batch, stop, observer);
        ReconstructionQuality quality;
        if (!figures.empty()) {
            quality.rows = rowsOf(images, figures, options);
            quality.worst = worstOf(figures, options.worst);
        }
        quality.warnings = warningsOf(quality.rows);
        observer.stageFinished("reconstruction",
                               figures.empty() ? Outcome::Stopped : Outcome::Finished);
        return quality;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::latents
