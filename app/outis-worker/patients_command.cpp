// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <map>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/catalogue.h"
#include "core/data/proposals.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

/// Proposals of one kind are confirmed together only where no birth date is against it, and where
/// no other patient comes into question: the others are named one by one.
constexpr double kLeastScoreForAll = 0.5;

struct PatientsArguments {
    std::string workspace;
    bool withIdentities = false;
    std::vector<std::int64_t> confirm;
    std::vector<std::int64_t> reject;
    std::string confirmAll;

    [[nodiscard]] bool decides() const {
        return !confirm.empty() || !reject.empty() || !confirmAll.empty();
    }
};

const char* decidedName(data::Decided decided) {
    switch (decided) {
        case data::Decided::Already:
            return "already";
        case data::Decided::Joined:
            return "joined";
        case data::Decided::Excluded:
            return "excluded";
        case data::Decided::Apart:
            return "apart";
    }
    return "";
}

/// Where the stored pictures are: of an image, and the first one of a patient.
struct StoredPictures {
    std::map<std::int64_t, std::string> ofImage;
    std::map<std::int64_t, std::string> ofPatient;

    explicit StoredPictures(const std::vector<data::ImageRow>& images) {
        for (const data::ImageRow& image : images) {
            ofImage.emplace(image.id.value, image.storedPath);
            ofPatient.emplace(image.patient.value, image.storedPath);
        }
    }
    /// null where the patient has none any more.
    [[nodiscard]] nlohmann::json shownFor(const data::Proposal& proposal, std::size_t which) const {
        const auto& image = proposal.images.at(which);
        const auto own = image ? ofImage.find(image->value) : ofImage.end();
        if (own != ofImage.end()) {
            return own->second;
        }
        const auto first = ofPatient.find(proposal.patients.at(which).value);
        return first != ofPatient.end() ? nlohmann::json(first->second) : nlohmann::json();
    }
};

nlohmann::json toJson(const data::Proposal& proposal, const StoredPictures& pictures,
                      bool withIdentities) {
    const auto image = [&](std::size_t index) {
        const auto& id = proposal.images.at(index);
        return id ? nlohmann::json(id->value) : nlohmann::json();
    };
    nlohmann::json json = {
        {"id", proposal.id},
        {"kind", proposal.kind},
        {"patients", {proposal.patients[0].value, proposal.patients[1].value}},
        {"images", {image(0), image(1)}},
        {"pictures", {pictures.shownFor(proposal, 0), pictures.shownFor(proposal, 1)}},
        {"score", proposal.score ? nlohmann::json(*proposal.score) : nlohmann::json()},
        {"state", proposal.state},
        {"decided", proposal.decidedAt}};
    if (withIdentities) {
        json["identities"] = {proposal.identities[0], proposal.identities[1]};
    }
    return json;
}

Result<std::vector<std::int64_t>> allOfKind(const data::Catalogue& catalogue,
                                            const std::string& kind) {
    const auto list = data::proposals(catalogue);
    if (!list) {
        return list.error();
    }
    std::vector<std::int64_t> ids;
    for (const data::Proposal& proposal : *list) {
        const bool isSure = proposal.score.value_or(0) >= kLeastScoreForAll;
        if (proposal.kind == kind && proposal.state == "open" && isSure) {
            ids.push_back(proposal.id);
        }
    }
    return ids;
}

/// One row per decision that was taken.
Result<nlohmann::json> decide(const data::Workspace& workspace,
                              const PatientsArguments& arguments) {
    auto lock = data::WorkspaceLock::acquire(workspace, "patients");
    if (!lock) {
        return lock.error();
    }
    auto catalogue = data::Catalogue::open(workspace);
    if (!catalogue) {
        return catalogue.error();
    }
    nlohmann::json rows = nlohmann::json::array();
    const auto each = [&](const std::vector<std::int64_t>& ids,
                          data::Decision decision) -> Result<void> {
        for (const std::int64_t id : ids) {
            const auto decided = data::decideProposal(workspace, *catalogue, id, decision);
            if (!decided) {
                return decided.error();
            }
            rows.push_back({{"id", id}, {"outcome", decidedName(*decided)}});
        }
        return {};
    };
    if (auto done = each(arguments.reject, data::Decision::Reject); !done) {
        return done.error();
    }
    if (auto done = each(arguments.confirm, data::Decision::Confirm); !done) {
        return done.error();
    }
    if (!arguments.confirmAll.empty()) {
        const auto ids = allOfKind(*catalogue, arguments.confirmAll);
        if (!ids) {
            return ids.error();
        }
        // Confirming one may have settled another of them.
        for (const std::int64_t id : *ids) {
            const auto left = allOfKind(*catalogue, arguments.confirmAll);
            const bool isLeft = left && std::find(left->begin(), left->end(), id) != left->end();
            if (auto done = isLeft ? each({id}, data::Decision::Confirm) : Result<void>(); !done) {
                return done.error();
            }
        }
    }
    return rows;
}

Result<nlohmann::json> patients(const PatientsArguments& arguments) {
    const auto workspace = data::Workspace::open(arguments.workspace);
    if (!workspace) {
        return workspace.error();
    }
    nlohmann::json decisions = nlohmann::json::array();
    if (arguments.decides()) {
        auto decided = decide(*workspace, arguments);
        if (!decided) {
            return decided.error();
        }
        decisions = *std::move(decided);
    }
    const auto catalogue = data::Catalogue::openReadOnly(*workspace);
    if (!catalogue) {
        return catalogue.error();
    }
    const auto list =
        data::proposals(*catalogue, arguments.withIdentities ? data::WithIdentities::Yes
                                                             : data::WithIdentities::No);
    const auto counts = catalogue->counts();
    if (!list || !counts) {
        return list ? counts.error() : list.error();
    }
    const auto images = catalogue->images();
    if (!images) {
        return images.error();
    }
    const StoredPictures pictures(*images);
    nlohmann::json rows = nlohmann::json::array();
    for (const data::Proposal& proposal : *list) {
        rows.push_back(toJson(proposal, pictures, arguments.withIdentities));
    }
    return nlohmann::json{
        {"patients", counts->patients}, {"decisions", decisions}, {"proposals", rows}};
}

void printProposals(const Voice& voice, const nlohmann::json& result) {
    for (const auto& row : result["proposals"]) {
        char line[160];
        const double score = row["score"].is_number() ? row["score"].get<double>() : 0;
        std::snprintf(line, sizeof(line), "%5lld  %-9s  %-14s  patients %lld and %lld  (%.2f)",
                      row["id"].get<long long>(), row["state"].get<std::string>().c_str(),
                      row["kind"].get<std::string>().c_str(), row["patients"][0].get<long long>(),
                      row["patients"][1].get<long long>(), score);
        printLine(voice, line);
        if (row.contains("identities")) {
            for (const auto& identity : row["identities"]) {
                printLine(voice, "         " + identity.get<std::string>());
            }
        }
    }
    printLine(voice, std::to_string(result["patients"].get<std::int64_t>()) + " patients, " +
                         std::to_string(result["decisions"].size()) + " decisions taken.");
}

}  // namespace

void addPatientsCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("patients", "which patients may be one person, and what was decided");
    auto arguments = std::make_shared<PatientsArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_flag("--with-identities", arguments->withIdentities,
                      "show ids, names and birth dates; for the steward's eyes");
    command->add_option("--confirm", arguments->confirm, "proposals whose two are one person");
    command->add_option("--reject", arguments->reject, "proposals whose two are not");
    command
        ->add_option("--confirm-all", arguments->confirmAll,
                     "all open proposals of a kind, except doubtful ones")
        ->check(CLI::IsMember({"missing-id", "same-name", "near-identical"}));
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments]() -> int {
            const auto result =
                pipeline::guarded<nlohmann::json>("patients", [&] { return patients(*arguments); });
            if (!result) {
                return reportError(program.voice, result.error());
            }
            printResult(program.voice, *result);
            printProposals(program.voice, *result);
            return kDone;
        };
    });
}

}  // namespace outis::worker
