// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/files.h"
#include "core/data/dicom_reader.h"
#include "core/data/file_kind.h"
#include "core/data/jpeg_reader.h"
#include "core/data/png_reader.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

ErrorCode codeOf(FileReason reason) {
    switch (reason) {
        case FileReason::None:
            return ErrorCode::Internal;
        case FileReason::Missing:
            return ErrorCode::NotFound;
        case FileReason::Unreadable:
            return ErrorCode::Unreadable;
        case FileReason::Empty:
        case FileReason::BadHeader:
        case FileReason::Damaged:
            return ErrorCode::Corrupt;
        default:
            return ErrorCode::Unsupported;
    }
}

FileOutcome outcomeOf(FileReason reason) {
    return reason == FileReason::NoPixelData || reason == FileReason::NotRadiograph
               ? FileOutcome::NotImage
               : FileOutcome::Rejected;
}

/// Opens nothing that is no regular file: a pipe would wait for ever.
std::vector<std::byte> readStart(const std::filesystem::path& path, const DecodeLimits& limits) {
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status)) {
        throw Refusal(FileReason::Missing, "no such file");
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Refusal(FileReason::Unreadable, "no regular file");
    }
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem || size > limits.maxFileBytes) {
        throw Refusal(problem ? FileReason::Unreadable : FileReason::TooLarge,
                      problem ? "size unknown" : "file beyond the limit of its size");
    }
    if (size == 0) {
        throw Refusal(FileReason::Empty, "empty file");
    }
    auto start = readFirstBytes(path, kKindBytes);
    if (start.empty()) {
        throw Refusal(FileReason::Unreadable, "cannot be opened");
    }
    return start;
}

std::vector<std::byte> readWhole(const std::filesystem::path& path, const DecodeLimits& limits) {
    auto bytes = files::readBytes(path, limits.maxFileBytes);
    if (!bytes) {
        throw Refusal(FileReason::Unreadable, "cannot be read");
    }
    return *std::move(bytes);
}

void readAs(FileKind kind, DecodedFile& file, const std::filesystem::path& path,
            const DecodeLimits& limits, KeepStored keepStored) {
    file.format = kindName(kind);
    switch (kind) {
        case FileKind::Png:
            return readPngInto(file, readWhole(path, limits), limits, keepStored);
        case FileKind::Jpeg:
            return readJpegInto(file, readWhole(path, limits), limits, keepStored);
        case FileKind::Dicom:
            return readDicomInto(file, path, limits, keepStored);
        case FileKind::Tiff:
        case FileKind::WebP:
        case FileKind::Gif:
        case FileKind::Bmp:
        case FileKind::OtherPicture:
            throw Refusal(FileReason::UnsupportedFormat, "a picture format that is not read");
        case FileKind::Archive:
            throw Refusal(FileReason::UnsupportedFormat, "an archive inside an archive");
        case FileKind::Document:
            throw Refusal(FileReason::NotAPicture, "a document, not a picture");
        case FileKind::Text:
            throw Refusal(FileReason::NotAPicture, "text, not a picture");
        case FileKind::Unknown:
            break;
    }
    throw Refusal(FileReason::NotAPicture, "content of no known kind");
}

/// A text file that does not call itself a picture was never meant as one.
bool claimsToBePicture(const std::filesystem::path& path) {
    static constexpr std::array<std::string_view, 12> kEndings = {
        ".png",  ".jpg", ".jpeg", ".dcm",  ".dicom", ".tif",
        ".tiff", ".bmp", ".gif",  ".webp", ".jp2",   ".ima"};
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return std::tolower(letter); });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

void refuse(FileReading& reading, const std::filesystem::path& path, FileReason reason,
            const std::string& detail) {
    reading.outcome = outcomeOf(reason);
    reading.reason = reason;
    reading.error = {codeOf(reason), path.string(), detail};
    reading.file.image = {};
}

}  // namespace

void checkPixels(std::int64_t columns, std::int64_t rows, const DecodeLimits& limits) {
    if (columns <= 0 || rows <= 0) {
        throw Refusal(FileReason::BadHeader, "picture without rows or columns");
    }
    if (rows > limits.maxPixels || columns > limits.maxPixels / rows) {
        throw Refusal(FileReason::TooLarge, "claims more pixels than the limit");
    }
}

std::string_view outcomeName(FileOutcome outcome) {
    static constexpr std::array<std::string_view, 4> kNames = {"imported", "not-image", "rejected",
                                                               "duplicate"};
    return kNames[static_cast<std::size_t>(outcome)];
}

std::string_view reasonName(FileReason reason) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(kLastReason) + 1>
        kNames = {"",
                  "missing",
                  "unreadable",
                  "empty",
                  "not-a-picture",
                  "unsupported-format",
                  "unsupported-syntax",
                  "unsupported-pixels",
                  "no-pixel-data",
                  "not-a-radiograph",
                  "too-large",
                  "bad-header",
                  "damaged",
                  "multi-frame",
                  "time-limit",
                  "memory-limit",
                  "reader-crashed"};
    return kNames[static_cast<std::size_t>(reason)];
}

FileReading readImageFile(const std::filesystem::path& path, const DecodeLimits& limits,
                          KeepStored keepStored) {
    FileReading reading;
    FileKind kind = FileKind::Unknown;
    try {
        kind = fileKind(readStart(path, limits));
        readAs(kind, reading.file, path, limits, keepStored);
        reading.outcome = FileOutcome::Imported;
    } catch (const Refusal& refusal) {
        refuse(reading, path, refusal.reason(), refusal.what());
        const bool isProse = kind == FileKind::Text || kind == FileKind::Document;
        if (isProse && !claimsToBePicture(path)) {
            reading.outcome = FileOutcome::NotImage;
        }
    } catch (const std::bad_alloc&) {
        refuse(reading, path, FileReason::MemoryLimit, "not enough memory for it");
    } catch (const std::exception&) {
        // The text of a foreign exception may quote the file, so it is not passed on.
        refuse(reading, path, FileReason::Damaged, "the decoder gave up");
    }
    for (Error& warning : reading.file.warnings) {
        warning.subject = path.string();
    }
    return reading;
}

Result<DecodedFile> decodeFile(const std::filesystem::path& path, const DecodeLimits& limits) {
    FileReading reading = readImageFile(path, limits);
    if (reading.outcome != FileOutcome::Imported) {
        reading.error.detail =
            std::string(reasonName(reading.reason)) + ": " + reading.error.detail;
        return std::move(reading.error);
    }
    return std::move(reading.file);
}

Result<GreyImage> decodePngBytes(std::span<const std::byte> bytes, const DecodeLimits& limits) {
    try {
        DecodedFile file;
        readPngInto(file, bytes, limits, KeepStored::No);
        return std::move(file.image);
    } catch (const Refusal& refusal) {
        return Error{codeOf(refusal.reason()), "png", refusal.what()};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "png", "picture too large for the memory"};
    }
}

Result<GreyImage> readPng(const std::filesystem::path& path, const DecodeLimits& limits) {
    auto bytes = files::readBytes(path, limits.maxFileBytes);
    if (!bytes) {
        return bytes.error();
    }
    auto image = decodePngBytes(*bytes, limits);
    if (!image) {
        return Error{image.error().code, path.string(), image.error().detail};
    }
    return image;
}

}  // namespace outis::data
