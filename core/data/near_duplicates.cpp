// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/near_duplicates.h"

#include <algorithm>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include "core/data/disjoint_sets.h"
#include "core/data/image_file.h"
#include "core/data/picture_match.h"

namespace outis::data {
namespace {

constexpr std::string_view kWarning = "near-duplicate of image ";
/// Pictures that are kept for the next comparison: 32 MB.
constexpr std::size_t kKeptPictures = 8192;

struct Candidate {
    ImageId image;
    PatientId patient;
    std::string storedPath;
};

struct Fingerprints {
    std::vector<Candidate> images;
    std::vector<NearHash> hashes;
    std::vector<std::size_t> missing;  ///< indices of those without one
};

Fingerprints readFingerprints(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           "SELECT id, patient_id, stored_path, near_hash FROM images ORDER BY id");
    Fingerprints all;
    while (rows.executeStep()) {
        const auto blob = rows.getColumn(3);
        NearHash hash{};
        if (blob.getBytes() == static_cast<int>(hash.size())) {
            const auto* bytes = static_cast<const std::int8_t*>(blob.getBlob());
            std::copy_n(bytes, hash.size(), hash.begin());
        } else {
            all.missing.push_back(all.images.size());
        }
        all.images.push_back({{rows.getColumn(0).getInt64()},
                              {rows.getColumn(1).getInt64()},
                              rows.getColumn(2).getString()});
        all.hashes.push_back(hash);
    }
    return all;
}

/// Of catalogues that an older program wrote.
void makeMissing(SQLite::Database& database, const std::filesystem::path& workspace,
                 Fingerprints& all, NearDuplicates& result) {
    SQLite::Statement update(database, "UPDATE images SET near_hash = ? WHERE id = ?");
    for (const std::size_t index : all.missing) {
        const auto picture = readPng(workspace / all.images[index].storedPath);
        if (!picture) {
            ++result.unreadable;
            continue;
        }
        const auto hash = nearHashOf(*picture);
        std::transform(hash.begin(), hash.end(), all.hashes[index].begin(),
                       [](std::byte byte) { return static_cast<std::int8_t>(byte); });
        update.bind(1, hash.data(), static_cast<int>(hash.size()));
        update.bind(2, all.images[index].image.value);
        update.exec();
        update.reset();
    }
}

using Pair = std::pair<PatientId, PatientId>;

std::set<Pair> toldApart(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           "SELECT patient_a, patient_b FROM proposals WHERE "
                           "kind = 'near-identical' AND state = 'rejected'");
    std::set<Pair> pairs;
    while (rows.executeStep()) {
        pairs.emplace(PatientId{rows.getColumn(0).getInt64()},
                      PatientId{rows.getColumn(1).getInt64()});
    }
    return pairs;
}

/// Stored pictures at the size of comparison; the ones that were used last are kept.
class Pictures {
public:
    explicit Pictures(std::filesystem::path workspace) : workspace_(std::move(workspace)) {}

    /// Empty when the picture cannot be read. Valid until the next call but one.
    [[nodiscard]] const std::optional<MatchPicture>& at(const Candidate& image) {
        if (const auto found = byImage_.find(image.image.value); found != byImage_.end()) {
            recent_.splice(recent_.begin(), recent_, found->second);
            return recent_.front().second;
        }
        const auto picture = readPng(workspace_ / image.storedPath);
        recent_.emplace_front(image.image.value,
                              picture ? std::optional(matchPictureOf(*picture)) : std::nullopt);
        byImage_[image.image.value] = recent_.begin();
        if (recent_.size() > kKeptPictures) {
            byImage_.erase(recent_.back().first);
            recent_.pop_back();
        }
        return recent_.front().second;
    }

private:
    using Recent = std::list<std::pair<std::int64_t, std::optional<MatchPicture>>>;
    std::filesystem::path workspace_;
    Recent recent_;
    std::unordered_map<std::int64_t, Recent::iterator> byImage_;
};

/// Of each candidate pair whose images are not linked yet, nearest first, whether it is one.
void confirm(const Fingerprints& all, const std::vector<NearPair>& pairs,
             const std::set<Pair>& apart, const std::filesystem::path& workspace,
             const std::stop_token& stop, NearDuplicates& result) {
    DisjointSets linked(all.images.size());
    Pictures pictures(workspace);
    std::set<std::int64_t> unreadable;
    for (const NearPair& pair : pairs) {
        if (stop.stop_requested()) {
            result.outcome = Outcome::Stopped;
            break;
        }
        const Candidate& earlier = all.images[pair.earlier];
        const Candidate& later = all.images[pair.later];
        const bool areApart = apart.contains(std::minmax(earlier.patient, later.patient));
        if (areApart || linked.areTogether(pair.earlier, pair.later)) {
            continue;
        }
        const auto& one = pictures.at(earlier);
        const auto& other = pictures.at(later);
        if (!one || !other) {
            unreadable.insert((one ? later : earlier).image.value);
            continue;
        }
        const PictureMatch match = matchPictures(*one, *other);
        if (isSameExposure(match, pair.distance)) {
            linked.join(pair.earlier, pair.later);
            result.found.push_back(
                {earlier.image, later.image, earlier.patient, later.patient, match.detail});
        }
    }
    result.unreadable += static_cast<std::int64_t>(unreadable.size());
}

/// The warnings of one row without those of an earlier search, and with `added`.
std::string renewed(const std::string& warnings, const std::set<std::int64_t>* added) {
    auto texts = nlohmann::json::parse(warnings, nullptr, false);
    nlohmann::json kept = nlohmann::json::array();
    if (texts.is_array()) {
        std::copy_if(texts.begin(), texts.end(), std::back_inserter(kept), [](const auto& text) {
            return !text.is_string() || !text.template get<std::string>().starts_with(kWarning);
        });
    }
    if (added != nullptr) {
        for (const std::int64_t image : *added) {
            kept.push_back(std::string(kWarning) + std::to_string(image));
        }
    }
    return kept.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// `table` has the warnings in `warnings` and the image in `image`.
void renewWarnings(SQLite::Database& database, const std::string& table, const std::string& image,
                   const std::map<std::int64_t, std::set<std::int64_t>>& duplicates) {
    struct Row {
        std::int64_t id;
        std::int64_t image;
        std::string warnings;
    };
    std::vector<Row> changed;
    SQLite::Statement rows(database, "SELECT id, " + image + ", warnings FROM " + table +
                                         " WHERE " + image + " IS NOT NULL");
    while (rows.executeStep()) {
        Row row{rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(),
                rows.getColumn(2).getString()};
        const auto found = duplicates.find(row.image);
        const bool had = row.warnings.find(kWarning) != std::string::npos;
        if (had || found != duplicates.end()) {
            row.warnings =
                renewed(row.warnings, found == duplicates.end() ? nullptr : &found->second);
            changed.push_back(std::move(row));
        }
    }
    SQLite::Statement update(database, "UPDATE " + table + " SET warnings = ? WHERE id = ?");
    for (const Row& row : changed) {
        update.bind(1, row.warnings);
        update.bind(2, row.id);
        update.exec();
        update.reset();
    }
}

}  // namespace

NearDuplicates findNearDuplicates(SQLite::Database& database,
                                  const std::filesystem::path& workspace,
                                  const std::stop_token& stop, const NearLimits& limits) {
    NearDuplicates result;
    Fingerprints all = readFingerprints(database);
    makeMissing(database, workspace, all, result);
    result.images = static_cast<std::int64_t>(all.images.size());
    result.featureless = std::count(all.hashes.begin(), all.hashes.end(), NearHash{});
    const NearCandidates candidates = nearCandidates(all.hashes, limits);
    result.bounded = candidates.bounded;
    confirm(all, candidates.pairs, toldApart(database), workspace, stop, result);
    std::sort(result.found.begin(), result.found.end(),
              [](const NearDuplicate& one, const NearDuplicate& other) {
                  return std::pair(one.later, one.earlier) < std::pair(other.later, other.earlier);
              });
    return result;
}

void recordNearDuplicates(SQLite::Database& database, const std::vector<NearDuplicate>& found) {
    std::map<std::int64_t, std::set<std::int64_t>> duplicates;
    for (const NearDuplicate& pair : found) {
        duplicates[pair.later.value].insert(pair.earlier.value);
    }
    renewWarnings(database, "images", "id", duplicates);
    renewWarnings(database, "files", "image_id", duplicates);
}

}  // namespace outis::data
