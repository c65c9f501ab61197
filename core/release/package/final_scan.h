// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/release/package/source_traces.h"
#include "core/release/print/page_printer.h"

/// The last look at a finished package before it may leave: does it hold anything of its source?
namespace outis::release {

/// Where something was found. Neither field repeats what was found.
struct ScanPlace {
    std::string file;  ///< below the package
    std::string what;  ///< "a string of the source", "a picture of the source", ...
};

struct FinalScan {
    Outcome outcome = Outcome::Finished;
    std::vector<ScanPlace> places;
    std::int64_t files = 0;
    std::int64_t pictures = 0;  ///< of the package, those in its report as well
    std::int64_t strings = 0;   ///< of the source, that were looked for
    std::int64_t notTelling = 0;
    std::int64_t sourcePictures = 0;

    [[nodiscard]] bool isClean() const { return places.empty() && outcome == Outcome::Finished; }
};

/// The text of the chunk that marks a picture of a package.
extern const char* const kSyntheticMark;

/// Names and texts must hold no string and no digest of the source. Pictures must hold nothing but
/// their pixels and the mark: each is written anew and compared byte for byte, which leaves no room
/// for metadata; and their pixels must be those of no real picture, exactly or nearly
/// (SourceTraces::hasNearCopy). A PDF must be what `printer` makes of the page beside it. `size`:
/// side of the images, pixels. Errors: Unreadable.
[[nodiscard]] Result<FinalScan> scanPackage(const std::filesystem::path& folder, int size,
                                            const SourceTraces& traces, const PagePrinter& printer,
                                            const std::stop_token& stop, Observer& observer);

}  // namespace outis::release
