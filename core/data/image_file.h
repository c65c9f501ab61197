// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/data/dicom_header.h"
#include "core/data/image.h"

namespace outis::data {

/// Sizes in headers are claims. These limits are checked before anything is allocated for them.
struct DecodeLimits {
    std::int64_t maxPixels = 100'000'000;                       ///< of one frame
    std::uint64_t maxFileBytes = std::uint64_t{1} << 30;        ///< of the file itself
    std::uint64_t maxInflatedBytes = std::uint64_t{400} << 20;  ///< of a deflated data set
};

/// What becomes of a file that was offered to the import.
enum class FileOutcome {
    Imported,
    NotImage,   ///< valid, but holds no radiograph: a report, a CT, a text file
    Rejected,   ///< claims to be a picture, or is nothing known, and cannot be used
    Duplicate,  ///< the same pixels are already in the workspace
};
/// "imported", "not-image", "rejected", "duplicate"
[[nodiscard]] std::string_view outcomeName(FileOutcome outcome);

/// Why a file was not taken; the sentence is in the error's detail.
enum class FileReason {
    None,
    Missing,            ///< no such file
    Unreadable,         ///< exists, cannot be read
    Empty,              ///< no byte, or no pixel
    NotAPicture,        ///< content of no known kind
    UnsupportedFormat,  ///< a picture format that is recognised, but not read
    UnsupportedSyntax,  ///< DICOM transfer syntax without a decoder
    UnsupportedPixels,  ///< bit depth, photometric interpretation, ...
    NoPixelData,        ///< DICOM object without an image
    NotRadiograph,      ///< DICOM image of another modality
    TooLarge,           ///< beyond the limits
    BadHeader,          ///< a header that contradicts itself or the data
    Damaged,            ///< truncated or corrupt
    MultiFrame,         ///< DICOM object with more than one frame
    TimeLimit,          ///< not read within the time that a file may take
    MemoryLimit,        ///< not read within the memory that a file may take
    ReaderCrashed,      ///< the helper process broke down on it
};
inline constexpr FileReason kLastReason = FileReason::ReaderCrashed;
/// "not-a-picture", "too-large", ...; "" for None
[[nodiscard]] std::string_view reasonName(FileReason reason);

/// The values of one frame as they are stored, before rescale, window or inversion.
struct StoredFrame {
    int samplesPerPixel = 1;
    int bitsAllocated = 8;  ///< 8, 16 or 32
    bool isSigned = false;
    std::vector<std::byte> bytes;  ///< little-endian, row by row
};

struct DecodedFile {
    GreyImage image;
    std::string format;          ///< "png", "jpeg", "dicom"
    DicomHeader dicom;           ///< empty for other formats
    std::string transferSyntax;  ///< UID, for DICOM only
    std::string photometric;     ///< DICOM's word; for pictures the nearest one
    int rows = 0;                ///< as stored, before orientation
    int columns = 0;
    int bitsStored = 8;
    std::int64_t frames = 1;            ///< as the file claims; the image is the first one
    std::vector<Error> warnings;        ///< subject = path
    std::optional<StoredFrame> stored;  ///< kept on request only
};

/// What a file turned out to be. `file` is complete for Imported; otherwise it holds what was
/// learned before the refusal (format, header), and `error` says why.
struct FileReading {
    FileOutcome outcome = FileOutcome::Rejected;
    FileReason reason = FileReason::None;
    Error error;
    DecodedFile file;
};

enum class KeepStored { No, Yes };

/// Recognises the file by its content, never by its ending, and decodes it. Never throws.
/// DICOM images of other modalities than radiography are NotImage.
[[nodiscard]] FileReading readImageFile(const std::filesystem::path& path,
                                        const DecodeLimits& limits = {},
                                        KeepStored keepStored = KeepStored::No);

/// The same as a Result. Errors: NotFound, Unreadable, Unsupported, Corrupt; the subject is the
/// path, the detail starts with the reason's name.
[[nodiscard]] Result<DecodedFile> decodeFile(const std::filesystem::path& path,
                                             const DecodeLimits& limits = {});

/// 8-bit grey PNG without any metadata but `mark`, the text of a chunk with the keyword "Source",
/// where it is not empty; the same pixels and mark give the same bytes.
[[nodiscard]] Result<std::vector<std::byte>> encodePng(const GreyImage& image,
                                                       const std::string& mark = {});
[[nodiscard]] Result<GreyImage> decodePngBytes(std::span<const std::byte> bytes,
                                               const DecodeLimits& limits = {});
[[nodiscard]] Result<GreyImage> readPng(const std::filesystem::path& path,
                                        const DecodeLimits& limits = {});

}  // namespace outis::data
