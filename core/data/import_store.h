// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/data/catalogue.h"
#include "core/data/dicom_header.h"
#include "core/data/file_intake.h"
#include "core/data/identity_store.h"
#include "core/data/labels.h"
#include "core/data/patient_joining.h"

namespace outis::data {

/// A source file as an earlier import left it.
struct KnownFile {
    std::int64_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds
    std::string fingerprint;
    std::string outcome;
    std::string reason;
    std::optional<ImageId> image;
    std::string storedPath;  ///< of `image`
    bool hasPath = false;    ///< its path stands in the identity table
};

/// What is written of one file.
struct FileEntry {
    std::string path;
    std::int64_t size = 0;
    std::int64_t modified = 0;
    std::string digest;
    std::string fingerprint;
    FileOutcome outcome = FileOutcome::Rejected;
    std::string reason;
    std::string message;
    std::string warnings;  ///< JSON array of texts, without identities
    std::optional<ImageId> image;
};

/// What the catalogue keeps of an image besides its picture.
struct ImageFacts {
    PatientId patient;
    std::string view;
    std::string viewSource;  ///< header, labels, guess or empty
    std::string sex;
    std::optional<int> ageYears;  ///< as written; the catalogue keeps the band
    std::string warnings;         ///< JSON array of texts
    std::string textState;        ///< none, masked, kept, left or unchecked
    std::int64_t workingSize = 0;
};

/// The importer's writing side of the catalogue. Throws SQLite::Exception and ErrorException; the
/// caller holds the transaction.
class ImportStore {
public:
    ImportStore(Catalogue& catalogue, const PseudonymKey& key, bool keepsIdentities)
        : catalogue_(catalogue),
          database_(catalogue.database()),
          identities_(database_, key, keepsIdentities) {}

    [[nodiscard]] IdentityStore& identities() { return identities_; }
    [[nodiscard]] bool keepsIdentities() const { return identities_.writes(); }
    /// By the keyed digest of their paths (IdentityStore::fileKey).
    [[nodiscard]] std::map<std::string, KnownFile> knownFiles(std::int64_t source);
    /// Replaces the list; labels of classes that stay are kept.
    void setClasses(const std::vector<std::string>& names);
    [[nodiscard]] bool hasSplit();

    [[nodiscard]] Joined join(PatientId one, PatientId other) {
        return joinPatients(catalogue_, one, other);
    }

    struct StoredImage {
        ImageId id;
        PatientId patient;
    };
    [[nodiscard]] std::optional<StoredImage> imageWith(const std::string& pixelDigest);
    [[nodiscard]] ImageId addImage(const Intake& intake, const ImageFacts& facts);
    /// New facts and picture of an image that is there.
    void updateImage(ImageId image, const Intake& intake, const ImageFacts& facts);
    void removeImage(ImageId image);
    [[nodiscard]] bool usesPicture(const std::string& storedPath);
    void setLabels(ImageId image, const std::vector<LabelState>& states);
    [[nodiscard]] bool hasLabels(ImageId image);
    void recordFile(std::int64_t source, const FileEntry& entry);

    /// Patients without image, role or exclusion.
    void removeEmptyPatients();

private:
    void bindImage(SQLite::Statement& statement, const Intake& intake, const ImageFacts& facts);
    void recordMasking(ImageId image, const Intake& intake);

    Catalogue& catalogue_;
    SQLite::Database& database_;
    IdentityStore identities_;
};

}  // namespace outis::data
