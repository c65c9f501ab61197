// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/shadow_release.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/pipeline/synthetic_set.h"

namespace outis::pipeline {

namespace {

constexpr int kFormat = 1;

nlohmann::json toJson(const ShadowRelease& shadow) {
    return {{"format", kFormat},
            {"state", shadow.state},
            {"reference", shadow.reference},
            {"members", shadow.members},
            {"marked", shadow.marked},
            {"outside", shadow.outside},
            {"length", shadow.length},
            {"passes", shadow.passes},
            {"release-passes", shadow.releasePasses},
            {"canaries",
             {{"version", shadow.canaries.version},
              {"planted", shadow.canaries.planted},
              {"held-out", shadow.canaries.heldOut},
              {"readable", shadow.canaries.readable}}}};
}

/// Throws nlohmann's exceptions where something is missing.
ShadowRelease fromJson(const nlohmann::json& json) {
    ShadowRelease shadow;
    json.at("state").get_to(shadow.state);
    json.at("reference").get_to(shadow.reference);
    json.at("members").get_to(shadow.members);
    json.at("marked").get_to(shadow.marked);
    shadow.outside = json.value("outside", shadow.outside);  // of an earlier version: nobody
    json.at("length").get_to(shadow.length);
    json.at("passes").get_to(shadow.passes);
    json.at("release-passes").get_to(shadow.releasePasses);
    const auto& canaries = json.at("canaries");
    canaries.at("version").get_to(shadow.canaries.version);
    canaries.at("planted").get_to(shadow.canaries.planted);
    canaries.at("held-out").get_to(shadow.canaries.heldOut);
    canaries.at("readable").get_to(shadow.canaries.readable);
    return shadow;
}

ShadowRelease notRun(const std::string& reason) {
    ShadowRelease shadow;
    shadow.state = reason;
    return shadow;
}

}  // namespace

std::filesystem::path shadowFolder(const data::Workspace& workspace) {
    return workspace.modelsDir() / "shadow";
}

Result<void> writeShadow(const data::Workspace& workspace, const ShadowRelease& shadow) {
    if (auto made = files::makeFolders(shadowFolder(workspace)); !made) {
        return made;
    }
    return files::writeAtomically(shadowFolder(workspace) / "shadow.json",
                                  toJson(shadow).dump(1) + "\n");
}

Result<ShadowRelease> readShadow(const data::Workspace& workspace,
                                 const privacy::PatientImages& reference) {
    const auto path = shadowFolder(workspace) / "shadow.json";
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return notRun("not run: no shadow generator");
    }
    const auto text = files::readText(path);
    if (!text) {
        return text.error();
    }
    ShadowRelease shadow;
    try {
        shadow = fromJson(nlohmann::json::parse(*text));
    } catch (const nlohmann::json::exception&) {
        return Error{ErrorCode::Corrupt, "shadow.json", "is not what the stage \"shadow\" wrote"};
    }
    if (shadow.state != "ok") {
        return shadow;
    }
    if (shadow.reference != privacy::digestOf(reference)) {
        return notRun("not run: the shadow generator learned from other reference patients");
    }
    auto samples = readSyntheticSet(shadowFolder(workspace) / "samples.safetensors");
    if (!samples) {
        return samples.error();
    }
    shadow.images = samples->images;
    return shadow;
}

privacy::ShadowEvidence shadowEvidenceOf(const ShadowRelease& shadow,
                                         const privacy::AuditPopulation& population) {
    privacy::ShadowEvidence evidence;
    evidence.state = shadow.state;
    if (shadow.state != "ok") {
        return evidence;
    }
    const auto isOf = [](const std::vector<std::int64_t>& patients, std::int64_t number) {
        return std::binary_search(patients.begin(), patients.end(), number);
    };
    for (std::int64_t column = population.exchangeable(); column < population.columns(); ++column) {
        const std::int64_t number = population.number[static_cast<std::size_t>(column)];
        evidence.role.push_back(isOf(shadow.members, number)   ? privacy::ShadowRole::Member
                                : isOf(shadow.marked, number)  ? privacy::ShadowRole::Marked
                                : isOf(shadow.outside, number) ? privacy::ShadowRole::Outside
                                                               : privacy::ShadowRole::NonMember);
    }
    evidence.length = shadow.length;
    evidence.passes = shadow.passes;
    evidence.releasePasses = shadow.releasePasses;
    evidence.drawn = shadow.images.size(0);
    evidence.canaries = shadow.canaries;
    return evidence;
}

}  // namespace outis::pipeline
