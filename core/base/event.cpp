// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/event.h"

#include <array>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

namespace outis::event {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 8> kNames{"run-started",    "stage-started", "progress",
                                                 "metric",         "picture",       "warning",
                                                 "stage-finished", "run-finished"};

Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json toJson(const Error& error) {
    return {{"code", errorName(error.code)}, {"subject", error.subject}, {"detail", error.detail}};
}

void addFields(const Event& event, Json& json) {
    switch (event.kind) {
        case Kind::RunStarted:
            json.update(
                {{"name", event.name}, {"path", event.path}, {"value", number(event.value)}});
            break;
        case Kind::StageStarted:
            json.update({{"name", event.name}, {"total", event.total}, {"unit", event.unit}});
            break;
        case Kind::Progress:
            json.update({{"name", event.name},
                         {"done", event.done},
                         {"total", event.total},
                         {"unit", event.unit}});
            if (event.secondsLeft) {
                json["seconds_left"] = number(*event.secondsLeft);
            }
            break;
        case Kind::Metric:
            json.update(
                {{"name", event.name}, {"step", event.step}, {"value", number(event.value)}});
            break;
        case Kind::Picture:
            json.update({{"name", event.name}, {"path", event.path}});
            break;
        case Kind::Warning:
            break;
        case Kind::StageFinished:
            json.update({{"name", event.name},
                         {"outcome", event.outcome},
                         {"seconds", number(event.seconds)}});
            break;
        case Kind::RunFinished:
            json.update({{"outcome", event.outcome}, {"seconds", number(event.seconds)}});
            break;
    }
    if (event.error && (event.kind == Kind::Warning || event.kind == Kind::RunFinished)) {
        json["error"] = toJson(*event.error);
    }
}

Error corrupt(std::string detail) {
    return Error{ErrorCode::Corrupt, "event", std::move(detail)};
}

/// Takes typed fields from one object; a field of the wrong type is an ErrorException.
class Fields {
public:
    explicit Fields(const Json& json) : json_(json) {}

    void take(const char* key, std::string& value) const {
        const auto place = json_.find(key);
        if (place != json_.end()) {
            require(place->is_string(), key);
            value = place->get<std::string>();
        }
    }
    void take(const char* key, std::int64_t& value) const {
        const auto place = json_.find(key);
        if (place != json_.end()) {
            require(place->is_number_integer(), key);
            value = place->get<std::int64_t>();
        }
    }
    void take(const char* key, double& value) const {
        const auto place = json_.find(key);
        if (place != json_.end()) {
            require(place->is_number() || place->is_null(), key);
            value =
                place->is_null() ? std::numeric_limits<double>::quiet_NaN() : place->get<double>();
        }
    }
    void take(const char* key, std::optional<double>& value) const {
        if (json_.contains(key)) {
            double present = 0;
            take(key, present);
            value = std::isnan(present) ? std::nullopt : std::optional(present);
        }
    }
    void take(const char* key, std::optional<Error>& value) const {
        const auto place = json_.find(key);
        if (place == json_.end() || place->is_null()) {
            return;
        }
        require(place->is_object(), key);
        const Fields fields(*place);
        std::string code;
        Error error;
        fields.take("code", code);
        fields.take("subject", error.subject);
        fields.take("detail", error.detail);
        error.code = errorFromName(code);
        value = std::move(error);
    }

private:
    static void require(bool holds, const char* key) {
        if (!holds) {
            throw ErrorException(corrupt(std::string(key) + " has the wrong type"));
        }
    }
    const Json& json_;
};

Kind kindOf(const std::string& name) {
    for (std::size_t index = 0; index < kNames.size(); ++index) {
        if (kNames[index] == name) {
            return static_cast<Kind>(index);
        }
    }
    throw ErrorException(corrupt("unknown event '" + name + "'"));
}

void checkVersion(const Json& json) {
    const auto place = json.find("v");
    if (place == json.end() || !place->is_number_integer()) {
        throw ErrorException(corrupt("no protocol version"));
    }
    const auto version = place->get<std::int64_t>();
    if (version > kProtocolVersion) {
        throw ErrorException(
            Error{ErrorCode::NewerVersion, "event", "protocol version " + std::to_string(version)});
    }
    if (version < 1) {
        throw ErrorException(corrupt("impossible protocol version"));
    }
}

Event toEvent(const Json& json) {
    const Fields fields(json);
    std::string name;
    fields.take("event", name);
    Event event;
    event.kind = kindOf(name);
    fields.take("time", event.time);
    fields.take("name", event.name);
    fields.take("path", event.path);
    fields.take("unit", event.unit);
    fields.take("outcome", event.outcome);
    fields.take("done", event.done);
    fields.take("total", event.total);
    fields.take("step", event.step);
    fields.take("value", event.value);
    fields.take("seconds", event.seconds);
    fields.take("seconds_left", event.secondsLeft);
    fields.take("error", event.error);
    return event;
}

}  // namespace

std::string encode(const Event& event) {
    Json json{{"v", kProtocolVersion},
              {"event", kNames[static_cast<std::size_t>(event.kind)]},
              {"time", event.time}};
    addFields(event, json);
    // File names may hold bytes that are not UTF-8; the line must still be JSON.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Event> decode(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) {
        return corrupt("not a JSON object");
    }
    try {
        checkVersion(json);
        return toEvent(json);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::event
