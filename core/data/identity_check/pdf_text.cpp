// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/pdf_text.h"

#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace outis::data {
namespace {

constexpr int kDeepestForm = 16;

void appendUtf8(std::string& text, std::uint32_t letter) {
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0 | (letter >> 6));
        text += static_cast<char>(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        text += static_cast<char>(0xE0 | (letter >> 12));
        text += static_cast<char>(0x80 | ((letter >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (letter & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (letter >> 18));
        text += static_cast<char>(0x80 | ((letter >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((letter >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (letter & 0x3F));
    }
}

std::string utf8OfUtf16Be(const std::string& bytes) {
    std::string text;
    const auto unit = [&](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                          static_cast<unsigned char>(bytes[at + 1]));
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t letter = unit(at);
        if (letter >= 0xD800 && letter < 0xDC00 && at + 3 < bytes.size()) {
            letter = 0x10000 + ((letter - 0xD800) << 10) + ((unit(at + 2) - 0xDC00) & 0x3FF);
            at += 2;
        }
        appendUtf8(text, letter);
    }
    return text;
}

std::uint32_t codeOf(const std::string& bytes) {
    std::uint32_t code = 0;
    for (const char byte : bytes) {
        code = code << 8 | static_cast<unsigned char>(byte);
    }
    return code;
}

/// A font's ToUnicode map (PDF 32000-1, 9.10.3). Without one a byte stands for itself.
struct FontMap {
    std::map<std::pair<std::size_t, std::uint32_t>, std::string> letters;  // bytes of code, code
    bool isWide = false;                                                   ///< codes of two bytes

    [[nodiscard]] std::string decode(const std::string& codes) const {
        const std::size_t width = isWide ? 2 : 1;
        std::string text;
        for (std::size_t at = 0; at + width <= codes.size(); at += width) {
            const std::uint32_t code = codeOf(codes.substr(at, width));
            const auto found = letters.find({width, code});
            if (found != letters.end()) {
                text += found->second;
            } else if (width == 1) {
                appendUtf8(text, code);
            }
        }
        return text;
    }
};

/// Reads the operators of a ToUnicode stream: beginbfchar and beginbfrange lists.
class MapReader : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit MapReader(FontMap& map) : map_(map) {}
    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const std::string word = object.getOperatorValue();
        if (word == "endbfchar") {
            takeLetters();
        } else if (word == "endbfrange") {
            takeRanges();
        }
        operands_.clear();
    }
    void handleEOF() override {}

private:
    void takeLetters() {
        for (std::size_t at = 0; at + 1 < operands_.size(); at += 2) {
            if (operands_[at].isString() && operands_[at + 1].isString()) {
                const std::string code = operands_[at].getStringValue();
                set(code.size(), codeOf(code), operands_[at + 1].getStringValue());
            }
        }
    }
    void takeRanges() {
        for (std::size_t at = 0; at + 2 < operands_.size(); at += 3) {
            if (operands_[at].isString() && operands_[at + 1].isString()) {
                takeRange(operands_[at].getStringValue(), operands_[at + 1].getStringValue(),
                          operands_[at + 2]);
            }
        }
    }
    void takeRange(const std::string& low, const std::string& high, QPDFObjectHandle target) {
        const std::uint32_t first = codeOf(low);
        const std::uint32_t last = std::min(codeOf(high), first + 0xFFFF);
        for (std::uint32_t code = first; code <= last; ++code) {
            const std::uint32_t offset = code - first;
            if (target.isArray()) {
                const int item = static_cast<int>(offset);
                if (item < target.getArrayNItems() && target.getArrayItem(item).isString()) {
                    set(low.size(), code, target.getArrayItem(item).getStringValue());
                }
            } else if (target.isString() && target.getStringValue().size() >= 2) {
                std::string letter = target.getStringValue();
                const std::uint32_t unit = codeOf(letter.substr(letter.size() - 2)) + offset;
                letter[letter.size() - 2] = static_cast<char>(unit >> 8 & 0xFF);
                letter[letter.size() - 1] = static_cast<char>(unit & 0xFF);
                set(low.size(), code, letter);
            }
        }
    }
    void set(std::size_t bytes, std::uint32_t code, const std::string& utf16) {
        map_.letters[{bytes, code}] = utf8OfUtf16Be(utf16);
    }

    FontMap& map_;
    std::vector<QPDFObjectHandle> operands_;
};

FontMap mapOf(QPDFObjectHandle font) {
    FontMap map;
    if (!font.isDictionary()) {
        return map;
    }
    map.isWide = font.getKey("/Subtype").isNameAndEquals("/Type0");
    QPDFObjectHandle stream = font.getKey("/ToUnicode");
    if (stream.isStream()) {
        MapReader reader(map);
        QPDFObjectHandle::parseContentStream(stream, &reader);
    }
    return map;
}

/// Follows the text operators of a content stream (PDF 32000-1, 9.4).
class TextReader : public QPDFObjectHandle::ParserCallbacks {
public:
    TextReader(QPDFObjectHandle resources, std::string& text)
        : fonts_(resources.isDictionary() ? resources.getKey("/Font")
                                          : QPDFObjectHandle::newNull()),
          text_(text) {}
    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        apply(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {}

private:
    void apply(const std::string& word) {
        if (word == "Tf" && operands_.size() >= 2 && operands_[0].isName()) {
            select(operands_[0].getName());
        } else if (word == "Td" || word == "TD" || word == "Tm" || word == "T*" || word == "ET") {
            text_ += ' ';
        } else if (word == "Tj" || word == "TJ" || word == "'" || word == "\"") {
            for (QPDFObjectHandle& operand : operands_) {
                show(operand);
            }
        }
    }
    void select(const std::string& name) {
        auto [found, isNew] = maps_.try_emplace(name);
        if (isNew && fonts_.isDictionary()) {
            found->second = mapOf(fonts_.getKey(name));
        }
        font_ = &found->second;
    }
    void show(QPDFObjectHandle& operand) {
        if (operand.isString()) {
            text_ +=
                font_ != nullptr ? font_->decode(operand.getStringValue()) : operand.getUTF8Value();
        } else if (operand.isArray()) {
            for (int item = 0; item < operand.getArrayNItems(); ++item) {
                QPDFObjectHandle part = operand.getArrayItem(item);
                show(part);
            }
        }
    }

    QPDFObjectHandle fonts_;
    std::string& text_;
    std::map<std::string, FontMap> maps_;
    const FontMap* font_ = nullptr;
    std::vector<QPDFObjectHandle> operands_;
};

void readForms(QPDFObjectHandle resources, std::string& text, std::set<int>& seen, int depth);

void readForm(QPDFObjectHandle form, std::string& text, std::set<int>& seen, int depth) {
    if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form") ||
        !seen.insert(form.getObjectID()).second || depth > kDeepestForm) {
        return;
    }
    QPDFObjectHandle resources = form.getDict().getKey("/Resources");
    TextReader reader(resources, text);
    QPDFObjectHandle::parseContentStream(form, &reader);
    readForms(resources, text, seen, depth + 1);
}

void readForms(QPDFObjectHandle resources, std::string& text, std::set<int>& seen, int depth) {
    QPDFObjectHandle objects =
        resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    if (objects.isDictionary()) {
        for (const std::string& name : objects.getKeys()) {
            readForm(objects.getKey(name), text, seen, depth);
        }
    }
}

/// As much as can be read; false when that is not all.
bool readPage(QPDFPageObjectHelper& page, std::string& text) {
    try {
        std::set<int> seen;
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        TextReader reader(resources, text);
        page.parseContents(&reader);
        readForms(resources, text, seen, 0);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void visitStrings(QPDFObjectHandle object, const std::string& place, const PdfPieces& pieces,
                  int depth) {
    constexpr int kDeepest = 32;
    if (depth > kDeepest || (depth > 0 && object.isIndirect())) {
        return;  // an indirect object is visited by itself
    }
    if (object.isString()) {
        pieces.text(place, object.getUTF8Value());
    } else if (object.isName()) {
        pieces.text(place, object.getName());
    } else if (object.isArray()) {
        for (int item = 0; item < object.getArrayNItems(); ++item) {
            visitStrings(object.getArrayItem(item), place, pieces, depth + 1);
        }
    } else if (object.isStream() || object.isDictionary()) {
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        for (const std::string& key : dictionary.getKeys()) {
            visitStrings(dictionary.getKey(key), place, pieces, depth + 1);
        }
    }
}

void visitStream(QPDFObjectHandle object, const std::string& place, const PdfPieces& pieces) {
    std::shared_ptr<Buffer> data;
    try {
        data = object.getStreamData(qpdf_dl_all);
    } catch (const std::exception&) {
        data = object.getRawStreamData();  // a filter that is not known: as it stands in the file
    }
    pieces.bytes(place, std::as_bytes(std::span(data->getBuffer(), data->getSize())));
}

}  // namespace

Result<void> readPdf(std::span<const std::byte> file, const PdfPieces& pieces) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pdf", reinterpret_cast<const char*>(file.data()), file.size());
        int number = 0;
        bool isWhole = true;
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            std::string text;
            isWhole = readPage(page, text) && isWhole;
            pieces.text("page " + std::to_string(++number), text);
        }
        for (QPDFObjectHandle& object : pdf.getAllObjects()) {
            const std::string place = "object " + std::to_string(object.getObjectID());
            visitStrings(object, place, pieces, 0);
            if (object.isStream()) {
                visitStream(object, place, pieces);
            }
        }
        visitStrings(pdf.getTrailer(), "trailer", pieces, 0);
        if (!isWhole) {
            return Error{ErrorCode::Corrupt, "pdf", "a page cannot be read"};
        }
        return {};
    } catch (const std::exception&) {
        // qpdf's texts may quote the file.
        return Error{ErrorCode::Corrupt, "pdf", "cannot be opened, or is encrypted"};
    }
}

}  // namespace outis::data
