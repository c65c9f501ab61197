// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>
#include <thread>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/base/random.h"
#include "core/base/safetensors.h"
#include "core/metrics/authpct.h"
#include "core/metrics/fid.h"
#include "core/metrics/fidelity.h"
#include "core/metrics/kid.h"
#include "core/metrics/nearest.h"
#include "core/metrics/prdc.h"
#include "core/models/tensor_file.h"

// measure_rows FILE ROWS WIDTH SUBSET FIGURE: how much memory a figure takes beside a memory-mapped
// file of features, against a subset of the same rows. The file is made when it is absent. FIGURE:
// nearest, fid, kid, prdc, authpct or fidelity. docs/benchmarks.md, "Memory".

using namespace outis;

namespace {

/// Memory that is not of a file, in MB.
double anonymousMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:")) {
            return std::stod(line.substr(8)) / 1024;
        }
    }
    return 0;
}

/// The largest value of anonymousMb() while it lives.
class Watch {
public:
    Watch()
        : before_(anonymousMb()), thread_([this](const std::stop_token& stop) {
              while (!stop.stop_requested()) {
                  largest_ = std::max(largest_.load(), anonymousMb());
                  std::this_thread::sleep_for(std::chrono::milliseconds(5));
              }
          }) {}
    [[nodiscard]] double addedMb() const { return largest_ - before_; }

private:
    double before_;
    std::atomic<double> largest_ = 0;
    std::jthread thread_;
};

void make(const std::string& path, std::int64_t rows, std::int64_t width) {
    at::Tensor made = at::empty({rows, width}, at::kFloat);
    float* const data = made.mutable_data_ptr<float>();
    Philox random(Seed{1});
    for (std::int64_t at = 0; at < rows * width; ++at) {
        data[at] = static_cast<float>(random.normal());
    }
    orThrow(models::writeTensors(path, {{"rows", made}}, {}));
}

void run(const std::string& figure, const at::Tensor& rows, const at::Tensor& some) {
    SilentObserver silent;
    if (figure == "nearest") {
        const auto found = orThrow(metrics::nearest(some, rows, {}, {}, silent));
        std::cout << "sum of indices " << found.index.sum().item<std::int64_t>();
    } else if (figure == "fid") {
        std::cout << "fid " << orThrow(metrics::fid(rows, some)).fid;
    } else if (figure == "kid") {
        std::cout << "kid " << orThrow(metrics::kid(rows, some)).mmd2;
    } else if (figure == "prdc") {
        const auto found = orThrow(metrics::prdc(rows, some, 5, {}, silent));
        std::cout << "density " << found.density << ", coverage " << found.coverage;
    } else if (figure == "authpct") {
        std::cout << "authentic " << orThrow(metrics::authPct(rows, some, {}, silent)).count;
    } else {
        metrics::FidelityInput input;
        input.train.rows = rows;
        input.test.rows = some;
        input.synthetic.rows = some;
        const auto found = orThrow(metrics::evaluateFidelity(input, {}, {}, silent));
        for (const auto& result : found.results) {
            std::cout << result.metric << " " << result.against << " " << result.value << ", ";
        }
    }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 6) {
        std::cerr << "measure_rows FILE ROWS WIDTH SUBSET FIGURE\n";
        return EXIT_FAILURE;
    }
    const std::string path = argv[1];
    if (!std::ifstream(path)) {
        make(path, std::stoll(argv[2]), std::stoll(argv[3]));
    }
    const auto file = orThrow(safetensors::File::open(path));
    const safetensors::View& view = *file.find("rows");
    // Torch has no read-only tensor; nothing writes to it.
    auto* const bytes = const_cast<std::byte*>(view.bytes.data());  // NOLINT
    const at::Tensor rows = at::from_blob(bytes, view.shape, at::kFloat);
    const at::Tensor some = rows.narrow(0, rows.size(0) / 2, std::stoll(argv[4]));
    at::set_num_threads(1);
    const Watch watch;
    const auto start = std::chrono::steady_clock::now();
    std::cout << std::setprecision(17);
    run(argv[5], rows, some);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::cout << std::setprecision(4) << "; file " << double(view.bytes.size()) / (1 << 20)
              << " MB, beside it " << watch.addedMb() << " MB, " << seconds << " s\n";
    return EXIT_SUCCESS;
} catch (const ErrorException& exception) {
    std::cerr << exception.error().detail << "\n";
    return EXIT_FAILURE;
}
