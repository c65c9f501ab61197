// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/intruder_exercise.h"

#include <set>

#include <doctest.h>

#include "core/data/image_file.h"
#include "tests/core/pipeline/small_release.h"
#include "tests/core/release/decision/error_of.h"

using namespace outis;
using namespace outis::pipeline;
using namespace outis::test;

TEST_CASE("each question shows the nearest person, once, and the solution says whose side it is") {
    SmallRelease small;
    const RoleSets sets = openForAudit(small.session->workspace());
    const at::Tensor train = oneOfEach(sets.train);
    const at::Tensor control = oneOfEach(sets.control);
    // Copies, so that everybody's own image is the nearest.
    const auto record = small.submit(at::cat({imagesOf(sets.train).index_select(0, train),
                                              imagesOf(sets.control).index_select(0, control)}),
                                     "synthetic/made");
    const auto test = orThrow(makeIntruderTest(small.session->workspace(), record, 1000));
    REQUIRE(std::ssize(test.questions) == std::min(train.size(0), control.size(0)));
    std::set<std::int64_t> shown;
    for (const auto& question : test.questions) {
        const std::int64_t row = std::stoll(question.picture);
        CHECK(question.isTraining == (row < train.size(0)));
        const auto& set = question.isTraining ? sets.train : sets.control;
        const auto own =
            (question.isTraining ? train[row] : control[row - train.size(0)]).item<std::int64_t>();
        CHECK(question.realImage == set.imageIds()[static_cast<std::size_t>(own)]);
        CHECK(shown.insert(question.realImage).second);
    }
}

TEST_CASE("the folder of a test holds pictures and an empty table, and nothing of the solution") {
    SmallRelease small;
    const RoleSets sets = openForAudit(small.session->workspace());
    const auto record =
        small.submit(at::cat({imagesOf(sets.train).index_select(0, oneOfEach(sets.train)),
                              imagesOf(sets.control).index_select(0, oneOfEach(sets.control))}),
                     "synthetic/made");
    const auto test = orThrow(makeIntruderTest(small.session->workspace(), record, 2));
    REQUIRE(test.questions.size() == 2);
    std::vector<std::string> names;
    for (const auto& file :
         orThrow(files::listFiles(release::intruderFolder(record.folder(), test.id)))) {
        names.push_back(file.filename().string());
    }
    CHECK(names == std::vector<std::string>{"answers.csv", "question-001.png", "question-002.png"});
    const auto folder = release::intruderFolder(record.folder(), test.id);
    CHECK(orThrow(files::readText(folder / "answers.csv")) == "question,answer\n1,\n2,\n");
    const auto picture = orThrow(data::readPng(folder / "question-001.png"));
    CHECK(picture.width > 2 * picture.height - 1);
    removeIntruderTest(record, test.id);
    CHECK_FALSE(std::filesystem::exists(folder));
    CHECK_FALSE(std::filesystem::exists(release::intruderKeyFile(record.folder(), test.id)));
}

TEST_CASE("where every image is nearest to one kind of patients no question can be asked") {
    SmallRelease small;
    const RoleSets sets = openForAudit(small.session->workspace());
    const at::Tensor train = oneOfEach(sets.train).slice(0, 0, 5);
    const auto record =
        small.submit(imagesOf(sets.train).index_select(0, train), "synthetic/copies");
    CHECK(errorOf(makeIntruderTest(small.session->workspace(), record, 4)) == ErrorCode::Refused);
    CHECK(errorOf(makeIntruderTest(small.session->workspace(), record, 0)) ==
          ErrorCode::InvalidOption);
    orThrow(files::writeAtomically(small.root / "synthetic/copies/0.png", std::string("other")));
    CHECK(errorOf(makeIntruderTest(small.session->workspace(), record, 4)) == ErrorCode::Corrupt);
}
