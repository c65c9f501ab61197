// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <string>

#include "core/data/importer.h"
#include "tests/core/data/import_project.h"
#include "tests/core/data/made_dicom.h"
#include "tests/core/data/made_views.h"

using namespace outis;
using namespace outis::data;
using test::ImportProject;

namespace {

/// Real files of drawn pictures, a folder a patient.
struct ViewProject : ImportProject {
    // Views are judged before masking, and a page of text would be read line by line.
    ViewProject() { options.maskText = false; }
    void png(const std::string& path, const GreyImage& image) const {
        const auto bytes = orThrow(encodePng(image));
        file(path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
    void dicom(const std::string& path, const GreyImage& image, const std::string& view,
               const std::string& part) const {
        test::MadeDicom made;
        made.rows = image.height;
        made.columns = image.width;
        made.bitsAllocated = 8;
        made.bitsStored = 8;
        made.values.assign(image.pixels.begin(), image.pixels.end());
        made.elements = {{0x00185101, view}, {0x00180015, part}};
        file(path, "");
        test::writeDicom(folder.path() / "source" / path, made);
    }
    Result<ImportReport> read() {
        observer = {};
        return importFolder(workspace, catalogue, options, {}, observer);
    }
    [[nodiscard]] std::string reasonOf(const std::string& path) const {
        return rows().at(path).at("reason");
    }
    [[nodiscard]] bool isTold(const std::string& text) const {
        return std::any_of(observer.warnings.begin(), observer.warnings.end(),
                           [&](const Error& warning) { return warning.detail == text; });
    }
};

}  // namespace

TEST_CASE(
    "guessed lateral views and pictures of no chest are set aside, listed, and taken on request") {
    ViewProject project;
    project.png("a/frontal.png", test::frontalChest(1));
    project.png("b/side.png", test::lateralChest(3));
    project.png("c/page.png", test::pageOfText(1));
    REQUIRE_RESULT(project.read());
    CHECK(project.catalogue.images()->size() == 1);
    CHECK(project.catalogue.images()->front().view == "Frontal");
    CHECK(project.ask("SELECT view_source FROM images").front() == "guess");
    CHECK(project.reasonOf("b/side.png") == "lateral-guess");
    CHECK(project.reasonOf("c/page.png") == "not-chest");
    CHECK(project.isTold("1 images look like lateral views (guess) and were set aside"));

    project.options.keepLateralGuess = true;
    REQUIRE_RESULT(project.read());
    CHECK(project.catalogue.images()->size() == 2);
    project.options.keepNotChest = true;
    REQUIRE_RESULT(project.read());
    CHECK(project.catalogue.images()->size() == 3);
    CHECK(project.isTold("1 images look not-chest (guess)"));
    project.options.keepLateralGuess = false;
    project.options.keepNotChest = false;
    REQUIRE_RESULT(project.read());
    CHECK(project.catalogue.images()->size() == 1);
}

TEST_CASE("what a header or the label file says of the view counts more than a guess") {
    ViewProject project;
    project.dicom("a/1.dcm", test::lateralChest(3), "PA", "CHEST");
    project.dicom("b/2.dcm", test::frontalChest(2), "LL", "CHEST");
    project.dicom("c/3.dcm", test::frontalChest(4), "LLD", "CHEST");
    project.dicom("d/4.dcm", test::frontalChest(5), "PA", "HAND");
    project.dicom("e/5.dcm", test::pageOfText(2), "AP", "");
    project.png("f/6.png", test::lateralChest(4));
    project.labels("image,patient_id,view\nf/6.png,P6,ap portable\n");
    project.options.patientRule = "folder";
    REQUIRE_RESULT(project.read());
    CHECK(project.ask("SELECT view || ' ' || view_source FROM images ORDER BY id") ==
          std::vector<std::string>{"PA header", "AP header", "AP labels"});
    CHECK(project.reasonOf("b/2.dcm") == "lateral");
    CHECK(project.reasonOf("c/3.dcm") == "lateral");
    CHECK(project.reasonOf("d/4.dcm") == "not-chest");
}

TEST_CASE("the flags of the images that were taken are stored and counted") {
    ViewProject project;
    project.png("a/1.png", test::inverted(test::frontalChest(1)));
    project.png("b/2.png", test::inverted(test::turned(test::frontalChest(2), 1)));
    project.png("c/3.png", test::frontalChest(3));
    REQUIRE_RESULT(project.read());
    CHECK(project.ask("SELECT quality FROM images ORDER BY id") ==
          std::vector<std::string>{R"(["inverted"])", R"(["inverted","rotated-90"])", "[]"});
    CHECK(project.isTold("2 images look inverted (guess)"));
    CHECK(project.isTold("1 images look rotated-90 (guess)"));
}
