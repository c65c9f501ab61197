// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/release/findings.h"
#include "core/release/number_json.h"

namespace outis::release {

nlohmann::json toJson(const CompositionFacts& facts) {
    const bool isAudited = facts.state == "ok";
    return {{"state", facts.state},
            {"earlier", jsonList(facts.earlier,
                                 [](const EarlierRelease& one) -> nlohmann::json {
                                     return {{"release", one.release},
                                             {"day", one.day},
                                             {"state", one.state},
                                             {"images", one.images},
                                             {"recipients", one.recipients}};
                                 })},
            {"union_images", facts.unionImages},
            {"verdict", isAudited ? nlohmann::json(verdictText(facts.verdict)) : nlohmann::json()},
            {"reason", facts.reason}};
}

}  // namespace outis::release
