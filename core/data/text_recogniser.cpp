// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_recogniser.h"

#include <algorithm>
#include <cstdlib>

#include <dlfcn.h>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

namespace outis::data {
namespace {

/// Tesseract asks OpenMP for four threads a line whatever the machine does besides. The variable
/// OMP_THREAD_LIMIT is read only when a process starts; forbidding nested levels on this thread has
/// the same effect and is undone behind it.
class OneThread {
public:
    OneThread()
        : get_(reinterpret_cast<Get>(dlsym(RTLD_DEFAULT, "omp_get_max_active_levels"))),
          set_(reinterpret_cast<Set>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"))) {
        if (get_ != nullptr && set_ != nullptr) {
            levels_ = get_();
            set_(0);
        }
    }
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;
    ~OneThread() {
        if (get_ != nullptr && set_ != nullptr) {
            set_(levels_);
        }
    }

private:
    using Get = int (*)();
    using Set = void (*)(int);
    Get get_;
    Set set_;
    int levels_ = 1;
};

std::string withoutLineEnds(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

}  // namespace

struct TextRecogniser::Engine {
    tesseract::TessBaseAPI api;
    bool isReady = false;
};

TextRecogniser::TextRecogniser() : engine_(std::make_unique<Engine>()) {
    setMsgSeverity(L_SEVERITY_NONE);
    const OneThread oneThread;
    // Before Init, so that a missing language file is not reported on stderr.
    engine_->api.SetVariable("debug_file", "/dev/null");
    engine_->isReady = engine_->api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) == 0;
}

TextRecogniser::~TextRecogniser() = default;

TextRecogniser* TextRecogniser::ofThisThread() {
    static thread_local TextRecogniser recogniser;
    return recogniser.engine_->isReady ? &recogniser : nullptr;
}

TextReading TextRecogniser::read(const GreyImage& line, ReadingMode mode) {
    const OneThread oneThread;
    TextReading reading;
    auto& api = engine_->api;
    api.SetPageSegMode(mode == ReadingMode::Line ? tesseract::PSM_SINGLE_BLOCK
                                                 : tesseract::PSM_SINGLE_CHAR);
    api.SetImage(line.pixels.data(), line.width, line.height, 1, line.width);
    api.SetSourceResolution(300);
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    if (text != nullptr) {
        reading.words = withoutLineEnds(text.get());
        reading.confidence = std::clamp(api.MeanTextConf(), 0, 100) / 100.0;
    }
    // Nothing of one patient's picture stays behind for the next one.
    api.Clear();
    api.ClearAdaptiveClassifier();
    return reading;
}

}  // namespace outis::data
