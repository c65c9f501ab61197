// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
//
// fuzz_seeds TO [SAMPLES]: writes the seeds of every fuzz target: made files, and small ones of the
// sample data where there are any. Nothing of it is kept in the repository.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/data/label_profile.h"
#include "tests/core/data/made_dicom.h"
#include "tests/core/data/made_jpeg2000.h"
#include "tests/core/data/made_other_pictures.h"
#include "tests/core/data/made_pictures.h"
#include "tests/core/data/made_zip.h"

namespace fs = std::filesystem;
using namespace outis::test;  // NOLINT(google-build-using-namespace): a program of the tests

namespace {

void write(const fs::path& path, std::span<const std::byte> bytes) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
}

void write(const fs::path& path, const std::string& text) {
    write(path, std::as_bytes(std::span(text)));
}

void writePictures(const fs::path& folder) {
    const auto image = pattern(23, 17);
    int number = 0;
    for (const int colour : {0, 2, 3, 4, 6}) {
        for (const int depth : {1, 8, 16}) {
            const bool fits = colour == 0 || (colour == 3 ? depth == 8 : depth >= 8);
            for (const bool isInterlaced : {false, true}) {
                if (fits) {
                    write(folder / ("p" + std::to_string(++number) + ".png"),
                          makePng(image, {colour, depth, isInterlaced}));
                }
            }
        }
    }
    for (const int components : {1, 3, 4}) {
        for (const bool isProgressive : {false, true}) {
            ++number;
            write(folder / ("j" + std::to_string(number) + ".jpg"),
                  makeJpeg(image, {components, isProgressive, number % 9}));
        }
    }
}

void writeOtherPictures(const fs::path& folder) {
    const auto image = pattern(23, 17);
    int number = 0;
    const auto add = [&](const std::string& bytes) {
        write(folder / ("o" + std::to_string(++number)), bytes);
    };
    for (const int compression :
         {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS}) {
        for (const bool isTiled : {false, true}) {
            add(makeTiff(image, {.compression = compression, .isTiled = isTiled}));
        }
    }
    add(makeTiff(image, {.bits = 1}));
    add(makeTiff(image, {.bits = 4, .photometric = PHOTOMETRIC_PALETTE}));
    add(makeTiff(image, {.bits = 16, .orientation = ORIENTATION_LEFTBOT, .pages = 2}, "wb"));
    add(makeTiff(image, {.samples = 3, .photometric = PHOTOMETRIC_RGB, .isSeparate = true}, "w8"));
    add(makeWebp(image));
    add(makeGif(image, {}));
    add(makeGif(image, {.frames = 2, .isInterlaced = true, .left = 3, .top = 2}));
    for (const int bits : {1, 4, 8, 16, 24, 32}) {
        add(makeBmp(image, {.bits = bits, .isTopDown = bits == 24}));
    }
    add(makeBmp(image, {.bits = 32, .compression = 3}));
    add(makeBmp(image, {.compression = 1, .data = std::string("\x03\x04\0\0\0\x01", 6)}));
    write(folder / "j2k.jp2", makeJpeg2000({1, 2, 3, 4}, {.isBoxed = true}));
}

/// Each compression of encapsulated pixels; 8 bits, 16 of 12 or colour.
void writeEncapsulated(const fs::path& folder) {
    const auto image = pattern(16, 12);
    const std::vector<int> values(image.pixels.begin(), image.pixels.end());
    int number = 0;
    const auto add = [&](const std::string& syntax, std::vector<std::byte> stream, int bits) {
        MadeDicom made;
        made.rows = image.height;
        made.columns = image.width;
        made.bitsAllocated = bits;
        made.bitsStored = std::min(bits, 12);
        made.compressedSyntax = syntax;
        made.fragments.emplace_back(stream.begin(), stream.begin() + 30);
        made.fragments.emplace_back(stream.begin() + 30, stream.end());
        writeDicom(folder / ("e" + std::to_string(++number) + ".dcm"), made);
    };
    add("1.2.840.10008.1.2.4.50", makeJpeg(image, {}), 8);
    add("1.2.840.10008.1.2.4.50", makeJpeg(image, {3, true}), 8);
    const Jpeg2000Kind kind{image.width, image.height};
    add("1.2.840.10008.1.2.4.90", makeJpeg2000(values, kind), 16);
    std::vector<std::byte> rle(64);
    rle[0] = std::byte{1};
    rle[4] = std::byte{64};
    for (int row = 0; row < image.height; ++row) {
        rle.push_back(static_cast<std::byte>(image.width / 2 - 1));  // as they are
        for (int column = 0; column < image.width / 2; ++column) {
            rle.push_back(static_cast<std::byte>(image.row(row)[column]));
        }
        rle.push_back(static_cast<std::byte>(1 - image.width / 2));  // repeated
        rle.push_back(std::byte{77});
    }
    add("1.2.840.10008.1.2.5", rle, 8);
    for (const MadeSyntax syntax :
         {MadeSyntax::JpegLossless, MadeSyntax::JpegLosslessSv1, MadeSyntax::JpegLs}) {
        MadeDicom made;
        made.rows = image.height;
        made.columns = image.width;
        made.values = values;
        made.syntax = syntax;
        writeDicom(folder / ("e" + std::to_string(++number) + ".dcm"), made);
    }
}

void writeDicoms(const fs::path& folder) {
    int number = 0;
    for (const MadeSyntax syntax : {MadeSyntax::Explicit, MadeSyntax::Implicit,
                                    MadeSyntax::BigEndian, MadeSyntax::Deflated}) {
        MadeDicom made;
        made.syntax = syntax;
        made.values = {0, 100, 2000, 4095};
        made.voiLut = {0, 12, {0, 1000, 2000, 4095}};
        made.elements = {
            {0x00281050, "2000\\1000"}, {0x00281051, "4000\\2000"}, {0x00100020, "PHANTOM-1"}};
        writeDicom(folder / ("d" + std::to_string(++number) + ".dcm"), made);
    }
}

void writeLabels(const fs::path& folder) {
    write(folder / "joined.csv",
          "Image Index,Finding Labels,Patient ID,Patient Age,Patient Gender,View Position\n"
          "a.png,Effusion|Mass,7,045Y,F,PA\nb.png,No Finding,8,31,M,AP\n");
    write(folder / "columns.csv",
          "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Edema\nimages/b.png,Male,68,Frontal,AP,,"
          "-1.0\na.png,Female,7,Lateral,,1.0,0.0\n");
    write(folder / "semicolon.csv",
          "image;patient_id;findings\n\"a.png\";\"x \"\"y\"\"\";\"p|q\"\n");
    write(folder / "list.csv", "ImageID\tPatientID\tLabels\na.png\t1\t\"['normal', 'nodule']\"\n");
    write(folder / "boxes.csv",
          "image_id,class_name,rad_id,x_min\na,Cardiomegaly,R1,3\na,No finding,R2,\n");
    // What follows is separated by a zero byte: a profile, then the file that it is for.
    for (const auto& builtIn : outis::data::builtInProfiles()) {
        write(folder / (builtIn.profile.name + ".profile"),
              toJson(builtIn.profile).dump() + std::string(1, '\0') +
                  "image,patient,findings\na.png,1,Edema|Mass\n");
    }
    write(folder / "wide.csv", std::string("\xFF\xFEi\0m\0a\0g\0e\0\n\0a\0.\0p\0n\0g\0\n\0", 26));
}

void writeZips(const fs::path& folder) {
    write(folder / "one.zip", makeZip({{"a.png", "x"}, {"dir/b.txt", std::string(5000, 'y')}}));
    write(folder / "deflated.zip",
          makeZip({{.name = "a.png", .content = std::string(900, 'y'), .isDeflated = true},
                   {.name = "b", .content = "q", .hasWrongChecksum = true},
                   {.name = "c", .content = "q", .flags = 1},
                   {.name = "d", .content = "q", .claimedSize = 1U << 30}}));
    write(folder / "odd.zip", makeZip({{"../a.png", "x"}, {"/b", ""}, {"c\\d", "z"}}));
}

void copySamples(const fs::path& from, const fs::path& to) {
    constexpr std::uintmax_t kMost = std::uintmax_t{100} * 1024;
    std::error_code failure;
    int number = 0;
    for (fs::recursive_directory_iterator at(from, failure), end; !failure && at != end;
         at.increment(failure)) {
        if (at->is_regular_file(failure) && at->file_size(failure) <= kMost) {
            fs::copy_file(at->path(), to / ("s" + std::to_string(++number)),
                          fs::copy_options::overwrite_existing, failure);
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr, "usage: fuzz_seeds TO [SAMPLES]\n");
        return 2;
    }
    const fs::path to = arguments[1];
    for (const char* target : {"dicom", "picture", "labels", "zip"}) {
        fs::create_directories(to / target);
    }
    writePictures(to / "picture");
    writeOtherPictures(to / "picture");
    writeDicoms(to / "dicom");
    writeEncapsulated(to / "dicom");
    writeLabels(to / "labels");
    writeZips(to / "zip");
    if (count > 2) {
        const fs::path samples = arguments[2];
        copySamples(samples / "formats", to / "picture");
        copySamples(samples / "formats-bad", to / "picture");
        copySamples(samples / "dicom", to / "dicom");
        copySamples(samples / "dicom-bad", to / "dicom");
        copySamples(samples / "labels-odd", to / "labels");
    }
    return 0;
}
