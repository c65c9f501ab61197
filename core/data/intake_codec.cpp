// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/intake_codec.h"

#include <algorithm>
#include <cctype>
#include <new>
#include <utility>

#include "core/base/byte_archive.h"
#include "core/base/hash.h"
#include "core/data/png_check.h"
#include "core/data/utf8.h"

namespace outis {

template <>
inline constexpr data::FileOutcome kLastOf<data::FileOutcome> = data::FileOutcome::Duplicate;
template <>
inline constexpr data::FileReason kLastOf<data::FileReason> = data::kLastReason;
template <>
inline constexpr ErrorCode kLastOf<ErrorCode> = ErrorCode::Refused;
template <>
inline constexpr data::TextKind kLastOf<data::TextKind> = data::TextKind::Marker;
template <>
inline constexpr data::ReaderTask kLastOf<data::ReaderTask> = data::ReaderTask::Inspect;

}  // namespace outis

namespace outis::data {
namespace {

constexpr std::size_t kLeastBytes = 12;  // an error without text; a region takes more

// Each function serves both directions and names every field of its struct: a struct with one more
// field does not compile until it is written and read here.

template <class Archive, class Options>
void codeMaskOptions(Archive& archive, Options& options) {
    auto& [isOn, keepsMarkers, fillsFromSurroundings, headerSaysText] = options;
    archive(isOn, keepsMarkers, fillsFromSurroundings, headerSaysText);
}

template <class Archive, class Header>
void codeHeader(Archive& archive, Header& header) {
    auto& [patientId, issuer, patientName, birthDate, studyDate, sex, ageYears, modality,
           viewPosition, viewCode, viewMeaning, patientOrientation, bodyPart, burnedInAnnotation,
           sopClassUid] = header;
    archive(patientId, issuer, patientName, birthDate, studyDate, sex, ageYears, modality,
            viewPosition, viewCode, viewMeaning, patientOrientation, bodyPart, burnedInAnnotation,
            sopClassUid);
}

/// The subject is a path, which the other side knows.
template <class Archive, class AnError>
void codeError(Archive& archive, AnError& error) {
    auto& [code, subject, detail] = error;
    (void)subject;
    archive(code, detail);
}

template <class Archive, class Region>
void codeRegion(Archive& archive, Region& region) {
    auto& [left, top, right, bottom, kind, confidence, isMasked, isStillReadable, words, before] =
        region;
    archive(left, top, right, bottom, kind, confidence, isMasked, isStillReadable, words, before);
}

template <class Archive, class Judgement>
void codeJudgement(Archive& archive, Judgement& judgement) {
    auto& [view, viewConfidence, chestLikeness, flags] = judgement;
    archive(view, viewConfidence, chestLikeness, flags);
}

template <class Archive, class File>
void codeFile(Archive& archive, File& file) {
    auto& [image, format, dicom, transferSyntax, photometric, rows, columns, bitsStored, frames,
           warnings, stored] = file;
    (void)image;  // the PNG is what goes on
    (void)stored;
    archive(format, transferSyntax, photometric, rows, columns, bitsStored, frames);
    codeHeader(archive, dicom);
    codeList(archive, warnings, kLeastBytes, [&](auto& warning) { codeError(archive, warning); });
}

template <class Archive, class AnIntake>
void codeIntake(Archive& archive, AnIntake& intake) {
    auto& [reading, fileDigest, pixelDigest, storedPath, png, width, height, text, judgement,
           nearHash] = intake;
    (void)storedPath;  // follows from the PNG
    auto& [outcome, reason, error, file] = reading;
    archive(outcome, reason, fileDigest, pixelDigest, png, width, height, nearHash);
    codeError(archive, error);
    codeFile(archive, file);
    auto& [regions, couldRead] = text;
    archive(couldRead);
    codeList(archive, regions, kLeastBytes, [&](auto& region) { codeRegion(archive, region); });
    codeJudgement(archive, judgement);
}

template <class Archive, class Row>
void codeRow(Archive& archive, Row& row) {
    auto& [file, outcome, reason, message, warnings, format, transferSyntax, modality, rows,
           columns, bitsStored, frames, photometric, storedMin, storedMax, storedMean, frame0Sha256,
           picture] = row;
    (void)file;
    (void)picture;
    archive(outcome, reason, message, warnings, format, transferSyntax, modality, rows, columns,
            bitsStored, frames, photometric, storedMin, storedMax, storedMean, frame0Sha256);
}

void require(bool holds) {
    if (!holds) {
        throw GarbledBytes();
    }
}

/// A SHA-256 in hexadecimal, or nothing.
bool isDigest(const std::string& text) {
    return text.empty() ||
           (text.size() == 64 && std::all_of(text.begin(), text.end(), [](unsigned char letter) {
                return std::isdigit(letter) != 0 || (letter >= 'a' && letter <= 'f');
            }));
}

bool isPlainPng(std::span<const std::byte> png) {
    return plainPngSize(png).has_value();
}

void checkPicture(const Intake& intake, int workingSize) {
    const auto size = plainPngSize(intake.png);
    require(size && intake.width > 0 && intake.height > 0 && intake.width <= workingSize &&
            intake.height <= workingSize);
    require(size->width == static_cast<std::uint32_t>(intake.width) &&
            size->height == static_cast<std::uint32_t>(intake.height));
    require(!intake.pixelDigest.empty());
}

void checkIntake(const Intake& intake, int workingSize) {
    constexpr std::size_t kMaxNearHash = 64;  // as near_hash.h promises
    require(intake.reading.outcome != FileOutcome::Duplicate);
    require(isDigest(intake.fileDigest) && isDigest(intake.pixelDigest));
    require(intake.nearHash.size() <= kMaxNearHash);
    if (intake.reading.outcome == FileOutcome::Imported) {
        checkPicture(intake, workingSize);
    }
    for (const TextRegion& region : intake.text.regions) {
        require(region.before.empty() || isPlainPng(region.before));
    }
}

/// The texts of a header reach the catalogue, where every text is UTF-8.
void makeTextsValid(Intake& intake) {
    DecodedFile& file = intake.reading.file;
    DicomHeader& dicom = file.dicom;
    for (std::string* text :
         {&dicom.patientId, &dicom.issuer, &dicom.patientName, &dicom.birthDate, &dicom.studyDate,
          &dicom.sex, &dicom.modality, &dicom.viewPosition, &dicom.viewCode, &dicom.viewMeaning,
          &dicom.patientOrientation, &dicom.bodyPart, &dicom.burnedInAnnotation, &dicom.sopClassUid,
          &file.format, &file.transferSyntax, &file.photometric, &intake.reading.error.detail,
          &intake.judgement.view}) {
        *text = validUtf8(*text);
    }
    for (Error& warning : file.warnings) {
        warning.detail = validUtf8(warning.detail);
    }
    for (TextRegion& region : intake.text.regions) {
        region.words = validUtf8(region.words);
    }
    for (std::string& flag : intake.judgement.flags) {
        flag = validUtf8(flag);
    }
}

template <class Value, class Decode>
Result<Value> decoded(const Decode& decode) {
    const Error garbled{ErrorCode::Corrupt, "", "an answer that makes no sense"};
    try {
        return decode();
    } catch (const GarbledBytes&) {
        return garbled;
    } catch (const std::bad_alloc&) {
        return garbled;
    }
}

}  // namespace

std::vector<std::byte> encodeRequest(const ReaderRequest& request) {
    ByteWriter archive;
    archive(request.task, request.file.path.native(), request.file.workingSize);
    codeMaskOptions(archive, request.file.text);
    return archive.take();
}

Result<ReaderRequest> decodeRequest(std::span<const std::byte> bytes) {
    return decoded<ReaderRequest>([&] {
        ReaderRequest request;
        std::string path;
        ByteReader archive(bytes);
        archive(request.task, path, request.file.workingSize);
        codeMaskOptions(archive, request.file.text);
        archive.finish();
        request.file.path = std::move(path);
        return request;
    });
}

std::vector<std::byte> encodeIntake(const Intake& intake) {
    ByteWriter archive;
    codeIntake(archive, intake);
    return archive.take();
}

Result<Intake> decodeIntake(std::span<const std::byte> bytes, const IntakeRequest& request) {
    return decoded<Intake>([&] {
        Intake intake;
        ByteReader archive(bytes);
        codeIntake(archive, intake);
        archive.finish();
        checkIntake(intake, request.workingSize);
        makeTextsValid(intake);
        if (intake.reading.outcome == FileOutcome::Imported) {
            intake.storedPath = storedPathOf(intake.png);
        } else {
            intake.reading.error.subject = request.path.string();
            intake.png.clear();
        }
        for (Error& warning : intake.reading.file.warnings) {
            warning.subject = request.path.string();
        }
        return intake;
    });
}

std::vector<std::byte> encodeInspectRow(const InspectRow& row) {
    ByteWriter archive;
    codeRow(archive, row);
    archive(row.picture.has_value());
    if (row.picture) {
        archive(row.picture->width, row.picture->height, row.picture->pixels);
    }
    return archive.take();
}

Result<InspectRow> decodeInspectRow(std::span<const std::byte> bytes,
                                    const std::filesystem::path& path) {
    return decoded<InspectRow>([&] {
        InspectRow row;
        ByteReader archive(bytes);
        codeRow(archive, row);
        bool hasPicture = false;
        archive(hasPicture);
        if (hasPicture) {
            GreyImage& picture = row.picture.emplace();
            archive(picture.width, picture.height, picture.pixels);
            require(picture.width > 0 && picture.height > 0 &&
                    picture.pixels.size() == static_cast<std::size_t>(picture.width) *
                                                 static_cast<std::size_t>(picture.height));
        }
        archive.finish();
        require(isDigest(row.frame0Sha256));
        row.file = path.string();
        for (std::string* text : {&row.reason, &row.message, &row.format, &row.transferSyntax,
                                  &row.modality, &row.photometric}) {
            *text = validUtf8(*text);
        }
        for (std::string& warning : row.warnings) {
            warning = validUtf8(warning);
        }
        return row;
    });
}

}  // namespace outis::data
