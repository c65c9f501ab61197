// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_record.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/release/decision/decision_rules.h"
#include "core/release/decision/given_text.h"
#include "core/release/decision/project_log.h"
#include "core/release/decision/release_writing.h"
#include "core/release/number_json.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// What the audit log says of one statement.
struct LoggedStatement {
    std::string act;
    std::string before;
    std::string after;
    std::string digest;
    std::string key;
};

std::string textAt(const json& object, const char* name) {
    return object.is_object() && object.contains(name) && object.at(name).is_string()
               ? object.at(name).get<std::string>()
               : "";
}

/// Statements by release, in the order of the log; `order`: releases as they were submitted.
struct LoggedReleases {
    std::map<std::string, std::vector<LoggedStatement>> statements;
    std::vector<std::string> order;
};

Result<LoggedReleases> loggedReleases(const fs::path& workspace) {
    const auto entries = ProjectLog::audit(workspace).read();
    if (!entries) {
        return entries.error();
    }
    LoggedReleases logged;
    for (const json& entry : *entries) {
        const json& after = entry.at("after");
        const std::string release = textAt(after, "release");
        const std::string digest = textAt(after, "statement");
        if (release.empty() || digest.empty()) {
            continue;
        }
        if (!logged.statements.contains(release)) {
            logged.order.push_back(release);
        }
        logged.statements[release].push_back(
            {textAt(entry, "what"), textAt(entry.at("before"), "state"), textAt(after, "state"),
             digest, textAt(after, "key")});
    }
    return logged;
}

Error tampered(const fs::path& file, const std::string& why) {
    return Error{ErrorCode::Corrupt, file.string(), why};
}

Result<Statement> readStatement(const fs::path& file, std::string* digest) {
    const auto text = files::readText(file);
    if (!text) {
        return text.error().code == ErrorCode::NotFound
                   ? tampered(file, "the audit log knows it, but it is gone")
                   : text.error();
    }
    *digest = toHex(sha256(*text));
    auto statement = verifyStatement(*text);
    if (!statement) {
        return Error{statement.error().code, file.string(), statement.error().detail};
    }
    return statement;
}

/// Whether the state that the log notes is where the act leads from the state before.
bool follows(ReleaseState state, const LoggedStatement& logged, ReleaseState* after) {
    if (logged.before != stateName(state)) {
        return false;
    }
    const auto act = actFromName(logged.act);
    const auto next = act ? afterAct(state, *act) : std::optional(state);
    if (!next || logged.after != stateName(*next)) {
        return false;
    }
    *after = *next;
    return true;
}

/// A statement's file that the log does not know: at most one, cut off before it was logged.
Result<std::optional<fs::path>> unloggedFile(const fs::path& folder,
                                             const std::vector<Statement>& logged) {
    std::set<std::string> known;
    for (const Statement& statement : logged) {
        known.insert(statementFileName(statement.number, statement.act));
    }
    const auto listed = files::listFiles(folder);
    if (!listed) {
        return listed.error();
    }
    std::optional<fs::path> found;
    for (const fs::path& file : *listed) {
        const std::string name = file.filename().string();
        if (name.starts_with('.') || known.contains(name)) {
            continue;  // a name with a dot: a write that was cut off
        }
        if (found) {
            return tampered(file, "the audit log does not know it");
        }
        found = file;
    }
    return found;
}

}  // namespace

fs::path auditLogFile(const fs::path& workspace) {
    return ProjectLog::audit(workspace).file();
}

/// Puts a record together and checks that its parts belong to each other.
class ReleaseReader {
public:
    ReleaseReader(const fs::path& workspace, std::string id) : id_(std::move(id)) {
        record_.workspace_ = workspace;
        folder_ = workspace / "releases" / id_;
    }

    Result<ReleaseRecord> read(const std::vector<LoggedStatement>& logged) {
        readFrozen();
        for (const LoggedStatement& entry : logged) {
            readLogged(entry);
        }
        readUnlogged();
        checkLog();
        return std::move(record_);
    }

private:
    void readFrozen() {
        const auto text = orThrow(files::readText(folder_ / kManifestFile));
        record_.manifest_ = orThrow(readManifest(text));
        if (record_.manifest_.release != id_) {
            throw ErrorException(tampered(folder_ / kManifestFile, "of another release"));
        }
        digests_ = digestsOf(record_.manifest_);
        orThrow(checkFiles(record_.manifest_, folder_));
        record_.policy_ = orThrow(readPolicy(orThrow(files::readText(folder_ / kPolicyFile))));
        record_.findings_ =
            json::parse(orThrow(files::readText(folder_ / kFindingsFile)), nullptr, false);
        if (digests_.contains(kReviewPlanFile)) {
            record_.plan_ =
                orThrow(readReviewPlan(orThrow(files::readText(folder_ / kReviewPlanFile))));
        }
        if (!record_.findings_.is_object()) {
            throw ErrorException(tampered(folder_ / kFindingsFile, "not a JSON object"));
        }
    }

    void readLogged(const LoggedStatement& entry) {
        const auto number = std::ssize(record_.statements_) + 1;
        const fs::path file = folder_ / "statements" / statementFileName(number, entry.act);
        std::string digest;
        const Statement statement = orThrow(readStatement(file, &digest));
        if (digest != entry.digest || statement.person.publicKey != entry.key) {
            throw ErrorException(tampered(file, "not the statement that the audit log knows"));
        }
        checkStatement(file, statement, number, entry.act);
        if (!follows(record_.state_, entry, &record_.state_)) {
            throw ErrorException(
                tampered(auditLogFile(record_.workspace_), "a state that no act leads to"));
        }
        record_.statements_.push_back(statement);
    }

    void checkStatement(const fs::path& file, const Statement& statement, std::int64_t number,
                        const std::string& act) const {
        if (statement.release != id_ || statement.number != number || statement.act != act) {
            throw ErrorException(tampered(file, "of another release or another act"));
        }
        if (statement.digests != digests_) {
            throw ErrorException(tampered(file, "signed for other files"));
        }
        if (const auto fair = checkSignedApproval(record_.statements_, statement); !fair) {
            throw ErrorException(tampered(file, fair.error().detail));
        }
    }

    void readUnlogged() {
        const auto file = orThrow(unloggedFile(folder_ / "statements", record_.statements_));
        if (!file) {
            return;
        }
        Statement statement = orThrow(readStatement(*file, &record_.unloggedDigest_));
        checkStatement(*file, statement, std::ssize(record_.statements_) + 1, statement.act);
        if (file->filename() != statementFileName(statement.number, statement.act)) {
            throw ErrorException(tampered(*file, "the audit log does not know it"));
        }
        record_.unlogged_ = std::move(statement);
    }

    /// Every head that somebody signed is still there.
    void checkLog() const {
        std::vector<LogHead> heads;
        for (const Statement& statement : record_.statements_) {
            heads.push_back(statement.log);
        }
        if (record_.unlogged_) {
            heads.push_back(record_.unlogged_->log);
        }
        const auto log = ProjectLog::audit(record_.workspace_);
        const auto verdict = orThrow(log.verify(heads));
        if (verdict.state == LogState::Broken) {
            throw ErrorException(tampered(log.file(), verdict.reason));
        }
    }

    std::string id_;
    fs::path folder_;
    std::map<std::string, std::string> digests_;
    ReleaseRecord record_;
};

/// Adds to a record while its lock is held.
class ReleaseWriter {
public:
    ReleaseWriter(ReleaseRecord& record, const Clock& clock) : record_(record), clock_(clock) {}

    /// What a crash kept from the log.
    Result<void> catchUp() {
        if (!record_.unlogged_) {
            return {};
        }
        const KeptStatement kept{*record_.unlogged_, record_.unloggedDigest_};
        const auto act = actFromName(kept.statement.act);
        const auto after = act ? afterAct(record_.state_, *act) : std::optional(record_.state_);
        if (!after) {
            return tampered(record_.folder() / "statements", "an act that is not possible");
        }
        return logStatement(record_.workspace_, kept, record_.state_, *after, clock_);
    }

    Result<Statement> write(const ActRequest& request, const Signer& signer) {
        const auto person = readPerson(signer.keyFile);
        if (!person) {
            return person.error();
        }
        const auto step = stepOf(record_, request.act);
        if (!step) {
            return step.error();
        }
        if (auto may = checkPerson(record_, request, step->act, *person); !may) {
            return may.error();
        }
        if (auto may = checkDetails(record_, step->act, request.details); !may) {
            return may.error();
        }
        const bool isApproval = request.act == "approve";
        if (auto may = isApproval ? checkApprovable(record_) : Result<void>(); !may) {
            return may.error();
        }
        Statement statement;
        statement.release = record_.id();
        statement.number = std::ssize(record_.statements_) + 1;
        statement.act = step->act;
        statement.reason = request.reason;
        statement.digests = digestsOf(record_.manifest_);
        statement.policy = summaryOf(record_.policy_, record_.verdict());
        // Whoever approves signs what people had found by then.
        statement.details =
            isApproval ? json{{"review", toJson(record_.reviewFacts())}} : request.details;
        auto kept = keepStatement(record_.workspace_, record_.folder(), std::move(statement),
                                  signer, clock_);
        if (!kept) {
            return kept.error();
        }
        if (auto logged =
                logStatement(record_.workspace_, *kept, record_.state_, step->after, clock_);
            !logged) {
            return logged.error();
        }
        return std::move(kept->statement);
    }

private:
    ReleaseRecord& record_;
    const Clock& clock_;
};

Result<std::vector<std::string>> ReleaseRecord::list(const fs::path& workspace) {
    auto logged = loggedReleases(workspace);
    if (!logged) {
        return logged.error();
    }
    return std::move(logged->order);
}

Result<std::vector<std::string>> ReleaseRecord::listApproved(const fs::path& workspace) {
    const auto logged = loggedReleases(workspace);
    if (!logged) {
        return logged.error();
    }
    std::vector<std::string> approved;
    for (const std::string& id : logged->order) {
        const auto& acts = logged->statements.at(id);
        const bool mayLeave = acts.back().after == stateName(ReleaseState::Approved);
        if (mayLeave || std::ranges::find(acts, actName(ReleaseAct::Export),
                                          &LoggedStatement::act) != acts.end()) {
            approved.push_back(id);
        }
    }
    return approved;
}

Result<ReleaseRecord> ReleaseRecord::open(const fs::path& workspace, const std::string& id) {
    try {
        const auto logged = orThrow(loggedReleases(workspace));
        const std::string wanted = id.empty() && !logged.order.empty() ? logged.order.back() : id;
        const auto found = logged.statements.find(wanted);
        if (found == logged.statements.end()) {
            return Error{ErrorCode::NotFound, wanted.empty() ? "release" : "release " + wanted,
                         "never submitted"};
        }
        return ReleaseReader(workspace, wanted).read(found->second);
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

fs::path ReleaseRecord::folder() const {
    return workspace_ / "releases" / manifest_.release;
}

ReviewFacts ReleaseRecord::reviewFacts() const {
    return reviewFactsOf(plan_, statements_);
}

PolicyVerdict ReleaseRecord::verdict() const {
    return judge(policy_, withReview(findings_, reviewFacts()), overridesOf(statements_));
}

const Statement* ReleaseRecord::last(std::string_view act) const {
    const auto found = std::find_if(statements_.rbegin(), statements_.rend(),
                                    [&](const Statement& one) { return one.act == act; });
    return found == statements_.rend() ? nullptr : &*found;
}

Result<Statement> ReleaseRecord::record(const ActRequest& request, const Signer& signer,
                                        const Clock& clock) {
    if (isBlank(request.reason)) {
        return Error{ErrorCode::InvalidOption, "reason", "every act needs one"};
    }
    const auto lock = DecisionLock::acquire(workspace_);
    if (!lock) {
        return lock.error();
    }
    // Somebody else may have decided since this record was opened.
    const auto reload = [&]() -> Result<void> {
        auto now = open(workspace_, id());
        if (!now) {
            return now.error();
        }
        *this = std::move(*now);
        return {};
    };
    if (auto done = reload(); !done) {
        return done.error();
    }
    if (unlogged_) {
        auto done = ReleaseWriter(*this, clock).catchUp();
        done = done ? reload() : done;
        if (!done) {
            return done.error();
        }
    }
    auto statement = ReleaseWriter(*this, clock).write(request, signer);
    if (statement) {
        if (auto done = reload(); !done) {
            return done.error();
        }
    }
    return statement;
}

}  // namespace outis::release
