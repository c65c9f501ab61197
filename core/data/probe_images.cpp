// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/probe_images.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/data/split.h"

namespace outis::data {
namespace {

std::vector<ProbeCandidate> candidatesOf(SQLite::Database& database,
                                         const std::array<std::uint8_t, 16>& salt,
                                         const std::vector<PatientId>& patients) {
    const std::set<PatientId> wanted(patients.begin(), patients.end());
    SQLite::Statement rows(database, "SELECT patients.id, " + std::string(kPatientKey) +
                                         ", images.id, pixel_digest FROM images "
                                         "JOIN patients ON patients.id = images.patient_id "
                                         "JOIN split ON split.patient_id = patients.id "
                                         "WHERE role = 'train'");
    std::vector<ProbeCandidate> candidates;
    while (rows.executeStep()) {
        const PatientId patient{rows.getColumn(0).getInt64()};
        if (wanted.contains(patient)) {
            candidates.push_back({patient, splitKey(salt, "probe:" + rows.getColumn(1).getString()),
                                  ImageId{rows.getColumn(2).getInt64()},
                                  splitKey(salt, "probe:" + rows.getColumn(3).getString())});
        }
    }
    return candidates;
}

}  // namespace

std::vector<ImageId> drawProbes(const std::vector<ProbeCandidate>& candidates, std::int64_t most) {
    struct Patient {
        std::int64_t images = 0;
        ProbeCandidate drawn;
    };
    std::map<PatientId, Patient> patients;
    for (const ProbeCandidate& candidate : candidates) {
        Patient& patient = patients[candidate.patient];
        if (patient.images++ == 0 || std::tie(candidate.imageKey, candidate.image) <
                                         std::tie(patient.drawn.imageKey, patient.drawn.image)) {
            patient.drawn = candidate;
        }
    }
    std::vector<ProbeCandidate> drawn;
    for (const auto& [id, patient] : patients) {
        if (patient.images > 1) {
            drawn.push_back(patient.drawn);
        }
    }
    std::sort(drawn.begin(), drawn.end(), [](const ProbeCandidate& a, const ProbeCandidate& b) {
        return std::tie(a.patientKey, a.patient) < std::tie(b.patientKey, b.patient);
    });
    std::vector<ImageId> images;
    for (const ProbeCandidate& one : drawn) {
        if (std::ssize(images) < most) {
            images.push_back(one.image);
        }
    }
    std::sort(images.begin(), images.end());
    return images;
}

void withholdProbes(SQLite::Database& database, const std::array<std::uint8_t, 16>& salt,
                    const std::vector<PatientId>& patients, std::int64_t wanted) {
    const auto count = [&](const char* query) { return database.execAndGet(query).getInt64(); };
    const std::int64_t images =
        count("SELECT count(*) FROM images JOIN split USING (patient_id) WHERE role = 'train'");
    const std::int64_t held = count("SELECT count(*) FROM probes");
    SQLite::Statement insert(database, "INSERT INTO probes VALUES (?)");
    for (const ImageId image : drawProbes(candidatesOf(database, salt, patients),
                                          std::min(wanted, images / kImagesPerProbe) - held)) {
        insert.bind(1, image.value);
        insert.exec();
        insert.reset();
    }
}

}  // namespace outis::data
