// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/release/findings.h"

/// Small pieces of HTML. Everything that comes from outside goes through escaped().
namespace outis::release::html {

[[nodiscard]] std::string escaped(std::string_view text);
[[nodiscard]] std::string tag(std::string_view name, const std::string& inner,
                              std::string_view attributes = "");
[[nodiscard]] std::string paragraph(std::string_view text, std::string_view cssClass = "");
/// "What does this mean?" and the explanation.
[[nodiscard]] std::string meaning(std::string_view text);
/// A card with a heading; `id` names it for links.
[[nodiscard]] std::string section(std::string_view id, std::string_view heading,
                                  const std::string& inner);
/// A piece that the record of the decision replaces when there is one: see record_page.h.
[[nodiscard]] std::string replaceable(std::string_view id, const std::string& inner);
[[nodiscard]] std::string bullets(std::span<const std::string> sentences);
/// One line of a definition list; the value is HTML already.
[[nodiscard]] std::string term(std::string_view name, const std::string& value);
[[nodiscard]] std::string pngData(std::span<const std::byte> png);
/// `alt` is plain text.
[[nodiscard]] std::string picture(std::span<const std::byte> png, std::string_view alt);

enum class Align { Text, Number };
struct Column {
    std::string title;
    Align align = Align::Text;
};
/// Cells are HTML already; the first cell of each row is its header.
[[nodiscard]] std::string table(std::string_view caption, std::span<const Column> columns,
                                std::span<const std::vector<std::string>> rows);

}  // namespace outis::release::html
