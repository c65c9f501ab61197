// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/evidence_pieces.h"

#include <algorithm>
#include <array>
#include <new>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <utility>

#include "core/base/byte_archive.h"
#include "core/base/files.h"
#include "core/base/hash.h"

namespace outis::privacy {
namespace {

constexpr const char* kSuffix = ".evidence";

/// References to the fields that a step fills.
template <EvidenceStep kStep, class Seen>
auto fieldsOf(Seen& seen) {
    auto& made = seen.evidence;
    if constexpr (kStep == EvidenceStep::Reference) {
        return std::tie(made.identical, made.ownPairs, made.foreign, made.strangers);
    } else if constexpr (kStep == EvidenceStep::EditedCopies) {
        return std::tie(made.editedCopies);
    } else if constexpr (kStep == EvidenceStep::Controls) {
        return std::tie(made.controlToReference, made.controlToTrain, made.controlOwner,
                        made.controls, made.controlProbes.reference, seen.controlNeighbours);
    } else if constexpr (kStep == EvidenceStep::Release) {
        return std::tie(made.release, made.probes.scores, made.controlProbes.scores,
                        seen.releasedNeighbours);
    } else if constexpr (kStep == EvidenceStep::Without) {
        return std::tie(made.without);
    } else if constexpr (kStep == EvidenceStep::Training) {
        return std::tie(made.trainingOwner, made.trainingToTrain, made.training);
    } else if constexpr (kStep == EvidenceStep::Planted) {
        return std::tie(made.planted);
    } else {
        static_assert(kStep == EvidenceStep::Typical);
        return std::tie(seen.typicality, made.probes.reference);
    }
}

/// Calls `use` with the step as a constant.
template <class Use>
void withStep(EvidenceStep step, const Use& use) {
    const auto isIt = [&]<int kNumber>(std::integral_constant<int, kNumber> /*number*/) {
        constexpr auto kStep = static_cast<EvidenceStep>(kNumber);
        if (step == kStep) {
            use(std::integral_constant<EvidenceStep, kStep>());
        }
    };
    [&]<int... kNumbers>(std::integer_sequence<int, kNumbers...> /*all*/) {
        (isIt(std::integral_constant<int, kNumbers>()), ...);
    }
    (std::make_integer_sequence<int, static_cast<int>(EvidenceStep::Typical) + 1>());
}

template <class Value>
inline constexpr bool kIsOptional = false;
template <class Value>
inline constexpr bool kIsOptional<std::optional<Value>> = true;

/// Lists of anything but numbers and bytes.
template <class Value>
inline constexpr bool kIsList = false;
template <class Item>
inline constexpr bool kIsList<std::vector<Item>> = !std::is_arithmetic_v<Item>;

/// Serves both directions and names every field of a struct: one with one more field does not
/// compile until it is written and read here.
template <class Archive, class Value>
void code(Archive& archive, Value& value) {
    using Plain = std::remove_const_t<Value>;
    constexpr std::size_t kLeastBytes = sizeof(std::uint64_t);  // a list's length, or more
    if constexpr (std::is_same_v<Plain, NearestImage>) {
        auto& [score, image, patient] = value;
        archive(score, image, patient);
    } else if constexpr (std::is_same_v<Plain, ScoreTable>) {
        auto& [columns, values] = value;
        archive(columns, values);
    } else if constexpr (std::is_same_v<Plain, ReleaseEvidence>) {
        auto& [toTrain, toControl, toReference, largest, largestAt, largestReference, asked,
               predicates] = value;
        archive(toReference, largest, largestAt, largestReference, asked);
        code(archive, toTrain);
        code(archive, toControl);
        code(archive, predicates);
    } else if constexpr (std::is_same_v<Plain, PlantedEvidence>) {
        auto& [kind, owner, toTrain, rows] = value;
        archive(kind, owner);
        code(archive, toTrain);
        code(archive, rows);
    } else if constexpr (kIsOptional<Plain>) {
        bool isThere = value.has_value();
        archive(isThere);
        if (isThere) {
            if constexpr (!std::is_const_v<Value>) {
                value.emplace();
            }
            code(archive, *value);
        }
    } else if constexpr (kIsList<Plain>) {
        codeList(archive, value, kLeastBytes, [&](auto& item) { code(archive, item); });
    } else {
        archive(value);
    }
}

template <class Archive, class Seen>
void codeStep(Archive& archive, EvidenceStep step, Seen& seen) {
    withStep(step, [&](auto constant) {
        std::apply([&](auto&... fields) { (code(archive, fields), ...); },
                   fieldsOf<constant()>(seen));
    });
}

}  // namespace

EvidencePieces::EvidencePieces(const EvidencePlace& place, std::string detector,
                               std::string fingerprint)
    : folder_(place.folder),
      name_(place.part + "-" + std::move(detector)),
      fingerprint_(std::move(fingerprint)) {}

std::filesystem::path EvidencePieces::pathOf(EvidenceStep step) const {
    return folder_ / (name_ + "-" + std::to_string(static_cast<int>(step)) + kSuffix);
}

Result<void> EvidencePieces::save(EvidenceStep step, std::int64_t images,
                                  const SeenByDetector& seen) const {
    if (folder_.empty()) {
        return {};
    }
    if (auto made = files::makeFolders(folder_); !made) {
        return made;
    }
    ByteWriter archive;
    archive(fingerprint_, images);
    codeStep(archive, step, seen);
    const auto bytes = archive.take();
    const Digest digest = sha256(bytes);
    const std::array<std::span<const std::byte>, 2> parts = {std::as_bytes(std::span(digest)),
                                                             bytes};
    return files::writeAtomically(pathOf(step), parts);
}

std::optional<std::int64_t> EvidencePieces::load(EvidenceStep step, SeenByDetector& seen) const {
    if (folder_.empty()) {
        return std::nullopt;
    }
    const auto bytes = files::readBytes(pathOf(step));
    Digest digest{};
    if (!bytes || bytes->size() < digest.size()) {
        return std::nullopt;
    }
    const auto content = std::span(*bytes).subspan(digest.size());
    digest = sha256(content);
    if (!std::ranges::equal(std::as_bytes(std::span(digest)),
                            std::span(*bytes).first(digest.size()))) {
        return std::nullopt;
    }
    try {
        ByteReader archive(content);
        std::string fingerprint;
        std::int64_t images = 0;
        SeenByDetector piece;
        archive(fingerprint);
        if (fingerprint != fingerprint_) {
            return std::nullopt;
        }
        archive(images);
        codeStep(archive, step, piece);
        archive.finish();
        withStep(step, [&](auto constant) {
            auto fields = fieldsOf<constant()>(seen);
            auto taken = fieldsOf<constant()>(piece);
            fields.swap(taken);
        });
        return images;
    } catch (const GarbledBytes&) {
        return std::nullopt;
    }
}

void clearEvidencePieces(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == kSuffix) {
            found.push_back(entry.path());
        }
    }
    for (const auto& path : found) {
        std::filesystem::remove(path, ignored);
    }
}

}  // namespace outis::privacy
