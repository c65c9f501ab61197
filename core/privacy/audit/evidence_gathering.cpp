// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/evidence_gathering.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

#include <ATen/ATen.h>

#include "core/base/hash.h"
#include "core/privacy/audit/evidence_choices.h"
#include "core/privacy/audit/set_scorer.h"

namespace outis::privacy {
namespace {

constexpr std::size_t kNeighbours = 5;
constexpr std::size_t kFewestOwnPairs = 20;
constexpr std::int64_t kBetweenSaves = 2048;  // released images scored
constexpr float kNothing = -std::numeric_limits<float>::max();

void append(ScoreTable& table, const std::vector<float>& row) {
    table.columns = static_cast<std::int64_t>(row.size());
    table.values.insert(table.values.end(), row.begin(), row.end());
}

std::int64_t probesOf(const AuditSets& sets) {
    return sets.probes.images.defined() ? sets.probes.images.size(0) : 0;
}

std::int64_t plantedImages(const EvidenceChoices& choices) {
    const std::int64_t kinds = choices.denoised ? 3 : 2;
    return kinds * std::ssize(choices.plantedImages) + std::ssize(choices.otherImages);
}

/// Everything about one detector. `sets.train` are all images of X, probe images last. Each step is
/// false when stopped.
class Gatherer {
public:
    Gatherer(const AttackDetector& attack, const AuditSets& sets, const AuditPopulation& population,
             const EvidenceChoices& choices, EvidencePieces pieces, const std::stop_token& stop)
        : sets_(sets),
          population_(population),
          choices_(choices),
          firstProbe_(sets.train.images.size(0) - probesOf(sets)),
          scorer_(*attack.detector, sets, population, stop),
          pieces_(std::move(pieces)) {
        made_.family = attack.family;
        made_.detector = attack.detector->identity().name;
        made_.version = attack.detector->identity().version;
    }

    /// What the copy test needs, and nothing else.
    bool gatherCopies(const std::function<void(std::int64_t)>& progress) {
        progress_ = &progress;
        return beforeRelease() && release(EvidenceStep::Release, sets_.released, {});
    }

    bool gather(const std::function<void(std::int64_t)>& progress, bool withTypicality) {
        progress_ = &progress;
        ownImages(withTypicality);
        using enum EvidenceStep;
        return beforeRelease() && release(Release, sets_.released, choices_.asked) &&
               (!sets_.without.defined() ||
                release(Without, sets_.without, choices_.askedWithout)) &&
               step(Training, std::ssize(choices_.trainingImages), [&] { return training(); }) &&
               step(Planted, plantedImages(choices_), [&] { return planted(); }) &&
               (!withTypicality || step(Typical, imagesOf(sets_.train), [&] { return typical(); }));
    }

    [[nodiscard]] SeenByDetector take() { return std::move(seen_); }

private:
    static std::int64_t imagesOf(const PatientImages& set) { return set.images.size(0); }

    bool beforeRelease() {
        using enum EvidenceStep;
        return step(Reference, imagesOf(sets_.reference), [&] { return reference(); }) &&
               step(EditedCopies, std::ssize(choices_.referenceImages),
                    [&] { return editedCopies(); }) &&
               step(Controls, imagesOf(sets_.control), [&] { return controls(); });
    }

    /// Unless it was done before a stop: `run` is false when stopped.
    bool step(EvidenceStep step, std::int64_t images, const std::function<bool()>& run) {
        if (pieces_.load(step, seen_)) {
            (*progress_)(images);
            return true;
        }
        const bool finished = run();
        if (finished) {
            orThrow(pieces_.save(step, images, seen_));
        }
        return finished;
    }

    bool each(const at::Tensor& images,
              const std::function<void(std::int64_t, ImageScores&)>& use) {
        return scorer_.eachOf(images, [&](std::int64_t row, ImageScores& scores) {
            use(row, scores);
            (*progress_)(1);
        });
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
                seen_.controlNeighbours.push_back(neighbours(scores));
            }
        });
    }

    /// A release may be larger than all sets together: it is kept in parts.
    bool release(EvidenceStep step, const at::Tensor& images,
                 const std::vector<std::int64_t>& asked) {
        std::int64_t done = pieces_.load(step, seen_).value_or(0);
        ReleaseEvidence& into = step == EvidenceStep::Release ? made_.release
                                : made_.without               ? *made_.without
                                                              : made_.without.emplace();
        if (done == 0) {
            startRelease(asked, into);
        }
        (*progress_)(done);
        std::int64_t kept = done;
        const bool finished =
            each(images.slice(0, done), [&](std::int64_t /*row*/, ImageScores& scores) {
                ofReleased(step, done, scores, into);
                if (++done - kept == kBetweenSaves) {
                    orThrow(pieces_.save(step, done, seen_));
                    kept = done;
                }
            });
        if (done > kept) {
            orThrow(pieces_.save(step, done, seen_));
        }
        return finished;
    }

    void startRelease(const std::vector<std::int64_t>& asked, ReleaseEvidence& into) const {
        const auto patients = static_cast<std::size_t>(population_.exchangeable());
        into.asked = asked;
        into.largest.assign(patients, kNothing);
        into.largestAt.assign(patients, 0);
        into.largestReference.assign(static_cast<std::size_t>(population_.reference), kNothing);
    }

    void ofReleased(EvidenceStep step, std::int64_t row, const ImageScores& scores,
                    ReleaseEvidence& into) {
        into.toTrain.push_back(scorer_.nearest(scores, kTrainSet));
        into.toReference.push_back(scorer_.nearest(scores, kReferenceSet).score);
        into.toControl.push_back(scorer_.nearest(scores, kControlSet));
        const auto best = scorer_.byPatient(scores);
        const std::size_t patients = into.largest.size();
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
        const bool isItself = step == EvidenceStep::Release;  // no shadow of it
        if (std::binary_search(into.asked.begin(), into.asked.end(), row)) {
            append(into.predicates, best);
            if (isItself) {
                seen_.releasedNeighbours.push_back(neighbours(scores));
            }
        }
        if (isItself) {
            toOwned(row, scores);
        }
    }

    bool training() {
        return each(takenRows(sets_.train.images, choices_.trainingImages),
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
        if (!plant("exact copies", takenRows(sets_.train.images, rows), rows, false) ||
            !plant("lightly edited copies", choices_.light, rows, false)) {
            return false;
        }
        if (choices_.denoised) {
            const at::Tensor denoised = choices_.denoised();
            if (!denoised.defined() ||
                !plant("noised and denoised copies", denoised, rows, false)) {
                return false;
            }
        }
        return plant("other images of the patients",
                     takenRows(sets_.train.images, choices_.otherImages), choices_.otherImages,
                     true);
    }

    /// Of all images of X; those of H were looked at before.
    bool typical() {
        auto& typicality = seen_.typicality;
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
    const EvidenceChoices& choices_;
    std::int64_t firstProbe_;  ///< row of sets_.train
    SetScorer scorer_;
    EvidencePieces pieces_;
    SeenByDetector seen_;
    DetectorEvidence& made_ = seen_.evidence;
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

std::int64_t workOf(const AuditSets& sets, const EvidenceChoices& choices, bool copiesOnly) {
    const std::int64_t copies = sets.reference.images.size(0) + sets.control.images.size(0) +
                                sets.released.size(0) + std::ssize(choices.referenceImages);
    return copiesOnly ? copies
                      : copies + (sets.without.defined() ? sets.without.size(0) : 0) +
                            std::ssize(choices.trainingImages) + plantedImages(choices);
}

/// Of all that the scores of any detector depend on. `sets.train` holds the probe images as well.
std::string fingerprintOf(const AuditSets& sets, const AuditOptions& options,
                          const Denoise& denoise, const EvidencePlace& place) {
    Sha256 all;
    const auto add = [&](const std::string& text) { all.update(text + "\n"); };
    const auto addTensor = [&](const at::Tensor& tensor) {
        const at::Tensor dense = tensor.defined() ? tensor.to(at::kCPU).contiguous() : tensor;
        const std::size_t bytes = dense.defined() ? dense.nbytes() : 0;
        add(std::to_string(bytes));
        if (bytes > 0) {
            all.update(std::span(static_cast<const std::byte*>(dense.const_data_ptr()), bytes));
        }
    };
    add("evidence-1");
    add(place.madeBy);
    for (const PatientImages* set : {&sets.train, &sets.control, &sets.reference}) {
        add(digestOf(*set));
    }
    add(std::to_string(probesOf(sets)));
    for (const at::Tensor* tensor : {&sets.released, &sets.without, &sets.unseen}) {
        addTensor(*tensor);
    }
    for (const std::int64_t number : {options.seed, options.predicates, options.plantedPool}) {
        add(std::to_string(number));
    }
    add(denoise ? "with near copies" : "");
    return toHex(all.finish());
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
                                   std::stop_token stop, Observer& observer,
                                   const EvidencePlace& place) {
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
        const EvidenceChoices choices = chooseEvidence(sets, options, denoise, stop);
        AuditSets whole = sets;
        whole.train = imagesOfTrain(sets);
        std::int64_t total = whole.train.images.size(0);
        for (const AttackDetector& attack : detectors) {
            total += workOf(whole, choices, attack.copiesOnly);
        }
        std::int64_t done = 0;
        const auto progress = [&](std::int64_t images) {
            done += images;
            observer.progressed(std::min(done, total), total);
        };
        const std::string fingerprint =
            place.folder.empty() ? "" : fingerprintOf(whole, options, denoise, place);
        for (const AttackDetector& attack : detectors) {
            const bool isFirst = run.evidence.detectors.empty() && !attack.copiesOnly;
            const DetectorIdentity& identity = attack.detector->identity();
            Gatherer gatherer(
                attack, whole, run.evidence.population, choices,
                {place, identity.name, fingerprint + identity.version + (isFirst ? " first" : "")},
                stop);
            if (stop.stop_requested() ||
                !(attack.copiesOnly ? gatherer.gatherCopies(progress)
                                    : gatherer.gather(progress, isFirst))) {
                run.outcome = Outcome::Stopped;
                return run;
            }
            SeenByDetector seen = gatherer.take();
            if (attack.copiesOnly) {
                run.evidence.copiesOnly.push_back(std::move(seen.evidence));
                continue;
            }
            if (isFirst) {
                run.releasedNeighbours = std::move(seen.releasedNeighbours);
                run.controlNeighbours = std::move(seen.controlNeighbours);
                run.evidence.population.typicality = std::move(seen.typicality);
            }
            run.evidence.detectors.push_back(std::move(seen.evidence));
        }
        return run;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "audit", "scores of all patients"};
    }
}

}  // namespace outis::privacy
