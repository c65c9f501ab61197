// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <ATen/ATen.h>

#include "core/base/hash.h"
#include "core/latents/autoencoder.h"

namespace outis::latents {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 3> kPrefixes = {"", "first_stage_model.", "vae."};
constexpr std::array<std::string_view, 4> kOwn = {"encoder.", "decoder.", "quant_conv.",
                                                  "post_quant_conv."};
constexpr const char* kFirst = "encoder.conv_in.weight";

/// Gone with the object unless it was given its final name.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target) : path_(target.string() + ".import") {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// "encoder.down.0.block.0", "encoder.mid.block_1": the names of the original code.
bool hasOriginalNames(const safetensors::File& file) {
    for (const auto& [name, view] : file.tensors()) {
        if (name.find("encoder.down.0.block.") != std::string::npos ||
            name.find("encoder.mid.block_1.") != std::string::npos) {
            return true;
        }
    }
    return false;
}

std::string prefixOf(const safetensors::File& file) {
    if (hasOriginalNames(file)) {
        throw ErrorException(
            {ErrorCode::Unsupported, "encoder.down.0.block.0",
             "these are the names of the original latent diffusion code; convert the file to the "
             "names of diffusers (encoder.down_blocks.0.resnets.0)"});
    }
    for (const std::string_view prefix : kPrefixes) {
        if (file.find(std::string(prefix) + kFirst) != nullptr) {
            return std::string(prefix);
        }
    }
    throw ErrorException({ErrorCode::Corrupt, kFirst, "missing: no KL autoencoder in this file"});
}

/// The user's tensors under the network's names.
class Renamed {
public:
    Renamed(const safetensors::File& file, const std::string& prefix) {
        for (const auto& [name, view] : file.tensors()) {
            const std::string inner =
                name.starts_with(prefix) ? name.substr(prefix.size()) : std::string();
            for (const std::string_view own : kOwn) {
                if (inner.starts_with(own)) {
                    add(inner, view);
                }
            }
        }
    }

    [[nodiscard]] const std::vector<safetensors::Entry>& entries() const { return entries_; }
    [[nodiscard]] std::int64_t halfPrecision() const {
        return static_cast<std::int64_t>(widened_.size());
    }

private:
    void add(const std::string& name, const safetensors::View& view) {
        using safetensors::Dtype;
        if (view.dtype != Dtype::F16 && view.dtype != Dtype::BF16) {
            entries_.push_back({name, view.dtype, view.shape, view.bytes});
            return;
        }
        widened_.push_back(orThrow(models::toTensor(view)).to(at::kFloat));
        const at::Tensor& wide = widened_.back();
        entries_.push_back(
            {name, Dtype::F32, view.shape,
             std::span(static_cast<const std::byte*>(wide.const_data_ptr()), wide.nbytes())});
    }

    std::vector<safetensors::Entry> entries_;
    std::vector<at::Tensor> widened_;
};

struct StatedRange {
    std::string text;
    bool isStated = false;
};

StatedRange rangeFor(const AutoencoderFileOptions& options, const safetensors::File& file) {
    if (options.range != "auto") {
        return {options.range, true};
    }
    const auto own = file.metadata().find("range");
    if (own != file.metadata().end() && (own->second == "unit" || own->second == "symmetric")) {
        return {own->second, true};
    }
    return {"symmetric", false};
}

AutoencoderImport imported(const AutoencoderFileOptions& options, const fs::path& target) {
    orThrow(options.check());
    if (options.file.empty()) {
        throw ErrorException({ErrorCode::InvalidOption, "file", "none was given"});
    }
    const safetensors::File file = orThrow(safetensors::File::open(options.file));
    AutoencoderImport facts;
    facts.prefix = prefixOf(file);
    const StatedRange range = rangeFor(options, file);
    std::map<std::string, std::string> metadata = {{"range", range.text}};
    if (const auto groups = file.metadata().find("norm_num_groups");
        groups != file.metadata().end()) {
        metadata.insert(*groups);
    }
    const TemporaryFile temporary(target);
    {
        const Renamed renamed(file, facts.prefix);
        orThrow(safetensors::write(temporary.path(), renamed.entries(), metadata));
        facts.halfPrecision = renamed.halfPrecision();
    }
    const Autoencoder loaded = orThrow(Autoencoder::open(temporary.path(), c10::kCPU));
    facts.shape = loaded.shape();
    facts.range = loaded.range();
    facts.rangeStated = range.isStated;
    facts.parameters = loaded.parameterCount();
    facts.sourceDigest = toHex(orThrow(sha256File(options.file)));
    std::error_code failure;
    fs::rename(temporary.path(), target, failure);
    if (failure) {
        throw ErrorException(files::errnoError(failure.value(), target, true));
    }
    return facts;
}

}  // namespace

Result<AutoencoderImport> importAutoencoder(const AutoencoderFileOptions& options,
                                            const fs::path& target) {
    try {
        return imported(options, target);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::latents
