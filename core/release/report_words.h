// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outis::release {

extern const char* const kReportPage;
extern const char* const kReportStyle;
extern const char* const kReportWords;

/// Text of resources/report/words.json under a path such as "audit.heading". Throws ErrorException
/// (Internal) for a path that is not there.
[[nodiscard]] std::string words(std::string_view path);
[[nodiscard]] bool hasWords(std::string_view path);
/// A list of sentences.
[[nodiscard]] std::vector<std::string> wordList(std::string_view path);
/// A list of [term, explanation].
[[nodiscard]] std::vector<std::pair<std::string, std::string>> wordPairs(std::string_view path);
/// The word for a key in such a list, or the key itself where the list has none.
[[nodiscard]] std::string wordOf(std::string_view path, const std::string& key);

using Filling = std::pair<std::string_view, std::string>;
/// Puts values into the {{name}} places of a text.
[[nodiscard]] std::string filled(std::string text, const std::vector<Filling>& values);

}  // namespace outis::release
