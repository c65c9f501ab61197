// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/statement.h"

namespace outis::release {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-statement";
/// Signatures of statements are signatures of nothing else.
constexpr const char* kDomain = "outis release statement 1\n";

json toJson(const Statement& statement) {
    return {{kVersionField, kVersion},
            {"release", statement.release},
            {"number", statement.number},
            {"act", statement.act},
            {"name", statement.person.name},
            {"role", statement.person.role},
            {"public-key", statement.person.publicKey},
            {"time", statement.time},
            {"last-time", statement.lastTime},
            {"reason", statement.reason},
            {"digests", statement.digests},
            {"policy", statement.policy},
            {"details", statement.details},
            {"log", toJson(statement.log)}};
}

Statement fromJson(const json& object) {
    Statement statement;
    statement.release = object.at("release");
    statement.number = object.at("number");
    statement.act = object.at("act");
    statement.person = {object.at("name"), object.at("role"), object.at("public-key")};
    statement.time = object.at("time");
    statement.lastTime = object.at("last-time");
    statement.reason = object.at("reason");
    statement.digests = object.at("digests").get<std::map<std::string, std::string>>();
    statement.policy = object.at("policy");
    statement.details = object.at("details");
    const auto head = headFromJson(object.at("log"));
    if (!head) {
        throw ErrorException({ErrorCode::Corrupt, "statement", "no head of the audit log"});
    }
    statement.log = *head;
    return statement;
}

std::string fileText(const json& statement, const std::string& signature) {
    return json{{"statement", statement}, {"signature", signature}}.dump(1) + "\n";
}

Result<Statement> verified(std::string_view text) {
    const json object = json::parse(text);
    const json& body = object.at("statement");
    if (body.at(kVersionField) != kVersion) {
        return Error{ErrorCode::NewerVersion, "statement", body.at(kVersionField).dump()};
    }
    Statement statement = fromJson(body);
    const std::string signature = object.at("signature");
    if (fileText(toJson(statement), signature) != text) {
        return Error{ErrorCode::Corrupt, "statement", "not as this program writes it"};
    }
    if (!isSigned(statement.person.publicKey, kDomain + body.dump(), signature)) {
        return Error{ErrorCode::Corrupt, "statement",
                     "the signature is not of this text and this key"};
    }
    return statement;
}

}  // namespace

Result<std::string> signStatement(Statement statement, const Signer& signer) {
    auto person = readPerson(signer.keyFile);
    if (!person) {
        return person.error();
    }
    statement.person = std::move(*person);
    try {
        const json body = toJson(statement);
        const auto signature = sign(signer.keyFile, signer.passphrase, kDomain + body.dump());
        if (!signature) {
            return signature.error();
        }
        return fileText(body, *signature);
    } catch (const json::type_error&) {
        return Error{ErrorCode::InvalidOption, "statement", "a text that is not UTF-8"};
    }
}

Result<Statement> verifyStatement(std::string_view text) {
    try {
        return verified(text);
    } catch (const json::exception&) {
        return Error{ErrorCode::Corrupt, "statement", "not a statement"};
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

}  // namespace outis::release
