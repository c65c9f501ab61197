// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/import_bench.h"
#include "core/base/files.h"
#include "core/diffusion/bench.h"
#include "core/features/bench.h"
#include "core/metrics/bench.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct BenchArguments {
    std::vector<std::string> names;
    std::string config;  ///< JSON text, or the path of a JSON file
    std::int64_t threads = 0;
};

template <class Config, class Bench>
Result<nlohmann::json> runOne(const nlohmann::json& config, const Bench& bench) {
    const auto parsed = Config::fromJson(config);
    if (!parsed) {
        return parsed.error();
    }
    const auto result = bench(*parsed);
    return result ? Result<nlohmann::json>(result->toJson())
                  : Result<nlohmann::json>(result.error());
}

/// The filter's task (METHOD 10.2-5) at a large size: every candidate against every training image.
/// Whatever `config` says goes before.
Result<nlohmann::json> benchSearch(const nlohmann::json& config) {
    nlohmann::json sizes = {{"queries", 100000}, {"gallery", 100000}, {"dim", 512}, {"runs", 1}};
    sizes.update(config);
    auto result = runOne<metrics::KnnBenchConfig>(sizes, metrics::benchNearest);
    if (result) {
        (*result)["bench"] = "search";
    }
    return result;
}

Result<nlohmann::json> benchByName(const std::string& name, const nlohmann::json& config) {
    if (name == "train-step") {
        return runOne<diffusion::BenchConfig>(config, diffusion::benchTrainStep);
    }
    if (name == "sample") {
        return runOne<diffusion::BenchConfig>(config, diffusion::benchSample);
    }
    if (name == "knn") {
        return runOne<metrics::KnnBenchConfig>(config, metrics::benchNearest);
    }
    if (name == "search") {
        return benchSearch(config);
    }
    if (name == "features") {
        return runOne<features::FeatureBenchConfig>(config, features::benchFeatures);
    }
    if (name == "import") {
        return benchImport(config);
    }
    return Error{ErrorCode::InvalidOption, name,
                 "the benchmarks are train-step, sample, knn, search, features and import"};
}

Result<nlohmann::json> configOf(const BenchArguments& arguments) {
    nlohmann::json config = nlohmann::json::object();
    if (!arguments.config.empty()) {
        std::string text = arguments.config;
        if (text.front() != '{') {
            auto read = files::readText(text);
            if (!read) {
                return read.error();
            }
            text = *read;
        }
        config = nlohmann::json::parse(text, nullptr, false);
        if (!config.is_object()) {
            return Error{ErrorCode::InvalidOption, "config", "not a JSON object"};
        }
    }
    if (arguments.threads > 0) {
        config["threads"] = arguments.threads;
    }
    return config;
}

std::string sentence(const nlohmann::json& result) {
    char text[200];
    std::snprintf(text, sizeof(text), "%-10s %10.2f items/s  %8.4f s  %6.0f MB  %s, %s",
                  result["bench"].get<std::string>().c_str(),
                  result["items_per_second"].get<double>(), result["seconds"].get<double>(),
                  result["peak_mb"].get<double>(), result["device"].get<std::string>().c_str(),
                  result["precision"].get<std::string>().c_str());
    return text;
}

int bench(Program& program, const BenchArguments& arguments) {
    const auto config = configOf(arguments);
    if (!config) {
        return reportError(program.voice, config.error());
    }
    const auto names = arguments.names.empty()
                           ? std::vector<std::string>{"train-step", "sample", "knn"}
                           : arguments.names;
    for (const std::string& name : names) {
        const auto result =
            pipeline::guarded<nlohmann::json>(name, [&] { return benchByName(name, *config); });
        if (!result) {
            return reportError(program.voice, result.error());
        }
        printResult(program.voice, *result);
        printLine(program.voice, sentence(*result));
    }
    return kDone;
}

}  // namespace

void addBenchCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("bench", "time training, sampling and neighbour search here");
    auto arguments = std::make_shared<BenchArguments>();
    command->add_option("names", arguments->names,
                        "train-step, sample, knn (default: all three), search (100,000 x 100,000 "
                        "rows of 512 numbers), features, import");
    command->add_option("--config", arguments->config,
                        "JSON text or file, like {\"resolution\": 32, \"batch\": 32}");
    command->add_option("--threads", arguments->threads, "processor threads; 0: all");
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return bench(program, *arguments); };
    });
}

}  // namespace outis::worker
