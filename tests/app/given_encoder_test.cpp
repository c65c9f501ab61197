// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <deque>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/base/safetensors.h"
#include "tests/app/made_study.h"

using namespace outis;
using namespace outis::test;

namespace {

/// A file of weights with the names and shapes of torchvision's ResNets and made-up values, such
/// that no layer makes its input much larger or smaller.
class MadeResNet {
public:
    explicit MadeResNet(std::int64_t depth, std::string prefix = "")
        : isDeep_(depth == 50), prefix_(std::move(prefix)) {
        constexpr std::array<std::array<int, 4>, 2> kBlocks = {{{2, 2, 2, 2}, {3, 4, 6, 3}}};
        Philox random(Seed{18});
        noise_.resize(std::size_t{512} * 512 * 9);
        random.fillNormal(noise_);
        convolution("conv1", "bn1", 64, 3, 7);
        std::int64_t in = 64;
        for (std::size_t layer = 0; layer < 4; ++layer) {
            const std::int64_t width = std::int64_t{64} << layer;
            for (int block = 0; block < kBlocks[isDeep_ ? 1 : 0][layer]; ++block) {
                in = addBlock(
                    "layer" + std::to_string(layer + 1) + "." + std::to_string(block) + ".", in,
                    width, block == 0 && (isDeep_ || layer > 0));
            }
        }
        add("fc.weight", {1000, in}, noise_);
        add("fc.bias", {1000}, noise_);
    }
    void add(const std::string& name, std::vector<std::int64_t> shape,
             const std::vector<float>& values) {
        std::int64_t count = 1;
        for (const std::int64_t side : shape) {
            count *= side;
        }
        entries_.push_back(
            {prefix_ + name, safetensors::Dtype::F32, std::move(shape),
             std::as_bytes(std::span(values).first(static_cast<std::size_t>(count)))});
    }
    [[nodiscard]] const std::vector<float>& noise() const { return noise_; }
    [[nodiscard]] std::filesystem::path writeTo(const std::filesystem::path& path) const {
        orThrow(safetensors::write(path, entries_, {}));
        return path;
    }

private:
    void convolution(const std::string& name, const std::string& norm, std::int64_t out,
                     std::int64_t in, std::int64_t kernel) {
        add(name + ".weight", {out, in, kernel, kernel}, noise_);
        const auto fan = static_cast<float>(in * kernel * kernel);
        add(norm + ".weight", {out}, constant(out, 1));
        add(norm + ".bias", {out}, constant(out, 0));
        add(norm + ".running_mean", {out}, constant(out, 0));
        add(norm + ".running_var", {out}, constant(out, fan));
    }
    std::int64_t addBlock(const std::string& name, std::int64_t in, std::int64_t width,
                          bool hasShortcut) {
        const std::int64_t out = isDeep_ ? 4 * width : width;
        if (isDeep_) {
            convolution(name + "conv1", name + "bn1", width, in, 1);
            convolution(name + "conv2", name + "bn2", width, width, 3);
            convolution(name + "conv3", name + "bn3", out, width, 1);
        } else {
            convolution(name + "conv1", name + "bn1", width, in, 3);
            convolution(name + "conv2", name + "bn2", width, width, 3);
        }
        if (hasShortcut) {
            convolution(name + "downsample.0", name + "downsample.1", out, in, 1);
        }
        return out;
    }
    const std::vector<float>& constant(std::int64_t count, float value) {
        return constants_.emplace_back(static_cast<std::size_t>(count), value);
    }

    bool isDeep_;
    std::string prefix_;
    std::vector<float> noise_;
    std::deque<std::vector<float>> constants_;
    std::vector<safetensors::Entry> entries_;
};

/// Value of an overall figure against training images.
double figureOf(const nlohmann::json& evaluation, const std::string& metric) {
    for (const auto& result : evaluation["fidelity"]["results"]) {
        if (result["metric"] == metric && result["against"] == "train" && result["finding"] == "") {
            return result["value"].is_number() ? result["value"].get<double>() : std::nan("");
        }
    }
    return std::nan("");
}

}  // namespace

TEST_CASE("a published encoder measures, and one that is not whole is refused by tensor") {
    const Study study;
    const auto good = MadeResNet(18).writeTo(study.folder / "resnet.safetensors");
    const std::string given =
        "--steer none --samples 20 --filter off --until evaluate "
        "--evaluation-encoder-encoder resnet18 --evaluation-encoder-weights ";
    REQUIRE(study.run(given + quoted(good)).exitCode == 0);
    const auto evaluation = study.newest("evaluation.json");
    CHECK(evaluation["fidelity"]["encoder"] == "resnet18");
    CHECK(evaluation["fidelity"]["dimension"] == 512);
    CHECK(figureOf(evaluation, "fid") > 0);
    const std::string name = "layer3.1.bn2.running_var";
    struct Fault {
        std::string words;
        std::function<void(std::vector<safetensors::Entry>&)> change;
    };
    const std::vector<Fault> faults = {
        {"1 missing: " + name,
         [&](auto& all) { all.erase(&entryOf(all, name) - &all[0] + all.begin()); }},
        {"layer5.0.conv1.weight",
         [&](auto& all) {
             all.push_back(entryOf(all, name));
             all.back().name = "layer5.0.conv1.weight";
         }},
        {name + " [16, 16] instead of [256]",
         [&](auto& all) {
             entryOf(all, name).shape = {16, 16};
         }},
    };
    for (const Fault& fault : faults) {
        CAPTURE(fault.words);
        const auto file = changed(good, study.folder / "given.safetensors", fault.change);
        const Error error = study.failure(given + quoted(file));
        CHECK(error.code == ErrorCode::Corrupt);
        CHECK(error.subject == "given.safetensors");
        CHECK_MESSAGE(holds(error.detail, fault.words), error.detail);
    }
}

TEST_CASE("SwAV's own file of a ResNet-50 is taken, its heads are left alone") {
    const Study study;
    MadeResNet made(50, "module.");
    made.add("projection_head.0.weight", {64, 2048}, made.noise());
    made.add("prototypes.weight", {30, 128}, made.noise());
    const auto good = made.writeTo(study.folder / "swav.safetensors");
    const std::string given =
        "--steer pseudo --until encode --encode-encoder swav-resnet50 "
        "--encode-weights ";
    CHECK(study.run(given + quoted(good)).exitCode == 0);
    const auto other = MadeResNet(18).writeTo(study.folder / "resnet.safetensors");
    const Error error = study.failure(given + quoted(other));
    CHECK(error.code == ErrorCode::Corrupt);
    CHECK(error.subject == "resnet.safetensors");
    CHECK_MESSAGE(holds(error.detail, "layer1.0.conv3.weight"), error.detail);
    const Error none = study.failure(
        "--steer pseudo --until encode --encode-encoder resnet50 --encode-weights ''");
    CHECK(none.code == ErrorCode::InvalidOption);
    CHECK(none.subject == "encode-weights");
}

TEST_CASE("a cache with the features of other images is never used for these") {
    const Study study;
    const std::string options = "--steer none --samples 20 --filter off --until evaluate ";
    REQUIRE(study.run(options).exitCode == 0);
    const double fid = figureOf(study.newest("evaluation.json"), "fid");
    REQUIRE(std::isfinite(fid));
    const auto caches = orThrow(files::listFiles(study.workspace / "tensors/features"));
    REQUIRE(caches.size() == 1);
    const auto own = study.folder / "own.safetensors";
    std::filesystem::copy(caches.front(), own);
    const auto file = orThrow(safetensors::File::open(own));
    const auto bytesOf = [&](const char* name) {
        const auto bytes = file.find(name)->bytes;
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    };
    // Rows that would change every figure, under the pixels of other images.
    const std::vector<float> rows(bytesOf("rows").size() / sizeof(float), 7);
    std::vector<std::byte> hashes = bytesOf("hashes");
    for (std::byte& byte : hashes) {
        byte ^= std::byte{0x5A};
    }
    std::map<std::string, std::string> facts(file.metadata().begin(), file.metadata().end());
    Sha256 digest;
    digest.update(std::as_bytes(std::span(rows)));
    digest.update(hashes);
    facts["rows-digest"] = toHex(digest.finish());
    const auto replace = [&](const std::vector<std::byte>& images) {
        const std::vector<safetensors::Entry> entries = {
            {"rows", safetensors::Dtype::F32, file.find("rows")->shape,
             std::as_bytes(std::span(rows))},
            {"hashes", safetensors::Dtype::U8, file.find("hashes")->shape, images}};
        orThrow(safetensors::write(caches.front(), entries, {facts.begin(), facts.end()}));
    };
    replace(hashes);
    REQUIRE(study.run(options + "--fidelity-neighbours 4").exitCode == 0);
    CHECK(figureOf(study.newest("evaluation.json"), "fid") == fid);
    // The same rows under the pixels of these images: the digest gives them away.
    replace(bytesOf("hashes"));
    REQUIRE(study.run(options + "--fidelity-neighbours 3").exitCode == 0);
    CHECK(figureOf(study.newest("evaluation.json"), "fid") == fid);
}
