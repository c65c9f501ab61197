// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/dicom_header.h"
#include "core/data/ids.h"
#include "core/data/pseudonym_key.h"

namespace SQLite {
class Database;
}

namespace outis::data {

/// The only writer of the identity table and of the keyed digests that stand for identities
/// everywhere else. Throws SQLite::Exception and ErrorException; the caller holds the transaction.
class IdentityStore {
public:
    /// `writes`: whether identities are kept at all; digests always are.
    IdentityStore(SQLite::Database& database, const PseudonymKey& key, bool writes)
        : database_(database), key_(key), writes_(writes) {}

    [[nodiscard]] bool writes() const { return writes_; }
    /// Whether an import keeps identities: until they were forgotten, then only where `asked`.
    [[nodiscard]] static bool keeps(SQLite::Database& database, bool asked);

    /// Gives digests under this key to everything that has an identity and none yet: rows of an
    /// older catalogue, and all rows after the key was lost. Errors: Corrupt (this key is another
    /// than the one of the digests, and no new one). Warnings: NotFound (the key was lost: those
    /// whose identities were forgotten cannot be known again).
    [[nodiscard]] std::vector<Error> adopt(bool keyIsNew);

    [[nodiscard]] std::string fileKey(const std::string& path) const {
        return key_.digestOf(KeyedKind::File, path);
    }
    [[nodiscard]] std::int64_t sourceFor(const std::string& root);
    /// The patient of this id, made where there is none.
    [[nodiscard]] PatientId patientFor(const std::string& id, const DicomHeader& header);
    void keepPath(std::int64_t file, const std::string& path);
    /// Replaces what is known of the image's study; an unreadable date is none.
    void keepStudyDate(ImageId image, const std::string& date);
    void keepText(std::int64_t region, const std::string& words, std::span<const std::byte> before);

private:
    void digestIdentities();

    SQLite::Database& database_;
    const PseudonymKey& key_;
    bool writes_;
};

}  // namespace outis::data
