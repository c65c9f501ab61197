// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>

#include "core/base/random.h"
#include "core/data/importer.h"

namespace outis::test {

/// Reads files that say what they are: "picture WIDTH HEIGHT SEED [ID NAME VIEW BIRTHDATE ISSUER]"
/// (the words in brackets as of a DICOM header, "-" for empty), "broken", "throws"; all else is no
/// picture.
class FakeImageReader final : public data::ImageReader {
public:
    [[nodiscard]] data::FileReading read(const std::filesystem::path& path) const override {
        ++reads_;
        if (onRead) {
            onRead(reads_);
        }
        std::ifstream file(path);
        std::string kind;
        if (!(file >> kind)) {
            return refused(data::FileOutcome::Rejected, data::FileReason::Unreadable);
        }
        if (kind == "throws") {
            throw std::runtime_error("quotes the file: SECRET");
        }
        if (kind == "broken") {
            return refused(data::FileOutcome::Rejected, data::FileReason::Damaged);
        }
        return kind == "picture"
                   ? picture(file)
                   : refused(data::FileOutcome::NotImage, data::FileReason::NotAPicture);
    }
    [[nodiscard]] int reads() const { return reads_; }

    std::function<void(int)> onRead;

private:
    static data::FileReading refused(data::FileOutcome outcome, data::FileReason reason) {
        return {outcome, reason, {ErrorCode::Corrupt, "", "as the test says"}, {}};
    }
    static std::string word(std::istream& stream) {
        std::string text;
        stream >> text;
        return text == "-" ? "" : text;
    }
    static data::FileReading picture(std::istream& stream) {
        data::FileReading reading;
        reading.outcome = data::FileOutcome::Imported;
        std::uint64_t seed = 0;
        data::GreyImage& image = reading.file.image;
        stream >> image.width >> image.height >> seed;
        image.pixels.resize(static_cast<std::size_t>(image.width * image.height));
        Philox random(Seed{seed});
        for (auto& pixel : image.pixels) {
            pixel = static_cast<std::uint8_t>(random.nextUint32());
        }
        reading.file.format = "fake";
        reading.file.dicom.patientId = word(stream);
        reading.file.dicom.patientName = word(stream);
        reading.file.dicom.viewPosition = word(stream);
        reading.file.dicom.birthDate = word(stream);
        reading.file.dicom.issuer = word(stream);
        return reading;
    }

    mutable std::atomic<int> reads_{0};
};

}  // namespace outis::test
