// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "core/base/files.h"
#include "core/data/bmp_reader.h"
#include "core/data/dicom_reader.h"
#include "core/data/file_kind.h"
#include "core/data/gif_reader.h"
#include "core/data/jpeg_reader.h"
#include "core/data/png_reader.h"
#include "core/data/refusal.h"
#include "core/data/tiff_reader.h"
#include "core/data/webp_reader.h"

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

/// A file of the source, opened once.
class OpenFile {
public:
    /// Waits for nothing: a pipe that nobody writes to opens at once, and is refused.
    OpenFile(const std::filesystem::path& path, const DecodeLimits& limits)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (descriptor_ < 0) {
            throw errno == ENOENT || errno == ENOTDIR
                ? Refusal(FileReason::Missing, "no such file")
                : Refusal(FileReason::Unreadable, "cannot be opened");
        }
        try {
            measure(limits);
            first_.resize(std::min<std::uint64_t>(size_, kKindBytes));
            read(first_.data(), first_.size());
        } catch (const Refusal&) {
            ::close(descriptor_);
            throw;
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { ::close(descriptor_); }

    [[nodiscard]] std::span<const std::byte> first() const { return first_; }
    /// All of it, for as long as this lives.
    [[nodiscard]] std::span<const std::byte> whole() {
        whole_ = std::make_unique_for_overwrite<std::byte[]>(size_);
        std::copy(first_.begin(), first_.end(), whole_.get());
        read(whole_.get() + first_.size(), size_ - first_.size());
        return {whole_.get(), size_};
    }

private:
    void measure(const DecodeLimits& limits) {
        struct stat info {};
        if (::fstat(descriptor_, &info) != 0 || !S_ISREG(info.st_mode)) {
            throw Refusal(FileReason::Unreadable, "no regular file");
        }
        size_ = static_cast<std::size_t>(info.st_size);
        if (size_ > limits.maxFileBytes) {
            throw Refusal(FileReason::TooLarge, "file beyond the limit of its size");
        }
        if (size_ == 0) {
            throw Refusal(FileReason::Empty, "empty file");
        }
    }

    void read(std::byte* target, std::size_t wanted) const {
        while (wanted > 0) {
            const ssize_t count = ::read(descriptor_, target, wanted);
            if (count == 0 || (count < 0 && errno != EINTR)) {
                throw Refusal(FileReason::Unreadable, "cannot be read");
            }
            const auto taken = static_cast<std::size_t>(std::max<ssize_t>(0, count));
            target += taken;
            wanted -= taken;
        }
    }

    int descriptor_;
    std::size_t size_ = 0;
    std::vector<std::byte> first_;
    std::unique_ptr<std::byte[]> whole_;
};

void readPicture(FileKind kind, DecodedFile& file, std::span<const std::byte> bytes,
                 const DecodeLimits& limits, KeepStored keepStored) {
    switch (kind) {
        case FileKind::Png:
            return readPngInto(file, bytes, limits, keepStored);
        case FileKind::Jpeg:
            return readJpegInto(file, bytes, limits, keepStored);
        case FileKind::Tiff:
            return readTiffInto(file, bytes, limits, keepStored);
        case FileKind::WebP:
            return readWebpInto(file, bytes, limits, keepStored);
        case FileKind::Gif:
            return readGifInto(file, bytes, limits, keepStored);
        default:
            return readBmpInto(file, bytes, limits, keepStored);
    }
}

void readAs(FileKind kind, DecodedFile& file, OpenFile& opened, const std::filesystem::path& path,
            const DecodeLimits& limits, KeepStored keepStored) {
    file.format = kindName(kind);
    switch (kind) {
        case FileKind::Png:
        case FileKind::Jpeg:
        case FileKind::Tiff:
        case FileKind::WebP:
        case FileKind::Gif:
        case FileKind::Bmp:
            return readPicture(kind, file, opened.whole(), limits, keepStored);
        case FileKind::Dicom:
            return readDicomInto(file, path, limits, keepStored);
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
        OpenFile opened(path, limits);
        kind = fileKind(opened.first());
        readAs(kind, reading.file, opened, path, limits, keepStored);
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
