// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/data_order.h"

#include <doctest.h>

#include <set>
#include <vector>

using namespace outis;
using namespace outis::training;

TEST_CASE("every epoch shows every image once, in an order of its own") {
    DataOrder order(Seed{3}, 7);
    std::vector<std::int64_t> first, second;
    for (std::int64_t position = 0; position < 7; ++position) {
        first.push_back(order.indexAt(position));
        second.push_back(order.indexAt(7 + position));
    }
    CHECK(std::set<std::int64_t>(first.begin(), first.end()).size() == 7);
    CHECK(std::set<std::int64_t>(second.begin(), second.end()).size() == 7);
    CHECK((first != second));
}

TEST_CASE("the data order can be entered anywhere") {
    DataOrder whole(Seed{3}, 5);
    DataOrder late(Seed{3}, 5);
    DataOrder other(Seed{4}, 5);
    std::vector<std::int64_t> a, b, c;
    for (std::int64_t position = 0; position < 20; ++position) {
        a.push_back(whole.indexAt(position));
    }
    for (std::int64_t position = 13; position < 20; ++position) {
        b.push_back(late.indexAt(position));
        c.push_back(other.indexAt(position));
    }
    CHECK((std::vector<std::int64_t>(a.begin() + 13, a.end()) == b));
    CHECK((b != c));
}
