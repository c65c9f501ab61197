// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/set_aside.h"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <set>

#include "core/base/files.h"
#include "core/data/prepare.h"
#include "core/data/prepared_file.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

/// Pixels in another order, in a file that goes with the object: a set may be larger than the
/// memory.
class ReorderedPixels {
public:
    ReorderedPixels(std::filesystem::path path, const PreparedSet& set,
                    const std::vector<std::int64_t>& order)
        : path_(std::move(path)) {
        std::ofstream stream(path_, std::ios::binary | std::ios::trunc);
        for (const std::int64_t row : order) {
            const auto pixels = set.image(row);
            stream.write(reinterpret_cast<const char*>(pixels.data()),
                         static_cast<std::streamsize>(pixels.size()));
        }
        stream.close();
        if (!stream) {
            throw ErrorException(files::errnoError(errno, path_, true));
        }
    }
    ~ReorderedPixels() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    ReorderedPixels(const ReorderedPixels&) = delete;
    ReorderedPixels& operator=(const ReorderedPixels&) = delete;

    [[nodiscard]] files::MappedFile map() const { return orThrow(files::MappedFile::open(path_)); }

private:
    std::filesystem::path path_;
};

void setAsideOf(const Workspace& workspace, Role role, const std::set<std::int64_t>& patients) {
    const auto set = orThrow(PreparedSet::open(workspace, role, Access::Audit, Patients::All));
    std::vector<std::int64_t> order(static_cast<std::size_t>(set.count()));
    std::iota(order.begin(), order.end(), 0);
    const auto aside = std::stable_partition(order.begin(), order.end(), [&](std::int64_t row) {
        return !patients.contains(set.patients()[static_cast<std::size_t>(row)]);
    });
    if (aside == order.end()) {
        return;
    }
    PreparedRows rows{role, set.size(), set.geometry(), set.classes(), {}, {}, {}, {}, 0};
    rows.kept = aside - order.begin();
    const std::size_t classes = rows.classes.size();
    for (const std::int64_t row : order) {
        const auto place = static_cast<std::size_t>(row);
        rows.imageIds.push_back(set.imageIds()[place]);
        rows.patients.push_back(set.patients()[place]);
        const auto labels = set.labels().subspan(place * classes, classes);
        rows.labels.insert(rows.labels.end(), labels.begin(), labels.end());
    }
    const ReorderedPixels pixels(workspace.tensorsDir() / "reordered-pixels", set, order);
    const files::MappedFile mapped = pixels.map();
    rows.pixels = mapped.bytes();
    orThrow(writePrepared(preparedPath(workspace, role), rows));
}

}  // namespace

Result<void> setAside(const Workspace& workspace, const std::vector<std::int64_t>& patients) {
    try {
        const std::set<std::int64_t> numbers(patients.begin(), patients.end());
        for (const Role role : {Role::Train, Role::Control, Role::Probe}) {
            setAsideOf(workspace, role, numbers);
        }
        return {};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::data
