// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/view_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/data/dicom_header.h"
#include "core/data/label_words.h"

namespace outis::data {
namespace {

enum Meaning : std::uint16_t {
    Pa = 1,
    Ap = 2,
    Frontal = 4,
    Lateral = 8,
    Oblique = 16,
    Decubitus = 32,
    Supine = 64,
    Bedside = 128,
    Back = 256,  ///< "decubitus dorsal": lying on the back
    Denied = 512
};

const std::unordered_map<std::string_view, Meaning>& meanings() {
    static const std::unordered_map<std::string_view, Meaning> kMeanings = {
        {"pa", Pa},
        {"posteroanterior", Pa},
        {"posterioranterior", Pa},
        {"dorsoventral", Pa},
        {"ap", Ap},
        {"anteroposterior", Ap},
        {"anteriorposterior", Ap},
        {"ventrodorsal", Ap},
        {"frontal", Frontal},
        {"frontale", Frontal},
        {"face", Frontal},
        {"lordotic", Frontal},
        {"lateral", Lateral},
        {"lat", Lateral},
        {"ll", Lateral},
        {"rl", Lateral},
        {"llat", Lateral},
        {"rlat", Lateral},
        {"laterale", Lateral},
        {"laterolateral", Lateral},
        {"lateromedial", Lateral},
        {"mediolateral", Lateral},
        {"sagittal", Lateral},
        {"profil", Lateral},
        {"profile", Lateral},
        {"profilo", Lateral},
        {"perfil", Lateral},
        {"seitlich", Lateral},
        {"oblique", Oblique},
        {"obl", Oblique},
        {"obliqua", Oblique},
        {"obliquo", Oblique},
        {"oblicua", Oblique},
        {"schrag", Oblique},
        {"schraeg", Oblique},
        {"rao", Oblique},
        {"lao", Oblique},
        {"rpo", Oblique},
        {"lpo", Oblique},
        {"rlo", Oblique},
        {"llo", Oblique},
        {"decubitus", Decubitus},
        {"decub", Decubitus},
        {"dekubitus", Decubitus},
        {"decubito", Decubitus},
        {"lld", Decubitus},
        {"rld", Decubitus},
        {"supine", Supine},
        {"supino", Supine},
        {"supin", Supine},
        {"liegend", Supine},
        {"couche", Supine},
        {"horizontal", Supine},
        {"recumbent", Supine},
        {"portable", Bedside},
        {"bedside", Bedside},
        {"mobile", Bedside},
        {"mobil", Bedside},
        {"bettaufnahme", Bedside},
        {"dorsal", Back},
        {"not", Denied},
        {"no", Denied},
        {"non", Denied},
        {"nicht", Denied},
    };
    return kMeanings;
}

/// Lower-case words of letters and digits; accented Latin letters without their accents.
std::vector<std::string> wordsOf(std::string_view text) {
    // U+00E0 to U+00FF; '-' ends a word.
    static constexpr std::string_view kBase = "aaaaaaaceeeeiiiidnooooo-ouuuuyby";
    std::vector<std::string> words(1);
    const auto add = [&](char letter) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0) {
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    };
    for (std::size_t place = 0; place < text.size(); ++place) {
        const auto byte = static_cast<unsigned char>(text[place]);
        const auto next =
            static_cast<unsigned char>(place + 1 < text.size() ? text[place + 1] : '\0');
        if (byte == 0xC3 && next == 0x9F) {
            add('s');
            add('s');
            ++place;
        } else if (byte == 0xC3 && next >= 0x80 && next < 0xC0) {
            add(kBase[next & 0x1FU]);
            ++place;
        } else {
            add(byte < 0x80 ? text[place] : '-');
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "p a", "postero anterior", "ventro dorsal", "latero lateral" written in two words.
std::uint16_t meaningOfPair(std::string_view first, std::string_view second) {
    if (isOneOf(first, {"p", "postero", "posterior", "dorso"}) &&
        isOneOf(second, {"a", "anterior", "ventral"})) {
        return Pa;
    }
    if (isOneOf(first, {"a", "antero", "anterior", "ventro"}) &&
        isOneOf(second, {"p", "posterior", "dorsal"})) {
        return Ap;
    }
    return first == "latero" && isOneOf(second, {"lateral", "medial"}) ? Lateral : 0;
}

std::uint16_t meaningOf(std::string_view word) {
    const auto& known = meanings();
    const auto found = known.find(word);
    if (found != known.end()) {
        return found->second;
    }
    for (const std::string_view part : {"chest", "thorax"}) {  // "CHESTPA"
        if (word.starts_with(part)) {
            const auto rest = known.find(word.substr(part.size()));
            return rest == known.end() ? 0 : rest->second;
        }
    }
    return 0;
}

std::uint16_t meaningOf(std::span<const std::string> words) {
    unsigned meaning = 0;
    for (std::size_t place = 0; place < words.size(); ++place) {
        const std::uint16_t pair =
            place + 1 < words.size() ? meaningOfPair(words[place], words[place + 1]) : 0;
        meaning |= pair != 0 ? pair : meaningOf(words[place]);
        place += pair != 0 ? 1 : 0;
    }
    return static_cast<std::uint16_t>(meaning);
}

std::string viewOfMeaning(std::uint16_t meaning) {
    const auto has = [&](unsigned wanted) { return (meaning & wanted) != 0; };
    if (has(Denied)) {
        return "";
    }
    if (has(Oblique)) {
        return "Oblique";
    }
    const bool onTheBack = has(Supine) || (has(Decubitus) && has(Back));
    if (has(Decubitus) && !onTheBack) {
        return "Decubitus";
    }
    if (has(Lateral)) {
        return has(Pa | Ap | Frontal) ? "" : "Lateral";
    }
    if (has(Pa)) {
        return has(Ap) ? "Frontal" : "PA";
    }
    if (onTheBack) {
        return "AP Supine";
    }
    if (has(Ap | Bedside)) {
        return "AP";
    }
    return has(Frontal) ? "Frontal" : "";
}

}  // namespace

std::string viewFromWords(std::string_view words) {
    const auto& exact = labelWords().views;
    const auto found = exact.find(foldedName(words));
    return found != exact.end() ? found->second : viewOfMeaning(meaningOf(wordsOf(words)));
}

std::string viewFromCode(std::string_view code) {
    static const std::unordered_map<std::string_view, const char*> kViews = {
        {"R-10206", "AP"},      {"399348003", "AP"},       // antero-posterior
        {"R-10214", "PA"},      {"399066004", "PA"},       // postero-anterior
        {"R-40888", "PA"},      {"272479007", "PA"},       // postero-anterior
        {"R-10202", "Frontal"}, {"399033003", "Frontal"},  // frontal
        {"R-102CD", "Lateral"}, {"399067008", "Lateral"},  // lateral
        {"R-10236", "Lateral"}, {"399173006", "Lateral"},  // left lateral
        {"R-10232", "Lateral"}, {"399198007", "Lateral"},  // right lateral
        {"R-10224", "Lateral"}, {"399260004", "Lateral"},  // medial-lateral
        {"R-10228", "Lateral"}, {"399352003", "Lateral"},  // lateral-medial
        {"G-A145", "Lateral"},  {"30730003", "Lateral"},   // sagittal
        {"R-102C1", "Oblique"}, {"399182000", "Oblique"},  // oblique
        {"R-10204", "Oblique"}, {"399160007", "Oblique"},  // frontal oblique
        {"R-10208", "Oblique"}, {"399312000", "Oblique"},  // antero-posterior oblique
        {"R-10216", "Oblique"}, {"399059000", "Oblique"},  // postero-anterior oblique
        {"R-10210", "Oblique"}, {"399038007", "Oblique"},  // right posterior oblique
        {"R-10212", "Oblique"}, {"399006002", "Oblique"},  // left posterior oblique
        {"R-40985", "Oblique"}, {"399356000", "Oblique"},  // right anterior oblique
        {"R-10220", "Oblique"}, {"399135007", "Oblique"},  // left anterior oblique
        {"R-10226", "Oblique"}, {"399368009", "Oblique"},  // medio-lateral oblique
        {"R-10230", "Oblique"}, {"399099002", "Oblique"},  // latero-medial oblique
        {"R-10234", "Oblique"}, {"399236003", "Oblique"},  // right oblique
        {"R-10238", "Oblique"}, {"399184004", "Oblique"},  // left oblique
        {"R-40783", "Oblique"}, {"260427002", "Oblique"},  // lateral oblique
        {"R-40782", "Oblique"}, {"260426006", "Oblique"},  // medial oblique
    };
    const auto found = kViews.find(code);
    return found == kViews.end() ? "" : found->second;
}

std::string viewFromOrientation(std::string_view orientation) {
    const std::size_t border = orientation.find('\\');
    if (border == std::string_view::npos) {
        return "";
    }
    const auto leading = [](std::string_view part) {
        const std::size_t first = part.find_first_not_of(' ');
        return first == std::string_view::npos ? '\0' : part[first];
    };
    const char row = leading(orientation.substr(0, border));
    const char column = leading(orientation.substr(border + 1));
    // A picture that lies on its side has the two swapped.
    const auto isUpright = [](char letter) { return letter == 'H' || letter == 'F'; };
    const char across = isUpright(column) ? row : column;
    if (isUpright(across) || !(isUpright(column) || isUpright(row))) {
        return "";
    }
    if (across == 'L' || across == 'R') {
        return "Frontal";
    }
    return across == 'A' || across == 'P' ? "Lateral" : "";
}

std::string viewFromHeader(const DicomHeader& header) {
    std::string view = viewFromWords(header.viewPosition);
    if (view.empty()) {
        view = viewFromCode(header.viewCode);
    }
    if (view.empty()) {
        view = viewFromWords(header.viewMeaning);
    }
    return view.empty() ? viewFromOrientation(header.patientOrientation) : view;
}

bool isOffFrontal(std::string_view view) {
    return view == "Lateral" || view == "Oblique" || view == "Decubitus";
}

bool isOtherBodyPart(std::string_view bodyPart) {
    // PS3.16 annex L, and the words that consoles write instead.
    static const std::set<std::string_view> kParts = {
        "abdomen",  "abdo",     "ankle",    "arm",      "breast",  "calcaneus", "calf",
        "cervical", "coccyx",   "cspine",   "ear",      "elbow",   "extremity", "eye",
        "face",     "femur",    "fibula",   "finger",   "foot",    "forearm",   "hand",
        "head",     "heel",     "hip",      "humerus",  "iac",     "ilium",     "jaw",
        "kidney",   "knee",     "kub",      "leg",      "lspine",  "lumbar",    "mandible",
        "maxilla",  "nasal",    "neck",     "orbit",    "patella", "pelvis",    "radius",
        "sacrum",   "scaphoid", "scapula",  "shoulder", "sinus",   "skull",     "spine",
        "sspine",   "teeth",    "thigh",    "thumb",    "tibia",   "tmj",       "toe",
        "tspine",   "ulna",     "wrist",    "zygoma",   "becken",  "fuss",      "schadel",
        "knie",     "hufte",    "schulter", "crane",    "main",    "pied",      "bassin",
        "genou",    "mano",     "pie",      "rodilla",  "craneo"};
    const std::vector<std::string> words = wordsOf(bodyPart);
    const auto isChest = [](const std::string& word) {
        return word.starts_with("chest") || word.starts_with("thora") || word.starts_with("lung") ||
               word == "rib" || word == "ribs" || word == "heart";
    };
    if (std::any_of(words.begin(), words.end(), isChest)) {
        return false;
    }
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return kParts.contains(word); });
}

}  // namespace outis::data
