// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_facts.h"

namespace outis::release {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-package";

Error damaged(const std::string& why) {
    return {ErrorCode::Corrupt, kFactsName, why};
}

PackageFacts fromJson(const json& object) {
    PackageFacts facts;
    facts.release = object.at("release");
    facts.title = object.at("title");
    facts.publisher = object.at("publisher");
    facts.contact = object.at("contact");
    facts.url = object.at("url");
    facts.setting = object.at("setting");
    facts.policy = object.at("policy");
    facts.date = object.at("date");
    facts.reassess = object.at("reassess");
    facts.program = object.at("program");
    facts.images = object.at("images");
    facts.size = object.at("size");
    facts.hasDicom = object.at("dicom");
    facts.isPhantom = object.at("phantom-data");
    facts.findings = object.at("findings").get<std::vector<std::string>>();
    return facts;
}

}  // namespace

std::string factsText(const PackageFacts& facts) {
    const json object = {{kVersionField, kVersion},
                         {"synthetic", true},
                         {"release", facts.release},
                         {"title", facts.title},
                         {"publisher", facts.publisher},
                         {"contact", facts.contact},
                         {"url", facts.url},
                         {"setting", facts.setting},
                         {"policy", facts.policy},
                         {"date", facts.date},
                         {"reassess", facts.reassess},
                         {"program", facts.program},
                         {"images", facts.images},
                         {"size", facts.size},
                         {"dicom", facts.hasDicom},
                         {"phantom-data", facts.isPhantom},
                         {"findings", facts.findings}};
    return object.dump(1) + "\n";
}

Result<PackageFacts> readFacts(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || !object.value(kVersionField, json()).is_number_integer()) {
        return damaged("not what a package says about itself");
    }
    if (object.at(kVersionField) != kVersion) {
        return Error{ErrorCode::NewerVersion, kFactsName, object.at(kVersionField).dump()};
    }
    try {
        PackageFacts facts = fromJson(object);
        return factsText(facts) == text ? Result<PackageFacts>(std::move(facts))
                                        : damaged("not as this program writes it");
    } catch (const json::exception&) {
        return damaged("a field is missing or of the wrong kind");
    }
}

}  // namespace outis::release
