// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/robustness.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <ATen/ATen.h>

#include "core/metrics/feature_rows.h"
#include "core/privacy/detectors/image_edits.h"
#include "core/privacy/detectors/pair_sampling.h"
#include "core/privacy/detectors/stopped.h"

namespace outis::privacy {
namespace {

constexpr double kNearDuplicateSigmas[] = {0.2, 0.5, 1, 2, 5};  // METHOD 8.3
constexpr double kMixtures[] = {0.5, 0.7, 0.9};                 // share of the first image
constexpr double kLargestSigmaThatCounts = 1;                   // METHOD 8.4
constexpr double kWeakRecall = 0.80;                            // METHOD 8.4
constexpr Edit kSeedEdit = {EditKind::Noise, 0.1};

at::Tensor countTo(std::int64_t count) {
    return at::arange(count, at::kLong);
}

/// One image per TEST patient; the first `pairs` of them have a partner of the same patient.
struct Chosen {
    PatientImages images;
    PatientImages partners;
    std::int64_t pairs = 0;
};

Chosen choose(const PatientImages& test, const RobustnessOptions& options, Seed seed) {
    const at::Tensor pairs = onePairEach(test, seed).slice(0, 0, options.patients);
    const at::Tensor paired = test.patients.index_select(0, pairs.select(1, 0));
    const at::Tensor one = oneRowEach(test, seed);
    const at::Tensor single =
        one.masked_select(~at::isin(test.patients.index_select(0, one), paired));
    Chosen chosen;
    chosen.pairs = pairs.size(0);
    const at::Tensor rows = at::cat({pairs.select(1, 0), single}).slice(0, 0, options.patients);
    chosen.images = rowsOfSet(test, rows);
    chosen.partners = rowsOfSet(test, pairs.select(1, 1));
    return chosen;
}

/// What the filter does with a score.
bool firesOwn(const DetectorCalibration& one, double score) {
    return one.own.value && score >= *one.own.value;
}
bool firesAll(const DetectorCalibration& one, double score) {
    return one.all.value && score > *one.all.value;
}

class Grid {
public:
    Grid(std::span<const IndexedDetector> detectors, const FilterCalibration& calibration,
         const FilterSets& sets, const RobustnessOptions& options, const std::stop_token& stop)
        : detectors_(detectors),
          calibration_(calibration),
          sets_(sets),
          options_(options),
          stop_(stop),
          seed_(derive(Seed{static_cast<std::uint64_t>(options.seed)}, "robustness")),
          chosen_(choose(sets.test, options, seed_)) {
        for (const IndexedDetector& one : detectors_) {
            originals_.push_back(beside(one, chosen_.images));
            partners_.push_back(chosen_.pairs > 0 ? beside(one, chosen_.partners) : Gallery{});
        }
        result_.patients = chosen_.images.images.size(0);
    }

    void addEdit(const Edit& edit) {
        const at::Tensor altered = edited(chosen_.images.images, edit, derive(seed_, "edit"));
        std::vector<std::vector<double>> copies;
        std::vector<std::vector<double>> patients;
        for (std::size_t index = 0; index < detectors_.size(); ++index) {
            const at::Tensor candidates = embedded(index, altered);
            copies.push_back(paired(index, candidates, originals_[index]));
            if (chosen_.pairs > 0) {
                patients.push_back(paired(index, candidates.slice(0, 0, chosen_.pairs).contiguous(),
                                          partners_[index]));
            }
        }
        if (edit.kind != EditKind::None) {
            addCells({editName(edit.kind), edit.strength, "copies"}, copies);
        }
        if (chosen_.pairs > 0) {
            addCells({editName(edit.kind), edit.strength, "patients"}, patients);
        }
    }

    /// Image i and the next one; recognised when either is.
    void addMixture(double share) {
        const at::Tensor first = chosen_.images.images.to(at::kFloat);
        const at::Tensor mixed = at::round(first * share + first.roll({1}, {0}) * (1 - share));
        const at::Tensor images = mixed.clamp(0, 255).to(at::kByte);
        const std::int64_t count = images.size(0);
        std::vector<std::vector<double>> scores;
        for (std::size_t index = 0; index < detectors_.size(); ++index) {
            const at::Tensor candidates = embedded(index, images);
            std::vector<double> best = paired(index, candidates, originals_[index]);
            const at::Tensor others = at::remainder(countTo(count) + count - 1, count);
            const std::vector<double> other = metrics::toDoubles(
                orThrow(detectors_[index].detector->scores(candidates, originals_[index], others)));
            std::transform(best.begin(), best.end(), other.begin(), best.begin(),
                           [](double a, double b) { return std::max(a, b); });
            scores.push_back(std::move(best));
        }
        addCells({"mixture", share, "copies"}, scores);
    }

    void addNearDuplicates(const Denoise& denoise, double sigma) {
        const at::Tensor rows = oneRowEach(sets_.train, derive(seed_, "near-duplicates"))
                                    .slice(0, 0, options_.patients);
        const at::Tensor images =
            orStop(orThrow(denoise(sets_.train.images.index_select(0, rows), rows, sigma,
                                   derive(seed_, "denoise"), stop_)));
        if (images.size(0) != rows.size(0)) {
            throw ErrorException(
                {ErrorCode::InvalidOption, "denoise", "gave another number of images"});
        }
        const at::Tensor own = sets_.train.patients.index_select(0, rows);
        std::vector<std::vector<double>> scores;
        std::vector<Rate> origins;
        for (std::size_t index = 0; index < detectors_.size(); ++index) {
            SearchOptions asked;
            asked.also = rows.view({-1, 1});
            const Gallery& gallery = *detectors_[index].gallery;
            const Matches found = orThrow(
                detectors_[index].detector->search(embedded(index, images), gallery, asked, stop_));
            if (found.outcome == Outcome::Stopped) {
                throw Stopped{};
            }
            scores.push_back(metrics::toDoubles(found.score.select(1, 0)));
            const at::Tensor patients =
                gallery.patients.index_select(0, found.index.select(1, 0).contiguous());
            origins.push_back(orThrow(rateOf((patients == own).sum().item<std::int64_t>(),
                                             rows.size(0), options_.confidence)));
        }
        const std::size_t firstCell = result_.cells.size();
        addCells({"near-duplicate", sigma, "copies"}, scores);
        for (std::size_t index = 0; index < origins.size(); ++index) {
            result_.cells[firstCell + index].originFound = origins[index];
        }
    }

    void addAgreements() {
        for (std::size_t index = 0; index < detectors_.size(); ++index) {
            std::vector<std::vector<double>> scores;
            for (std::int64_t repetition = 0; repetition < options_.noiseSeeds; ++repetition) {
                const Seed own =
                    derive(seed_, "noise-seeds", static_cast<std::uint64_t>(repetition));
                scores.push_back(
                    paired(index, embedded(index, edited(chosen_.images.images, kSeedEdit, own)),
                           originals_[index]));
            }
            addAgreement(index, "noise-seeds", scores);
            scores.clear();
            for (std::int64_t repetition = 0; repetition < options_.arrangements; ++repetition) {
                scores.push_back(arranged(index, repetition));
            }
            addAgreement(index, "arrangements", scores);
        }
    }

    RobustnessResult take(bool hasGenerator) {
        judge(hasGenerator);
        return std::move(result_);
    }

private:
    struct CellName {
        std::string edit;
        double strength;
        std::string pairs;
    };

    Gallery beside(const IndexedDetector& one, const PatientImages& set) const {
        Gallery partners = orThrow(one.detector->indexBeside(set, *one.gallery, stop_));
        (void)orStop(partners.rows);
        return partners;
    }
    at::Tensor embedded(std::size_t index, const at::Tensor& images) const {
        return orStop(orThrow(detectors_[index].detector->embedCandidates(images, stop_)));
    }
    std::vector<double> paired(std::size_t index, const at::Tensor& candidates,
                               const Gallery& partners) const {
        return metrics::toDoubles(orThrow(
            detectors_[index].detector->scores(candidates, partners, countTo(candidates.size(0)))));
    }

    /// The same altered images in another order, in pieces of another length.
    std::vector<double> arranged(std::size_t index, std::int64_t repetition) const {
        const at::Tensor images = edited(chosen_.images.images, kSeedEdit, derive(seed_, "edit"));
        std::vector<std::int64_t> order(static_cast<std::size_t>(images.size(0)));
        std::iota(order.begin(), order.end(), 0);
        if (repetition > 0) {
            Philox random(derive(seed_, "arrangement", static_cast<std::uint64_t>(repetition)));
            shuffle(std::span<std::int64_t>(order), random);
        }
        const at::Tensor rows = at::tensor(order, at::kLong);
        const std::int64_t piece = repetition == 0 ? images.size(0) : 1 + 6 * repetition;
        std::vector<at::Tensor> parts;
        for (std::int64_t begin = 0; begin < images.size(0); begin += piece) {
            parts.push_back(
                embedded(index, images.index_select(0, rows.slice(0, begin, begin + piece))));
        }
        const at::Tensor scores = orThrow(detectors_[index].detector->scores(
            at::cat(parts).contiguous(), originals_[index], rows));
        at::Tensor back = at::empty_like(scores);
        back.index_copy_(0, rows, scores);
        return metrics::toDoubles(back);
    }

    /// One cell per detector and one for all together.
    void addCells(const CellName& name, const std::vector<std::vector<double>>& scores) {
        const auto items = static_cast<std::int64_t>(scores.front().size());
        std::vector<bool> anyOwn(scores.front().size(), false);
        std::vector<bool> anyAll(scores.front().size(), false);
        bool hasOwn = false;
        bool hasAll = false;
        const auto rate = [&](const std::vector<bool>& fired, bool known) {
            return known ? orThrow(rateOf(std::count(fired.begin(), fired.end(), true), items,
                                          options_.confidence))
                         : Rate{};
        };
        for (std::size_t index = 0; index < scores.size(); ++index) {
            const DetectorCalibration& one = calibration_.detectors[index];
            std::vector<bool> own;
            std::vector<bool> all;
            for (std::size_t item = 0; item < scores[index].size(); ++item) {
                own.push_back(firesOwn(one, scores[index][item]));
                all.push_back(firesAll(one, scores[index][item]));
                anyOwn[item] = anyOwn[item] || (one.usable && own.back());
                anyAll[item] = anyAll[item] || (one.usable && all.back());
            }
            hasOwn = hasOwn || (one.usable && one.own.value);
            hasAll = hasAll || (one.usable && one.all.value);
            RobustnessCell cell{one.detector, name.edit, name.strength, name.pairs, {}, {}, {}, {}};
            cell.recallOwn = rate(own, one.own.value.has_value());
            cell.recallAll = rate(all, one.all.value.has_value());
            if (items > 0) {
                cell.meanScore = std::accumulate(scores[index].begin(), scores[index].end(), 0.0) /
                                 static_cast<double>(items);
            }
            result_.cells.push_back(std::move(cell));
        }
        RobustnessCell any{"any", name.edit, name.strength, name.pairs, {}, {}, {}, {}};
        any.recallOwn = rate(anyOwn, hasOwn);
        any.recallAll = rate(anyAll, hasAll);
        result_.cells.push_back(std::move(any));
    }

    void addAgreement(std::size_t index, const char* over,
                      const std::vector<std::vector<double>>& scores) {
        const DetectorCalibration& one = calibration_.detectors[index];
        Agreement agreement;
        agreement.detector = one.detector;
        agreement.over = over;
        agreement.repetitions = static_cast<std::int64_t>(scores.size());
        agreement.images = static_cast<std::int64_t>(scores.front().size());
        agreement.sameBits = std::all_of(scores.begin(), scores.end(),
                                         [&](const auto& list) { return list == scores.front(); });
        if (one.all.value) {
            std::vector<std::vector<bool>> decisions;
            for (const auto& list : scores) {
                std::vector<bool> fired;
                for (const double score : list) {
                    fired.push_back(firesAll(one, score));
                }
                decisions.push_back(std::move(fired));
            }
            double sum = 0;
            std::int64_t pairs = 0;
            for (std::size_t a = 0; a < decisions.size(); ++a) {
                for (std::size_t b = a + 1; b < decisions.size(); ++b, ++pairs) {
                    sum += cohensKappa(decisions[a], decisions[b]);
                }
            }
            agreement.kappa = sum / static_cast<double>(pairs);
        }
        result_.agreements.push_back(std::move(agreement));
    }

    void judge(bool hasGenerator) {
        if (!hasGenerator) {
            result_.strength = "not tested: no generator made near-duplicates";
            return;
        }
        result_.strength = "ok";
        for (const RobustnessCell& cell : result_.cells) {
            const bool counts = cell.detector == "any" && cell.edit == "near-duplicate" &&
                                cell.strength <= kLargestSigmaThatCounts;
            if (!counts) {
                continue;
            }
            if (!cell.recallAll.rate) {
                result_.tooWeak = true;
                result_.strength = "too weak: no detector has a threshold";
            } else if (*cell.recallAll.rate < kWeakRecall) {
                result_.tooWeak = true;
                result_.strength = "too weak: fewer than 80 % of near-duplicates are found";
            }
        }
    }

    std::span<const IndexedDetector> detectors_;
    const FilterCalibration& calibration_;
    const FilterSets& sets_;
    const RobustnessOptions& options_;
    const std::stop_token& stop_;
    Seed seed_;
    Chosen chosen_;
    std::vector<Gallery> originals_;
    std::vector<Gallery> partners_;
    RobustnessResult result_;
};

void checkCalibration(std::span<const IndexedDetector> detectors,
                      const FilterCalibration& calibration) {
    bool fits = detectors.size() == calibration.detectors.size() && !detectors.empty();
    for (std::size_t index = 0; fits && index < detectors.size(); ++index) {
        fits =
            detectors[index].detector->identity().version == calibration.detectors[index].version;
    }
    if (!fits) {
        throw ErrorException({ErrorCode::InvalidOption, "calibration", "of other detectors"});
    }
}

}  // namespace

double cohensKappa(const std::vector<bool>& a, const std::vector<bool>& b) {
    const auto count = static_cast<double>(a.size());
    double agree = 0;
    double ofA = 0;
    double ofB = 0;
    for (std::size_t index = 0; index < a.size(); ++index) {
        agree += a[index] == b[index] ? 1 : 0;
        ofA += a[index] ? 1 : 0;
        ofB += b[index] ? 1 : 0;
    }
    if (agree == count) {
        return 1;
    }
    const double byChance = (ofA * ofB + (count - ofA) * (count - ofB)) / (count * count);
    return (agree / count - byChance) / (1 - byChance);
}

Result<RobustnessRun> measureRobustness(std::span<const IndexedDetector> detectors,
                                        const FilterCalibration& calibration,
                                        const FilterSets& sets, const Denoise& denoise,
                                        const RobustnessOptions& options, std::stop_token stop,
                                        Observer& observer) {
    try {
        orThrow(options.check());
        orThrow(checkSets(sets));
        checkCalibration(detectors, calibration);
        Grid grid(detectors, calibration, sets, options, stop);
        const auto edits = static_cast<std::int64_t>(robustnessGrid().size());
        const std::int64_t total =
            edits + std::ssize(kMixtures) + (denoise ? std::ssize(kNearDuplicateSigmas) : 0) + 1;
        std::int64_t done = 0;
        for (const Edit& edit : robustnessGrid()) {
            grid.addEdit(edit);
            observer.progressed(++done, total);
        }
        for (const double share : kMixtures) {
            grid.addMixture(share);
            observer.progressed(++done, total);
        }
        if (denoise) {
            for (const double sigma : kNearDuplicateSigmas) {
                grid.addNearDuplicates(denoise, sigma);
                observer.progressed(++done, total);
            }
        }
        grid.addAgreements();
        observer.progressed(total, total);
        return RobustnessRun{Outcome::Finished, grid.take(static_cast<bool>(denoise))};
    } catch (const Stopped&) {
        return RobustnessRun{Outcome::Stopped, {}};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
