// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/run_options.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/diffusion/presets.h"
#include "core/pipeline/model_shape.h"

namespace outis::pipeline {

namespace {

/// Options that say how fast or how often something is shown, not what comes out.
constexpr std::array kWithoutInfluence = {"threads",        "graphs",        "checkpoint-seconds",
                                          "preview-images", "preview-count", "preview-steps",
                                          "weights"};

/// Of the published KL-f8 autoencoders.
constexpr std::int64_t kPublishedFactor = 8;

/// The sections whose options decide what a stage makes, besides the one of its own name.
const std::map<Stage, std::vector<std::string>>& sectionsOf() {
    static const std::map<Stage, std::vector<std::string>> kSections = {
        {Stage::Train, {"condition", "recipe"}},
        {Stage::Detect,
         {"reidentification", "copy-detector", "deep-ssim", "robustness", "filter", "utility"}},
        {Stage::Generate, {"filter"}},
        {Stage::Shadow, {"train", "condition", "generate"}},
        {Stage::Evaluate, {"fidelity"}}};
    return kSections;
}

nlohmann::json withInfluence(nlohmann::json section) {
    for (const char* name : kWithoutInfluence) {
        section.erase(name);
    }
    return section;
}

/// Given weights count by their content, and no path of the computer goes into a record.
std::string digestOf(const std::string& weights) {
    const auto digest = sha256File(weights);
    return digest ? toHex(*digest) : "";
}

/// The judge of findings is a classifier of the stage "utility", trained earlier.
void addFindingJudge(const RunOptions& options, nlohmann::json& wanted) {
    if (!options.filter.rules.labels || !options.train.isSteered()) {
        wanted.erase("utility");
        return;
    }
    for (const char* name : {"seeds", "both", "matched"}) {
        wanted["utility"].erase(name);
    }
    if (!options.utility.weights.empty()) {
        wanted["utility"]["weights-digest"] = digestOf(options.utility.weights);
    }
}

/// What the chosen detectors are made with; how the others would be trained changes nothing.
void addDetectors(const RunOptions& options, nlohmann::json& wanted) {
    const std::vector<std::string> chosen = options.filter.chosen();
    const auto isChosen = [&](const char* name) {
        return std::ranges::find(chosen, name) != chosen.end();
    };
    for (const auto& [name, section] :
         {std::pair{privacy::kReidentification, "reidentification"},
          std::pair{privacy::kCopy, "copy-detector"}, std::pair{privacy::kDeepSsim, "deep-ssim"}}) {
        if (!isChosen(name)) {
            wanted.erase(section);
        }
    }
    wanted["detectors"] = chosen;
    if (isChosen(privacy::kCorrelation)) {
        wanted["correlation"] = privacy::kCorrelationVersion;
    }
}

/// Of a report's page: the decision goes into one of the present form alone, so older ones are
/// written anew.
constexpr int kPageForm = 2;

/// What a section leaves unsaid.
void addUnsaid(Stage stage, const RunOptions& options, nlohmann::json& wanted) {
    // Off, they change nothing: the records of a workspace from before them stay fresh.
    if (stage == Stage::Split && !options.split.smallAudit) {
        wanted.erase("small-audit");
    }
    if (stage == Stage::Prepare) {
        const EncoderChoice& encoder = options.evaluationEncoder;
        if (options.prepare.outliersOut == 0) {
            wanted.erase("outliers-out");
        } else if (encoder.encoder != "own") {
            wanted["outlier-map"] = encoder.encoder + ":" + digestOf(encoder.weights);
        }
    }
    if (stage == Stage::Compress) {
        wanted = options.compress.isLatent() ? wanted : nlohmann::json{{"space", "pixels"}};
        if (options.compress.isLatent() && !options.compress.given.file.empty()) {
            wanted.erase("file");
            wanted["weights-digest"] = digestOf(options.compress.given.file);
        }
    }
    if (stage == Stage::Encode) {
        // Without pseudo-conditions there is nothing to train, whatever the options.
        wanted = options.train.usesPseudo() ? wanted : nlohmann::json{{"needed", false}};
    }
    if (stage == Stage::Report) {
        wanted["page-form"] = kPageForm;
    }
    if (stage == Stage::Utility && !options.utility.weights.empty()) {
        wanted["weights-digest"] = digestOf(options.utility.weights);
    }
    const auto* choice = stage == Stage::Encode              ? &options.encode
                         : stage == Stage::EvaluationEncoder ? &options.evaluationEncoder
                                                             : nullptr;
    if (choice != nullptr && !choice->weights.empty()) {
        wanted["weights-digest"] = digestOf(choice->weights);
    }
    if (stage == Stage::Detect) {
        // What is decided while drawing does not change the detectors.
        nlohmann::json checks;
        for (const char* name :
             {"quality", "quality-percentile", "text", "labels", "label-percentile"}) {
            checks[name] = wanted["filter"][name];
        }
        wanted["filter"] = checks;
        addDetectors(options, wanted);
        addFindingJudge(options, wanted);
        wanted = options.filter.isOn() ? wanted : nlohmann::json{{"needed", false}};
    }
    if (stage == Stage::Generate) {
        wanted["filter"].erase("detectors");  // which there are, the stage "detect" says
        if (!options.filter.isOn()) {
            wanted["filter"] = {{"use", "off"}};
        }
    }
    if ((stage == Stage::Train || stage == Stage::Shadow) && !options.train.usesPseudo()) {
        wanted.erase("condition");
    }
    if (stage == Stage::Shadow && options.shadow.length == 0) {
        wanted = {{"needed", false}};
    }
    if (stage == Stage::Train) {
        wanted["guide-network"] = options.generate.guide == "uncond";
    }
}

/// Each section is of one detector.
Result<void> checkDetector(const privacy::DetectorOptions& options, const std::string& detector) {
    if (options.detector != detector) {
        return Error{ErrorCode::InvalidOption, "detector", "this section is of: " + detector};
    }
    return options.check();
}

void usePreset(RunOptions& options, const diffusion::TrainOptions& preset) {
    const std::int64_t seed = options.train.seed;
    const models::ComputeOptions compute = options.train.compute;
    options.train = preset;
    options.train.seed = seed;
    options.train.compute = compute;
}

}  // namespace

void EvaluateOptions::describe(OptionVisitor& visitor) {
    visitor.field({"pairs", "pairs", "closest real and synthetic pairs in the report"}, pairs,
                  {0, 500});
}

void RecipeOptions::describe(OptionVisitor& visitor) {
    visitor.field({"folds", "", "2: two generators on two halves of the training patients"}, folds,
                  {1, 2});
    visitor.choice({"meter", "", "memorisation meter: off, suggest to stop, or stop by itself"},
                   meter, {"off", "suggest", "stop"});
    visitor.field({"meter-times", "", "measurements of memorisation in a training"}, meterTimes,
                  {1, 1000});
    visitor.field({"meter-samples", "images", "samples drawn for each measurement"}, meterSamples,
                  {16, 10000});
    visitor.choice({"checkpoint", "", "weights to sample: best within the privacy limit, or last"},
                   checkpoint, {"best", "last"});
}

void ShadowOptions::describe(OptionVisitor& visitor) {
    visitor.field({"length", "",
                   "of the shadow generator's training, as a share of the generator's; 0: none"},
                  length, {0, 1});
    visitor.field({"count", "images", "that the shadow generator draws; 0: as many as generated"},
                  count, {0, 1'000'000});
    visitor.field({"canaries", "patients", "of the shadow generator that carry a mark, at most"},
                  canaries, {0, 10'000});
    visitor.field({"seed", "", "of the halves, the marks and the images"}, seed,
                  {0, std::numeric_limits<std::int64_t>::max()});
}

void DrawOptions::describe(OptionVisitor& visitor) {
    visitor.list({"devices", "", "that share drawing and judging, such as cuda,cuda:1"}, devices);
}

Result<void> DrawOptions::check() const {
    for (const std::string& device : devices) {
        models::ComputeOptions compute;
        compute.device = device;
        if (auto checked = checkRanges(compute); !checked) {
            return Error{ErrorCode::InvalidOption, "devices", checked.error().detail};
        }
    }
    return {};
}

void ReportOptions::describe(OptionVisitor& visitor) {
    visitor.field({"source-name", "", "what the report calls the source (no patient's name)"},
                  sourceName);
    visitor.field({"source-organisation", "", "whose images they are, for the report"},
                  source.organisation);
    visitor.field({"source-period", "", "when they were taken, in years: \"2014 to 2019\""},
                  source.period);
    visitor.field({"source-inclusion", "", "which patients and images were taken and left out"},
                  source.inclusion);
    visitor.field({"source-labels", "", "where the labels come from and how often they are wrong"},
                  labelSource);
    visitor.field({"legal-basis", "", "on which the images are processed, as the report prints it"},
                  source.legalBasis);
    visitor.field({"approval-number", "", "of the ethics vote or permission, as it is printed"},
                  source.approval);
    visitor.field({"pictures", "images", "synthetic pictures in the report"}, pictures, {0, 400});
}

RunOptions::RunOptions() {
    generate.count = 200;
    copyDetector.detector = privacy::kCopy;
    copyDetector.seed = 2;
    deepSsim.detector = privacy::kDeepSsim;
    deepSsim.seed = 3;
    // Two encoders that share neither objective nor weights (METHOD 4.1).
    evaluationEncoder.training.method = "swav";
    evaluationEncoder.training.seed = 2;
    if (auto preset = diffusion::presetOptions(diffusion::presetForSize(prepare.size))) {
        train = *preset;
    }
}

const privacy::DetectorOptions& RunOptions::trainingOf(std::string_view detector) const {
    return detector == privacy::kDeepSsim ? deepSsim
           : detector == privacy::kCopy   ? copyDetector
                                          : reidentification;
}

void RunOptions::forEachSection(const SectionFunction& visit) {
    visit("split", [this](OptionVisitor& visitor) { split.describe(visitor); });
    visit("prepare", [this](OptionVisitor& visitor) { prepare.describe(visitor); });
    visit("compress", [this](OptionVisitor& visitor) { compress.describe(visitor); });
    visit("encode", [this](OptionVisitor& visitor) { encode.describe(visitor); });
    visit("evaluation-encoder",
          [this](OptionVisitor& visitor) { evaluationEncoder.describe(visitor); });
    visit("condition", [this](OptionVisitor& visitor) { condition.describe(visitor); });
    visit("recipe", [this](OptionVisitor& visitor) { recipe.describe(visitor); });
    visit("train", [this](OptionVisitor& visitor) { train.describe(visitor); });
    visit("reidentification",
          [this](OptionVisitor& visitor) { reidentification.describe(visitor); });
    visit("copy-detector", [this](OptionVisitor& visitor) { copyDetector.describe(visitor); });
    visit("deep-ssim", [this](OptionVisitor& visitor) { deepSsim.describe(visitor); });
    visit("detect", [this](OptionVisitor& visitor) { detect.describe(visitor); });
    visit("robustness", [this](OptionVisitor& visitor) { robustness.describe(visitor); });
    visit("filter", [this](OptionVisitor& visitor) { filter.describe(visitor); });
    visit("generate", [this](OptionVisitor& visitor) { generate.describe(visitor); });
    visit("shadow", [this](OptionVisitor& visitor) { shadow.describe(visitor); });
    visit("audit", [this](OptionVisitor& visitor) { audit.describe(visitor); });
    visit("evaluate", [this](OptionVisitor& visitor) { evaluate.describe(visitor); });
    visit("fidelity", [this](OptionVisitor& visitor) { fidelity.describe(visitor); });
    visit("utility", [this](OptionVisitor& visitor) { utility.describe(visitor); });
    visit("draw", [this](OptionVisitor& visitor) { draw.describe(visitor); });
    visit("report", [this](OptionVisitor& visitor) { report.describe(visitor); });
}

Result<void> RunOptions::check() const {
    RunOptions copy = *this;
    Result<void> outcome;
    copy.forEachSection([&](std::string_view section, const DescribeFunction& describe) {
        if (auto checked = checkOptionRanges(describe); !checked && outcome) {
            Error error = checked.error();
            error.subject = std::string(section) + "-" + error.subject;
            outcome = error;
        }
    });
    if (!outcome) {
        return outcome;
    }
    for (const auto& [name, checked] :
         {std::pair{"compress-", compress.check()}, std::pair{"encode-", encode.check()},
          std::pair{"evaluation-encoder-", evaluationEncoder.check()},
          std::pair{"utility-", utility.check()},
          std::pair{"reidentification-",
                    checkDetector(reidentification, privacy::kReidentification)},
          std::pair{"copy-detector-", checkDetector(copyDetector, privacy::kCopy)},
          std::pair{"deep-ssim-", checkDetector(deepSsim, privacy::kDeepSsim)},
          std::pair{"filter-", filter.check(generate)}, std::pair{"audit-", audit.check()},
          std::pair{"draw-", draw.check()},
          std::pair{"condition-", train.usesPseudo() ? condition.check() : Result<void>()}}) {
        if (!checked) {
            Error error = checked.error();
            error.subject = name + error.subject;
            return error;
        }
    }
    // The network's size and label width come from the data; what can be checked before is.
    const auto shape = modelShape(*this, 1000);
    if (!shape) {
        return shape.error();
    }
    const auto resolved = train.resolve(1000, shape->side, shape->channels, 8, 64);
    if (auto checked = resolved.check(); !checked) {
        return checked;
    }
    if (generate.guide == "self" && train.conditionDropout <= 0) {
        return Error{ErrorCode::InvalidOption, "generate-guide",
                     "self needs a training with train-condition-dropout above 0, such as 0.1"};
    }
    return generate.check();
}

Result<ModelShape> modelShape(const RunOptions& options, std::int64_t trainImages) {
    const CompressOptions& compress = options.compress;
    ModelShape shape{options.prepare.size, 1};
    if (compress.isLatent()) {
        const auto training = compress.training.resolve(trainImages, options.prepare.size);
        if (!training) {
            return training.error();
        }
        shape.side /= compress.given.file.empty() ? training->factor : kPublishedFactor;
        shape.channels = training->latentChannels;
    }
    return shape;
}

nlohmann::json toJson(const RunOptions& options) {
    RunOptions copy = options;
    nlohmann::json json = nlohmann::json::object();
    copy.forEachSection([&](std::string_view section, const DescribeFunction& describe) {
        json[std::string(section)] = optionsToJson(describe);
    });
    return json;
}

Result<void> applyOverrides(RunOptions& options, const nlohmann::json& overrides) {
    if (!overrides.is_object()) {
        return Error{ErrorCode::InvalidOption, "settings", "an object of sections is needed"};
    }
    const bool automatic = options.train.preset == diffusion::presetForSize(options.prepare.size);
    const nlohmann::json train = overrides.value("train", nlohmann::json::object());
    const nlohmann::json prepare = overrides.value("prepare", nlohmann::json::object());
    std::string preset;
    if (train.contains("preset") && train["preset"].is_string()) {
        preset = train["preset"];
    } else if (automatic && prepare.contains("size") && prepare["size"].is_number_integer()) {
        preset = diffusion::presetForSize(prepare["size"].get<std::int64_t>());
    }
    if (!preset.empty() && preset != options.train.preset) {
        const auto chosen = diffusion::presetOptions(preset);
        if (!chosen) {
            return chosen.error();
        }
        usePreset(options, *chosen);
    }
    Result<void> outcome;
    options.forEachSection([&](std::string_view section, const DescribeFunction& describe) {
        const auto part = overrides.find(std::string(section));
        if (part == overrides.end() || !outcome) {
            return;
        }
        if (auto applied = optionsFromJson(describe, *part); !applied) {
            Error error = applied.error();
            error.subject = std::string(section) + "-" + error.subject;
            outcome = error;
        }
    });
    return outcome;
}

WantedOptions wantedOptions(const RunOptions& options) {
    const nlohmann::json all = toJson(options);
    WantedOptions wanted;
    for (const Stage stage : kStages) {
        const auto section = all.find(std::string(stageName(stage)));
        if (section == all.end()) {
            continue;
        }
        nlohmann::json part = withInfluence(*section);
        if (const auto more = sectionsOf().find(stage); more != sectionsOf().end()) {
            for (const std::string& name : more->second) {
                part[name] = withInfluence(all.at(name));
            }
        }
        addUnsaid(stage, options, part);
        wanted[stage] = part.dump();
    }
    return wanted;
}

}  // namespace outis::pipeline
