// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_text.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>
#include <vector>

#include "core/data/utf8.h"

namespace outis::data {
namespace {

constexpr char kEscape = '\x1b';

/// A set of characters that may be invoked (PS3.3 C.12.1.1.2, tables C.12-2 to C.12-5).
enum class Kind {
    None,       ///< ASCII only
    Single,     ///< one byte, in the upper half
    DoubleLow,  ///< two bytes, in the lower half: JIS X 0208 and 0212
    DoubleHigh  ///< two bytes, in the upper half: KS X 1001 and GB 2312
};

struct CharacterSet {
    Kind kind = Kind::None;
    const char* name = "";    ///< for iconv
    const char* prefix = "";  ///< before each character, for iconv
};

struct Numbered {
    int registration = 0;     ///< in ISO's registry ("ISO_IR 100")
    std::string_view escape;  ///< what follows ESC
    CharacterSet set;
};

constexpr std::array kSets = {
    Numbered{6, "(B", {Kind::None, "", ""}},
    Numbered{14, "(J", {Kind::None, "", ""}},  // JIS X 0201 romaji: ASCII but for two signs
    Numbered{
        13, ")I", {Kind::Single, "SHIFT_JIS", ""}},  // JIS X 0201 katakana stand in it unchanged
    Numbered{100, "-A", {Kind::Single, "ISO-8859-1", ""}},
    Numbered{101, "-B", {Kind::Single, "ISO-8859-2", ""}},
    Numbered{109, "-C", {Kind::Single, "ISO-8859-3", ""}},
    Numbered{110, "-D", {Kind::Single, "ISO-8859-4", ""}},
    Numbered{126, "-F", {Kind::Single, "ISO-8859-7", ""}},
    Numbered{127, "-G", {Kind::Single, "ISO-8859-6", ""}},
    Numbered{138, "-H", {Kind::Single, "ISO-8859-8", ""}},
    Numbered{144, "-L", {Kind::Single, "ISO-8859-5", ""}},
    Numbered{148, "-M", {Kind::Single, "ISO-8859-9", ""}},
    Numbered{166, "-T", {Kind::Single, "TIS-620", ""}},
    Numbered{203, "-b", {Kind::Single, "ISO-8859-15", ""}},
    Numbered{87, "$B", {Kind::DoubleLow, "EUC-JP", ""}},
    Numbered{42, "$@", {Kind::DoubleLow, "EUC-JP", ""}},  // JIS C 6226, the older edition
    Numbered{159, "$(D", {Kind::DoubleLow, "EUC-JP", "\x8f"}},
    Numbered{149, "$)C", {Kind::DoubleHigh, "EUC-KR", ""}},
    Numbered{58, "$)A", {Kind::DoubleHigh, "EUC-CN", ""}},
};

/// UTF-8, or nothing when a byte does not belong to the set.
std::optional<std::string> convert(const char* from, std::string_view text) {
    const iconv_t converter = iconv_open("UTF-8", from);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        return std::nullopt;
    }
    std::string source(text);
    std::string target(text.size() * 4 + 16, '\0');
    char* in = source.data();
    char* out = target.data();
    std::size_t inLeft = source.size();
    std::size_t outLeft = target.size();
    const std::size_t result = iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    if (result == static_cast<std::size_t>(-1)) {
        return std::nullopt;
    }
    target.resize(target.size() - outLeft);
    return target;
}

/// Capitals and digits only, so that "ISO-IR 100" and "iso_ir_100" are one.
std::string simplified(std::string_view name) {
    std::string result;
    for (const char letter : name) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0) {
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        }
    }
    return result;
}

std::vector<std::string> namesOf(std::string_view charset) {
    std::vector<std::string> names;
    while (true) {
        const std::size_t end = charset.find('\\');
        names.push_back(simplified(charset.substr(0, end)));
        if (end == std::string_view::npos) {
            return names;
        }
        charset.remove_prefix(end + 1);
    }
}

/// What a name of one of the numbered sets invokes in the upper half from the start.
CharacterSet initialSet(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, int>, 4> kOthers = {
        {{"LATIN1", 100}, {"ISO88591", 100}, {"ISO88592", 101}, {"ISO885915", 203}}};
    int number = 0;
    for (const std::string_view prefix : {"ISO2022IR", "ISOIR", "IR"}) {
        if (number == 0 && name.starts_with(prefix)) {
            for (const char digit : name.substr(prefix.size(), 4)) {
                number = digit >= '0' && digit <= '9' ? number * 10 + digit - '0' : -10000;
            }
        }
    }
    for (const auto& [other, registration] : kOthers) {
        number = name == other ? registration : number;
    }
    const auto found = std::find_if(kSets.begin(), kSets.end(), [number](const Numbered& set) {
        return set.registration == number;
    });
    return found != kSets.end() && found->set.kind != Kind::DoubleLow ? found->set : CharacterSet{};
}

bool isHigh(char letter) {
    return static_cast<unsigned char>(letter) >= 0x80;
}

/// Both bytes of a character of the lower half.
bool isPair(std::string_view text) {
    return text.size() >= 2 && std::all_of(text.begin(), text.begin() + 2, [](char letter) {
               return letter > 0x20 && letter < 0x7F;
           });
}

/// Follows the escapes of one value.
class Iso2022 {
public:
    explicit Iso2022(CharacterSet initial) : initial_(initial), high_(initial) {}

    std::string decode(std::string_view text) {
        while (!text.empty()) {
            if (text.front() == kEscape) {
                text.remove_prefix(1 + escapeLength(text.substr(1)));
            } else if (low_.kind == Kind::DoubleLow && isPair(text)) {
                text.remove_prefix(takePairs(text));
            } else if (isHigh(text.front())) {
                text.remove_prefix(takeHigh(text));
            } else {
                takeAscii(text.front());
                text.remove_prefix(1);
            }
        }
        return std::move(result_);
    }

private:
    /// Length of the escape after ESC; it is carried out. 0 for one that is not known: ESC goes.
    std::size_t escapeLength(std::string_view rest) {
        for (const Numbered& set : kSets) {
            if (!rest.starts_with(set.escape)) {
                continue;
            }
            const bool isLow = set.escape[0] == '(' || set.set.kind == Kind::DoubleLow;
            (isLow ? low_ : high_) = set.set;
            return set.escape.size();
        }
        return 0;
    }

    std::size_t takePairs(std::string_view text) {
        std::size_t length = 0;
        std::string encoded;
        while (isPair(text.substr(length))) {
            encoded += low_.prefix;
            encoded += static_cast<char>(text[length] | 0x80);
            encoded += static_cast<char>(text[length + 1] | 0x80);
            length += 2;
        }
        result_ += convert(low_.name, encoded).value_or(std::string(text.substr(0, length)));
        return length;
    }

    std::size_t takeHigh(std::string_view text) {
        const auto end = std::find_if_not(text.begin(), text.end(), &isHigh);
        const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        const auto converted = high_.kind == Kind::None ? std::nullopt : convert(high_.name, run);
        result_ += converted ? *converted : validUtf8(run);
        return run.size();
    }

    /// At the delimiters of names and lines the sets of the start return (PS3.5 6.1.2.5.3). Where
    /// the start has none, the last one stays: files forget to repeat the escape.
    void takeAscii(char letter) {
        static constexpr std::string_view kDelimiters = "^=\\\r\n\f\t";
        if (kDelimiters.find(letter) != std::string_view::npos) {
            low_ = {};
            high_ = initial_.kind != Kind::None ? initial_ : high_;
        }
        if (letter != '\0') {
            result_ += letter;
        }
    }

    CharacterSet initial_;
    CharacterSet low_;
    CharacterSet high_;
    std::string result_;
};

}  // namespace

std::string dicomTextToUtf8(std::string_view charset, std::string_view text) {
    const bool isAscii = std::none_of(text.begin(), text.end(), [](char letter) {
        return isHigh(letter) || letter == kEscape || letter == '\0';
    });
    if (isAscii) {
        return std::string(text);
    }
    const std::vector<std::string> names = namesOf(charset);
    for (const std::string& name : names) {
        if (name.ends_with("UTF8") || name.ends_with("IR192")) {
            std::string result = validUtf8(text);
            std::erase(result, '\0');
            return result;
        }
        if (name == "GB18030" || name == "GBK") {
            std::string result = convert("GB18030", text).value_or(validUtf8(text));
            std::erase(result, '\0');
            return result;
        }
    }
    return Iso2022(initialSet(names.front())).decode(text);
}

}  // namespace outis::data
