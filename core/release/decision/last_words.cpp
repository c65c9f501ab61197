// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/last_words.h"

namespace outis::release {

LastWords lastWords(const std::vector<Statement>& statements) {
    LastWords words;
    for (const Statement& statement : statements) {
        if (statement.act != "review") {
            continue;
        }
        for (const PairDecision& decided : decisionsOf(statement.details)) {
            words[decided.pair][statement.person.publicKey] = {statement.person.name, decided};
        }
    }
    return words;
}

}  // namespace outis::release
