// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/decision_report.h"
#include "core/base/files.h"
#include "core/data/workspace.h"
#include "core/release/decision/shipped_policies.h"

namespace outis::worker {

namespace {

struct PolicyArguments {
    std::string policy;
    std::string workspace;
};

int list(Program& program) {
    nlohmann::json rows = nlohmann::json::array();
    for (const auto& [name, text] : release::shippedPolicies()) {
        const auto policy = release::readPolicy(text);
        if (!policy) {
            return reportError(program.voice, policy.error());
        }
        rows.push_back({{"name", name},
                        {"title", policy->title},
                        {"setting", policy->setting},
                        {"version", policy->version},
                        {"digest", policy->digest},
                        {"rules", policy->rules.size()},
                        {"reviewed-pairs", policy->reviewedPairs},
                        {"months-valid", policy->monthsValid}});
        printLine(program.voice, name + ": " + policy->title + ". " +
                                     std::to_string(policy->rules.size()) + " rules, " +
                                     std::to_string(policy->reviewedPairs) +
                                     " pairs to look at, valid for " +
                                     std::to_string(policy->monthsValid) + " months.");
    }
    printResult(program.voice, {{"policies", rows}});
    return kDone;
}

/// The file's text as it is: a beginning for a house's own.
int show(Program& program, const PolicyArguments& arguments) {
    const auto text = release::findPolicy(arguments.policy);
    const auto policy = text ? release::readPolicy(*text) : Result<release::Policy>(text.error());
    if (!policy) {
        return reportError(program.voice, policy.error());
    }
    printResult(program.voice, nlohmann::json::parse(*text));
    for (std::size_t begin = 0; begin < text->size();) {
        const auto end = std::min(text->find('\n', begin), text->size());
        printLine(program.voice, text->substr(begin, end - begin));
        begin = end + 1;
    }
    return kDone;
}

Result<release::PolicyVerdict> verdictOnDraft(const PolicyArguments& arguments) {
    const auto text = release::findPolicy(arguments.policy);
    if (!text) {
        return text.error();
    }
    const auto policy = release::readPolicy(*text);
    if (!policy) {
        return policy.error();
    }
    const auto workspace = data::Workspace::open(arguments.workspace);
    if (!workspace) {
        return workspace.error();
    }
    const auto file = workspace->releasesDir() / "draft" / release::kFindingsFile;
    const auto findings = files::readText(file);
    if (!findings && findings.error().code == ErrorCode::NotFound) {
        return Error{ErrorCode::StageMissing, "report", "no draft yet"};
    }
    if (!findings) {
        return findings.error();
    }
    const auto json = nlohmann::json::parse(*findings, nullptr, false);
    if (!json.is_object()) {
        return Error{ErrorCode::Corrupt, file.string(), "not a JSON object"};
    }
    return release::judge(*policy, json);
}

int check(Program& program, const PolicyArguments& arguments) {
    const auto verdict = verdictOnDraft(arguments);
    if (!verdict) {
        return reportError(program.voice, verdict.error());
    }
    const auto json = release::toJson(*verdict);
    printResult(program.voice, json);
    printRules(program.voice, json, true);
    printLine(program.voice, "The policy recommends: " +
                                 json.at("recommendation").get<std::string>() + ". People decide.");
    return verdict->recommendation == release::Recommendation::Release ? kDone : kRefused;
}

}  // namespace

void addPolicyCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("policy", "what a house asks of a release");
    command->require_subcommand(1);
    auto* all = command->add_subcommand("list", "the policies that come with the program");
    addJsonFlag(*all, program);
    all->callback([&program] { program.action = [&program] { return list(program); }; });
    auto arguments = std::make_shared<PolicyArguments>();
    auto* one = command->add_subcommand("show", "the text of a policy: a beginning for your own");
    one->add_option("policy", arguments->policy, "name of a shipped policy, or a file")->required();
    addJsonFlag(*one, program);
    one->callback([&program, arguments] {
        program.action = [&program, arguments] { return show(program, *arguments); };
    });
    auto* judged = command->add_subcommand("check", "judge a workspace's draft by a policy");
    judged->add_option("policy", arguments->policy, "name of a shipped policy, or a file")
        ->required();
    judged->add_option("-w,--workspace", arguments->workspace, "folder of the project")->required();
    addJsonFlag(*judged, program);
    judged->footer("Exit code 0: every rule is met; 4: one is not, or was not measured.");
    judged->callback([&program, arguments] {
        program.action = [&program, arguments] { return check(program, *arguments); };
    });
}

}  // namespace outis::worker
