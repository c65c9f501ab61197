// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/hash.h"
#include "core/data/split.h"
#include "core/statistics/pso.h"

/// METHOD 2.3 without a catalogue.
namespace outis::data {
namespace {

using Shares = std::array<double, 4>;
using Counts = std::array<std::int64_t, 4>;

/// The role whose count is farthest below (sign 1) or above (sign -1) its quota; ties go to the
/// first role.
std::size_t farthest(const Shares& quota, const Counts& counts, double sign) {
    std::size_t best = 4;
    for (std::size_t role = 0; role < 4; ++role) {
        const auto gap = [&](std::size_t index) {
            return sign * (quota[index] - static_cast<double>(counts[index]));
        };
        const bool possible = sign > 0 || counts[role] > 0;
        // A quota of 0.3 that is 0.30000000000000004 after carrying is still a tie.
        if (possible && (best == 4 || gap(role) > gap(best) + 1e-9)) {
            best = role;
        }
    }
    return best;
}

/// Largest remainder: whole numbers that add up to `total`. What was rounded away stays in `carry`
/// for the next stratum.
Counts apportion(std::int64_t total, const Shares& shares, Shares& carry) {
    Shares quota{};
    Counts counts{};
    for (std::size_t role = 0; role < 4; ++role) {
        quota[role] = static_cast<double>(total) * shares[role] + carry[role];
        counts[role] =
            std::max<std::int64_t>(0, static_cast<std::int64_t>(std::floor(quota[role] + 1e-9)));
    }
    auto given = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    for (; given < total; ++given) {
        ++counts[farthest(quota, counts, 1)];
    }
    for (; given > total; --given) {
        --counts[farthest(quota, counts, -1)];
    }
    for (std::size_t role = 0; role < 4; ++role) {
        carry[role] = quota[role] - static_cast<double>(counts[role]);
    }
    return counts;
}

/// Gives the sorted patients their roles by the cumulative counts; a group falls where its middle
/// does. How many each role got.
Counts cut(const std::vector<std::size_t>& sorted, const std::vector<SplitPatient>& patients,
           const Counts& counts, std::vector<Role>& roles) {
    Counts given{};
    std::size_t role = 0;
    std::int64_t end = counts[0];
    std::int64_t place = 0;
    for (const std::size_t index : sorted) {
        const std::int64_t size = patients[index].size;
        while (role + 1 < kRoles.size() && 2 * place + size > 2 * end) {
            end += counts[++role];
        }
        roles[index] = kRoles[role];
        given[role] += size;
        place += size;
    }
    return given;
}

}  // namespace

Result<void> SplitOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (smallAudit) {
        const SplitOptions untouched;
        const bool isFree = train == untouched.train && control == untouched.control;
        if (!isFree || validation + test >= 1) {
            return Error{ErrorCode::InvalidOption, "small-audit",
                         isFree ? "validation and test share leave no patient"
                                : "train and control share follow from the others"};
        }
        return {};
    }
    const double sum = train + validation + test + control;
    if (std::abs(sum - 1.0) > 1e-9) {
        return Error{ErrorCode::InvalidOption, "train-share",
                     "the four shares add up to " + std::to_string(sum) + ", not to 1"};
    }
    return {};
}

std::array<double, 4> SplitOptions::shares(std::int64_t patients) const {
    if (!smallAudit || patients == 0) {
        return {train, validation, test, control};
    }
    const auto count = static_cast<double>(patients);
    const double free = 1 - validation - test;
    const double own =
        std::floor(count * free / (statistics::kControlsOfSmallAudit + 1) + 1e-9) / count;
    return {own, validation, test, free - own};
}

bool isSmallAudit(const std::array<double, 4>& shares) {
    return statistics::kControlsOfSmallAudit * shares[0] <= shares[3] + 1e-9;
}

std::uint64_t splitKey(const std::array<std::uint8_t, 16>& salt, const std::string& patientId) {
    Sha256 hash;
    hash.update(std::as_bytes(std::span(salt)));
    hash.update(std::string_view("\0", 1));
    hash.update(patientId);
    const Digest digest = hash.finish();
    std::uint64_t key = 0;
    for (std::size_t index = 0; index < 8; ++index) {
        key = key << 8U | digest[index];
    }
    return key;
}

std::vector<Role> assignRoles(const std::vector<SplitPatient>& patients, int classes,
                              const std::array<double, 4>& shares) {
    // Strata in the order of the classes, patients without any at the end.
    std::vector<std::vector<std::size_t>> strata(static_cast<std::size_t>(classes) + 1);
    for (std::size_t index = 0; index < patients.size(); ++index) {
        const int stratum = patients[index].stratum < 0 ? classes : patients[index].stratum;
        strata.at(static_cast<std::size_t>(stratum)).push_back(index);
    }
    std::vector<Role> roles(patients.size(), Role::Train);
    std::array<double, 4> carry{};
    for (auto& stratum : strata) {
        std::stable_sort(stratum.begin(), stratum.end(), [&](std::size_t one, std::size_t other) {
            return patients[one].key < patients[other].key;
        });
        std::int64_t total = 0;
        for (const std::size_t index : stratum) {
            total += patients[index].size;
        }
        const auto counts = apportion(total, shares, carry);
        const auto given = cut(stratum, patients, counts, roles);
        for (std::size_t role = 0; role < 4; ++role) {
            carry[role] += static_cast<double>(counts[role] - given[role]);
        }
    }
    return roles;
}

Role lateRole(std::uint64_t key, const std::array<double, 4>& shares) {
    const double u = std::ldexp(static_cast<double>(key), -64);
    double cumulative = 0;
    for (const Role role : {Role::Train, Role::Validation, Role::Test}) {
        cumulative += shares[static_cast<std::size_t>(role)];
        if (u < cumulative) {
            return role;
        }
    }
    return Role::Control;
}

}  // namespace outis::data
