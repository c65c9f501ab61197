// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_scan.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/data/dicom_tags.h"

namespace outis::data {
namespace {

constexpr std::uint32_t kUndefined = 0xFFFFFFFF;
constexpr DicomTag kItem{0xFFFE, 0xE000};
constexpr DicomTag kItemEnd{0xFFFE, 0xE00D};
constexpr DicomTag kSequenceEnd{0xFFFE, 0xE0DD};
constexpr DicomTag kPixelData{0x7FE0, 0x0010};
constexpr DicomTag kModalityLut{0x0028, 0x3000};
constexpr DicomTag kVoiLut{0x0028, 0x3010};
constexpr DicomTag kViewCode{0x0054, 0x0220};
/// Longest value that is taken: a lookup table of 65536 entries of 16 bits.
constexpr std::uint64_t kLongestValue = std::uint64_t{2} * 65536;

struct ElementHeader {
    DicomTag tag;
    std::string vr;  ///< empty where none is written, or nonsense
    std::uint32_t length = 0;
    std::uint64_t value = 0;  ///< where the value begins

    [[nodiscard]] bool isUndefined() const { return length == kUndefined; }
};

bool isVr(std::string_view letters) {
    static constexpr std::array<std::string_view, 34> kVrs = {
        "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT",
        "OB", "OD", "OF", "OL", "OV", "OW", "PN", "SH", "SL", "SQ", "SS", "ST",
        "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV"};
    return std::binary_search(kVrs.begin(), kVrs.end(), letters);
}

bool hasLongLength(std::string_view vr) {
    static constexpr std::array<std::string_view, 13> kLong = {
        "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"};
    return std::binary_search(kLong.begin(), kLong.end(), vr);
}

std::string_view letters(std::span<const std::byte> bytes, std::size_t at) {
    return {reinterpret_cast<const char*>(bytes.data()) + at, 2};
}

std::uint32_t number(std::span<const std::byte> bytes, std::size_t at, std::size_t width,
                     bool isBigEndian) {
    std::uint32_t value = 0;
    for (std::size_t index = 0; index < width; ++index) {
        const std::size_t from = isBigEndian ? at + index : at + width - 1 - index;
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[from]);
    }
    return value;
}

/// Two capitals that no edition of the standard knows yet have the long form, as all new VRs do.
bool looksLikeNewVr(std::span<const std::byte> bytes) {
    const std::string_view vr = letters(bytes, 4);
    return vr[0] >= 'A' && vr[0] <= 'Z' && vr[1] >= 'A' && vr[1] <= 'Z' &&
           number(bytes, 6, 2, false) == 0;
}

std::optional<ElementHeader> headerAt(DicomSource& source, std::uint64_t offset,
                                      DicomEncoding encoding) {
    const auto bytes = source.peek(offset, 12);
    if (bytes.size() < 8) {
        return std::nullopt;
    }
    const bool isBig = encoding.isBigEndian;
    ElementHeader header;
    header.tag = {static_cast<std::uint16_t>(number(bytes, 0, 2, isBig)),
                  static_cast<std::uint16_t>(number(bytes, 2, 2, isBig))};
    header.value = offset + 8;
    header.length = number(bytes, 4, 4, isBig);
    if (!encoding.isExplicit || header.tag.group == kItem.group) {
        return header;
    }
    const std::string_view vr = letters(bytes, 4);
    const bool isKnown = isVr(vr);
    if (isKnown ? hasLongLength(vr) : looksLikeNewVr(bytes)) {
        if (bytes.size() < 12) {
            return std::nullopt;
        }
        header.length = number(bytes, 8, 4, isBig);
        header.value = offset + 12;
    } else if (isKnown) {
        header.length = number(bytes, 6, 2, isBig);
    }
    header.vr = isKnown ? std::string(vr) : "";
    return header;
}

/// What the first element looks like.
DicomEncoding guessEncoding(DicomSource& source, std::uint64_t start, DicomEncoding otherwise) {
    const auto bytes = source.peek(start, 8);
    if (bytes.size() < 8) {
        return otherwise;
    }
    // Nearly every data set begins with group 0008. Any other group may be a private one, which
    // says nothing about the byte order.
    constexpr std::uint32_t kFirstGroup = 0x0008;
    DicomEncoding guess{true, otherwise.isBigEndian};
    for (const bool isBigEndian : {false, true}) {
        if (number(bytes, 0, 2, isBigEndian) == kFirstGroup) {
            guess.isBigEndian = isBigEndian;
        }
    }
    if (!isVr(letters(bytes, 4))) {
        const bool fits = number(bytes, 4, 4, guess.isBigEndian) <= source.size() - start - 8;
        guess.isExplicit = fits ? false : otherwise.isExplicit;
    }
    return guess;
}

/// Past the end of a value of undefined length: a sequence, or encapsulated pixels inside one.
/// Keeps a stack of its own, since files nest as deeply as they like.
std::optional<std::uint64_t> endOfItems(DicomSource& source, std::uint64_t offset,
                                        DicomEncoding encoding) {
    struct Level {
        bool isItem;
        DicomEncoding encoding;
    };
    std::vector<Level> levels = {{false, encoding}};
    while (!levels.empty()) {
        const Level level = levels.back();
        const auto header = headerAt(source, offset, level.encoding);
        if (!header) {
            // A last item and sequence without their delimiters lost nothing.
            return levels.size() <= 2 && offset == source.size() ? std::optional(offset)
                                                                 : std::nullopt;
        }
        offset = header->value;
        if (header->tag == kSequenceEnd) {
            levels.resize(levels.size() -
                          std::min<std::size_t>(level.isItem ? 2 : 1, levels.size()));
            continue;
        }
        if (header->tag == kItemEnd && level.isItem) {
            levels.pop_back();
            continue;
        }
        if (level.isItem == (header->tag == kItem)) {
            return std::nullopt;  // an item in an item, or an element outside of one
        }
        if (header->isUndefined()) {
            // An unknown VR of undefined length is in implicit VR inside (PS3.5 6.2.2).
            levels.push_back(
                {!level.isItem, header->vr == "UN" ? DicomEncoding{false, false} : level.encoding});
        } else if (header->length > source.size() - offset) {
            return std::nullopt;
        } else {
            offset += header->length;
        }
    }
    return offset;
}

class Walk {
public:
    Walk(DicomSource& source, DicomEncoding encoding) : source_(source) {
        scan_.encoding = encoding;
    }

    DicomScan run(std::uint64_t offset) && {
        while (offset < source_.size()) {
            const auto header = headerAt(source_, offset, scan_.encoding);
            const auto next = header ? step(*header) : std::nullopt;
            if (!next) {
                scan_.isIncomplete = true;
                break;
            }
            offset = *next;
        }
        if (hasRepeated_) {
            scan_.notes.emplace_back("an element stands twice: the first one is used");
        }
        return std::move(scan_);
    }

private:
    /// Where the next element begins; nothing where the data end or stop making sense.
    std::optional<std::uint64_t> step(const ElementHeader& header) {
        if (header.tag == DicomTag{}) {
            return std::nullopt;
        }
        if (header.tag == kSequenceEnd || header.tag == kItemEnd) {
            return header.value;  // left over from a sequence of defined length
        }
        if (header.tag == kPixelData && !scan_.pixels.isPresent) {
            return takePixels(header);
        }
        const auto next = endOf(header);
        if (!next) {
            return std::nullopt;
        }
        scan_.hasElements = true;
        look(header);
        return next;
    }

    std::optional<std::uint64_t> endOf(const ElementHeader& header) {
        if (header.isUndefined()) {
            return endOfItems(source_, header.value,
                              header.vr == "UN" ? DicomEncoding{false, false} : scan_.encoding);
        }
        if (header.length > source_.size() - header.value) {
            return std::nullopt;
        }
        const std::uint64_t next = header.value + header.length;
        if (header.vr == "SQ" && !makesSense(next, header.tag)) {
            // The length is wrong: the items themselves know better.
            const auto end = endOfItems(source_, header.value, scan_.encoding);
            if (end && makesSense(*end, header.tag)) {
                scan_.notes.emplace_back("a sequence of wrong length was jumped over");
                return end;
            }
        }
        return next;
    }

    bool makesSense(std::uint64_t offset, DicomTag after) {
        const auto header = headerAt(source_, offset, scan_.encoding);
        return offset == source_.size() || (header && after < header->tag && !header->vr.empty());
    }

    void look(const ElementHeader& header) {
        if (header.tag == kModalityLut) {
            takeFirstItem(header, scan_.modalityLut);
        } else if (header.tag == kVoiLut) {
            takeFirstItem(header, scan_.voiLut);
        } else if (header.tag == kViewCode) {
            takeFirstItem(header, scan_.viewCode);
        } else if (header.tag == DicomTag{0x7FE0, 0x0008} ||
                   header.tag == DicomTag{0x7FE0, 0x0009}) {
            scan_.hasFloatPixels = true;
        } else if (header.tag.group == 0x0028 && header.tag.element >= 0x1221 &&
                   header.tag.element <= 0x1223) {
            scan_.hasSegmentedPalette = true;
        } else if (const std::string_view vr = wantedVr(header.tag); !vr.empty()) {
            keep(header, vr, scan_.header);
        }
    }

    /// Appends the element in explicit VR; the file's own VR is kept where it is one for values.
    void keep(const ElementHeader& header, std::string_view dictionaryVr,
              std::vector<std::byte>& target) {
        if (header.isUndefined() || header.vr == "SQ" || header.length > kLongestValue) {
            scan_.notes.emplace_back("an element of impossible length or kind was left out");
            return;
        }
        if (&target == &scan_.header && !seen_.insert(header.tag).second) {
            hasRepeated_ = true;
            return;
        }
        const bool isOwn = !header.vr.empty() && header.vr != "UN";
        const std::string_view vr = isOwn ? std::string_view(header.vr) : dictionaryVr;
        const bool isLong = hasLongLength(vr);
        if (!isLong && header.length > 0xFFFE) {
            return;
        }
        put(target, header.tag.group, 2);
        put(target, header.tag.element, 2);
        target.push_back(static_cast<std::byte>(vr[0]));
        target.push_back(static_cast<std::byte>(vr[1]));
        if (isLong) {
            put(target, 0, 2);
        }
        // A value of odd length is forbidden and common; parsers trip over it.
        const std::uint32_t padding = header.length % 2;
        put(target, header.length + padding, isLong ? 4 : 2);
        const std::size_t begin = target.size();
        target.resize(begin + header.length + padding);
        static_cast<void>(
            source_.readInto(header.value, std::span(target).subspan(begin, header.length)));
    }

    void put(std::vector<std::byte>& target, std::uint32_t value, int width) const {
        for (int index = 0; index < width; ++index) {
            const int shift = scan_.encoding.isBigEndian ? 8 * (width - 1 - index) : 8 * index;
            target.push_back(static_cast<std::byte>(value >> shift & 0xFF));
        }
    }

    /// The wanted elements of the first item of a sequence, whose own elements are all of the group
    /// of its first. The item's end is not looked for: what is wanted comes early in it, and what
    /// follows has other tags.
    void takeFirstItem(const ElementHeader& sequence, std::vector<std::byte>& target) {
        constexpr int kMostElements = 16;
        const DicomEncoding encoding =
            sequence.vr == "UN" ? DicomEncoding{false, false} : scan_.encoding;
        auto header = headerAt(source_, sequence.value, encoding);
        if (!header || header->tag != kItem || sequence.length == 0) {
            return;
        }
        std::uint64_t offset = header->value;
        std::uint16_t group = 0;
        for (int element = 0; element < kMostElements; ++element) {
            header = headerAt(source_, offset, encoding);
            group = element == 0 && header ? header->tag.group : group;
            if (!header || header->tag.group != group || header->isUndefined() ||
                header->length > source_.size() - header->value) {
                return;
            }
            if (const std::string_view vr = wantedVrInItem(header->tag); !vr.empty()) {
                keep(*header, vr, target);
            }
            offset = header->value + header->length;
        }
    }

    std::optional<std::uint64_t> takePixels(const ElementHeader& header) {
        PixelPlace& pixels = scan_.pixels;
        pixels.isPresent = true;
        pixels.isEncapsulated = header.isUndefined();
        pixels.isInWords = header.vr == "OW";
        scan_.hasElements = true;
        if (pixels.isEncapsulated) {
            return takeFragments(header.value);
        }
        pixels.claimed = header.length;
        pixels.native = {header.value,
                         std::min<std::uint64_t>(header.length, source_.size() - header.value)};
        if (pixels.native.length < pixels.claimed) {
            return std::nullopt;
        }
        return header.value + header.length;
    }

    std::optional<std::uint64_t> takeFragments(std::uint64_t offset) {
        bool isOffsetTable = true;
        while (true) {
            const auto item = headerAt(source_, offset, scan_.encoding);
            if (!item || (item->tag != kItem && item->tag != kSequenceEnd)) {
                return std::nullopt;
            }
            offset = item->value;
            if (item->tag == kSequenceEnd) {
                return offset;
            }
            const std::uint64_t length =
                std::min<std::uint64_t>(item->length, source_.size() - offset);
            if (!isOffsetTable && length > 0) {
                scan_.pixels.fragments.push_back({offset, length});
            }
            if (length < item->length) {
                return std::nullopt;
            }
            isOffsetTable = false;
            offset += length;
        }
    }

    DicomSource& source_;
    DicomScan scan_;
    std::set<DicomTag> seen_;
    bool hasRepeated_ = false;
};

}  // namespace

DicomScan scanDicom(DicomSource& source, std::uint64_t start,
                    std::optional<DicomEncoding> declared) {
    const DicomEncoding encoding = guessEncoding(source, start, declared.value_or(DicomEncoding{}));
    DicomScan scan = Walk(source, encoding).run(start);
    if (declared && encoding != *declared && scan.hasElements) {
        scan.notes.emplace_back("the transfer syntax is not the one that the data set is in");
    }
    return scan;
}

}  // namespace outis::data
