// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/evaluation_views.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/data/catalogue.h"
#include "core/metrics/retrieval_summary.h"
#include "core/pipeline/image_subgroups.h"
#include "core/pipeline/json_file.h"
#include "core/pipeline/quality_facts.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

using nlohmann::json;

constexpr std::size_t kPictures = 24;  ///< of each kind, to be shown

struct Stored {
    json result;        ///< null where there is none
    std::string state;  ///< "ok", or why there is none
};

/// The newest result of a stage, if it is about the images that were drawn last.
Stored storedResult(const data::Workspace& workspace, Stage stage) {
    const Records records = loadRecords(recordsFolder(workspace));
    const auto found = records.find(stage);
    if (found == records.end() || found->second.outcome != "finished") {
        return {json(), "not measured yet"};
    }
    const auto drawn = records.find(Stage::Generate);
    const auto input = found->second.inputs.find("generate");
    if (drawn == records.end() || input == found->second.inputs.end() ||
        input->second != drawn->second.output) {
        return {json(), "measured on images that were drawn earlier: run the evaluation again"};
    }
    const auto file = outputPath(workspace, stage, found->second.run);
    return {orThrow(readJsonObject(file)), "ok"};
}

/// "" where the finding is not known to be there: then the image is in no group of it.
std::vector<utility::SubgroupVector> findingGroups(const data::Catalogue& catalogue,
                                                   const std::vector<std::int64_t>& images) {
    std::vector<data::ImageId> ids;
    for (const std::int64_t image : images) {
        ids.push_back(data::ImageId{image});
    }
    const auto names = orThrow(catalogue.classes());
    const auto labels = orThrow(catalogue.labels(ids));
    std::vector<utility::SubgroupVector> groups;
    for (std::size_t finding = 0; finding < names.size(); ++finding) {
        utility::SubgroupVector group{"finding", {}};
        for (std::size_t row = 0; row < images.size(); ++row) {
            group.values.push_back(labels[row * names.size() + finding] == 1 ? names[finding] : "");
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

json coverage(const data::Workspace& workspace, const std::vector<std::int64_t>& images,
              const std::vector<std::int64_t>& hits) {
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(workspace));
    std::vector<utility::SubgroupVector> groups = findingGroups(catalogue, images);
    const auto rows = orThrow(catalogue.imagesOf(data::Role::Train));
    std::ranges::move(imageSubgroups(rows, images), std::back_inserter(groups));
    json out = json::array();
    for (const utility::SubgroupVector& group : groups) {
        for (const metrics::GroupCoverage& one :
             orThrow(metrics::coverageByGroup(hits, group.values))) {
            out.push_back({{"attribute", group.attribute},
                           {"value", one.value},
                           {"images", one.images},
                           {"met", one.met},
                           {"expected", one.expected},
                           {"low", one.interval.lower},
                           {"high", one.interval.upper}});
        }
    }
    return out;
}

json pictures(const std::vector<std::size_t>& rows, const std::vector<std::int64_t>& images,
              const std::vector<std::int64_t>& hits) {
    return jsonList(rows, [&](std::size_t row) -> json {
        return {{"image", images[row]}, {"hits", hits[row]}};
    });
}

/// Spread over all of them, so that what is shown is not what was imported first.
std::vector<std::size_t> spread(const std::vector<std::size_t>& rows) {
    std::vector<std::size_t> some;
    const std::size_t count = std::min(rows.size(), kPictures);
    for (std::size_t at = 0; at < count; ++at) {
        some.push_back(rows[at * rows.size() / count]);
    }
    return some;
}

json retrieval(const data::Workspace& workspace, const json& stored) {
    const auto images = stored.at("images").get<std::vector<std::int64_t>>();
    const auto hits = stored.at("hits").get<std::vector<std::int64_t>>();
    if (images.size() != hits.size()) {
        throw ErrorException({ErrorCode::Corrupt, "retrieval", "not one count for each image"});
    }
    const auto summary = orThrow(metrics::retrievalSummary(hits));
    std::vector<std::size_t> never;
    std::vector<std::size_t> often;
    for (std::size_t row = 0; row < hits.size(); ++row) {
        if (hits[row] == 0) {
            never.push_back(row);
        } else if (hits[row] >= summary.oftenFrom) {
            often.push_back(row);
        }
    }
    std::ranges::stable_sort(often, std::ranges::greater(),
                             [&](std::size_t row) { return hits[row]; });
    const std::size_t oftenCount = often.size();
    often.resize(std::min(often.size(), kPictures));
    json bars = jsonList(summary.bars, [](const metrics::RetrievalBar& bar) -> json {
        return {{"hits", bar.hits},
                {"or-more", bar.orMore},
                {"images", bar.images},
                {"expected", bar.expected}};
    });
    return {{"state", "ok"},
            {"images", summary.images},
            {"queries", summary.queries},
            {"met", summary.met},
            {"expected-met", summary.expectedMet},
            {"often-from", summary.oftenFrom},
            {"histogram", std::move(bars)},
            {"groups", coverage(workspace, images, hits)},
            {"never-count", never.size()},
            {"often-count", oftenCount},
            {"never", pictures(spread(never), images, hits)},
            {"often", pictures(often, images, hits)}};
}

/// Errors as values, also those of files that hold something else.
template <class Make>
Result<json> made(const char* what, const Make& make) {
    try {
        return make();
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const json::exception& damaged) {
        return Error{ErrorCode::Corrupt, what, damaged.what()};
    }
}

}  // namespace

Result<json> diversityView(const data::Workspace& workspace) {
    return made("diversity", [&]() -> json {
        const Stored stored = storedResult(workspace, Stage::Evaluate);
        if (stored.state != "ok") {
            return {{"state", stored.state}};
        }
        const json fidelity = stored.result.value("fidelity", json::object());
        const std::string state = retrievalState(fidelity);
        if (state != "ok") {
            return {{"state", state}};
        }
        return retrieval(workspace, fidelity.at("retrieval"));
    });
}

Result<json> accuracyView(const data::Workspace& workspace) {
    return made("accuracy", [&]() -> json {
        Stored stored = storedResult(workspace, Stage::Utility);
        if (stored.state != "ok") {
            return {{"state", stored.state}};
        }
        // Single classifiers stay in the run's own file.
        stored.result.erase("runs");
        return std::move(stored.result);
    });
}

}  // namespace outis::pipeline
