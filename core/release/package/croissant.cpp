// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/croissant.h"

#include <set>

#include <nlohmann/json.hpp>

namespace outis::release {
namespace {

using nlohmann::json;

constexpr const char* kConformsTo = "http://mlcommons.org/croissant/1.0";

/// Appendix 1 of the specification, with the two prefixes that its text uses besides.
json context() {
    json out = {{"@language", "en"},
                {"@vocab", "https://schema.org/"},
                {"cr", "http://mlcommons.org/croissant/"},
                {"dct", "http://purl.org/dc/terms/"},
                {"rai", "http://mlcommons.org/croissant/RAI/"},
                {"sc", "https://schema.org/"},
                {"conformsTo", "dct:conformsTo"},
                {"data", {{"@id", "cr:data"}, {"@type", "@json"}}},
                {"dataType", {{"@id", "cr:dataType"}, {"@type", "@vocab"}}},
                {"examples", {{"@id", "cr:examples"}, {"@type", "@json"}}}};
    for (const char* term : {"citeAs",       "column",        "equivalentProperty",
                             "extract",      "field",         "fileObject",
                             "fileProperty", "fileSet",       "format",
                             "includes",     "isLiveDataset", "jsonPath",
                             "key",          "md5",           "parentField",
                             "path",         "recordSet",     "references",
                             "regex",        "repeated",      "replace",
                             "samplingRate", "separator",     "source",
                             "subField",     "transform"}) {
        out[term] = std::string("cr:") + term;
    }
    return out;
}

json reference(const std::string& id) {
    return {{"@id", id}};
}

std::string formatOf(const std::string& path) {
    const auto ends = [&path](const char* ending) { return path.ends_with(ending); };
    return ends(".csv")    ? "text/csv"
           : ends(".json") ? "application/json"
           : ends(".html") ? "text/html"
           : ends(".md")   ? "text/markdown"
           : ends(".pdf")  ? "application/pdf"
           : ends(".png")  ? "image/png"
           : ends(".dcm")  ? "application/dicom"
                           : "text/plain";
}

json distribution(const PackageManifest& manifest, bool hasDicom) {
    json out = json::array();
    for (const auto& [path, digest] : manifest) {
        if (path.starts_with("images/") || path.starts_with("dicom/")) {
            continue;  // of the sets below; manifest.sha256 has their digests
        }
        out.push_back({{"@type", "cr:FileObject"},
                       {"@id", path},
                       {"name", path},
                       {"contentUrl", path},
                       {"encodingFormat", formatOf(path)},
                       {"sha256", digest}});
    }
    const auto add = [&out](const char* id, const char* pattern, const char* format) {
        out.push_back({{"@type", "cr:FileSet"},
                       {"@id", id},
                       {"name", id},
                       {"encodingFormat", format},
                       {"includes", pattern}});
    };
    add("image-files", "images/*.png", "image/png");
    if (hasDicom) {
        add("dicom-files", "dicom/*.dcm", "application/dicom");
    }
    return out;
}

json fieldOf(const std::string& id, const std::string& name, const std::string& description,
             const json& dataType, const json& source) {
    return {{"@type", "cr:Field"},  {"@id", id},       {"name", name}, {"description", description},
            {"dataType", dataType}, {"source", source}};
}

json column(const std::string& name) {
    return {{"fileObject", reference("labels.csv")}, {"extract", {{"column", name}}}};
}

json recordSets(const PackageFacts& facts) {
    json labels = json::array();
    labels.push_back(
        fieldOf("labels/image", "image", "Neutral name of the image.", "sc:Text", column("image")));
    for (std::size_t index = 0; index < facts.findings.size(); ++index) {
        labels.push_back(
            fieldOf("labels/finding-" + std::to_string(index + 1), facts.findings[index],
                    "1: the generator was asked for the finding; 0: it was not.",
                    json::array({"sc:Integer", "cr:Label"}), column(facts.findings[index])));
    }
    json nameSource = {{"fileSet", reference("image-files")},
                       {"extract", {{"fileProperty", "filename"}}},
                       {"transform", {{"regex", "([^.]*)"}}}};
    json name = fieldOf("images/name", "name", "Neutral name of the image.", "sc:Text", nameSource);
    name["references"] = {{"field", reference("labels/image")}};
    const json picture = fieldOf(
        "images/image", "image", "The synthetic image.", "sc:ImageObject",
        {{"fileSet", reference("image-files")}, {"extract", {{"fileProperty", "content"}}}});
    return json::array({{{"@type", "cr:RecordSet"},
                         {"@id", "labels"},
                         {"name", "labels"},
                         {"description", "What each image was drawn to show."},
                         {"key", reference("labels/image")},
                         {"field", labels}},
                        {{"@type", "cr:RecordSet"},
                         {"@id", "images"},
                         {"name", "images"},
                         {"description", "The images by their names."},
                         {"key", reference("images/name")},
                         {"field", json::array({name, picture})}}});
}

[[noreturn]] void refuse(const std::string& why) {
    throw ErrorException({ErrorCode::Corrupt, "croissant.json", why});
}

std::string textOf(const json& object, const char* property) {
    const json value = object.value(property, json());
    if (!value.is_string() || value.get<std::string>().empty()) {
        refuse(object.value("@id", std::string("dataset")) + " has no " + property);
    }
    return value;
}

void requireType(const json& object, const std::string& type) {
    const std::string found = textOf(object, "@type");
    if (found != "cr:" + type && found != "sc:" + type) {
        refuse(object.value("@id", std::string("dataset")) + " is no " + type);
    }
}

/// Ids of what the package says it holds.
class Ids {
public:
    void add(const json& object) {
        if (!known_.insert(textOf(object, "@id")).second) {
            refuse("two things have the id " + textOf(object, "@id"));
        }
    }
    void require(const json& reference) const {
        if (!known_.contains(textOf(reference, "@id"))) {
            refuse("nothing has the id " + textOf(reference, "@id"));
        }
    }

private:
    std::set<std::string> known_;
};

void checkDistribution(const json& list, Ids& ids) {
    for (const json& item : list) {
        ids.add(item);
        textOf(item, "name");
        textOf(item, "encodingFormat");
        if (textOf(item, "@type") == "cr:FileObject") {
            textOf(item, "contentUrl");
            if (textOf(item, "sha256").size() != 64) {
                refuse(textOf(item, "@id") + " has no SHA-256");
            }
        } else {
            requireType(item, "FileSet");
            textOf(item, "includes");
        }
    }
}

void checkRecordSets(const json& list, Ids& ids) {
    for (const json& set : list) {
        requireType(set, "RecordSet");
        ids.add(set);
        for (const json& field : set.at("field")) {
            requireType(field, "Field");
            ids.add(field);
            textOf(field, "name");
            if (field.value("dataType", json()).empty()) {
                refuse(textOf(field, "@id") + " has no dataType");
            }
            const json& source = field.at("source");
            ids.require(source.contains("fileSet") ? source.at("fileSet")
                                                   : source.at("fileObject"));
            if (field.contains("references")) {
                ids.require(field.at("references").at("field"));
            }
            if (!source.at("extract").is_object()) {
                refuse(textOf(field, "@id") + " extracts nothing");
            }
        }
        ids.require(set.at("key"));
    }
}

}  // namespace

std::string croissantText(const PackageFacts& facts, const PackageManifest& manifest) {
    const json publisher = {{"@type", "sc:Organization"}, {"name", facts.publisher}};
    const json object = {
        {"@context", context()},
        {"@type", "sc:Dataset"},
        {"conformsTo", kConformsTo},
        {"name", facts.title},
        {"description", std::to_string(facts.images) +
                            " synthetic chest radiographs, drawn by a generative model; none is an "
                            "examination of a person. README.md says what was tested."},
        {"citeAs", facts.publisher + ": " + facts.title + ", release " + facts.release + ", " +
                       facts.date + ". Synthetic images."},
        {"license", {{"@type", "sc:CreativeWork"}, {"name", "TERMS.txt of this package"}}},
        {"url", facts.url},
        {"creator", publisher},
        {"publisher", publisher},
        {"datePublished", facts.date},
        {"version", "1.0.0"},
        {"inLanguage", "en"},
        {"keywords", json::array({"synthetic", "chest radiograph", "medical imaging"})},
        {"isLiveDataset", false},
        {"distribution", distribution(manifest, facts.hasDicom)},
        {"recordSet", recordSets(facts)}};
    return object.dump(1) + "\n";
}

Result<void> checkCroissant(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    try {
        if (!object.is_object() || !object.value("@context", json()).is_object()) {
            refuse("no JSON-LD context");
        }
        requireType(object, "Dataset");
        if (textOf(object, "conformsTo") != kConformsTo) {
            refuse("conformsTo is not Croissant 1.0");
        }
        for (const char* property : {"name", "description", "url", "datePublished"}) {
            textOf(object, property);
        }
        for (const char* property : {"creator", "license"}) {
            textOf(object.at(property), "name");
        }
        Ids ids;
        checkDistribution(object.at("distribution"), ids);
        checkRecordSets(object.at("recordSet"), ids);
        return {};
    } catch (const json::exception& failure) {
        return Error{ErrorCode::Corrupt, "croissant.json", failure.what()};
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::release
