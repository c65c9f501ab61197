// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/data/image.h"

namespace outis::data {

struct TextReading {
    std::string words;      ///< UTF-8, one line. An identity.
    double confidence = 0;  ///< 0 to 1, mean over the letters
};

enum class ReadingMode { Line, Letter };

/// Reads lines of writing with Tesseract and its English data. One engine a thread, made when it is
/// first needed; it runs on its own thread only and prints nothing.
class TextRecogniser {
public:
    /// Nothing where no language data is installed. Belongs to the calling thread.
    [[nodiscard]] static TextRecogniser* ofThisThread();

    ~TextRecogniser();
    TextRecogniser(const TextRecogniser&) = delete;
    TextRecogniser& operator=(const TextRecogniser&) = delete;

    /// `line`: dark letters about 32 pixels high on white. Never throws.
    [[nodiscard]] TextReading read(const GreyImage& line, ReadingMode mode = ReadingMode::Line);

private:
    TextRecogniser();
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace outis::data
