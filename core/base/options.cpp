// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/options.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

namespace outis {
namespace {

using Json = nlohmann::json;

Error invalid(const FieldInfo& info, std::string detail) {
    return Error{ErrorCode::InvalidOption, std::string(info.name), std::move(detail)};
}

template <class T>
std::optional<Error> outside(const FieldInfo& info, T value, const Range<T>& range) {
    if (value >= range.low && value <= range.high) {  // false for NaN
        return std::nullopt;
    }
    std::ostringstream detail;
    detail << "is " << value << ", must be ";
    if (range.high == std::numeric_limits<T>::max()) {
        detail << "at least " << range.low;
    } else if (range.low == std::numeric_limits<T>::lowest()) {
        detail << "at most " << range.high;
    } else {
        detail << "between " << range.low << " and " << range.high;
    }
    return invalid(info, detail.str());
}

std::optional<Error> notAmong(const FieldInfo& info, const std::string& value,
                              const std::vector<std::string>& choices) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) {
        return std::nullopt;
    }
    std::string detail = "is '" + value + "', must be one of:";
    for (const std::string& choice : choices) {
        detail += " " + choice;
    }
    return invalid(info, std::move(detail));
}

class Writer final : public OptionVisitor {
public:
    Json json = Json::object();

    void field(const FieldInfo& info, bool& value) override { put(info, value); }
    void field(const FieldInfo& info, std::int64_t& value, Range<std::int64_t>) override {
        put(info, value);
    }
    void field(const FieldInfo& info, double& value, Range<double>) override { put(info, value); }
    void field(const FieldInfo& info, std::string& value) override { put(info, value); }
    void choice(const FieldInfo& info, std::string& value,
                const std::vector<std::string>&) override {
        put(info, value);
    }
    void list(const FieldInfo& info, std::vector<std::int64_t>& value,
              Range<std::int64_t>) override {
        put(info, value);
    }
    void list(const FieldInfo& info, std::vector<std::string>& value) override { put(info, value); }

private:
    template <class T>
    void put(const FieldInfo& info, const T& value) {
        json[std::string(info.name)] = value;
    }
};

/// Remembers the first value that cannot be used.
class Checker final : public OptionVisitor {
public:
    std::optional<Error> error;

    void field(const FieldInfo&, bool&) override {}
    void field(const FieldInfo& info, std::int64_t& value, Range<std::int64_t> range) override {
        note(outside(info, value, range));
    }
    void field(const FieldInfo& info, double& value, Range<double> range) override {
        note(outside(info, value, range));
    }
    void field(const FieldInfo&, std::string&) override {}
    void choice(const FieldInfo& info, std::string& value,
                const std::vector<std::string>& choices) override {
        note(notAmong(info, value, choices));
    }
    void list(const FieldInfo& info, std::vector<std::int64_t>& value,
              Range<std::int64_t> range) override {
        for (const std::int64_t item : value) {
            note(outside(info, item, range));
        }
    }
    void list(const FieldInfo&, std::vector<std::string>&) override {}

private:
    void note(std::optional<Error> found) {
        if (!error) {
            error = std::move(found);
        }
    }
};

std::optional<std::string> asType(const Json& json, bool& value) {
    if (!json.is_boolean()) {
        return "must be true or false";
    }
    value = json.get<bool>();
    return std::nullopt;
}

std::optional<std::string> asType(const Json& json, std::int64_t& value) {
    const bool fits = json.is_number_integer() &&
                      (!json.is_number_unsigned() ||
                       json.get<std::uint64_t>() <=
                           static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (!fits) {
        return "must be a whole number";
    }
    value = json.get<std::int64_t>();
    return std::nullopt;
}

std::optional<std::string> asType(const Json& json, double& value) {
    if (!json.is_number()) {
        return "must be a number";
    }
    value = json.get<double>();
    return std::nullopt;
}

std::optional<std::string> asType(const Json& json, std::string& value) {
    if (!json.is_string()) {
        return "must be a text";
    }
    value = json.get<std::string>();
    return std::nullopt;
}

template <class T>
std::optional<std::string> asType(const Json& json, std::vector<T>& value) {
    if (!json.is_array()) {
        return "must be a list";
    }
    std::vector<T> items(json.size());
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (auto reason = asType(json[index], items[index])) {
            return "each item " + *reason;
        }
    }
    value = std::move(items);
    return std::nullopt;
}

/// Reads with all checks. With `assigning` off it only looks, so that a refused object changes
/// nothing.
class Reader final : public OptionVisitor {
public:
    Reader(const Json& json, bool assigning) : json_(json), assigning_(assigning) {}
    std::optional<Error> error;
    std::set<std::string, std::less<>> known;

    void field(const FieldInfo& info, bool& value) override {
        read(info, value, [](const auto&) { return std::nullopt; });
    }
    void field(const FieldInfo& info, std::int64_t& value, Range<std::int64_t> range) override {
        read(info, value, [&](std::int64_t item) { return outside(info, item, range); });
    }
    void field(const FieldInfo& info, double& value, Range<double> range) override {
        read(info, value, [&](double item) { return outside(info, item, range); });
    }
    void field(const FieldInfo& info, std::string& value) override {
        read(info, value, [](const auto&) { return std::nullopt; });
    }
    void choice(const FieldInfo& info, std::string& value,
                const std::vector<std::string>& choices) override {
        read(info, value, [&](const std::string& item) { return notAmong(info, item, choices); });
    }
    void list(const FieldInfo& info, std::vector<std::int64_t>& value,
              Range<std::int64_t> range) override {
        read(info, value, [&](const std::vector<std::int64_t>& items) {
            std::optional<Error> found;
            for (const std::int64_t item : items) {
                found = found ? found : outside(info, item, range);
            }
            return found;
        });
    }
    void list(const FieldInfo& info, std::vector<std::string>& value) override {
        read(info, value, [](const auto&) { return std::nullopt; });
    }

private:
    template <class T, class Check>
    void read(const FieldInfo& info, T& value, const Check& check) {
        const std::string name(info.name);
        known.insert(name);
        const auto place = json_.find(name);
        if (error || place == json_.end()) {
            return;
        }
        T wanted{};
        if (auto reason = asType(*place, wanted)) {
            error = invalid(info, std::move(*reason));
            return;
        }
        error = check(wanted);
        if (!error && assigning_) {
            value = std::move(wanted);
        }
    }

    const Json& json_;
    bool assigning_;
};

}  // namespace

Json optionsToJson(const DescribeFunction& describe) {
    Writer writer;
    describe(writer);
    return std::move(writer.json);
}

Result<void> optionsFromJson(const DescribeFunction& describe, const Json& json) {
    if (!json.is_object()) {
        return Error{ErrorCode::InvalidOption, "options", "must be a JSON object"};
    }
    Reader looking(json, false);
    describe(looking);
    if (looking.error) {
        return *std::move(looking.error);
    }
    for (const auto& item : json.items()) {
        if (!looking.known.contains(item.key())) {
            return Error{ErrorCode::InvalidOption, item.key(), "there is no such option"};
        }
    }
    Reader assigning(json, true);
    describe(assigning);
    return {};
}

Result<void> checkOptionRanges(const DescribeFunction& describe) {
    Checker checker;
    describe(checker);
    if (checker.error) {
        return *std::move(checker.error);
    }
    return {};
}

}  // namespace outis
