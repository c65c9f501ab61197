// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/latent_set.h"

#include <doctest.h>

#include <cstdio>

#include <ATen/ATen.h>

#include "core/latents/pictures.h"
#include "tests/core/latents/made_pictures.h"
#include "tests/support/recording_observer.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::latents;
using namespace outis::latents::testing;
namespace fs = std::filesystem;

namespace {

/// A random autoencoder, and pictures encoded by it.
class Encoded {
public:
    Encoded() : autoencoder(open(folder / "autoencoder", 1)) {}

    Result<Outcome> encode(const at::Tensor& pictures, std::int64_t batch = 4,
                           std::stop_token stop = {}) {
        return encodeLatents(autoencoder, pictures, "images", batch, path(), std::move(stop),
                             observer);
    }
    [[nodiscard]] fs::path path() const { return folder / "latents.safetensors"; }
    [[nodiscard]] LatentKey key() const { return {"images", autoencoder.digest()}; }
    [[nodiscard]] LatentSet set() const { return orThrow(LatentSet::open(path(), key())); }

    static Autoencoder open(const fs::path& path, std::uint64_t seed) {
        writeRandomAutoencoder(path, seed);
        return orThrow(Autoencoder::open(path, c10::kCPU));
    }

    test::TemporaryFolder folder;
    test::RecordingObserver observer;
    Autoencoder autoencoder;
};

std::size_t filesIn(const fs::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a file of latents holds every image's posterior, its key and its moments") {
    Encoded encoded;
    const at::Tensor pictures = discs(10, 16, 1);
    REQUIRE_RESULT(encoded.encode(pictures));
    const LatentSet set = encoded.set();
    CHECK(set.count() == 10);
    CHECK((set.mean().sizes() == at::IntArrayRef({10, 4, 8, 8})));
    CHECK((set.key() == encoded.key()));
    CHECK(set.isIntact());
    const models::Posterior alone = encoded.autoencoder.encode(pictures.narrow(0, 9, 1));
    CHECK(at::allclose(set.mean()[9], alone.mean[0], 1e-4, 1e-4));
    CHECK(at::allclose(set.logvar()[9], alone.logvar[0], 1e-4, 1e-4));
    const auto moments = measureMoments(set.mean(), set.logvar());
    REQUIRE_RESULT(moments);
    CHECK((set.moments() == *moments));
    CHECK(encoded.observer.progress.back() == std::pair<std::int64_t, std::int64_t>(10, 10));
    CHECK(filesIn(encoded.folder.path()) == 2);  // nothing temporary is left
}

TEST_CASE("an image's latent does not depend on its neighbours") {
    Encoded encoded;
    const at::Tensor pictures = discs(7, 16, 1);
    REQUIRE_RESULT(encoded.encode(pictures));
    const at::Tensor before = encoded.set().mean().clone();
    at::Tensor others = discs(7, 16, 2);
    others[5].copy_(pictures[5]);
    REQUIRE_RESULT(encoded.encode(others));
    const at::Tensor after = encoded.set().mean().clone();
    CHECK(after[5].equal(before[5]));
    CHECK_FALSE(after[4].equal(before[4]));
}

TEST_CASE("the tensors of a set outlive it") {
    Encoded encoded;
    REQUIRE_RESULT(encoded.encode(discs(2, 16, 1)));
    at::Tensor mean;
    double expected = 0;
    {
        const LatentSet set = encoded.set();
        mean = set.mean();
        expected = mean.sum().item<double>();
    }
    CHECK(mean.sum().item<double>() == expected);
}

TEST_CASE("latents of other images or of another autoencoder are refused") {
    Encoded encoded;
    REQUIRE_RESULT(encoded.encode(discs(2, 16, 1)));
    const Autoencoder other = Encoded::open(encoded.folder / "other", 2);
    CHECK(other.digest() != encoded.autoencoder.digest());
    for (const LatentKey& key :
         {LatentKey{"other", encoded.autoencoder.digest()}, LatentKey{"images", other.digest()}}) {
        const auto refused = LatentSet::open(encoded.path(), key);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidOption);
        CHECK(refused.error().subject == "latents");
    }
}

TEST_CASE("damaged files of latents are noticed") {
    Encoded encoded;
    REQUIRE_RESULT(encoded.encode(discs(2, 16, 1)));
    {
        std::FILE* const file = std::fopen(encoded.path().c_str(), "r+b");
        std::fseek(file, -3, SEEK_END);
        std::fputc(0x5a, file);
        std::fclose(file);
    }
    CHECK_FALSE(encoded.set().isIntact());
    fs::resize_file(encoded.path(), fs::file_size(encoded.path()) - 8);
    CHECK(LatentSet::open(encoded.path(), encoded.key()).error().code == ErrorCode::Corrupt);
    CHECK(LatentSet::open(encoded.folder / "autoencoder", encoded.key()).error().code ==
          ErrorCode::Corrupt);
    CHECK(LatentSet::open(encoded.folder / "none", encoded.key()).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("a stop and bad images leave the former file") {
    Encoded encoded;
    REQUIRE_RESULT(encoded.encode(discs(2, 16, 1)));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = encoded.encode(discs(3, 16, 1), 4, stop.get_token());
    REQUIRE_RESULT(stopped);
    CHECK(*stopped == Outcome::Stopped);
    CHECK(encoded.encode(discs(3, 15, 1)).error().code == ErrorCode::SizeNotDivisible);
    CHECK(encoded.encode(discs(0, 16, 1)).error().code == ErrorCode::NoImages);
    CHECK(encoded.encode(discs(3, 16, 1), 0).error().code == ErrorCode::InvalidOption);
    CHECK(encoded.set().count() == 2);
    CHECK(filesIn(encoded.folder.path()) == 2);
}

TEST_CASE("one image and black images have latents and finite moments") {
    Encoded encoded;
    for (const at::Tensor& pictures : {discs(1, 16, 1), at::zeros({5, 1, 16, 16}, at::kByte)}) {
        REQUIRE_RESULT(encoded.encode(pictures));
        const LatentSet set = encoded.set();
        for (const double std : set.moments().std) {
            CHECK(std > 0);
            CHECK(std::isfinite(std));
        }
    }
}

TEST_CASE("decoding in batches gives what decoding at once gives, and takes no latents at all") {
    Encoded encoded;
    REQUIRE_RESULT(encoded.encode(discs(5, 16, 1)));
    const at::Tensor mean = encoded.set().mean();
    const auto whole = decodeLatents(encoded.autoencoder, mean, 5);
    const auto parts = decodeLatents(encoded.autoencoder, mean, 2);
    REQUIRE_RESULT(whole);
    REQUIRE_RESULT(parts);
    CHECK((whole->to(at::kInt) - parts->to(at::kInt)).abs().max().item<int>() <= 1);
    SilentObserver silent;
    const auto same = reconstructPictures(encoded.autoencoder, discs(5, 16, 1), 5, {}, silent);
    REQUIRE_RESULT(same);
    CHECK(same->equal(*whole));
    const auto none = decodeLatents(encoded.autoencoder, mean.narrow(0, 0, 0), 2);
    REQUIRE_RESULT(none);
    CHECK((none->sizes() == at::IntArrayRef({0, 1, 16, 16})));
}
