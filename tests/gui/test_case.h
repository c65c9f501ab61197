// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QTest>

/// The test classes of this program; each file adds its own with OUTIS_TEST_CASE.
[[nodiscard]] std::vector<std::function<std::unique_ptr<QObject>()>>& testCases();

template <class T>
struct TestCase {
    TestCase() {
        testCases().push_back([] { return std::make_unique<T>(); });
    }
};

#define OUTIS_TEST_CASE(Class) static const TestCase<Class> kTestCaseOf##Class

/// Prints the error of a failed Result.
#define QVERIFY_RESULT(expression)                                                     \
    do {                                                                               \
        const auto& outcome = (expression);                                            \
        QVERIFY2(outcome.has_value(),                                                  \
                 outcome.has_value() ? "" : outis::describe(outcome.error()).c_str()); \
    } while (false)
