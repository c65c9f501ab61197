// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/evidence_gathering.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

#include <ATen/ATen.h>

#include "core/privacy/audit/set_scorer.h"
#include "core/privacy/detectors/image_edits.h"

namespace outis::privacy {
namespace {

constexpr std::int64_t kTrainingImages = 200;  // of control c
constexpr double kPlantedSigma = 1;            // of near copies (METHOD 13.5-5)
constexpr std::size_t kNeighbours = 5;
constexpr std::size_t kFewestOwnPairs = 20;
constexpr std::int64_t kOwnedControls = 500;  // as many as there are probe images at most
constexpr float kNothing = -std::numeric_limits<float>::max();

/// METHOD 13.5-5: rotation 3 degrees, blur 1, JPEG 70.
at::Tensor lightlyEdited(const at::Tensor& images, Seed seed) {
    const at::Tensor turned = edited(images, {EditKind::Rotation, 3}, seed);
    return edited(edited(turned, {EditKind::Blur, 1}, seed), {EditKind::Jpeg, 70}, seed);
}

/// Up to `most` of `count`, by lot, ascending.
std::vector<std::int64_t> chooseRows(std::int64_t count, std::int64_t most, Seed seed) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    Philox random(seed);
    shuffle(std::span(rows), random);
    rows.resize(static_cast<std::size_t>(std::min(count, most)));
    std::sort(rows.begin(), rows.end());
    return rows;
}

at::Tensor taken(const at::Tensor& from, const std::vector<std::int64_t>& rows) {
    return from.index_select(0, at::tensor(rows, at::kLong));
}

void append(ScoreTable& table, const std::vector<float>& row) {
    table.columns = static_cast<std::int64_t>(row.size());
    table.values.insert(table.values.end(), row.begin(), row.end());
}

/// What is asked of every detector alike, chosen once.
struct Choices {
    std::vector<std::int64_t> asked;            ///< rows of the release
    std::vector<std::int64_t> askedWithout;     ///< rows of the other release
    std::vector<std::int64_t> controlImages;    ///< rows of H, one per patient
    std::vector<std::int64_t> trainingImages;   ///< rows of X, one per patient
    std::vector<std::int64_t> plantedImages;    ///< rows of X, one per patient
    std::vector<std::int64_t> otherImages;      ///< rows of X of patients with several
    at::Tensor light;                           ///< plantedImages, lightly edited
    at::Tensor denoised;                        ///< or undefined
    at::Tensor editedReference;                 ///< one per patient of R, lightly edited
    std::vector<std::int64_t> referenceImages;  ///< which
    std::vector<std::int64_t> ownedControls;    ///< rows of H, rising, one each of patients with
                                                ///< several
    Seed lots;
};

std::vector<std::int64_t> oneEach(const PatientImages& set, std::int64_t most, Seed seed) {
    const at::Tensor rows = oneRowEach(set, seed);
    const auto* const row = rows.const_data_ptr<std::int64_t>();
    std::vector<std::int64_t> chosen;
    for (const std::int64_t place : chooseRows(rows.size(0), most, derive(seed, "patients"))) {
        chosen.push_back(row[place]);
    }
    return chosen;
}

std::vector<std::int64_t> ofSeveral(const PatientImages& set, std::int64_t most, Seed seed) {
    std::vector<std::int64_t> rows;
    Philox random(derive(seed, "several"));
    for (const auto& own : rowsByPatient(set)) {
        if (own.size() > 1) {
            rows.push_back(own[random.below(own.size())]);
        }
    }
    std::vector<std::int64_t> chosen;
    for (const std::int64_t place : chooseRows(std::ssize(rows), most, seed)) {
        chosen.push_back(rows[static_cast<std::size_t>(place)]);
    }
    return chosen;
}

Choices choose(const AuditSets& sets, const AuditOptions& options, const Denoise& denoise,
               const std::stop_token& stop) {
    const Seed seed = derive(Seed{static_cast<std::uint64_t>(options.seed)}, "audit-evidence");
    Choices choices;
    choices.lots = seed;
    choices.asked = chooseRows(sets.released.size(0), options.predicates, derive(seed, "asked"));
    if (sets.without.defined()) {
        choices.askedWithout =
            chooseRows(sets.without.size(0), options.predicates, derive(seed, "without"));
    }
    choices.controlImages = oneEach(sets.control, options.predicates, derive(seed, "control"));
    choices.trainingImages = oneEach(sets.train, kTrainingImages, derive(seed, "training"));
    choices.plantedImages = oneEach(sets.train, options.plantedPool, derive(seed, "planted"));
    choices.otherImages = ofSeveral(sets.train, options.plantedPool, derive(seed, "other"));
    choices.ownedControls = ofSeveral(sets.control, kOwnedControls, derive(seed, "owned"));
    std::sort(choices.ownedControls.begin(), choices.ownedControls.end());
    const at::Tensor planted = taken(sets.train.images, choices.plantedImages);
    choices.light = lightlyEdited(planted, derive(seed, "edits"));
    choices.referenceImages = oneEach(sets.reference, std::numeric_limits<std::int64_t>::max(),
                                      derive(seed, "reference"));
    choices.editedReference = lightlyEdited(taken(sets.reference.images, choices.referenceImages),
                                            derive(seed, "reference-edits"));
    if (denoise) {
        choices.denoised = orThrow(denoise(planted, at::tensor(choices.plantedImages, at::kLong),
                                           kPlantedSigma, derive(seed, "denoise"), stop));
    }
    return choices;
}

std::int64_t probesOf(const AuditSets& sets) {
    return sets.probes.images.defined() ? sets.probes.images.size(0) : 0;
}

/// Everything about one detector. `sets.train` are all images of X, probe images last. Each step is
/// false when stopped.
class Gatherer {
public:
    Gatherer(const AttackDetector& attack, const AuditSets& sets, const AuditPopulation& population,
             const Choices& choices, const std::stop_token& stop)
        : sets_(sets),
          population_(population),
          choices_(choices),
          firstProbe_(sets.train.images.size(0) - probesOf(sets)),
          scorer_(*attack.detector, sets, population, stop) {
        made_.family = attack.family;
        made_.detector = attack.detector->identity().name;
        made_.version = attack.detector->identity().version;
    }

    bool gather(const std::function<void(std::int64_t)>& progress, bool withTypicality) {
        progress_ = &progress;
        ownImages(withTypicality);
        if (!reference() || !editedCopies() || !controls() ||
            !release(sets_.released, choices_.asked, made_.release, &releasedNeighbours)) {
            return false;
        }
        if (sets_.without.defined()) {
            made_.without.emplace();
            if (!release(sets_.without, choices_.askedWithout, *made_.without, nullptr)) {
                return false;
            }
        }
        return training() && planted() && (!withTypicality || typical());
    }

    [[nodiscard]] DetectorEvidence take() { return std::move(made_); }

    std::vector<std::vector<std::int64_t>> releasedNeighbours;
    std::vector<std::vector<std::int64_t>> controlNeighbours;
    std::vector<float> typicality;

private:
    bool each(const at::Tensor& images,
              const std::function<void(std::int64_t, ImageScores&)>& use) {
        const bool finished = scorer_.eachOf(images, use);
        (*progress_)(images.size(0));
        return finished;
    }

    /// Whose images the attacker owns.
    void ownImages(bool withReference) {
        const auto released = static_cast<std::size_t>(sets_.released.size(0));
        const auto own = [&](std::size_t set, std::int64_t row, std::int64_t image,
                             OwnedImages& into) {
            into.owner.push_back(scorer_.columnOf(set, row));
            into.image.push_back(image);
        };
        for (std::int64_t row = firstProbe_; row < sets_.train.images.size(0); ++row) {
            own(kTrainSet, row, row - firstProbe_, made_.probes);
        }
        for (const std::int64_t row : choices_.ownedControls) {
            own(kControlSet, row, row, made_.controlProbes);
        }
        for (OwnedImages* owned : {&made_.probes, &made_.controlProbes}) {
            owned->scores.resize(owned->owner.size() * released);
            owned->reference.resize(withReference ? owned->owner.size() : 0);
        }
    }

    /// Likeness of a released image to every owned one.
    void toOwned(std::int64_t row, const ImageScores& scores) {
        const auto place = [&](OwnedImages& owned, std::size_t set, std::int64_t before) {
            const auto released = static_cast<std::size_t>(sets_.released.size(0));
            for (std::size_t index = 0; index < owned.image.size(); ++index) {
                owned.scores[index * released + static_cast<std::size_t>(row)] =
                    scores.of[set][static_cast<std::size_t>(before + owned.image[index])];
            }
        };
        place(made_.probes, kTrainSet, firstProbe_);
        place(made_.controlProbes, kControlSet, 0);
    }

    /// What the attacker's own patients say of an owned image.
    void nearReference(OwnedImages& owned, std::int64_t image, const ImageScores& scores) {
        const auto at = std::lower_bound(owned.image.begin(), owned.image.end(), image);
        if (owned.reference.empty() || at == owned.image.end() || *at != image) {
            return;
        }
        for (const std::int64_t row : neighbours(scores)) {
            owned.reference[static_cast<std::size_t>(at - owned.image.begin())].push_back(
                {scores.of[kReferenceSet][static_cast<std::size_t>(row)], row,
                 scorer_.columnOf(kReferenceSet, row)});
        }
    }

    /// Same-patient pairs, each once, and the most alike other patient of every image.
    bool reference() {
        const at::Tensor isUnseen = sets_.unseen.defined()
                                        ? at::isin(sets_.reference.patients, sets_.unseen)
                                        : at::zeros({0}, at::kBool);
        std::vector<float> unseenPairs;
        Philox lots(derive(choices_.lots, "strangers"));
        const bool finished =
            each(sets_.reference.images, [&](std::int64_t row, ImageScores& scores) {
                auto& all = scores.of[kReferenceSet];
                const std::int64_t own = scorer_.columnOf(kReferenceSet, row);
                float foreign = kNothing;
                const float self = all[static_cast<std::size_t>(row)];
                made_.identical = row == 0 ? self : std::max(made_.identical, self);
                for (std::int64_t other = 0; other < std::ssize(all); ++other) {
                    const float score = all[static_cast<std::size_t>(other)];
                    if (scorer_.columnOf(kReferenceSet, other) != own) {
                        foreign = std::max(foreign, score);
                    } else if (other > row) {
                        made_.ownPairs.push_back(score);
                        if (isUnseen.numel() > 0 && isUnseen[row].item<bool>()) {
                            unseenPairs.push_back(score);
                        }
                    }
                }
                if (foreign > kNothing) {
                    made_.foreign.push_back(foreign);
                    made_.strangers.push_back(strangerOf(all, own, lots));
                }
            });
        if (unseenPairs.size() >= kFewestOwnPairs) {
            made_.ownPairs = std::move(unseenPairs);
        }
        return finished;
    }

    /// The score with an image of another patient, by lot; there is one.
    [[nodiscard]] float strangerOf(const std::vector<float>& all, std::int64_t own,
                                   Philox& lots) const {
        for (;;) {
            const auto image = lots.below(all.size());
            if (scorer_.columnOf(kReferenceSet, static_cast<std::int64_t>(image)) != own) {
                return all[image];
            }
        }
    }

    bool editedCopies() {
        return each(choices_.editedReference, [&](std::int64_t row, ImageScores& scores) {
            const auto original = choices_.referenceImages[static_cast<std::size_t>(row)];
            made_.editedCopies.push_back(
                scores.of[kReferenceSet][static_cast<std::size_t>(original)]);
        });
    }

    bool controls() {
        made_.controlToReference.assign(static_cast<std::size_t>(population_.control), kNothing);
        made_.controlToTrain = made_.controlToReference;
        const std::set<std::int64_t> used(choices_.controlImages.begin(),
                                          choices_.controlImages.end());
        return each(sets_.control.images, [&](std::int64_t row, ImageScores& scores) {
            const std::int64_t column = scorer_.columnOf(kControlSet, row);
            const auto patient = static_cast<std::size_t>(column - population_.train);
            float& toTrain = made_.controlToTrain[patient];
            float& toReference = made_.controlToReference[patient];
            toTrain = std::max(toTrain, scorer_.nearest(scores, kTrainSet).score);
            toReference = std::max(toReference, scorer_.nearest(scores, kReferenceSet).score);
            nearReference(made_.controlProbes, row, scores);
            if (used.count(row) > 0) {
                made_.controlOwner.push_back(column);
                append(made_.controls, scorer_.byPatient(scores));
                controlNeighbours.push_back(neighbours(scores));
            }
        });
    }

    bool release(const at::Tensor& images, const std::vector<std::int64_t>& asked,
                 ReleaseEvidence& into, std::vector<std::vector<std::int64_t>>* near) {
        into.asked = asked;
        const auto patients = static_cast<std::size_t>(population_.exchangeable());
        into.largest.assign(patients, kNothing);
        into.largestAt.assign(patients, 0);
        into.largestReference.assign(static_cast<std::size_t>(population_.reference), kNothing);
        return each(images, [&](std::int64_t row, ImageScores& scores) {
            into.toTrain.push_back(scorer_.nearest(scores, kTrainSet));
            into.toReference.push_back(scorer_.nearest(scores, kReferenceSet).score);
            into.toControl.push_back(scorer_.nearest(scores, kControlSet));
            const auto best = scorer_.byPatient(scores);
            for (std::size_t column = 0; column < patients; ++column) {
                if (best[column] > into.largest[column]) {
                    into.largest[column] = best[column];
                    into.largestAt[column] = row;
                }
            }
            for (std::size_t column = patients; column < best.size(); ++column) {
                float& largest = into.largestReference[column - patients];
                largest = std::max(largest, best[column]);
            }
            if (std::binary_search(asked.begin(), asked.end(), row)) {
                append(into.predicates, best);
                if (near != nullptr) {
                    near->push_back(neighbours(scores));
                }
            }
            if (near != nullptr) {  // the release itself, no shadow of it
                toOwned(row, scores);
            }
        });
    }

    bool training() {
        return each(taken(sets_.train.images, choices_.trainingImages),
                    [&](std::int64_t row, ImageScores& scores) {
                        made_.trainingOwner.push_back(scorer_.columnOf(
                            kTrainSet, choices_.trainingImages[static_cast<std::size_t>(row)]));
                        made_.trainingToTrain.push_back(scorer_.nearest(scores, kTrainSet));
                        append(made_.training, scorer_.byPatient(scores));
                    });
    }

    /// `without`: rows whose own image is not looked at, as if the model had never seen it.
    bool plant(const char* kind, const at::Tensor& images, const std::vector<std::int64_t>& rows,
               bool leaveOut) {
        PlantedEvidence planted;
        planted.kind = std::string(kind);
        const bool finished = each(images, [&](std::int64_t row, ImageScores& scores) {
            const std::int64_t image = rows[static_cast<std::size_t>(row)];
            if (leaveOut) {
                auto& all = scores.of[kTrainSet];
                all[static_cast<std::size_t>(image)] = *std::min_element(all.begin(), all.end());
            }
            planted.owner.push_back(scorer_.columnOf(kTrainSet, image));
            planted.toTrain.push_back(scorer_.nearest(scores, kTrainSet));
            append(planted.rows, scorer_.byPatient(scores));
        });
        made_.planted.push_back(std::move(planted));
        return finished;
    }

    bool planted() {
        const auto& rows = choices_.plantedImages;
        if (!plant("exact copies", taken(sets_.train.images, rows), rows, false) ||
            !plant("lightly edited copies", choices_.light, rows, false)) {
            return false;
        }
        if (choices_.denoised.defined() &&
            !plant("noised and denoised copies", choices_.denoised, rows, false)) {
            return false;
        }
        return plant("other images of the patients",
                     taken(sets_.train.images, choices_.otherImages), choices_.otherImages, true);
    }

    /// Of all images of X; those of H were looked at before.
    bool typical() {
        typicality.assign(static_cast<std::size_t>(population_.exchangeable()), kNothing);
        const bool finished = each(sets_.train.images, [&](std::int64_t row, ImageScores& scores) {
            float& patient = typicality[static_cast<std::size_t>(scorer_.columnOf(kTrainSet, row))];
            patient = std::max(patient, scorer_.nearest(scores, kReferenceSet).score);
            nearReference(made_.probes, row - firstProbe_, scores);
        });
        std::copy(made_.controlToReference.begin(), made_.controlToReference.end(),
                  typicality.begin() + population_.train);
        return finished;
    }

    static std::vector<std::int64_t> neighbours(const ImageScores& scores) {
        const auto& all = scores.of[kReferenceSet];
        std::vector<std::int64_t> rows(all.size());
        std::iota(rows.begin(), rows.end(), std::int64_t{0});
        const auto kept = std::min(rows.size(), kNeighbours);
        std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept),
                          rows.end(), [&](std::int64_t a, std::int64_t b) {
                              const float ofA = all[static_cast<std::size_t>(a)];
                              const float ofB = all[static_cast<std::size_t>(b)];
                              return ofA != ofB ? ofA > ofB : a < b;
                          });
        rows.resize(kept);
        return rows;
    }

    const AuditSets& sets_;
    const AuditPopulation& population_;
    const Choices& choices_;
    std::int64_t firstProbe_;  ///< row of sets_.train
    SetScorer scorer_;
    DetectorEvidence made_;
    const std::function<void(std::int64_t)>* progress_ = nullptr;
};

Result<void> checkProbes(const AuditSets& sets) {
    if (probesOf(sets) == 0) {
        return {};
    }
    if (auto sound = checkPatientImages(sets.probes, "probe"); !sound) {
        return sound;
    }
    if (auto sound = checkImages(sets.probes.images, sets.train.images.size(2)); !sound) {
        return sound;
    }
    if (!at::isin(sets.probes.patients, sets.train.patients).all().item<bool>()) {
        return Error{ErrorCode::InvalidOption, "probe", "an image of a patient without others"};
    }
    return {};
}

Result<void> checkSetsOf(const AuditSets& sets) {
    const std::pair<const PatientImages*, const char*> all[] = {
        {&sets.train, "train"}, {&sets.control, "control"}, {&sets.reference, "reference"}};
    for (const auto& [set, name] : all) {
        if (auto sound = checkPatientImages(*set, name); !sound) {
            return sound;
        }
        if (auto sound = checkImages(sets.released, set->images.size(2)); !sound) {
            return sound;
        }
    }
    if (auto sound = checkProbes(sets); !sound) {
        return sound;
    }
    for (const auto& [a, b] :
         {std::pair(&sets.train, &sets.control), std::pair(&sets.train, &sets.reference),
          std::pair(&sets.control, &sets.reference)}) {
        if (auto sound = checkDisjoint(*a, *b); !sound) {
            return sound;
        }
    }
    if (sets.without.defined()) {
        return checkImages(sets.without, sets.train.images.size(2));
    }
    return {};
}

std::int64_t workOf(const AuditSets& sets, const Choices& choices) {
    const auto images = [](const at::Tensor& tensor) {
        return tensor.defined() ? tensor.size(0) : 0;
    };
    return images(sets.reference.images) + images(sets.control.images) + images(sets.released) +
           images(sets.without) + images(choices.editedReference) + images(choices.light) +
           images(choices.denoised) + std::ssize(choices.trainingImages) +
           std::ssize(choices.plantedImages) + std::ssize(choices.otherImages);
}

}  // namespace

PatientImages imagesOfTrain(const AuditSets& sets) {
    return probesOf(sets) > 0 ? joined(sets.train, sets.probes) : sets.train;
}

AuditPopulation populationOf(const AuditSets& sets) {
    AuditPopulation population;
    const auto add = [&](const PatientImages& set) {
        const at::Tensor numbers = std::get<0>(at::_unique(set.patients.to(at::kCPU)));
        const auto* const number = numbers.const_data_ptr<std::int64_t>();
        population.number.insert(population.number.end(), number, number + numbers.size(0));
        return numbers.size(0);
    };
    population.train = add(sets.train);
    population.control = add(sets.control);
    population.reference = add(sets.reference);
    population.stratum = sets.stratum;
    return population;
}

Result<EvidenceRun> gatherEvidence(std::span<const AttackDetector> detectors, const AuditSets& sets,
                                   const AuditOptions& options, const Denoise& denoise,
                                   std::stop_token stop, Observer& observer) {
    if (auto sound = options.check(); !sound) {
        return sound.error();
    }
    if (auto sound = checkSetsOf(sets); !sound) {
        return sound.error();
    }
    try {
        EvidenceRun run;
        run.evidence.population = populationOf(sets);
        run.evidence.released = sets.released.size(0);
        // Copies are planted of what was learned from; likeness is to all images of a patient.
        const Choices choices = choose(sets, options, denoise, stop);
        AuditSets whole = sets;
        whole.train = imagesOfTrain(sets);
        const std::int64_t total =
            workOf(whole, choices) * std::ssize(detectors) + whole.train.images.size(0);
        std::int64_t done = 0;
        const auto progress = [&](std::int64_t images) {
            done += images;
            observer.progressed(std::min(done, total), total);
        };
        for (const AttackDetector& attack : detectors) {
            Gatherer gatherer(attack, whole, run.evidence.population, choices, stop);
            const bool isFirst = run.evidence.detectors.empty();
            if (stop.stop_requested() || !gatherer.gather(progress, isFirst)) {
                run.outcome = Outcome::Stopped;
                return run;
            }
            if (isFirst) {
                run.releasedNeighbours = std::move(gatherer.releasedNeighbours);
                run.controlNeighbours = std::move(gatherer.controlNeighbours);
                run.evidence.population.typicality = std::move(gatherer.typicality);
            }
            run.evidence.detectors.push_back(gatherer.take());
        }
        return run;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "audit", "scores of all patients"};
    }
}

}  // namespace outis::privacy
