// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/final_scan.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/files.h"
#include "core/data/identity_check/unpack.h"
#include "core/data/image_file.h"
#include "core/data/pixel_digest.h"
#include "core/data/secondary_capture.h"
#include "core/data/utf8.h"

namespace outis::release {

const char* const kSyntheticMark =
    "Synthetic image, drawn by a generative model. Not an examination of a person.";

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPictureInPage = "data:image/png;base64,";
constexpr std::size_t kDigestDigits = 64;
/// Of a file whose name is what was found.
constexpr const char* kNoName = "(a file's name)";

bool isHexadecimal(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

class Scanner {
public:
    Scanner(fs::path folder, int size, const SourceTraces& traces, const PagePrinter& printer)
        : folder_(std::move(folder)), size_(size), traces_(traces), printer_(printer) {
        scan_.strings = traces.strings();
        scan_.notTelling = traces.notTelling();
        scan_.sourcePictures = traces.pictures();
    }

    void look(const fs::path& path) {
        const std::string name = path.lexically_relative(folder_).generic_string();
        file_ = kNoName;
        const auto before = scan_.places.size();
        searchText(name);
        if (scan_.places.size() == before) {
            file_ = name;
        }
        std::error_code failure;
        const auto status = fs::symlink_status(path, failure);
        if (fs::is_directory(status)) {
            return;
        }
        if (!fs::is_regular_file(status)) {
            add("neither file nor folder");
            return;
        }
        ++scan_.files;
        const auto bytes = orThrow(files::readBytes(path));
        if (name.ends_with(".png")) {
            lookAtPng(bytes, kSyntheticMark);
        } else if (name.ends_with(".dcm")) {
            lookAtDicom(bytes);
        } else if (name.ends_with(".pdf")) {
            lookAtPdf(path, bytes);
        } else {
            lookAtText(bytes);
        }
    }

    [[nodiscard]] FinalScan take() { return std::move(scan_); }

private:
    void add(const std::string& what) { scan_.places.push_back({file_, what}); }

    void lookAtPng(std::span<const std::byte> bytes, const std::string& mark) {
        const auto picture = data::decodePngBytes(bytes);
        if (!picture) {
            add("no picture");
            return;
        }
        const auto anew = data::encodePng(*picture, mark);
        if (!anew || !std::ranges::equal(*anew, bytes)) {
            add("a picture that holds more than its pixels and the mark");
        }
        lookAtPixels(*picture);
    }

    void lookAtDicom(std::span<const std::byte> bytes) {
        const auto capture = data::readSecondaryCapture(bytes);
        if (!capture) {
            add("no Secondary Capture object: " + capture.error().detail);
            return;
        }
        const auto anew = data::encodeSecondaryCapture(capture->image, capture->uids);
        if (!anew || !std::ranges::equal(*anew, bytes)) {
            add("an object that holds more than its pixels and the mark");
        }
        lookAtPixels(capture->image);
    }

    /// A PDF holds letters as numbers of its fonts' shapes: it is made anew from the page beside
    /// it, which is searched as text.
    void lookAtPdf(fs::path path, std::span<const std::byte> bytes) {
        const auto page = files::readText(path.replace_extension(".html"));
        const auto anew =
            page && printer_ ? printer_(*page) : Result<std::vector<std::byte>>(Error{});
        if (!anew || !std::ranges::equal(*anew, bytes)) {
            add("a PDF that holds something else than the page beside it");
        }
    }

    void lookAtPixels(const data::GreyImage& picture) {
        ++scan_.pictures;
        if (picture.width != size_ || picture.height != size_) {
            add("a picture of another size");
        }
        const std::string digest = data::pixelDigestOf(picture);
        if (!looked_.insert(digest).second) {
            return;  // the same picture in another form
        }
        if (traces_.isDigest(digest)) {
            add("a picture of the source");
        } else if (traces_.hasNearCopy(picture)) {
            add("a near-copy of a picture of the source");
        }
    }

    void lookAtText(std::span<const std::byte> bytes) {
        const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (text.find('\0') != std::string::npos || data::validUtf8(text) != text) {
            add("neither picture nor text");
            return;
        }
        searchText(withoutPictures(text));
    }

    /// Looks at the pictures of a page, and leaves them out.
    std::string withoutPictures(const std::string& text) {
        std::string rest;
        std::size_t at = 0;
        while (true) {
            const std::size_t begin = text.find(kPictureInPage, at);
            if (begin == std::string::npos) {
                return rest + text.substr(at);
            }
            const std::size_t first = begin + kPictureInPage.size();
            const std::size_t end = std::min(
                text.find_first_not_of(
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=", first),
                text.size());
            rest += text.substr(at, begin - at) + " ";
            lookAtPng(data::decodeBase64(std::string_view(text).substr(first, end - first)), "");
            at = end;
        }
    }

    void searchText(std::string text) {
        takeDigests(text);
        if (traces_.isInText(text)) {
            add("a string of the source or of this computer");
        }
    }

    /// Looks digests up and blanks them: among their digits any number comes about by chance.
    void takeDigests(std::string& text) {
        std::size_t at = 0;
        while (at < text.size()) {
            if (!isHexadecimal(text[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < text.size() && isHexadecimal(text[end])) {
                ++end;
            }
            for (std::size_t from = at; from + kDigestDigits <= end; ++from) {
                if (traces_.isDigest(text.substr(from, kDigestDigits))) {
                    add("a digest or pseudonym of the source");
                    break;
                }
            }
            if (end - at >= kDigestDigits) {
                std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                          text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
            }
            at = end;
        }
    }

    fs::path folder_;
    int size_;
    const SourceTraces& traces_;
    const PagePrinter& printer_;
    FinalScan scan_;
    std::string file_;
    std::set<std::string> looked_;  ///< digests of pictures
};

/// All entries, links as what they are.
std::vector<fs::path> entriesBelow(const fs::path& folder) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        entries.push_back(entry.path());
    }
    std::ranges::sort(entries);
    return entries;
}

}  // namespace

Result<FinalScan> scanPackage(const fs::path& folder, int size, const SourceTraces& traces,
                              const PagePrinter& printer, const std::stop_token& stop,
                              Observer& observer) {
    try {
        const auto entries = entriesBelow(folder);
        Scanner scanner(folder, size, traces, printer);
        observer.stageStarted("final-scan", std::ssize(entries), "files");
        std::int64_t done = 0;
        for (const fs::path& entry : entries) {
            if (stop.stop_requested()) {
                FinalScan scan = scanner.take();
                scan.outcome = Outcome::Stopped;
                return scan;
            }
            scanner.look(entry);
            observer.progressed(++done, std::ssize(entries));
        }
        observer.stageFinished("final-scan", Outcome::Finished);
        return scanner.take();
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const fs::filesystem_error& failure) {
        return Error{ErrorCode::Unreadable, "package", failure.code().message()};
    }
}

}  // namespace outis::release
