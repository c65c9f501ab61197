// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/importer.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/base/hash.h"
#include "tests/core/data/import_project.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ImportProject;

/// Everything in a folder with its content and time.
std::string stateOf(const fs::path& folder) {
    std::string text;
    for (const fs::path& path : orThrow(files::listFiles(folder))) {
        text += path.string() + " " + toHex(orThrow(sha256File(path))) + " " +
                std::to_string(fs::last_write_time(path).time_since_epoch().count()) + "\n";
    }
    return text;
}

void fillWithPatients(const ImportProject& project, int patients) {
    for (int patient = 0; patient < patients; ++patient) {
        const std::string name = "patient" + std::to_string(1000 + patient);
        project.picture(name + "/a.png", 2 * patient);
        project.picture(name + "/b.png", 2 * patient + 1);
    }
}

}  // namespace

TEST_CASE("every file is told what became of it") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("anna/2.png", 2);
    project.picture("bert/1.png", 3);
    project.picture("bert/copy.png", 3);
    project.file("bert/broken.png", "broken");
    project.file("bert/throws.png", "throws");
    project.file("readme.txt", "text");
    project.file("empty.png", "");
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->outcome == Outcome::Finished);
    CHECK(report->files == 8);
    CHECK(report->imported == 3);
    CHECK(report->duplicates == 1);
    CHECK(report->notImages == 1);
    CHECK(report->rejected == 3);
    CHECK(report->patients == 2);
    CHECK(report->images == 3);
    const auto rows = project.rows();
    CHECK(rows.size() == 8);
    CHECK(rows.at("bert/copy.png").at("outcome") == "duplicate");
    CHECK(rows.at("bert/copy.png").at("image") == rows.at("bert/1.png").at("image"));
    CHECK(rows.at("bert/broken.png").at("reason") == "damaged");
    CHECK(rows.at("bert/throws.png").at("outcome") == "rejected");
    CHECK(rows.at("bert/throws.png").dump().find("SECRET") == std::string::npos);
    CHECK(rows.at("readme.txt").at("outcome") == "not-image");
}

TEST_CASE("pictures are stored small, named by their content, and owned by their patients") {
    ImportProject project;
    project.options.workingSize = 16;
    project.picture("anna/1.png", 1);
    REQUIRE_RESULT(project.import());
    const auto images = project.catalogue.images().value();
    REQUIRE(images.size() == 1);
    CHECK(images[0].width == 16);
    CHECK(images[0].height == 12);
    const fs::path path = project.workspace.root() / images[0].storedPath;
    CHECK(path.stem() == toHex(orThrow(sha256File(path))));
    const auto stored = readPng(path);
    REQUIRE_RESULT(stored);
    CHECK(stored->width == 16);
    CHECK(project.ask("SELECT value FROM identity WHERE kind = 'patient'") ==
          std::vector<std::string>{"local:anna"});
}

TEST_CASE("a second import reads nothing again and changes nothing") {
    ImportProject project;
    fillWithPatients(project, 5);
    project.file("readme.txt", "text");
    REQUIRE_RESULT(project.import());
    CHECK(project.reader.reads() == 11);
    const std::string before = project.catalogue.digest().value();
    const auto again = project.import();
    REQUIRE_RESULT(again);
    CHECK(project.reader.reads() == 11);
    CHECK(again->alreadyThere == 11);
    CHECK(again->imported == 10);
    CHECK(again->patients == 5);
    CHECK(project.catalogue.digest().value() == before);
}

TEST_CASE("a stopped import leaves a valid catalogue, and the next one goes on") {
    ImportProject whole;
    ImportProject stopped;
    fillWithPatients(whole, 200);
    fillWithPatients(stopped, 200);
    REQUIRE_RESULT(whole.import());
    std::stop_source stop;
    stopped.reader.onRead = [&](int reads) {
        if (reads == 300) {
            stop.request_stop();
        }
    };
    const auto first = stopped.import(stop.get_token());
    REQUIRE_RESULT(first);
    CHECK(first->outcome == Outcome::Stopped);
    CHECK(first->imported > 200);
    CHECK(first->imported < 400);
    CHECK(stopped.observer.finished == std::vector<std::string>{"import stopped"});
    CHECK(stopped.catalogue.images()->size() == static_cast<std::size_t>(first->imported));
    const auto taken = stopped.catalogue.images().value();
    CHECK(std::ranges::all_of(taken, [&](const ImageRow& image) {
        return fs::exists(stopped.workspace.root() / image.storedPath);
    }));
    stopped.reader.onRead = nullptr;
    const auto second = stopped.import();
    REQUIRE_RESULT(second);
    CHECK(second->outcome == Outcome::Finished);
    CHECK(second->alreadyThere == first->imported);
    CHECK(stopped.owners() == whole.owners());
}

TEST_CASE("an import that was stopped before its first file has taken nothing") {
    ImportProject project;
    fillWithPatients(project, 2);
    std::stop_source stop;
    stop.request_stop();
    const auto report = project.import(stop.get_token());
    REQUIRE_RESULT(report);
    CHECK(report->outcome == Outcome::Stopped);
    CHECK(report->images == 0);
}

TEST_CASE("the number of threads changes nothing") {
    ImportProject one;
    ImportProject many;
    for (ImportProject* project : {&one, &many}) {
        fillWithPatients(*project, 40);
        project->picture("patient1000/copy.png", 77);
        project->file("patient1003/x.png", "broken");
    }
    one.options.threads = 1;
    many.options.threads = 8;
    REQUIRE_RESULT(one.import());
    REQUIRE_RESULT(many.import());
    CHECK(one.catalogue.digest().value() == many.catalogue.digest().value());
}

TEST_CASE("progress is counted in files and never falls") {
    ImportProject project;
    fillWithPatients(project, 10);
    REQUIRE_RESULT(project.import());
    CHECK(project.observer.started == std::vector<std::string>{"import 20 files"});
    CHECK(project.observer.progress.back() == std::pair<std::int64_t, std::int64_t>{20, 20});
    CHECK(std::is_sorted(project.observer.progress.begin(), project.observer.progress.end()));
    CHECK(project.observer.finished == std::vector<std::string>{"import finished"});
    REQUIRE_FALSE(project.observer.pictures.empty());
    CHECK(project.observer.pictures[0].starts_with("import images/"));
}

TEST_CASE("nothing is written to the source, and a workspace inside it is no source") {
    ImportProject project;
    fillWithPatients(project, 3);
    const std::string before = stateOf(project.options.source);
    REQUIRE_RESULT(project.import());
    CHECK(stateOf(project.options.source) == before);

    const auto inside =
        orThrow(Workspace::create(fs::path(project.options.source) / "inside.outis"));
    auto catalogue = orThrow(Catalogue::open(inside));
    for (int round = 0; round < 2; ++round) {
        const auto report =
            importFolder(inside, catalogue, project.options, {}, project.observer, project.reader);
        REQUIRE_RESULT(report);
        CHECK(report->files == 6);
    }
}

TEST_CASE("no identity leaves the catalogue") {
    ImportProject project;
    project.options.patientRule = "auto";
    project.picture("ZEBRA-ward/1.dcm", 1, "ZEBRA-7 ZEBRA^NAME PA");
    project.picture("ZEBRA-ward/2.dcm", 1, "ZEBRA-8 ZEBRA^NAME PA");
    project.picture("ZEBRA-ward/3.dcm", 3, "- ZEBRA^NAME PA");
    project.picture("ZEBRA-ward/4.dcm", 4, "ZEBRA-8 ZEBRA^NAME LL");
    project.file("ZEBRA-ward/5.dcm", "broken");
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(project.observer.warnings.size() >= 4);
    CHECK(project.observer.everything().find("ZEBRA") == std::string::npos);
    CHECK(toJson(*report).dump().find("ZEBRA") == std::string::npos);
    const std::string written = orThrow(files::readText(project.workspace.importReportPath()));
    CHECK(written.find("ZEBRA") == std::string::npos);
    CHECK(written.find(project.folder.path().string()) == std::string::npos);
    CHECK(project.ask("SELECT DISTINCT name FROM identity WHERE kind = 'patient'") ==
          std::vector<std::string>{"ZEBRA^NAME"});
    for (const fs::path& path : orThrow(files::listFiles(project.workspace.imagesDir()))) {
        CHECK(orThrow(files::readText(path)).find("ZEBRA") == std::string::npos);
        CHECK(path.string().find("ZEBRA") == std::string::npos);
    }
}

TEST_CASE("the same picture under two patients makes them one, before the split") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("anna/2.png", 2);
    project.picture("bert/1.png", 2);
    project.picture("bert/2.png", 3);
    project.picture("carl/1.png", 3);
    project.picture("dora/1.png", 9);
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->patients == 2);
    CHECK(report->duplicates == 2);
    CHECK(project.ask("SELECT count(DISTINCT ref) FROM identity WHERE kind = 'patient' AND "
                      "value <> 'local:dora'") == std::vector<std::string>{"1"});
    CHECK(project.observer.hasWarned(ErrorCode::AlreadyExists));
    CHECK(project.rows().at("carl/1.png").at("message").get<std::string>().find("one patient") !=
          std::string::npos);
    // A later picture of a joined id goes to the joined patient.
    project.picture("carl/2.png", 10);
    CHECK(project.import()->patients == 2);
}

TEST_CASE("after the split, patients of two sets that share a picture are never in two sets") {
    ImportProject project;
    fillWithPatients(project, 40);
    REQUIRE_RESULT(project.import());
    orThrow(splitPatients(project.workspace, project.catalogue, {}));
    const auto ofRole = [&](const std::string& role) {
        return project.ask(
            "SELECT substr(value, 7) FROM split JOIN identity ON ref = patient_id "
            "WHERE kind = 'patient' AND role = '" +
            role + "' ORDER BY value");
    };
    const auto train = ofRole("train");
    const auto control = ofRole("control");
    const auto copyFirst = [&](const std::string& from, const std::string& to) {
        fs::copy_file(fs::path(project.options.source) / from / "a.png",
                      fs::path(project.options.source) / to / "z.png");
    };
    copyFirst(train.at(0), control.at(0));
    copyFirst(train.at(1), train.at(2));
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->patients == 38);
    CHECK(project.observer.hasWarned(ErrorCode::Refused));
    // Proof and roles hold; nobody else moved; the control patient is in no set any more.
    REQUIRE_RESULT(project.catalogue.split());
    CHECK(ofRole("control").size() == control.size() - 1);
    CHECK(ofRole("train").size() == train.size());  // two keys of one patient now
    CHECK(project.catalogue.patientsOf(Role::Train)->size() == train.size() - 1);
    orThrow(splitPatients(project.workspace, project.catalogue, {}));
    CHECK(ofRole("control").size() == control.size() - 1);
    CHECK(project.catalogue.images()->size() == 78);
    // The person that left its set stays one with the first, also for pictures to come.
    copyFirst(control.at(0), control.at(1));
    REQUIRE_RESULT(project.import());
    CHECK(ofRole("control").size() == control.size() - 2);
    REQUIRE_RESULT(project.catalogue.split());
}

TEST_CASE("images without a patient are set aside, all of them is an error") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("loose.png", 2);
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->images == 1);
    CHECK(project.rows().at("loose.png").at("reason") == "unknown-patient");
    CHECK(project.observer.hasWarned(ErrorCode::UnknownPatient));

    ImportProject nobody;
    nobody.picture("1.png", 1);
    for (int round = 0; round < 2; ++round) {
        const auto refused = nobody.import();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::UnknownPatient);
    }
    CHECK(nobody.rows().size() == 1);
    nobody.options.allowUnknownPatients = true;
    nobody.picture("2.png", 2);
    CHECK(nobody.import()->patients == 2);
}

TEST_CASE("labels reach the catalogue in their four states") {
    ImportProject project;
    project.picture("a.png", 1);
    project.picture("b.png", 2);
    project.picture("c.png", 3);
    project.labels(
        "image,patient_id,Edema,Mass,view,sex,age\n"
        "a.png,P1,1,0,PA,F,57\nb.png,P1,-1,,AP,,\nc.png,P2,,,,,\n");
    project.options.classes = {"Edema", "Mass"};
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->patients == 2);
    const auto images = project.catalogue.images().value();
    CHECK(images[0].view == "PA");
    CHECK(images[0].ageYears == 55);
    std::vector<ImageId> ids;
    for (const auto& image : images) {
        ids.push_back(image.id);
    }
    CHECK(project.catalogue.labels(ids).value() == std::vector<std::int8_t>{1, 0, -1, -2, -2, -2});
}

TEST_CASE("better labels and other classes reach images that are there") {
    ImportProject project;
    project.picture("a.png", 1);
    project.picture("b.png", 2);
    project.labels("image,patient_id,findings\na.png,P1,Edema\nb.png,P2,Mass\n");
    project.options.classes = {"Edema", "Mass"};
    REQUIRE_RESULT(project.import());
    const auto before = project.catalogue.images().value();
    project.labels("image,patient_id,findings\na.png,P1,Mass\nb.png,P2,Mass\n");
    project.options.classes = {"Mass", "Hernia", "Edema"};
    REQUIRE_RESULT(project.import());
    const auto images = project.catalogue.images().value();
    REQUIRE(images.size() == 2);
    CHECK(images[0].id == before[0].id);
    CHECK(project.catalogue.labels(std::vector{images[0].id}).value() ==
          std::vector<std::int8_t>{1, 0, 0});
    CHECK(project.catalogue.classes().value() ==
          std::vector<std::string>{"Mass", "Hernia", "Edema"});
}

TEST_CASE("patients may change before the split, but not after it") {
    ImportProject project;
    for (int image = 0; image < 24; ++image) {
        project.picture(std::to_string(image) + ".png", image);
    }
    const auto rows = [](const std::string& firstPatient) {
        std::string text = "image,patient_id\n";
        for (int image = 0; image < 24; ++image) {
            const std::string number = std::to_string(image);
            text.append(number).append(".png,");
            text.append(image == 0 ? firstPatient : std::string("P").append(number)).append("\n");
        }
        return text;
    };
    const auto patientOfFirst = [&] {
        return project.ask(
            "SELECT who.value FROM identity AS path JOIN files ON files.id = path.ref JOIN images "
            "ON images.id = image_id JOIN identity AS who ON who.ref = patient_id WHERE "
            "path.kind = 'file' AND path.value = '0.png' AND who.kind = 'patient' ORDER BY 1");
    };
    project.labels(rows("P0"));
    CHECK(project.import()->patients == 24);
    project.labels(rows("P1"));
    CHECK(project.import()->patients == 23);
    CHECK(patientOfFirst() == std::vector<std::string>{"local:P1"});
    orThrow(splitPatients(project.workspace, project.catalogue, {}));
    project.labels(rows("P2"));
    REQUIRE_RESULT(project.import());
    CHECK(patientOfFirst() == std::vector<std::string>{"local:P1"});
    CHECK(project.observer.hasWarned(ErrorCode::Refused));
    REQUIRE_RESULT(project.catalogue.split());
}

TEST_CASE("a file that was replaced gives its new picture, and the old one goes") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("anna/copy.png", 1);
    REQUIRE_RESULT(project.import());
    const auto before = project.catalogue.images().value();
    project.file("anna/1.png", "picture 40 30 777 changed");
    const auto report = project.import();
    REQUIRE_RESULT(report);
    // The copy of the old picture takes its place: nothing that is in the source is lost.
    CHECK(report->images == 2);
    CHECK(report->duplicates == 0);
    CHECK(project.rows().at("anna/copy.png").at("outcome") == "imported");
    fs::remove(fs::path(project.options.source) / "anna/copy.png");
    project.file("anna/1.png", "broken now");
    project.picture("anna/3.png", 5);
    REQUIRE_RESULT(project.import());
    CHECK(project.rows().at("anna/1.png").at("outcome") == "rejected");
    CHECK(project.catalogue.images()->size() == 2);
    CHECK(fs::exists(project.workspace.root() / before[0].storedPath));
}

TEST_CASE("another working size stores the same images anew") {
    ImportProject project;
    fillWithPatients(project, 3);
    REQUIRE_RESULT(project.import());
    const auto before = project.catalogue.images().value();
    project.options.workingSize = 20;
    REQUIRE_RESULT(project.import());
    const auto after = project.catalogue.images().value();
    REQUIRE(after.size() == before.size());
    for (std::size_t index = 0; index < after.size(); ++index) {
        CHECK(after[index].id == before[index].id);
        CHECK(after[index].width == 20);
        CHECK_FALSE(fs::exists(project.workspace.root() / before[index].storedPath));
        CHECK(fs::exists(project.workspace.root() / after[index].storedPath));
    }
}

TEST_CASE("a lost picture is made again") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    REQUIRE_RESULT(project.import());
    const fs::path path = project.workspace.root() / project.catalogue.images()->at(0).storedPath;
    fs::remove(path);
    REQUIRE_RESULT(project.import());
    CHECK(fs::exists(path));
    CHECK(project.catalogue.images()->size() == 1);
}

TEST_CASE("lateral views are set aside unless they are wanted") {
    ImportProject project;
    project.options.patientRule = "dicom";
    project.picture("1.dcm", 1, "P1 - PA");
    project.picture("2.dcm", 2, "P1 - LL");
    CHECK(project.import()->images == 1);
    CHECK(project.rows().at("2.dcm").at("reason") == "lateral");
    project.options.keepLateral = true;
    CHECK(project.import()->images == 2);
    project.options.keepLateral = false;
    CHECK(project.import()->images == 1);
}

TEST_CASE("import-report.json says all that is odd in the label file by line numbers") {
    ImportProject project;
    project.picture("a/SECRET_1.png", 1);
    project.picture("b/SECRET_2.png", 2);
    project.picture("c/other.png", 3);
    project.labels(
        "image,patient_id,findings,view,age\n"
        "a/SECRET_1.png,P1,Edema,PA,30\n"
        "b/SECRET_2.png,P2,Mass,sideways,400\n"
        "a/SECRET_1.png,P1,Edema,PA,30\n"
        "gone/SECRET_3.png,P3,Edemma,PA,30\n"
        "b/SECRET_2.png,P2,Edema,PA,\n");
    project.options.allowUnknownPatients = true;
    REQUIRE_RESULT(project.import());
    const auto text = orThrow(files::readText(project.workspace.importReportPath()));
    CHECK(text.find("SECRET") == std::string::npos);
    const auto labels = nlohmann::json::parse(text).at("label-file");
    CHECK(labels.at("rows") == 5);
    CHECK(labels.at("files_with_row") == 2);
    std::map<std::string, nlohmann::json> places;
    for (const auto& problem : labels.at("problems")) {
        places[problem.at("kind")] = problem.at("places");
    }
    const auto at = [](const char* json) { return nlohmann::json::parse(json); };
    CHECK(places.at("duplicate-row") == at(R"([{"line": 4, "other_line": 2}])"));
    CHECK(places.at("unknown-image") == at(R"([{"line": 5}])"));
    CHECK(places.at("unknown-finding") == at(R"([{"line": 5}])"));
    CHECK(places.at("unknown-view") == at(R"([{"line": 3}])"));
    CHECK(places.at("implausible-age") == at(R"([{"line": 3}])"));
    CHECK(places.at("contradictory-findings") == at(R"([{"line": 6, "other_line": 3}])"));
    CHECK(places.size() == 6);
    int withoutRow = 0;
    for (const auto& [path, row] : project.rows()) {
        const bool names =
            row.at("warnings").dump().find("no row of the label") != std::string::npos;
        withoutRow += names ? 1 : 0;
        CHECK(names == (path == "c/other.png"));
    }
    CHECK(withoutRow == 1);
}

TEST_CASE("a named profile gives the patients its data set's name, a guessed one does not") {
    for (const char* profile : {"auto", "nih"}) {
        ImportProject project;
        project.picture("x.png", 1);
        project.labels("Image Index,Finding Labels,Patient ID\nx.png,Effusion,17\n");
        project.options.labelProfile = profile;
        REQUIRE_RESULT(project.import());
        const auto owners = project.owners();
        REQUIRE(owners.size() == 1);
        CHECK(owners.front().starts_with(std::string(profile) == "nih" ? "nih:" : "local:"));
    }
    ImportProject project;
    project.picture("x.png", 1);
    project.labels("image\nx.png\n");
    project.options.labelProfile = "no-such-profile.json";
    CHECK(project.import().error().code == ErrorCode::NotFound);
}

TEST_CASE("an image that the label file gives to two patients is set aside") {
    ImportProject project;
    project.picture("a.png", 1);
    project.picture("b.png", 2);
    project.labels("image,patient_id\na.png,P1\nb.png,P2\na.png,P3\n");
    const auto report = project.import();
    REQUIRE_RESULT(report);
    CHECK(report->images == 1);
    CHECK(project.rows().at("a.png").at("reason") == "contradictory-patient");
    const auto& warnings = project.observer.warnings;
    CHECK(std::any_of(warnings.begin(), warnings.end(), [](const Error& warning) {
        return warning.detail.find("line 4") != std::string::npos;
    }));
}

TEST_CASE("bad sources are typed errors") {
    ImportProject project;
    CHECK(project.import().error().code == ErrorCode::EmptyFolder);
    project.file("readme.txt", "text");
    project.file("broken.png", "broken");
    CHECK(project.import().error().code == ErrorCode::NoImages);
    CHECK(project.rows().size() == 2);
    project.options.source = (project.folder / "absent").string();
    CHECK(project.import().error().code == ErrorCode::NotFound);
}

TEST_CASE("bad label files are typed errors, and missing images a warning unless all are") {
    ImportProject project;
    project.picture("a.png", 1);
    project.labels("x,y\n1,2\n");
    CHECK(project.import().error().code == ErrorCode::BadLabelFile);
    project.labels("image,patient_id\nb.png,P1\nc.png,P2\n");
    const auto missing = project.import();
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::MissingImages);
    CHECK(missing.error().subject == "labels.csv");
    project.labels("image,patient_id\nb.png,P1\na.png,P2\n");
    REQUIRE_RESULT(project.import());
    CHECK(project.observer.hasWarned(ErrorCode::MissingImages));
    project.options.labels = (project.folder / "absent.csv").string();
    CHECK(project.import().error().code == ErrorCode::NotFound);
}

TEST_CASE("options that contradict are refused before anything is read") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    const auto refused = [&](auto change) {
        const ImportOptions before = project.options;
        change(project.options);
        const auto report = project.import();
        project.options = before;
        return !report && report.error().code == ErrorCode::InvalidOption;
    };
    CHECK(refused([](ImportOptions& options) { options.patientRule = "magic"; }));
    CHECK(refused([](ImportOptions& options) { options.patientRule = "column"; }));
    CHECK(refused([](ImportOptions& options) { options.workingSize = 1; }));
    CHECK(refused([](ImportOptions& options) { options.classList = "own"; }));
    CHECK(refused([](ImportOptions& options) { options.classList = "from-labels"; }));
    CHECK(refused([](ImportOptions& options) { options.classes = {"Mass", "mass", "Mass"}; }));
    CHECK(refused([](ImportOptions& options) { options.dataset = "a:b"; }));
    CHECK(refused([](ImportOptions& options) {
        options.patientRule = "regex";
        options.patientRegex = "((";
    }));
    CHECK(project.reader.reads() == 0);
}

TEST_CASE("a read-only workspace is refused, and an unreadable source file is only reported") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("anna/2.png", 2);
    {
        const test::ReadOnly guard(project.workspace.root());
        const auto report = project.import();
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::Unwritable);
    }
    fs::permissions(fs::path(project.options.source) / "anna/2.png", fs::perms::none);
    if (::geteuid() != 0) {
        CHECK(project.import()->rejected == 1);
    }
    fs::permissions(fs::path(project.options.source) / "anna/2.png", fs::perms::owner_all);
    CHECK(project.import()->images == 2);
}

TEST_CASE("a full disk ends the import and keeps what was taken before") {
    ImportProject project;
    fillWithPatients(project, 3);
    REQUIRE_RESULT(project.import());
    fillWithPatients(project, 400);
    auto& database = project.catalogue.database();
    const int pages = database.execAndGet("PRAGMA page_count").getInt();
    database.exec("PRAGMA max_page_count = " + std::to_string(pages + 4));
    const auto report = project.import();
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::DiskFull);
    CHECK(project.catalogue.images()->size() == 6);
    database.exec("PRAGMA max_page_count = 1073741823");
    CHECK(project.import()->images == 800);
}

}  // namespace outis::data
