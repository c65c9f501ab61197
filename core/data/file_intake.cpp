// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/file_intake.h"

#include <array>
#include <exception>
#include <new>

#include "core/base/hash.h"
#include "core/data/importer.h"
#include "core/data/near_hash.h"
#include "core/data/pixel_digest.h"
#include "core/data/resize.h"
#include "core/data/source_files.h"

namespace outis::data {
namespace {

void reject(Intake& intake, FileReason reason, Error error) {
    intake.reading.outcome = FileOutcome::Rejected;
    intake.reading.reason = reason;
    intake.reading.error = std::move(error);
}

void shrinkAndEncode(Intake& intake, int workingSize, const TextMaskOptions& text) {
    GreyImage& full = intake.reading.file.image;
    if (full.isEmpty()) {
        reject(intake, FileReason::Empty, {ErrorCode::Corrupt, "", "a picture without pixels"});
        return;
    }
    intake.pixelDigest = pixelDigestOf(full);
    // Before masking: a page of text must still look like one.
    intake.judgement = judgePicture(full);
    TextMaskOptions masking = text;
    masking.headerSaysText = intake.reading.file.dicom.burnedInAnnotation == "YES";
    intake.text = maskBurnedInText(full, masking);
    const GreyImage small = fitLongestSide(full, workingSize);
    full = {};
    intake.nearHash = nearHashOf(small);
    auto png = encodePng(small);
    if (!png) {
        reject(intake, FileReason::Damaged, std::move(png).error());
        return;
    }
    intake.png = *std::move(png);
    intake.width = small.width;
    intake.height = small.height;
    intake.storedPath = storedPathOf(intake.png);
}

}  // namespace

std::string storedPathOf(std::span<const std::byte> png) {
    const std::string name = toHex(sha256(png));
    return "images/" + name.substr(0, 2) + "/" + name + ".png";
}

Intake takeIn(const IntakeRequest& request, const ImageReader& reader) {
    Intake intake;
    try {
        intake.reading = reader.read(request.path);
        if (auto digest = sha256File(request.path)) {
            intake.fileDigest = toHex(*digest);
        }
        if (intake.reading.outcome == FileOutcome::Imported) {
            shrinkAndEncode(intake, request.workingSize, request.text);
        }
    } catch (const std::bad_alloc&) {
        reject(intake, FileReason::MemoryLimit,
               {ErrorCode::OutOfMemory, "", "not enough memory for it"});
    } catch (const std::exception&) {
        // What the exception says may quote the file.
        reject(intake, FileReason::Damaged, {ErrorCode::Internal, "", "the decoder gave up"});
    }
    return intake;
}

Result<Intake> DirectTaker::take(const IntakeRequest& request, const std::stop_token& /*stop*/) {
    return takeIn(request, reader_);
}

Result<Intake> takeListed(const SourceFiles& source, std::size_t file, IntakeRequest request,
                          IntakeTaker& taker, const std::stop_token& stop) {
    const auto readable = source.readable(file);
    if (readable) {
        request.path = readable->path();
        return taker.take(request, stop);
    }
    const ErrorCode code = readable.error().code;
    if (code == ErrorCode::DiskFull || code == ErrorCode::Unwritable) {
        return readable.error();  // of the place for copies, not of this file
    }
    const FileReason refusal = source.files()[file].reason;
    Intake intake;
    reject(intake,
           refusal != FileReason::None  ? refusal
           : code == ErrorCode::Corrupt ? FileReason::Damaged
                                        : FileReason::Unreadable,
           readable.error());
    return intake;
}

OrderedIntake::OrderedIntake(std::size_t count, std::size_t threads, std::stop_token stop, Job job)
    : count_(count),
      window_(4 * threads),
      job_(std::move(job)),
      slots_(window_),
      onStop_(std::move(stop), [this] { end(); }) {
    for (std::size_t index = 0; index < threads; ++index) {
        threads_.emplace_back([this] { work(); });
    }
}

OrderedIntake::~OrderedIntake() {
    end();
}

void OrderedIntake::end() {
    {
        // Whoever has just found nothing to do is asleep by now, and will be woken.
        const std::lock_guard lock(mutex_);
        ending_.request_stop();
    }
    changed_.notify_all();
}

std::optional<Result<Intake>> OrderedIntake::next() {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[taken_ % window_];
    changed_.wait(lock, [&] { return slot.has_value() || ending_.stop_requested(); });
    if (ending_.stop_requested()) {
        return std::nullopt;
    }
    auto intake = std::move(slot);
    slot.reset();
    ++taken_;
    lock.unlock();
    changed_.notify_all();
    return intake;
}

void OrderedIntake::work() {
    for (;;) {
        std::size_t mine = 0;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] {
                return ending_.stop_requested() || claimed_ == count_ ||
                       claimed_ < taken_ + window_;
            });
            if (ending_.stop_requested() || claimed_ == count_) {
                return;
            }
            mine = claimed_++;
        }
        auto intake = job_(mine, ending_.get_token());
        {
            const std::lock_guard lock(mutex_);
            slots_[mine % window_] = std::move(intake);
        }
        changed_.notify_all();
    }
}

}  // namespace outis::data
