// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/source_traces.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <set>

#include "core/data/catalogue.h"
#include "core/data/near_hash.h"
#include "core/data/picture_match.h"
#include "core/data/pixel_digest.h"
#include "core/data/workspace.h"
#include "core/release/package/package_words.h"

namespace outis::release {
namespace {

/// Accounts below are the system's own, such as root: they name nobody.
constexpr uid_t kFirstPerson = 1000;
constexpr std::size_t kShortestName = 4;

data::NearHash hashOf(const data::GreyImage& picture) {
    const auto bytes = data::nearHashOf(picture);
    data::NearHash hash{};
    std::transform(bytes.begin(), bytes.end(), hash.begin(),
                   [](std::byte byte) { return static_cast<std::int8_t>(byte); });
    return hash;
}

data::GreyImage mirrored(data::GreyImage picture) {
    for (int row = 0; row < picture.height; ++row) {
        std::reverse(picture.row(row), picture.row(row) + picture.width);
    }
    return picture;
}

/// Names of the computer, of the account and of its folder.
std::vector<std::string> namesOfThisComputer() {
    std::vector<std::string> names;
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0) {
        names.emplace_back(host.data());
    }
    const passwd* const account = ::getuid() >= kFirstPerson ? ::getpwuid(::getuid()) : nullptr;
    if (account != nullptr) {
        names.emplace_back(account->pw_name);
        names.emplace_back(account->pw_dir);
        const std::string fullName = account->pw_gecos;
        names.push_back(fullName.substr(0, fullName.find(',')));
    }
    std::erase_if(names, [](const std::string& name) { return name.size() < kShortestName; });
    return names;
}

std::optional<data::IdentityTokens> tokensOf(const std::vector<std::string>& strings) {
    std::string lines;
    for (const std::string& text : strings) {
        lines += text + "\n";
    }
    if (lines.empty()) {
        return std::nullopt;
    }
    return orThrow(data::IdentityTokens::from(lines, "identities"));
}

/// Those that do not stand alone in the text.
std::vector<std::string> without(std::vector<std::string> strings, const std::string& text) {
    const auto tokens = tokensOf(strings);
    if (!tokens) {
        return strings;
    }
    // Tokens are counted as the strings are: each is a line of its own.
    std::set<std::string> standing;
    for (const auto& hit : tokens->findAlone(text)) {
        standing.insert(strings[hit.token]);
    }
    std::erase_if(strings, [&](const std::string& one) { return standing.contains(one); });
    return strings;
}

}  // namespace

Result<std::optional<SourceTraces>> SourceTraces::read(const data::Workspace& workspace,
                                                       const data::Catalogue& catalogue,
                                                       const DeclaredTexts& declared,
                                                       const std::stop_token& stop,
                                                       Observer& observer) {
    auto identities = data::identitiesOf(catalogue);
    if (!identities) {
        return identities.error();
    }
    SourceTraces traces;
    traces.notTelling_ = identities->notTelling;
    traces.digests_ = std::move(identities->digests);
    std::int64_t total = 0;
    for (const data::Role role : data::kImageRoles) {
        // Of everybody, also of those whom training left out as outliers.
        auto set =
            data::PreparedSet::open(workspace, role, data::Access::Audit, data::Patients::All);
        const auto kept = data::PreparedSet::open(workspace, role, data::Access::Audit);
        if (!set || !kept) {
            return set ? kept.error() : set.error();
        }
        traces.firstOf_.push_back(static_cast<std::size_t>(total));
        total += set->count();
        traces.digests_.insert(set->digest());
        traces.digests_.insert(kept->digest());
        traces.sets_.push_back(*std::move(set));
    }
    observer.stageStarted("read-source", total, "images");
    for (std::int64_t index = 0; index < total; ++index) {
        if (stop.stop_requested()) {
            return std::optional<SourceTraces>();
        }
        const data::GreyImage picture = traces.picture(static_cast<std::size_t>(index));
        traces.digests_.insert(data::pixelDigestOf(picture));
        traces.hashes_.push_back(hashOf(picture));
        observer.progressed(index + 1, total);
    }
    try {
        traces.addStrings(workspace, *std::move(identities), declared);
    } catch (const ErrorException& failure) {
        return failure.error();
    }
    observer.stageFinished("read-source", Outcome::Finished);
    return std::optional<SourceTraces>(std::move(traces));
}

void SourceTraces::addStrings(const data::Workspace& workspace,
                              data::CatalogueIdentities identities, const DeclaredTexts& declared) {
    // A word that our own texts use says nothing.
    std::vector<std::string> strings = without(std::move(identities.readWords), packageWords());
    strings.insert(strings.end(), std::make_move_iterator(identities.strings.begin()),
                   std::make_move_iterator(identities.strings.end()));
    const auto withDigit = std::partition(strings.begin(), strings.end(), [](const auto& text) {
        return text.find_first_of("0123456789") == std::string::npos;
    });
    std::vector<std::string> numbered(std::make_move_iterator(withDigit),
                                      std::make_move_iterator(strings.end()));
    strings.erase(withDigit, strings.end());
    for (std::string& name : without(namesOfThisComputer(), packageWords())) {
        strings.push_back(std::move(name));
    }
    std::error_code ignored;
    strings.push_back(std::filesystem::absolute(workspace.root(), ignored).string());
    strings.push_back(workspace.id());
    // What people declare they declare.
    strings = without(std::move(strings), declared.people);
    for (std::string& text : without(std::move(numbered), declared.release)) {
        strings.push_back(std::move(text));
    }
    strings_ = std::ssize(strings);
    tokens_ = tokensOf(strings);
}

bool SourceTraces::isInText(const std::string& text) const {
    return tokens_ && !tokens_->findAlone(text).empty();
}

data::GreyImage SourceTraces::picture(std::size_t index) const {
    const auto after = std::upper_bound(firstOf_.begin(), firstOf_.end(), index);
    const auto set = static_cast<std::size_t>(after - firstOf_.begin()) - 1;
    const auto pixels = sets_[set].image(static_cast<std::int64_t>(index - firstOf_[set]));
    const int side = sets_[set].size();
    return {side, side, {pixels.begin(), pixels.end()}};
}

bool SourceTraces::isNearCopy(const data::GreyImage& given) const {
    const data::NearHash hash = hashOf(given);
    const auto bytes = std::as_bytes(std::span(hash));
    if (!data::isNearHash(bytes)) {
        return false;
    }
    const data::MatchPicture own = data::matchPictureOf(given);
    for (std::size_t index = 0; index < hashes_.size(); ++index) {
        const double distance = data::nearDistance(bytes, std::as_bytes(std::span(hashes_[index])));
        if (distance <= kNearRadius &&
            data::isSameExposure(data::matchPictures(data::matchPictureOf(picture(index)), own),
                                 distance)) {
            return true;
        }
    }
    return false;
}

bool SourceTraces::hasNearCopy(const data::GreyImage& given) const {
    return isNearCopy(given) || isNearCopy(mirrored(given));
}

}  // namespace outis::release
