// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/person_name.h"

#include <doctest.h>

#include "tests/core/release/decision/error_of.h"

using namespace outis;
using namespace outis::release;

TEST_CASE("one name in two spellings is one person, whatever the key") {
    const auto isOne = [](const char* one, const char* other) {
        return isSamePerson({one, "steward", "key 1"}, {other, "radiologist", "key 2"});
    };
    CHECK(isOne("A. First", " a.  FIRST"));
    CHECK(isOne("A. First", "A.\u00a0First"));
    CHECK(isOne("A. First", "A. Fi\u200brst"));
    CHECK(isOne("J\u00fcrgen M\u00fcller", "J\u00dcRGEN M\u00dcLLER"));
    CHECK(isOne("J\u00fcrgen M\u00fcller", "Ju\u0308rgen Mu\u0308ller"));  // accents apart
    CHECK(isOne("\u0160imon \u0141uk\u0105cz", "\u0161imon \u0142UK\u0104CZ"));
    CHECK(isOne("\u0391\u03b3\u03b1\u03b8\u03ae", "\u03b1\u03b3\u03b1\u03b8\u03ae"));
    CHECK(isOne("\u0410\u043d\u043d\u0430", "\u0430\u041d\u041d\u0410"));
    CHECK_FALSE(isOne("A. First", "B. First"));
    CHECK_FALSE(isOne("A. First", "A. Firth"));
    CHECK_FALSE(isOne("\u674e\u96f7", "\u97e9\u6885\u6885"));
    CHECK(isSamePerson({"A. First", "", "key"}, {"B. Second", "", "key"}));
}

TEST_CASE("a name is one line of text that shows what it holds") {
    CHECK(checkLine("name", "J\u00fcrgen O'M\u00fcller-\u674e"));
    for (const char* text : {"", "   ", "A\nB", "A\tB", "\x1b[31mA", "A\u202eB", "A\u200bB", "\x7f",
                             "A\u0085B", "\xff"}) {
        CAPTURE(text);
        CHECK(test::errorOf(checkLine("name", text)) == ErrorCode::InvalidOption);
    }
    CHECK(test::errorOf(checkLine("role", std::string(501, 'a'))) == ErrorCode::InvalidOption);
}
