// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/unusual_patients.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/data/image_file.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/pixel_distances.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

namespace {

using nlohmann::json;
using release::Number;

constexpr std::size_t kMost = 12;  // on a page that people look through

/// Of all generators, by how alike they are to the release.
std::vector<json> outliersOf(const json& record) {
    std::vector<json> rows;
    for (const json& audit : record.at("audits")) {
        std::ranges::copy_if(audit.at("patients"), std::back_inserter(rows), [](const json& row) {
            return row.at("outlier").get<bool>() && row.at("released").get<std::int64_t>() >= 0;
        });
    }
    std::ranges::stable_sort(
        rows, {}, [](const json& row) { return row.at("rank-among-controls").get<double>(); });
    return rows;
}

/// Row of the patient's image nearest to `picture`; -1: there is none.
std::int64_t nearestOf(std::int64_t patient, const at::Tensor& picture, const at::Tensor& images,
                       const at::Tensor& patients) {
    const at::Tensor own = patients.eq(patient).nonzero().flatten();
    double least = 0;
    std::int64_t nearest = -1;
    for (std::int64_t place = 0; place < own.size(0); ++place) {
        const auto row = own[place].item<std::int64_t>();
        const double distance = rootMeanSquare(images[row], picture);
        if (nearest < 0 || distance < least) {
            least = distance;
            nearest = row;
        }
    }
    return nearest;
}

}  // namespace

std::vector<release::UnusualPatient> unusualPatients(const json& record,
                                                     const data::Workspace& workspace,
                                                     data::Patients patients,
                                                     const ReleasedImages& released) {
    const auto train = orThrow(
        data::PreparedSet::open(workspace, data::Role::Train, data::Access::Audit, patients));
    const at::Tensor images = imagesOf(train);
    const at::Tensor owners = patientsOf(train);
    std::vector<release::UnusualPatient> unusual;
    for (const json& row : outliersOf(record)) {
        const auto number = row.at("released").get<std::int64_t>();
        const std::int64_t place = released.rowOf ? released.rowOf(number) : number;
        if (unusual.size() == kMost || place < 0 || place >= released.images.size(0)) {
            continue;
        }
        release::UnusualPatient one;
        one.patient = row.at("patient");
        const at::Tensor picture = released.images[place];
        const std::int64_t own = nearestOf(one.patient, picture, images, owners);
        if (own < 0) {
            continue;
        }
        one.pair.realPng = orThrow(data::encodePng(toGreyImage(images[own])));
        one.pair.syntheticPng = orThrow(data::encodePng(toGreyImage(picture)));
        one.pair.distance = Number::of(rootMeanSquare(images[own], picture));
        one.pair.realImage = train.imageIds()[static_cast<std::size_t>(own)];
        one.pair.syntheticImage = number;
        one.pair.foundBy = row.at("detector");
        one.rank = Number::of(row.at("rank-among-controls").get<double>());
        one.singledOut = row.at("isolations");
        unusual.push_back(std::move(one));
    }
    return unusual;
}

}  // namespace outis::pipeline
