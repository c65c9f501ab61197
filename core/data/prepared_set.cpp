// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/data/prepare.h"
#include "core/data/prepared_file.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

/// Thrown inside open() with what does not fit.
struct Misfit {
    std::string what;
};

const safetensors::View& tensorOf(const safetensors::File& file, std::string_view name,
                                  safetensors::Dtype dtype, std::size_t dimensions) {
    const safetensors::View* view = file.find(name);
    if (view == nullptr || view->dtype != dtype || view->shape.size() != dimensions) {
        throw Misfit{"tensor " + std::string(name) + " is missing or of another kind"};
    }
    return *view;
}

template <class T>
std::span<const T> valuesOf(const safetensors::View& view) {
    if (reinterpret_cast<std::uintptr_t>(view.bytes.data()) % alignof(T) != 0) {
        throw Misfit{"a tensor is not aligned"};
    }
    return {reinterpret_cast<const T*>(view.bytes.data()), view.bytes.size() / sizeof(T)};
}

std::string metadataOf(const safetensors::File& file, std::string_view key) {
    const auto found = file.metadata().find(key);
    if (found == file.metadata().end()) {
        throw Misfit{"metadata " + std::string(key) + " is missing"};
    }
    return found->second;
}

/// Rows before those of patients who were set aside.
std::int64_t keptRows(const safetensors::File& file, std::int64_t rows) {
    if (!file.metadata().contains("kept")) {
        return rows;
    }
    const std::string text = metadataOf(file, "kept");
    std::int64_t kept = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), kept);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || kept < 0 ||
        kept > rows) {
        throw Misfit{"metadata kept is no number of rows"};
    }
    return kept;
}

}  // namespace

Result<PreparedSet> PreparedSet::open(const Workspace& workspace, Role role, Access access,
                                      Patients patients) {
    if (isForAuditAlone(role) && access != Access::Audit) {
        return Error{ErrorCode::RoleForbidden, std::string(roleName(role)),
                     "only the audit may see these images"};
    }
    const std::filesystem::path path = preparedPath(workspace, role);
    std::error_code problem;
    if (!std::filesystem::exists(path, problem)) {
        return Error{ErrorCode::StageMissing, "prepare", std::string(roleName(role))};
    }
    auto file = safetensors::File::open(path);
    if (!file) {
        return file.error();
    }
    PreparedSet set(*std::move(file));
    try {
        set.readViews(role, patients);
    } catch (const Misfit& misfit) {
        return Error{ErrorCode::Corrupt, path.string(), misfit.what};
    } catch (const nlohmann::json::exception&) {
        return Error{ErrorCode::Corrupt, path.string(), "metadata classes is no list of names"};
    }
    return set;
}

void PreparedSet::readViews(Role role, Patients shown) {
    using safetensors::Dtype;
    const auto& images = tensorOf(file_, "images", Dtype::U8, 3);
    const auto& imageIds = tensorOf(file_, "image_id", Dtype::I64, 1);
    const auto& patients = tensorOf(file_, "patient", Dtype::I64, 1);
    const auto& labels = tensorOf(file_, "labels", Dtype::I8, 2);
    classes_ = nlohmann::json::parse(metadataOf(file_, "classes")).get<std::vector<std::string>>();
    geometry_ = metadataOf(file_, "geometry");
    count_ = images.shape[0];
    if (metadataOf(file_, "role") != roleName(role)) {
        throw Misfit{"a file of another role"};
    }
    if (images.shape[1] != images.shape[2] || imageIds.shape[0] != count_ ||
        patients.shape[0] != count_ || labels.shape[0] != count_ ||
        labels.shape[1] != static_cast<std::int64_t>(classes_.size())) {
        throw Misfit{"the tensors' sizes contradict each other"};
    }
    size_ = static_cast<int>(images.shape[1]);
    const std::int64_t kept = keptRows(file_, count_);
    digest_ = metadataOf(file_, kept < count_ && shown == Patients::All ? "digest-all" : "digest");
    count_ = shown == Patients::All ? count_ : kept;
    const auto rows = static_cast<std::size_t>(count_);
    const auto side = static_cast<std::size_t>(size_);
    images_ = valuesOf<std::uint8_t>(images).first(rows * side * side);
    imageIds_ = valuesOf<std::int64_t>(imageIds).first(rows);
    patients_ = valuesOf<std::int64_t>(patients).first(rows);
    labels_ = valuesOf<std::int8_t>(labels).first(rows * classes_.size());
}

std::span<const std::uint8_t> PreparedSet::image(std::int64_t index) const {
    const std::size_t pixels = static_cast<std::size_t>(size_) * static_cast<std::size_t>(size_);
    return images_.subspan(static_cast<std::size_t>(index) * pixels, pixels);
}

bool PreparedSet::isIntact() const {
    Sha256 digest;
    digest.update(std::as_bytes(images_));
    digest.update(std::as_bytes(imageIds_));
    digest.update(std::as_bytes(patients_));
    digest.update(std::as_bytes(labels_));
    return toHex(digest.finish()) == digest_;
}

}  // namespace outis::data
