// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/error_places.h"

#include <filesystem>
#include <string_view>
#include <system_error>

namespace outis::data {
namespace {

namespace fs = std::filesystem;

bool isAtOrBelow(std::string_view path, std::string_view place) {
    return !place.empty() && path.starts_with(place) &&
           (path.size() == place.size() || place.back() == '/' || path[place.size()] == '/');
}

void hide(Error& error, const std::string& place, const std::string& word) {
    if (isAtOrBelow(error.subject, place)) {
        error.subject = word;
    }
    // What follows the path in a sentence cannot be told from the path's own end.
    const auto found = fs::path(place).is_absolute() && place.size() > 1 ? error.detail.find(place)
                                                                         : std::string::npos;
    if (found != std::string::npos) {
        error.detail = error.detail.substr(0, found) + word;
    }
}

}  // namespace

Error withoutPlaces(Error error, const ImportOptions& options) {
    const auto hideAll = [&](const std::string& place, const std::string& word) {
        std::error_code failure;
        hide(error, fs::weakly_canonical(place, failure).string(), word);
        hide(error, place, word);
    };
    // The label file may lie below the source.
    if (!options.labels.empty()) {
        hideAll(options.labels, fs::path(options.labels).filename().string());
    }
    if (!options.source.empty()) {
        hideAll(options.source, "source");
    }
    return error;
}

}  // namespace outis::data
