// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/inspect.h"

#include <string>

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "tests/core/data/made_dicom.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {

TEST_CASE("a row has every field that scripts rely on, and no identity") {
    const test::TemporaryFolder folder;
    test::MadeDicom made;
    made.values = {0, 1, 2, 4000};
    made.elements = {{0x00100020, "SECRET-1"}, {0x00100010, "SECRET^NAME"}};
    writeDicom(folder / "a.dcm", made);
    const auto row = inspectFile(folder / "a.dcm");
    REQUIRE_RESULT(row);
    const nlohmann::json json = toJson(*row);
    for (const char* key :
         {"file", "outcome", "reason", "message", "warnings", "format", "transfer_syntax",
          "modality", "rows", "columns", "bits_stored", "frames", "photometric", "stored_min",
          "stored_max", "stored_mean", "frame0_sha256"}) {
        CHECK_MESSAGE(json.contains(key), key);
    }
    CHECK(json.at("outcome") == "imported");
    CHECK(json.at("stored_max") == 4000);
    CHECK(json.at("stored_mean") == 1000.75);
    CHECK(json.at("photometric") == "MONOCHROME2");
    CHECK(json.at("reason").is_null());
    CHECK(json.dump().find("SECRET") == std::string::npos);
}

TEST_CASE("a refused file is a row with its reason; a missing one is an error") {
    const test::TemporaryFolder folder;
    const auto row = inspectFile(folder.write("a.dcm", "text"));
    REQUIRE_RESULT(row);
    CHECK(toJson(*row).at("outcome") == "rejected");
    CHECK(toJson(*row).at("reason") == "not-a-picture");
    CHECK(toJson(*row).at("stored_min").is_null());
    CHECK(inspectFile(folder / "none").error().code == ErrorCode::NotFound);
}

TEST_CASE("a file name that is no UTF-8 does not break the JSON") {
    const test::TemporaryFolder folder;
    const auto row = inspectFile(folder.write("b\xff.png", "text"));
    REQUIRE_RESULT(row);
    CHECK_NOTHROW(static_cast<void>(toJson(*row).dump()));
}

}  // namespace outis::data
