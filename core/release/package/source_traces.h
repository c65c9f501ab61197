// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/identity_check/catalogue_identities.h"
#include "core/data/identity_check/identity_tokens.h"
#include "core/data/image.h"
#include "core/data/near_index.h"
#include "core/data/prepare.h"

namespace outis::data {
class Catalogue;
class Workspace;
}  // namespace outis::data

namespace outis::release {

/// What stands in a package on purpose, and may be written like something of the source.
struct DeclaredTexts {
    std::string release;  ///< its id, in which a day of the source may stand: is not looked for
    /// What people say of themselves and of their house: a patient may bear the same name, which is
    /// not looked for then. Whatever has a digit, as ids and dates have, always is.
    std::string people;
};

/// Everything that a package must not hold: who and what the source is, and its pictures.
class SourceTraces {
public:
    /// Reads the catalogue's identities, the names of this computer and of whoever works at it, and
    /// the prepared pictures of all sets of the split. Empty when stopped. Errors: those of
    /// PreparedSet and of the catalogue.
    [[nodiscard]] static Result<std::optional<SourceTraces>> read(const data::Workspace& workspace,
                                                                  const data::Catalogue& catalogue,
                                                                  const DeclaredTexts& declared,
                                                                  const std::stop_token& stop,
                                                                  Observer& observer);

    /// Whether one of the strings stands alone in the text.
    [[nodiscard]] bool isInText(const std::string& text) const;
    /// Of pixels, of files, or keyed ones; 64 hexadecimal digits.
    [[nodiscard]] bool isDigest(const std::string& digest) const {
        return digests_.contains(digest);
    }
    /// Whether a real picture, or its mirror image, shows the same exposure (isSameExposure() of
    /// core/data/picture_match.h): compared with every one whose fingerprint lies within
    /// kNearRadius, none left out.
    [[nodiscard]] bool hasNearCopy(const data::GreyImage& picture) const;
    static constexpr double kNearRadius = 0.25;

    [[nodiscard]] std::int64_t strings() const { return strings_; }
    /// Identities that were not looked for as text: CatalogueIdentities::notTelling.
    [[nodiscard]] std::int64_t notTelling() const { return notTelling_; }
    [[nodiscard]] std::int64_t pictures() const { return std::ssize(hashes_); }

private:
    SourceTraces() = default;
    void addStrings(const data::Workspace& workspace, data::CatalogueIdentities identities,
                    const DeclaredTexts& declared);
    [[nodiscard]] bool isNearCopy(const data::GreyImage& picture) const;
    [[nodiscard]] data::GreyImage picture(std::size_t index) const;

    std::optional<data::IdentityTokens> tokens_;  ///< none: there is no string to look for
    std::int64_t strings_ = 0;
    std::int64_t notTelling_ = 0;
    std::unordered_set<std::string> digests_;
    std::vector<data::PreparedSet> sets_;
    std::vector<std::size_t> firstOf_;    ///< index of each set's first picture among all
    std::vector<data::NearHash> hashes_;  ///< of all pictures
};

}  // namespace outis::release
