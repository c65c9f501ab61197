// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_profile.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/label_words.h"

namespace outis::data {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kMaxBytes = std::uint64_t{4} << 20;
constexpr std::array<std::string_view, kLabelMeanings.size()> kMeaningNames = {
    "image", "study", "patient",    "findings",   "view",  "frontal",
    "sex",   "age",   "birth-date", "study-date", "reader"};
constexpr std::array<std::pair<std::string_view, ListSyntax>, 2> kLists = {
    {{"separated", ListSyntax::Separated}, {"python", ListSyntax::Python}}};
constexpr std::array<std::pair<std::string_view, RowUnit>, 2> kRows = {
    {{"image", RowUnit::Image}, {"finding", RowUnit::Finding}}};
constexpr std::array<std::pair<std::string_view, int>, 4> kStates = {
    {{"positive", 1}, {"negative", 0}, {"uncertain", -1}, {"missing", -2}}};

[[noreturn]] void refuse(const std::string& key, const std::string& why) {
    throw std::invalid_argument("\"" + key + "\": " + why);
}

void checkKeys(const Json& json, const std::string& where, const std::set<std::string>& known) {
    if (!json.is_object()) {
        refuse(where, "an object is needed");
    }
    for (const auto& [key, value] : json.items()) {
        if (!known.contains(key)) {
            refuse(key, "no such key");
        }
    }
}

std::string textOf(const Json& json, const std::string& key) {
    if (!json.is_string()) {
        refuse(key, "a text is needed");
    }
    return json.get<std::string>();
}

std::vector<std::string> textsOf(const Json& json, const std::string& key) {
    if (!json.is_array()) {
        refuse(key, "a list of texts is needed");
    }
    std::vector<std::string> texts;
    for (const Json& text : json) {
        texts.push_back(textOf(text, key));
    }
    return texts;
}

std::map<std::string, std::string> mapOf(const Json& json, const std::string& key) {
    if (!json.is_object()) {
        refuse(key, "an object of texts is needed");
    }
    std::map<std::string, std::string> map;
    for (const auto& [name, value] : json.items()) {
        map[name] = textOf(value, key);
    }
    return map;
}

template <class Value, std::size_t size>
Value oneOf(const std::array<std::pair<std::string_view, Value>, size>& choices, const Json& json,
            const std::string& key) {
    const std::string text = textOf(json, key);
    for (const auto& [name, value] : choices) {
        if (name == text) {
            return value;
        }
    }
    refuse(key, "\"" + text + "\" is no choice");
}

/// A text must be there, the first of a list that is there counts, null is no column.
ColumnChoice choiceOf(const Json& json, const std::string& key) {
    if (json.is_null()) {
        return ColumnChoice::absent();
    }
    if (json.is_string()) {
        return {json.get<std::string>()};
    }
    ColumnChoice choice;
    choice.names = textsOf(json, key);
    return choice;
}

std::vector<ClassColumn> classColumnsOf(const Json& json) {
    if (!json.is_array()) {
        refuse("class_columns", "a list is needed");
    }
    std::vector<ClassColumn> columns;
    for (const Json& entry : json) {
        if (entry.is_string()) {
            columns.push_back({entry.get<std::string>(), ""});
            continue;
        }
        checkKeys(entry, "class_columns", {"column", "finding"});
        columns.push_back({textOf(entry.value("column", Json()), "column"),
                           textOf(entry.value("finding", Json("")), "finding")});
    }
    return columns;
}

void readWords(const Json& json, LabelProfile& profile) {
    if (json.contains("state_words")) {
        const Json& words = json.at("state_words");
        checkKeys(words, "state_words", {"positive", "negative", "uncertain", "missing"});
        for (const auto& [name, state] : kStates) {
            const std::string key(name);
            for (const auto& word : textsOf(words.value(key, Json::array()), key)) {
                profile.stateWords[word] = state;
            }
        }
    }
    if (json.contains("aliases")) {
        profile.aliases = mapOf(json.at("aliases"), "aliases");
    }
    if (json.contains("ignored_findings")) {
        profile.ignoredFindings = textsOf(json.at("ignored_findings"), "ignored_findings");
    }
    if (json.contains("view_words")) {
        profile.viewWords = mapOf(json.at("view_words"), "view_words");
        for (const auto& [word, view] : profile.viewWords) {
            if (view != "PA" && view != "AP" && view != "AP Supine" && view != "Lateral") {
                refuse("view_words", "\"" + view + "\" is none of PA, AP, AP Supine and Lateral");
            }
        }
    }
}

LabelProfile parseProfile(const Json& json) {
    checkKeys(json, "profile",
              {"name", "dataset", "columns", "class_columns", "list", "separator", "rows",
               "state_words", "aliases", "ignored_findings", "view_words", "signature"});
    LabelProfile profile;
    profile.name = textOf(json.value("name", Json("")), "name");
    profile.dataset = textOf(json.value("dataset", Json("")), "dataset");
    if (profile.dataset.find_first_of(":/") != std::string::npos) {
        refuse("dataset", "a name without ':' and '/' is needed");
    }
    const Json columns = json.value("columns", Json::object());
    checkKeys(columns, "columns", {kMeaningNames.begin(), kMeaningNames.end()});
    for (const LabelMeaning meaning : kLabelMeanings) {
        const std::string key(meaningName(meaning));
        if (columns.contains(key)) {
            profile.column(meaning) = choiceOf(columns.at(key), key);
        }
    }
    if (json.contains("class_columns")) {
        profile.classColumns = classColumnsOf(json.at("class_columns"));
    }
    if (json.contains("list")) {
        profile.list = oneOf(kLists, json.at("list"), "list");
    }
    if (json.contains("rows")) {
        profile.rows = oneOf(kRows, json.at("rows"), "rows");
    }
    profile.separator = textOf(json.value("separator", Json("")), "separator");
    readWords(json, profile);
    return profile;
}

std::vector<BuiltInProfile> parseBuiltIn() {
    std::vector<BuiltInProfile> profiles;
    const Json words = Json::parse(kLabelWordsJson);
    for (const Json& json : words.at("profiles")) {
        BuiltInProfile entry{parseProfile(json), {}};
        for (const std::string& name : textsOf(json.at("signature"), "signature")) {
            entry.signature.push_back(foldedName(name));
        }
        profiles.push_back(std::move(entry));
    }
    return profiles;
}

Json columnsToJson(const LabelProfile& profile) {
    Json columns = Json::object();
    for (const LabelMeaning meaning : kLabelMeanings) {
        const ColumnChoice& choice = profile.column(meaning);
        const std::string key(meaningName(meaning));
        if (!choice.names) {
            continue;
        }
        if (choice.names->empty()) {
            columns[key] = nullptr;
        } else if (choice.isRequired && choice.names->size() == 1) {
            columns[key] = choice.names->front();
        } else {
            columns[key] = *choice.names;
        }
    }
    return columns;
}

}  // namespace

std::string_view meaningName(LabelMeaning meaning) {
    return kMeaningNames.at(static_cast<std::size_t>(meaning));
}

ColumnChoice ColumnChoice::absent() {
    ColumnChoice choice;
    choice.names.emplace();
    return choice;
}

std::string ColumnChoice::name() const {
    return names && !names->empty() ? names->front() : "";
}

nlohmann::json toJson(const LabelProfile& profile) {
    Json json = {{"name", profile.name},
                 {"dataset", profile.dataset},
                 {"columns", columnsToJson(profile)},
                 {"aliases", profile.aliases},
                 {"ignored_findings", profile.ignoredFindings},
                 {"view_words", profile.viewWords}};
    if (profile.classColumns) {
        Json& list = json["class_columns"] = Json::array();
        for (const ClassColumn& entry : *profile.classColumns) {
            list.push_back({{"column", entry.column}, {"finding", entry.finding}});
        }
    }
    for (const auto& [name, value] : kLists) {
        if (value == profile.list) {
            json["list"] = name;
        }
    }
    for (const auto& [name, value] : kRows) {
        if (value == profile.rows) {
            json["rows"] = name;
        }
    }
    if (!profile.separator.empty()) {
        json["separator"] = profile.separator;
    }
    Json& words = json["state_words"] = Json::object();
    for (const auto& [name, state] : kStates) {
        Json& list = words[std::string(name)] = Json::array();
        for (const auto& [word, meant] : profile.stateWords) {
            if (meant == state) {
                list.push_back(word);
            }
        }
    }
    return json;
}

Result<LabelProfile> profileFromJson(const nlohmann::json& json, const std::string& subject) {
    try {
        return parseProfile(json);
    } catch (const std::exception& problem) {
        return Error{ErrorCode::BadLabelFile, subject, problem.what()};
    }
}

Result<LabelProfile> readProfile(const std::filesystem::path& path) {
    const auto text = files::readText(path, kMaxBytes);
    if (!text) {
        return text.error();
    }
    const auto json = Json::parse(*text, nullptr, false);
    const std::string subject = path.filename().string();
    if (json.is_discarded()) {
        return Error{ErrorCode::BadLabelFile, subject, "a label profile is a JSON file"};
    }
    return profileFromJson(json, subject);
}

Result<void> writeProfile(const std::filesystem::path& path, const LabelProfile& profile) {
    const std::string text =
        toJson(profile).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    return files::writeAtomically(path, text + "\n");
}

const std::vector<BuiltInProfile>& builtInProfiles() {
    static const std::vector<BuiltInProfile> profiles = parseBuiltIn();
    return profiles;
}

Result<LabelProfile> findProfile(const std::string& nameOrFile) {
    if (nameOrFile.empty() || nameOrFile == "auto") {
        return LabelProfile{};
    }
    for (const BuiltInProfile& builtIn : builtInProfiles()) {
        if (builtIn.profile.name == nameOrFile) {
            return builtIn.profile;
        }
    }
    return readProfile(nameOrFile);
}

}  // namespace outis::data
