// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/judged_batches.h"

#include <system_error>
#include <utility>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/models/tensor_file.h"

namespace outis::privacy {
namespace {

constexpr const char* kPrefix = "judged-";

Result<std::vector<JudgedCandidate>> decode(const safetensors::File& file,
                                            const std::string& text) {
    const auto list = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    const auto images = models::tensorOf(file, "images");
    const auto places = models::tensorOf(file, "places");
    if (!list.is_array() || !images || !places) {
        return Error{ErrorCode::Corrupt, "judged candidates", ""};
    }
    std::vector<JudgedCandidate> judged;
    for (const auto& item : list) {
        auto record = recordFromJson(item);
        if (!record) {
            return record.error();
        }
        judged.push_back({*std::move(record), {}});
    }
    for (std::int64_t row = 0; row < places->numel(); ++row) {
        const auto place = (*places)[row].item<std::int64_t>();
        if (place < 0 || place >= std::ssize(judged) || row >= images->size(0)) {
            return Error{ErrorCode::Corrupt, "judged candidates", ""};
        }
        judged[static_cast<std::size_t>(place)].image = (*images)[row];
    }
    return judged;
}

}  // namespace

std::filesystem::path JudgedBatches::pathOf(std::int64_t round, std::int64_t batch) const {
    return folder_ /
           (kPrefix + std::to_string(round) + "-" + std::to_string(batch) + ".safetensors");
}

Result<void> JudgedBatches::save(std::int64_t round, std::int64_t batch,
                                 const std::vector<JudgedCandidate>& judged) const {
    if (auto made = files::makeFolders(folder_); !made) {
        return made;
    }
    std::vector<at::Tensor> images;
    std::vector<std::int64_t> places;
    nlohmann::json records = nlohmann::json::array();
    for (std::size_t place = 0; place < judged.size(); ++place) {
        records.push_back(toJson(judged[place].record));
        if (judged[place].image.defined()) {
            images.push_back(judged[place].image);
            places.push_back(static_cast<std::int64_t>(place));
        }
    }
    const at::Tensor stacked =
        images.empty() ? at::zeros({0, 1, 1, 1}, at::kByte) : at::stack(images);
    return models::writeTensors(pathOf(round, batch),
                                {{"images", stacked}, {"places", at::tensor(places, at::kLong)}},
                                {{"fingerprint", fingerprint_}, {"records", records.dump()}});
}

std::optional<std::vector<JudgedCandidate>> JudgedBatches::load(std::int64_t round,
                                                                std::int64_t batch) const {
    const auto file = safetensors::File::open(pathOf(round, batch));
    if (!file) {
        return std::nullopt;
    }
    const auto fingerprint = file->metadata().find("fingerprint");
    const auto records = file->metadata().find("records");
    if (fingerprint == file->metadata().end() || fingerprint->second != fingerprint_ ||
        records == file->metadata().end()) {
        return std::nullopt;
    }
    auto judged = decode(*file, records->second);
    return judged ? std::optional(*std::move(judged)) : std::nullopt;
}

void JudgedBatches::clear() const {
    std::error_code ignored;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored)) {
        if (entry.path().filename().string().starts_with(kPrefix) &&
            entry.path().extension() == ".safetensors") {
            found.push_back(entry.path());
        }
    }
    for (const auto& path : found) {
        std::filesystem::remove(path, ignored);
    }
}

}  // namespace outis::privacy
