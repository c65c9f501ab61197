// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/view_words.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "core/data/dicom_header.h"
#include "core/data/image_file.h"
#include "tests/core/data/made_dicom.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::data;

namespace {

void checkAll(const std::string& view, const std::vector<std::string>& spellings) {
    for (const std::string& spelling : spellings) {
        CAPTURE(spelling);
        CHECK(viewFromWords(spelling) == view);
    }
}

}  // namespace

TEST_CASE("views are known in the spellings of headers, label files and languages") {
    checkAll("PA", {"PA", "pa", " P.A. ", "P-A", "p/a", "POSTERO-ANTERIOR", "posteroanterior",
                    "Posterior Anterior", "Chest PA erect", "PA upright", "THORAX^PA", "CHESTPA",
                    "dorso-ventral"});
    checkAll("AP", {"AP", "A.P.", "antero-posterior", "AP ERECT", "ap_semi_erect", "AP AXIAL",
                    "portable", "PORTABLE AP", "bedside", "Bettaufnahme", "ventrodorsal"});
    checkAll("AP Supine", {"AP Supine", "AP_SUPINE", "supine", "AP_horizontal", "ap liegend",
                           "AP portable supine", "décubitus dorsal", "decubito supino", "couché"});
    checkAll("Lateral", {"LATERAL", "lat", "LL", "RL", "L", "left lateral", "L LAT", "Lat. left",
                         "XTABLE LATERAL", "cross-table lateral", "latero-lateral", "Profil",
                         "PROFIL GAUCHE", "seitlich", "Thorax seitlich", "latéral", "perfil"});
    checkAll("Oblique", {"LAO", "RAO", "oblique", "RPO", "LLO", "left anterior oblique", "schräg"});
    checkAll("Decubitus",
             {"LLD", "RLD", "AP LLD", "PA RLD", "left lateral decubitus", "decubitus"});
    checkAll("Frontal", {"frontal", "AP/PA", "PA or AP", "de face", "lordotic"});
}

TEST_CASE("words that say nothing, contradict or deny give no view") {
    checkAll("", {"", " ", "-", "unknown", "chest", "1", "PA and lateral", "PA/LAT",
                  "frontal and lateral", "not PA", "no lateral", "span", "apart", "plate", "0.5",
                  "\xff\xfe", "パ"});
}

TEST_CASE("view codes of DICOM are known by their old and new values") {
    CHECK(viewFromCode("R-10206") == "AP");
    CHECK(viewFromCode("399348003") == "AP");
    CHECK(viewFromCode("R-10214") == "PA");
    CHECK(viewFromCode("272479007") == "PA");
    CHECK(viewFromCode("R-10202") == "Frontal");
    CHECK(viewFromCode("R-10236") == "Lateral");
    CHECK(viewFromCode("399173006") == "Lateral");
    CHECK(viewFromCode("R-10232") == "Lateral");
    CHECK(viewFromCode("399198007") == "Lateral");
    CHECK(viewFromCode("R-40985") == "Oblique");
    CHECK(viewFromCode("R-10242").empty());  // cranio-caudal
    CHECK(viewFromCode("").empty());
}

TEST_CASE("the patient's orientation tells frontal from lateral") {
    for (const char* frontal : {"L\\F", "R\\F", "L\\H", "R \\ F", "LH\\F", "F\\L"}) {
        CHECK(viewFromOrientation(frontal) == "Frontal");
    }
    for (const char* lateral : {"A\\F", "P\\F", "P\\H", "AH\\F", "F\\P"}) {
        CHECK(viewFromOrientation(lateral) == "Lateral");
    }
    for (const char* none : {"", "L", "\\", "L\\P", "A\\R", "H\\F", "X\\F"}) {
        CHECK(viewFromOrientation(none).empty());
    }
}

TEST_CASE("the header's first telling field decides") {
    DicomHeader header;
    CHECK(viewFromHeader(header).empty());
    header.patientOrientation = std::string("A\\F");
    CHECK(viewFromHeader(header) == "Lateral");
    header.viewMeaning = std::string("postero-anterior");
    CHECK(viewFromHeader(header) == "PA");
    header.viewCode = std::string("R-10206");
    CHECK(viewFromHeader(header) == "AP");
    header.viewPosition = std::string("LL");
    CHECK(viewFromHeader(header) == "Lateral");
    header.viewPosition = std::string("?");
    CHECK(viewFromHeader(header) == "AP");
}

TEST_CASE("the view is read from a file's header") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "a.dcm";
    test::MadeDicom made;
    made.values = {0, 1, 2, 3};
    made.elements = {{0x00185101, "LL"}};
    test::writeDicom(path, made);
    CHECK(viewFromHeader(readImageFile(path).file.dicom) == "Lateral");
    made.elements = {{0x00185101, " "}};
    made.viewCode = std::string("R-10214");
    made.viewMeaning = std::string("postero-anterior");
    test::writeDicom(path, made);
    CHECK(viewFromHeader(readImageFile(path).file.dicom) == "PA");
    made.viewCode.clear();
    made.elements = {{0x00200020, "P\\F"}};
    test::writeDicom(path, made);
    CHECK(viewFromHeader(readImageFile(path).file.dicom) == "Lateral");
}

TEST_CASE("parts that are no chest are known, and all else may be one") {
    for (const char* part : {"HAND", "L HAND", "SKULL", "KNEE", "PELVIS", "ABDOMEN", "CSPINE",
                             "LSPINE", "Schädel", "FUSS", "Fuß", "HÜFTE", "FOOT_LEFT"}) {
        CAPTURE(part);
        CHECK(isOtherBodyPart(part));
    }
    for (const char* part : {"", "CHEST", "THORAX", "Thorax ap", "LUNG", "CHEST ABDOMEN",
                             "CHEST_TO_PELVIS", "RIBS", "BODY", "WHOLEBODY", "UNKNOWN", "?"}) {
        CAPTURE(part);
        CHECK_FALSE(isOtherBodyPart(part));
    }
}

TEST_CASE("lateral, oblique and decubitus views are no frontal ones") {
    for (const char* view : {"Lateral", "Oblique", "Decubitus"}) {
        CHECK(isOffFrontal(view));
    }
    for (const char* view : {"PA", "AP", "AP Supine", "Frontal", ""}) {
        CHECK_FALSE(isOffFrontal(view));
    }
}
