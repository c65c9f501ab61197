// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/flags.h"
#include "core/data/split.h"
#include "core/pipeline/planned_audit.h"

namespace outis::worker {

namespace {

struct PlanArguments {
    std::int64_t patients = 0;
    std::int64_t folds = 1;
    nlohmann::json split = nlohmann::json::object();
};

Result<nlohmann::json> planOf(const PlanArguments& arguments) {
    data::SplitOptions options;
    if (auto applied = fromJson(arguments.split, options); !applied) {
        return applied.error();
    }
    if (auto checked = options.check(); !checked) {
        return checked.error();
    }
    const auto shares = options.shares(arguments.patients);
    nlohmann::json sets = nlohmann::json::array();
    std::array<std::int64_t, 4> counts{};
    for (const data::Role role : data::kRoles) {
        const auto index = static_cast<std::size_t>(role);
        counts[index] =
            static_cast<std::int64_t>(static_cast<double>(arguments.patients) * shares[index]);
        sets.push_back(
            {{"set", data::roleName(role)}, {"share", shares[index]}, {"patients", counts[index]}});
    }
    const auto count = [&](data::Role role) { return counts[static_cast<std::size_t>(role)]; };
    const auto audit = pipeline::plannedAudit(
        pipeline::AuditChoice(), {count(data::Role::Train), count(data::Role::Control)},
        {.number = 1, .folds = arguments.folds});
    if (!audit) {
        return audit.error();
    }
    return nlohmann::json{
        {"patients", arguments.patients}, {"sets", sets}, {"audit", privacy::toJson(*audit)}};
}

int run(Program& program, const PlanArguments& arguments) {
    const auto plan = planOf(arguments);
    if (!plan) {
        return reportError(program.voice, plan.error());
    }
    printResult(program.voice, *plan);
    for (const auto& set : (*plan)["sets"]) {
        printLine(program.voice, set["set"].get<std::string>() + ": about " +
                                     std::to_string(set["patients"].get<std::int64_t>()) +
                                     " patients");
    }
    printLine(program.voice, (*plan)["audit"]["advice"].get<std::string>());
    return kDone;
}

}  // namespace

void addPlanSplitCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "plan-split", "the four sets of so many patients, and what an audit would see of them");
    auto arguments = std::make_shared<PlanArguments>();
    command->add_option("--patients", arguments->patients, "how many there are")
        ->required()
        ->check(CLI::Range(std::int64_t{4}, std::int64_t{100'000'000}));
    command->add_option("--folds", arguments->folds, "1, or 2: two generators on two halves")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{2}));
    data::SplitOptions defaults;
    addFlags(
        *command, [&](OptionVisitor& visitor) { defaults.describe(visitor); }, "split",
        arguments->split);
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return run(program, *arguments); };
    });
}

}  // namespace outis::worker
