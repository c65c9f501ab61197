// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest.h>

#include "core/data/image_file.h"
#include "tests/core/data/made_dicom.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using namespace std::literals;

/// The patient's name of a file that says `charset` and holds `bytes`.
std::string nameOf(const std::string& charset, const std::string& bytes) {
    const test::TemporaryFolder folder;
    test::MadeDicom made;
    made.values = {0, 1, 2, 3};
    made.elements = {{0x00080005, charset}, {0x00100010, bytes}};
    writeDicom(folder / "a.dcm", made);
    const FileReading reading = readImageFile(folder / "a.dcm");
    CHECK_MESSAGE(reading.outcome == FileOutcome::Imported, charset);
    return reading.file.dicom.patientName;
}

}  // namespace

TEST_CASE("single-byte character sets become UTF-8") {
    CHECK(nameOf("ISO_IR 100", "TEST^M\xfcller") == "TEST^Müller");
    CHECK(nameOf("ISO_IR 101", "TEST^\xb1") == "TEST^ą");
    CHECK(nameOf("ISO_IR 109", "TEST^\xb1") == "TEST^ħ");
    CHECK(nameOf("ISO_IR 110", "TEST^\xb1") == "TEST^ą");
    CHECK(nameOf("ISO_IR 144", "TEST^\xbb\xee\xda") == "TEST^Люк");
    CHECK(nameOf("ISO_IR 127", "TEST^\xc7") == "TEST^ا");
    CHECK(nameOf("ISO_IR 126", "TEST^\xc4") == "TEST^Δ");
    CHECK(nameOf("ISO_IR 138", "TEST^\xf9\xe5") == "TEST^שו");
    CHECK(nameOf("ISO_IR 148", "TEST^\xfd") == "TEST^ı");
    CHECK(nameOf("ISO_IR 166", "TEST^\xa1") == "TEST^ก");
    CHECK(nameOf("ISO_IR 203", "TEST^\xa4") == "TEST^€");
}

TEST_CASE("the multi-byte character sets without escapes become UTF-8") {
    CHECK(nameOf("ISO_IR 192", "TEST^王") == "TEST^王");
    CHECK(nameOf("GB18030", "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab") == "Wang^XiaoDong=王^小东");
    CHECK(nameOf("GB18030", "\x81\x30\x81\x30") == "\xc2\x80");
    CHECK(nameOf("GBK", "\xcd\xf5^\xd0\xa1") == "王^小");
    CHECK(nameOf("ISO_IR 13", "\xd4\xcf\xc0\xde^\xc0\xdb\xb3") == "ﾔﾏﾀﾞ^ﾀﾛｳ");
}

// The examples of PS3.5 annexes H, I, J and K.
TEST_CASE("escapes of ISO 2022 switch the character set within a value") {
    CHECK(nameOf("\\ISO 2022 IR 87",
                 "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B="
                 "\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B") ==
          "Yamada^Tarou=山田^太郎=やまだ^たろう");
    CHECK(nameOf("ISO 2022 IR 13\\ISO 2022 IR 87",
                 "\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J="
                 "\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J") == "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう");
    CHECK(nameOf("\\ISO 2022 IR 149",
                 "Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7="
                 "\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf") == "Hong^Gildong=洪^吉洞=홍^길동");
    CHECK(nameOf("\\ISO 2022 IR 58", "Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=") ==
          "Zhang^XiaoDong=张^小东");
    CHECK(nameOf("\\ISO 2022 IR 159", "\x1b$(D0!\x1b(B^A") == "丂^A");
    CHECK(nameOf("ISO 2022 IR 6\\ISO 2022 IR 144\\ISO 2022 IR 126", "A\x1b-L\xbb\xee^\x1b-F\xc4") ==
          "AЛю^Δ");
    CHECK(nameOf("ISO 2022 IR 100\\ISO 2022 IR 144", "M\xfcller^\x1b-L\xbb") == "Müller^Л");
}

TEST_CASE("the misspellings of character sets that files hold are understood") {
    for (const char* charset : {"ISO_IR_100", "ISO-IR 100", "ISO IR 100", "iso_ir 100", "IR 100",
                                "ISO8859-1", "ISO_8859-1", "latin1"}) {
        CHECK_MESSAGE(nameOf(charset, "TEST^M\xfcller") == "TEST^Müller", charset);
    }
    for (const char* charset : {"ISO_IR_192", "ISO-IR 192", "ISO IR 192", "UTF-8", "utf8", "UTF 8",
                                "ISO 2022 IR 192", "ISO_IR 100\\ISO_IR 192"}) {
        CHECK_MESSAGE(nameOf(charset, "TEST^王") == "TEST^王", charset);
    }
    CHECK(nameOf("ISO 2022 IR 144", "TEST^\xbb") == "TEST^Л");
    CHECK(nameOf("ISO_IR 144\\ISO_IR 100", "TEST^\xbb") == "TEST^Л");
}

TEST_CASE("text that contradicts its character set is kept as valid UTF-8") {
    CHECK(nameOf("ISO_IR 192", "TEST^\xff\xe9") == "TEST^ÿé");
    CHECK(nameOf("NONSENSE", "TEST^\xe9") == "TEST^é");
    CHECK(nameOf("", "TEST^\xe9") == "TEST^é");
    CHECK(nameOf("", "TEST^王") == "TEST^王");
    CHECK(nameOf("\\ISO 2022 IR 87", "A^\x1b$B;3").substr(0, 2) == "A^");
    CHECK(nameOf("\\ISO 2022 IR 87", "A^\x1b$B;3ED") == "A^山田");
    CHECK_FALSE(nameOf("ISO_IR 100", "TEST^\x1b%/I\xe9").empty());
}

}  // namespace outis::data
