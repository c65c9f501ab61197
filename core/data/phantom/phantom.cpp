// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/phantom/phantom.h"

#include <cstdio>
#include <limits>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/data/phantom/phantom_dicom.h"
#include "core/data/phantom/render.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using phantom::Exam;
using phantom::Patient;

/// Rises when the same seed would give other pictures: an old folder is then not continued.
constexpr int kGeneration = 1;
constexpr const char* kMark = "phantom.json";

std::string patientName(std::int64_t index) {
    char name[32];
    std::snprintf(name, sizeof name, "PHANTOM-%06lld", static_cast<long long>(index));
    return name;
}

/// File names say nothing about patient or order.
std::string imageName(const Exam& exam, const std::string& format) {
    char name[40];
    std::snprintf(name, sizeof name, "%016llx.%s",
                  static_cast<unsigned long long>(derive(exam.seed, "phantom/name").value),
                  format == "dicom" ? "dcm" : "png");
    return name;
}

std::string joinLabels(const phantom::Labels& labels) {
    std::string text;
    for (std::size_t k = 0; k < labels.size(); ++k) {
        if (labels[k]) {
            text += (text.empty() ? "" : "|") + phantom::findingNames()[k];
        }
    }
    return text;
}

/// labels.csv and truth.csv as they grow.
class Tables {
public:
    Tables() {
        labels_ << "image,patient_id,findings,view,sex,age\n";
        truth_ << "image,patient_id,index,findings,view,supine,sex,age,habitus,turn_cm,"
                  "dome_rise_cm,field_cm,heart_growth,fluid_right_cm,fluid_left_cm,gap_right_cm,"
                  "gap_left_cm,skin_fold,pacemaker";
        for (std::size_t k = 1; k < phantom::kFindingCount; ++k) {
            truth_ << ",severity " << phantom::findingNames()[k];
        }
        truth_ << '\n';
    }

    void add(const std::string& image, const Patient& patient, const Exam& exam) {
        const std::string id = patientName(patient.index);
        const char* view = exam.shot.view == phantom::View::Ap ? "AP" : "PA";
        const char* sex = patient.sex == phantom::Sex::Male ? "M" : "F";
        const std::string findings = joinLabels(exam.labels);
        labels_ << image << ',' << id << ',' << findings << ',' << view << ',' << sex << ','
                << exam.age << '\n';
        const phantom::Illness& ill = exam.illness;
        truth_ << image << ',' << id << ',' << exam.index << ',' << findings << ',' << view << ','
               << (exam.shot.supine ? 1 : 0) << ',' << sex << ',' << exam.age;
        for (const float value : {patient.habitus, exam.shot.turn, exam.shot.domeRise,
                                  exam.shot.pose.field, ill.heartGrowth, ill.fluid[0], ill.fluid[1],
                                  ill.gap[0], ill.gap[1], exam.attachments.skinFold}) {
            number(value);
        }
        truth_ << ',' << (patient.implants.pacemaker ? 1 : 0);
        for (std::size_t k = 1; k < phantom::kFindingCount; ++k) {
            number(exam.severity[k]);
        }
        truth_ << '\n';
    }
    [[nodiscard]] std::string labels() const { return labels_.str(); }
    [[nodiscard]] std::string truth() const { return truth_.str(); }

private:
    void number(float value) {
        char text[32];
        std::snprintf(text, sizeof text, ",%.3f", static_cast<double>(value));
        truth_ << text;
    }
    std::ostringstream labels_;
    std::ostringstream truth_;
};

/// The folder is new, empty, or was begun with the same options: then it is continued.
Result<void> claimFolder(const fs::path& folder, const PhantomOptions& options) {
    if (auto made = files::makeFolders(folder); !made) {
        return made;
    }
    nlohmann::json mark = toJson(options);
    mark["generation"] = kGeneration;
    std::error_code failed;
    if (fs::exists(folder / kMark, failed)) {
        const auto text = files::readText(folder / kMark);
        if (!text) {
            return text.error();
        }
        if (nlohmann::json::parse(*text, nullptr, false) != mark) {
            return Error{ErrorCode::AlreadyExists, folder.string(),
                         "holds a phantom set with other options"};
        }
        return {};
    }
    if (!fs::is_empty(folder, failed) || failed) {
        return failed ? Error{ErrorCode::Unreadable, folder.string(), failed.message()}
                      : Error{ErrorCode::AlreadyExists, folder.string(), "the folder is not empty"};
    }
    if (auto written = files::writeAtomically(folder / kMark, mark.dump(2) + "\n"); !written) {
        return written;
    }
    return files::makeFolders(folder / "images");
}

Result<void> writeImage(const fs::path& path, const Patient& patient, const Exam& exam,
                        const PhantomOptions& options) {
    std::error_code failed;
    if (fs::exists(path, failed)) {
        return {};  // written whole by an earlier, stopped run
    }
    const int size = static_cast<int>(options.size);
    const Result<std::vector<std::byte>> bytes =
        options.format == "dicom"
            ? phantom::encodeDicom(patient, exam, phantom::renderShown(patient, exam, size), size,
                                   patientName(patient.index))
            : encodePng(phantom::renderImage(patient, exam, size));
    if (!bytes) {
        return bytes.error();
    }
    return files::writeAtomically(path, *bytes);
}

class Writer {
public:
    Writer(const fs::path& folder, const PhantomOptions& options)
        : folder_(folder), options_(options) {}

    /// False when stopped.
    Result<bool> writePatient(std::int64_t index, std::stop_token stop) {
        const Patient patient =
            phantom::drawPatient(Seed{static_cast<std::uint64_t>(options_.seed)}, index,
                                 static_cast<int>(options_.maxImages));
        for (int k = 0; k < patient.images; ++k) {
            if (stop.stop_requested()) {
                return false;
            }
            const Exam exam =
                phantom::drawExam(patient, k, static_cast<float>(options_.labelNoise));
            const std::string name = "images/" + imageName(exam, options_.format);
            if (auto written = writeImage(folder_ / name, patient, exam, options_); !written) {
                return written.error();
            }
            tables_.add(name, patient, exam);
            ++summary_.images;
            for (std::size_t finding = 0; finding < phantom::kFindingCount; ++finding) {
                summary_.positives[finding] += exam.labels[finding] ? 1 : 0;
            }
        }
        ++summary_.patients;
        return true;
    }
    Result<PhantomSummary> finish() {
        const fs::path labels = folder_ / "labels.csv";
        const fs::path truth = folder_ / "truth.csv";
        if (auto written = files::writeAtomically(truth, tables_.truth()); !written) {
            return written.error();
        }
        if (auto written = files::writeAtomically(labels, tables_.labels()); !written) {
            return written.error();
        }
        summary_.labelsFile = labels;
        summary_.truthFile = truth;
        return summary_;
    }
    PhantomSummary stopped() {
        summary_.outcome = Outcome::Stopped;
        return summary_;
    }

private:
    fs::path folder_;
    PhantomOptions options_;
    Tables tables_;
    PhantomSummary summary_;
};

}  // namespace

void PhantomOptions::describe(OptionVisitor& visitor) {
    visitor.field({"patients", "", "made-up people; most have one to three images"}, patients,
                  {1, 1'000'000});
    visitor.field({"size", "pixels", "side of the square images"}, size, {16, 2048});
    visitor.choice({"format", "", "png, or dicom with varied bit depths and windows"}, format,
                   {"png", "dicom"});
    visitor.field({"seed", "", "another seed gives other people"}, seed,
                  {0, std::numeric_limits<std::int64_t>::max()});
    visitor.field({"max-images", "images", "most images of one patient"}, maxImages, {1, 64});
    visitor.field(
        {"label-noise", "", "0: labels are what was drawn, 1: as unsure as mined reports"},
        labelNoise, {0.0, 2.0});
}

Result<PhantomSummary> writePhantomSet(const fs::path& folder, const PhantomOptions& options,
                                       std::stop_token stop, Observer& observer) {
    if (auto fine = checkRanges(options); !fine) {
        return fine.error();
    }
    if (auto claimed = claimFolder(folder, options); !claimed) {
        return claimed.error();
    }
    observer.stageStarted("phantom", options.patients, "patients");
    Writer writer(folder, options);
    for (std::int64_t index = 0; index < options.patients; ++index) {
        const Result<bool> going = writer.writePatient(index, stop);
        if (!going) {
            return going.error();
        }
        if (!*going) {
            observer.stageFinished("phantom", Outcome::Stopped);
            return writer.stopped();
        }
        observer.progressed(index + 1, options.patients);
    }
    const Result<PhantomSummary> summary = writer.finish();
    if (summary) {
        observer.stageFinished("phantom", Outcome::Finished);
    }
    return summary;
}

}  // namespace outis::data
