// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/intruder_exercise.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/prepare.h"
#include "core/metrics/nearest.h"
#include "core/pipeline/pair_picture.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/release/decision/frozen_picture.h"
#include "core/release/decision/signing_key.h"

namespace outis::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSeedBytes = 16;
constexpr std::size_t kAtOnce = 32;       ///< images whose neighbours are looked for together
constexpr std::int64_t kNeighbours = 64;  ///< that are looked at until one is of a new patient

/// A synthetic image and the real one that it is shown with.
struct Candidate {
    std::size_t image = 0;  ///< of the manifest
    std::int64_t row = 0;   ///< of its set
};

struct Neighbour {
    double dist2 = 0;
    bool isTraining = false;
    std::int64_t row = 0;  ///< of its set
};

struct Candidates {
    std::vector<Candidate> training;
    std::vector<Candidate> control;

    [[nodiscard]] std::int64_t rarer() const {
        return std::min(std::ssize(training), std::ssize(control));
    }
};

/// Throws ErrorException.
class IntruderTestMaker {
public:
    IntruderTestMaker(const data::Workspace& workspace, const release::ReleaseRecord& record)
        : record_(record),
          train_(orThrow(
              data::PreparedSet::open(workspace, data::Role::Train, data::Access::Learning))),
          // An attack on the release: the control patients are there for that.
          control_(orThrow(
              data::PreparedSet::open(workspace, data::Role::Control, data::Access::Audit))),
          random_(Seed{fnv1a(release::randomHex(kSeedBytes))}) {}

    release::IntruderTest make(std::int64_t questions) {
        if (train_.count() == 0 || control_.count() == 0) {
            throw ErrorException({ErrorCode::TooFewPatients, "intruder test",
                                  "needs training and control patients"});
        }
        Candidates candidates = drawCandidates(questions);
        const std::int64_t count = std::min(questions, candidates.rarer());
        if (count == 0) {
            throw ErrorException(
                {ErrorCode::Refused, "intruder test",
                 "no question can be asked: every image lies nearest to a " +
                     std::string(candidates.control.empty() ? "training" : "control") +
                     " patient's"});
        }
        // Whoever comes late in the lot finds the nearest patients taken.
        shuffle(std::span(candidates.training), random_);
        shuffle(std::span(candidates.control), random_);
        release::IntruderTest test = release::newIntruderTest();
        orThrow(files::makeFolders(release::intruderFolder(record_.folder(), test.id)));
        auto training = candidates.training.begin();
        auto control = candidates.control.begin();
        for (std::int64_t question = 1; question <= count; ++question) {
            const bool isTraining = random_.below(2) == 1;
            const Candidate& chosen = isTraining ? *training++ : *control++;
            test.questions.push_back(questionOf(test.id, question, chosen, isTraining));
        }
        writeTexts(test);
        return test;
    }

private:
    /// Images by lot until there are as many of either kind as there are questions.
    Candidates drawCandidates(std::int64_t wanted) {
        std::vector<std::size_t> lot(record_.manifest().images.size());
        std::iota(lot.begin(), lot.end(), std::size_t{0});
        shuffle(std::span(lot), random_);
        Candidates candidates;
        for (std::size_t begin = 0; begin < lot.size() && candidates.rarer() < wanted;
             begin += kAtOnce) {
            const std::span some =
                std::span(lot).subspan(begin, std::min(kAtOnce, lot.size() - begin));
            const auto neighbours = neighboursOf(some);
            for (std::size_t index = 0; index < some.size(); ++index) {
                takeNearest(some[index], neighbours[index], candidates);
            }
        }
        return candidates;
    }

    /// Nobody is shown twice: whoever comes up again and again would be told by that.
    void takeNearest(std::size_t image, const std::vector<Neighbour>& nearest,
                     Candidates& candidates) {
        for (const Neighbour& one : nearest) {
            const auto patients = (one.isTraining ? train_ : control_).patients();
            if (shown_.insert(patients[static_cast<std::size_t>(one.row)]).second) {
                (one.isTraining ? candidates.training : candidates.control)
                    .push_back({image, one.row});
                return;
            }
        }
    }

    /// For every image, nearest first, images of patients who are not shown yet.
    [[nodiscard]] std::vector<std::vector<Neighbour>> neighboursOf(
        std::span<const std::size_t> images) const {
        std::vector<at::Tensor> pictures;
        for (const std::size_t image : images) {
            pictures.push_back(syntheticImage(image).flatten());
        }
        std::vector<std::vector<Neighbour>> neighbours(images.size());
        addNeighbours(at::stack(pictures), train_, true, neighbours);
        addNeighbours(at::stack(pictures), control_, false, neighbours);
        for (auto& nearest : neighbours) {
            std::ranges::sort(nearest, {}, &Neighbour::dist2);
        }
        return neighbours;
    }

    void addNeighbours(const at::Tensor& queries, const data::PreparedSet& set, bool isTraining,
                       std::vector<std::vector<Neighbour>>& neighbours) const {
        std::vector<std::int64_t> rows;
        for (std::int64_t row = 0; row < set.count(); ++row) {
            if (!shown_.contains(set.patients()[static_cast<std::size_t>(row)])) {
                rows.push_back(row);
            }
        }
        const std::int64_t count = std::min(kNeighbours, std::ssize(rows));
        if (count == 0) {
            return;
        }
        SilentObserver silent;
        const auto found =
            orThrow(metrics::nearest(queries, {flatImagesOf(set), rows}, {.k = count}, {}, silent));
        for (std::size_t query = 0; query < neighbours.size(); ++query) {
            const auto index = static_cast<std::int64_t>(query);
            for (std::int64_t rank = 0; rank < count; ++rank) {
                const auto row = found.index[index][rank].item<std::int64_t>();
                neighbours[query].push_back({found.dist2[index][rank].item<double>(), isTraining,
                                             rows[static_cast<std::size_t>(row)]});
            }
        }
    }

    [[nodiscard]] at::Tensor syntheticImage(std::size_t image) const {
        return tensorOf(orThrow(release::frozenPicture(record_, record_.manifest().images[image])));
    }

    [[nodiscard]] release::IntruderQuestion questionOf(const std::string& test,
                                                       std::int64_t question,
                                                       const Candidate& chosen,
                                                       bool isTraining) const {
        const data::PreparedSet& set = isTraining ? train_ : control_;
        const fs::path file =
            release::intruderFolder(record_.folder(), test) / release::questionFileName(question);
        orThrow(writeSideBySide(file, syntheticImage(chosen.image), imagesOf(set)[chosen.row]));
        return {question, record_.manifest().images[chosen.image].file,
                set.imageIds()[static_cast<std::size_t>(chosen.row)], isTraining,
                toHex(orThrow(sha256File(file)))};
    }

    void writeTexts(const release::IntruderTest& test) const {
        std::string table = "question,answer\n";
        for (const release::IntruderQuestion& question : test.questions) {
            table += std::to_string(question.question) + ",\n";
        }
        orThrow(files::writeAtomically(
            release::intruderFolder(record_.folder(), test.id) / "answers.csv", table));
        const fs::path key = release::intruderKeyFile(record_.folder(), test.id);
        orThrow(files::makeFolders(key.parent_path()));
        fs::permissions(key.parent_path(), fs::perms::owner_all);
        orThrow(files::writeAtomically(key, release::intruderText(test)));
    }

    const release::ReleaseRecord& record_;
    data::PreparedSet train_;
    data::PreparedSet control_;
    Philox random_;
    std::set<std::int64_t> shown_;  ///< patients
};

}  // namespace

Result<release::IntruderTest> makeIntruderTest(const data::Workspace& workspace,
                                               const release::ReleaseRecord& record,
                                               std::int64_t questions) {
    if (questions < 1) {
        return Error{ErrorCode::InvalidOption, "questions", "ask at least one"};
    }
    try {
        return IntruderTestMaker(workspace, record).make(questions);
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const fs::filesystem_error& failure) {
        return files::errnoError(failure.code().value(), failure.path1(), true);
    }
}

void removeIntruderTest(const release::ReleaseRecord& record, const std::string& test) {
    std::error_code ignored;  // what stays was signed by nobody: no answer counts for it
    fs::remove_all(release::intruderFolder(record.folder(), test), ignored);
    fs::remove(release::intruderKeyFile(record.folder(), test), ignored);
}

}  // namespace outis::pipeline
