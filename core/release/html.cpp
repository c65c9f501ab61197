// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/html.h"

#include <array>
#include <cstdint>

#include "core/release/report_words.h"

namespace outis::release::html {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::span<const std::byte> bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t left = bytes.size() - at;
        std::uint32_t group = std::to_integer<std::uint32_t>(bytes[at]) << 16;
        group |= left > 1 ? std::to_integer<std::uint32_t>(bytes[at + 1]) << 8 : 0U;
        group |= left > 2 ? std::to_integer<std::uint32_t>(bytes[at + 2]) : 0U;
        text += kDigits[group >> 18];
        text += kDigits[(group >> 12) & 63];
        text += left > 1 ? kDigits[(group >> 6) & 63] : '=';
        text += left > 2 ? kDigits[group & 63] : '=';
    }
    return text;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += letter;
        }
    }
    return safe;
}

std::string tag(std::string_view name, const std::string& inner, std::string_view attributes) {
    std::string text = "<" + std::string(name);
    if (!attributes.empty()) {
        text += " " + std::string(attributes);
    }
    return text + ">" + inner + "</" + std::string(name) + ">\n";
}

std::string paragraph(std::string_view text, std::string_view cssClass) {
    return tag("p", escaped(text),
               cssClass.empty() ? "" : "class=\"" + std::string(cssClass) + "\"");
}

std::string meaning(std::string_view text) {
    return tag("p", "<b>" + escaped(words("meaning")) + "</b> " + escaped(text),
               "class=\"meaning\"");
}

std::string section(std::string_view id, std::string_view heading, const std::string& inner) {
    const std::string name(id);
    return tag("section", tag("h2", escaped(heading), "id=\"" + name + "-title\"") + inner,
               "id=\"" + name + "\" aria-labelledby=\"" + name + "-title\"");
}

std::string replaceable(std::string_view id, const std::string& inner) {
    return tag("article", inner, "id=\"" + std::string(id) + "\"");
}

std::string bullets(std::span<const std::string> sentences) {
    if (sentences.empty()) {
        return paragraph(words("notes.none"), "absent");
    }
    std::string items;
    for (const std::string& sentence : sentences) {
        items += tag("li", escaped(sentence));
    }
    return tag("ul", items, "class=\"plain\"");
}

std::string term(std::string_view name, const std::string& value) {
    return tag("dt", escaped(name)) + tag("dd", value);
}

std::string pngData(std::span<const std::byte> png) {
    return "data:image/png;base64," + base64(png);
}

std::string picture(std::span<const std::byte> png, std::string_view alt) {
    return "<img src=\"" + pngData(png) + "\" alt=\"" + escaped(alt) + "\" />";
}

std::string table(std::string_view caption, std::span<const Column> columns,
                  std::span<const std::vector<std::string>> rows) {
    constexpr std::string_view number = "class=\"number\"";
    std::string head;
    for (const Column& column : columns) {
        head +=
            tag("th", escaped(column.title),
                column.align == Align::Number ? "scope=\"col\" class=\"number\"" : "scope=\"col\"");
    }
    std::string body;
    for (const std::vector<std::string>& row : rows) {
        std::string cells;
        for (std::size_t k = 0; k < row.size() && k < columns.size(); ++k) {
            const bool isNumber = columns[k].align == Align::Number;
            cells += k == 0 ? tag("th", row[k],
                                  isNumber ? "scope=\"row\" class=\"number\"" : "scope=\"row\"")
                            : tag("td", row[k], isNumber ? number : std::string_view());
        }
        body += tag("tr", cells);
    }
    return tag("div",
               tag("table", tag("caption", escaped(caption)) + tag("thead", tag("tr", head)) +
                                tag("tbody", body)),
               "class=\"table\"");
}

}  // namespace outis::release::html
