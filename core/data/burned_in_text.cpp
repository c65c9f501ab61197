// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/burned_in_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "core/data/image_file.h"
#include "core/data/text_candidates.h"
#include "core/data/text_fill.h"
#include "core/data/text_letters.h"
#include "core/data/text_line_picture.h"
#include "core/data/text_recogniser.h"
#include "core/data/text_words.h"

namespace outis::data {
namespace {

/// Scores of a line's shape, see writingScore().
struct Thresholds {
    double isText;       ///< writing, whether or not it can be read
    double withoutRead;  ///< the same where no recogniser is installed
    double worthReading;
};
constexpr Thresholds kUsual{0.60, 0.40, 0.15};
constexpr Thresholds kExpected{0.45, 0.30, 0.10};  // the header or a neighbour says there is text
constexpr std::size_t kMostReadings = 24;          // of one picture: time is bounded
constexpr std::size_t kMostLetters = 8;
constexpr int kLeastLettersInPicture = 8;  // one above the other; larger ones must be read
constexpr double kSureLetter = 0.7;        // the recogniser's confidence in a lone L or R

/// A line that counts as writing.
struct Finding {
    TextCandidate line;
    TextReading reading;
    TextKind kind = TextKind::Text;
};

class Finder {
public:
    explicit Finder(Thresholds thresholds) : thresholds_(thresholds) {}

    [[nodiscard]] std::vector<Finding> find(const GreyImage& image) {
        std::vector<Finding> findings;
        std::vector<TextCandidate> doubtful;
        for (const TextCandidate& line : findTextCandidates(image, thresholds_.worthReading)) {
            judge(image, line, thresholds_, findings, doubtful);
        }
        // A line beside writing is likelier to be writing.
        for (std::size_t index = 0; index < findings.size(); ++index) {
            for (auto line = doubtful.begin(); line != doubtful.end();) {
                if (line->score >= kExpected.isText && areNeighbours(findings[index].line, *line)) {
                    findings.push_back({*line, read(image, *line), TextKind::Text});
                    line = doubtful.erase(line);
                } else {
                    ++line;
                }
            }
        }
        return findings;
    }

    /// Side markers of one letter, where a recogniser reads an L or R.
    void findSides(const GreyImage& image, std::vector<Finding>& findings) {
        for (const TextCandidate& letter : findLoneLetters(image, kMostLetters)) {
            TextRecogniser* recogniser = TextRecogniser::ofThisThread();
            if (recogniser == nullptr) {
                return;
            }
            TextReading reading =
                recogniser->read(linePictures(image, letter).front(), ReadingMode::Letter);
            const bool isSide = reading.words == "L" || reading.words == "R";
            if (isSide && reading.confidence >= kSureLetter) {
                findings.push_back({letter, std::move(reading), TextKind::Marker});
            }
        }
    }

    [[nodiscard]] bool couldRead() const { return !lacksRecogniser_; }

private:
    void judge(const GreyImage& image, const TextCandidate& line, const Thresholds& thresholds,
               std::vector<Finding>& findings, std::vector<TextCandidate>& doubtful) {
        Finding finding{line, read(image, line), TextKind::Text};
        finding.kind = kindOf(finding.reading);
        const double enough = wasRead_ ? thresholds.isText : thresholds.withoutRead;
        if (line.score >= enough || (wasRead_ && isWriting(finding.reading))) {
            findings.push_back(std::move(finding));
        } else {
            doubtful.push_back(line);
        }
    }

    TextReading read(const GreyImage& image, const TextCandidate& line) {
        wasRead_ = false;
        TextRecogniser* recogniser = TextRecogniser::ofThisThread();
        lacksRecogniser_ = recogniser == nullptr;
        if (lacksRecogniser_ || readings_ >= kMostReadings) {
            return {};
        }
        ++readings_;
        wasRead_ = true;
        TextReading best;
        for (const GreyImage& picture : linePictures(image, line)) {
            TextReading reading = recogniser->read(picture);
            const bool isBetter = std::pair(isWriting(reading), reading.confidence) >
                                  std::pair(isWriting(best), best.confidence);
            if (isBetter) {
                best = std::move(reading);
            }
        }
        return best;
    }

    static bool areNeighbours(const TextCandidate& one, const TextCandidate& other) {
        const int low = std::min(one.height, other.height);
        const int high = std::max(one.height, other.height);
        const PixelBox near{one.box.left - 2 * high, one.box.top - 2 * high,
                            one.box.right + 2 * high, one.box.bottom + 2 * high};
        return one.direction == other.direction && high <= 2 * low &&
               !intersectionOf(near, other.box).isEmpty();
    }

    Thresholds thresholds_;
    std::size_t readings_ = 0;
    bool wasRead_ = false;
    bool lacksRecogniser_ = false;
};

/// The line's box with room for blurred edges, accents, commas and the letters at its ends that
/// were not found.
PixelBox withMargin(const TextCandidate& line, double wider, const GreyImage& image) {
    const auto along = static_cast<int>(std::lround(wider * (0.6 * line.height + 2)));
    const auto across = static_cast<int>(std::lround(wider * (0.3 * line.height + 2)));
    const bool isAcross = line.direction == LineDirection::Across;
    return grown(line.box, isAcross ? along : across, isAcross ? across : along, image.width,
                 image.height);
}

/// Findings of one kind that are masked, or kept, together.
struct Region {
    PixelBox box;
    std::vector<Finding> findings;
    TextKind kind = TextKind::Marker;
    bool isStillReadable = false;
};

std::int64_t areaOf(const PixelBox& box) {
    return std::int64_t{box.width()} * box.height();
}

/// Regions that meet become one where that covers little besides them.
void add(std::vector<Region>& regions, Finding finding, const GreyImage& image) {
    Region region{withMargin(finding.line, 1, image), {}, finding.kind};
    region.findings.push_back(std::move(finding));
    for (auto other = regions.begin(); other != regions.end();) {
        const PixelBox both = unionOf(region.box, other->box);
        if (other->kind == region.kind && !intersectionOf(other->box, region.box).isEmpty() &&
            2 * areaOf(both) <= 3 * (areaOf(region.box) + areaOf(other->box))) {
            region.box = unionOf(region.box, other->box);
            std::move(other->findings.begin(), other->findings.end(),
                      std::back_inserter(region.findings));
            regions.erase(other);
            other = regions.begin();
        } else {
            ++other;
        }
    }
    regions.push_back(std::move(region));
}

void fill(GreyImage& image, const PixelBox& box, const TextMaskOptions& options) {
    if (options.fillsFromSurroundings) {
        fillFromSurroundings(image, box);
    } else {
        fillWith(image, box, 0);
    }
}

int letterHeight(const Region& region) {
    int height = 0;
    for (const Finding& finding : region.findings) {
        height = std::max(height, finding.line.height);
    }
    return height;
}

LineDirection directionOf(const Region& region) {
    return region.findings.front().line.direction;
}

/// How far the rest of a line may lie: some letters on at its ends, one line above or below.
PixelBox aroundRegion(const Region& region, const GreyImage& image) {
    const int height = letterHeight(region) + 2;
    const bool isAcross = directionOf(region) == LineDirection::Across;
    return grown(region.box, isAcross ? 4 * height : height, isAcross ? height : 4 * height,
                 image.width, image.height);
}

/// What is still written in the region or so close to it that it may be the rest of it: letters of
/// about the same height, in the same direction.
std::vector<Finding> remains(const GreyImage& image, const Region& region,
                             const std::vector<Region>& kept) {
    const int height = letterHeight(region);
    const int reach = 4 * height + 8;
    const PixelBox place = grown(region.box, reach, reach, image.width, image.height);
    std::vector<Finding> found = Finder(kExpected).find(cropOf(image, place));
    const PixelBox near =
        grown(region.box, height / 2 + 2, height / 2 + 2, image.width, image.height);
    std::erase_if(found, [&](Finding& finding) {
        PixelBox& box = finding.line.box;
        box = {box.left + place.left, box.top + place.top, box.right + place.left,
               box.bottom + place.top};
        const bool isKept = std::any_of(kept.begin(), kept.end(), [&](const Region& marker) {
            return !intersectionOf(marker.box, box).isEmpty();
        });
        const bool isAlike = finding.line.direction == directionOf(region) &&
                             finding.line.height <= 2 * height && 2 * finding.line.height >= height;
        return isKept || !isAlike || intersectionOf(near, box).isEmpty();
    });
    return found;
}

/// Looks again, masks what is left with a wider margin, and looks a last time.
void checkAgain(GreyImage& image, Region& region, const std::vector<Region>& kept,
                const TextMaskOptions& options) {
    const auto left = remains(image, region, kept);
    if (left.empty()) {
        return;
    }
    // Whatever is found there: a mask that grows without end would take the picture with it.
    const PixelBox most = aroundRegion(region, image);
    for (const Finding& finding : left) {
        region.box = unionOf(region.box, intersectionOf(most, withMargin(finding.line, 2, image)));
    }
    fill(image, region.box, options);
    region.isStillReadable = !remains(image, region, kept).empty();
}

TextRegion described(const Region& region, const GreyImage& before) {
    TextRegion result;
    result.left = static_cast<double>(region.box.left) / before.width;
    result.top = static_cast<double>(region.box.top) / before.height;
    result.right = static_cast<double>(region.box.right) / before.width;
    result.bottom = static_cast<double>(region.box.bottom) / before.height;
    result.kind = region.kind;
    result.isStillReadable = region.isStillReadable;
    for (const Finding& finding : region.findings) {
        result.confidence =
            std::max({result.confidence, finding.line.score,
                      isWriting(finding.reading) ? finding.reading.confidence : 0.0});
        if (!finding.reading.words.empty()) {
            result.words += (result.words.empty() ? "" : "\n") + finding.reading.words;
        }
    }
    if (auto png = encodePng(cropOf(before, region.box))) {
        result.before = *std::move(png);
    }
    return result;
}

}  // namespace

const char* textKindName(TextKind kind) {
    return kind == TextKind::Marker ? "marker" : "text";
}

TextMasking maskBurnedInText(GreyImage& image, const TextMaskOptions& options) {
    TextMasking masking;
    if (!options.isOn || image.isEmpty()) {
        return masking;
    }
    Finder finder(options.headerSaysText ? kExpected : kUsual);
    std::vector<Finding> findings = finder.find(image);
    // Ribs have the shape of huge letters.
    const int most = std::min(image.width, image.height) / kLeastLettersInPicture;
    std::erase_if(findings, [&](const Finding& finding) {
        return finding.line.height > most && !isWriting(finding.reading);
    });
    if (!options.keepsMarkers) {
        finder.findSides(image, findings);
    }
    masking.couldRead = finder.couldRead();
    std::vector<Region> kept;
    std::vector<Region> masked;
    for (Finding& finding : findings) {
        const bool isKept = finding.kind == TextKind::Marker && options.keepsMarkers;
        add(isKept ? kept : masked, std::move(finding), image);
    }
    if (kept.empty() && masked.empty()) {
        return masking;
    }
    const GreyImage before = image;
    for (const Region& region : masked) {
        fill(image, region.box, options);
    }
    for (Region& region : masked) {
        checkAgain(image, region, kept, options);
        masking.regions.push_back(described(region, before));
        masking.regions.back().isMasked = true;
    }
    for (const Region& region : kept) {
        masking.regions.push_back(described(region, before));
    }
    return masking;
}

}  // namespace outis::data
