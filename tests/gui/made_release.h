// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

/// Answers of the worker about a release, as its commands print them.
namespace outis::test {

inline QByteArray statement(const char* act, const char* name, const char* details = "null") {
    return QByteArray(R"({"act":")") + act + R"(","name":")" + name +
           R"(","role":"tester","public-key":"ab","number":1,"clock-set-back":false,)" +
           R"("time":"2026-11-23T13:32:38.111Z","reason":"because","details":)" + details + "}";
}

inline constexpr const char* kRules =
    R"([{"id":"images","title":"Released images","finding":"/f","value":"48.0",)"
    R"("state":"passed","at-least":1.0},)"
    R"({"id":"verdict","title":"The attacks found nothing at their power","finding":"/a",)"
    R"("value":"true","state":"passed","is":true},)"
    R"({"id":"loss","title":"Own title","finding":"/l","value":"1.2232","state":"failed",)"
    R"("at-most":0.5,"advice":"Take in more patients."},)"
    R"({"id":"power","title":"Power","finding":"/p","value":"","state":"not-measured",)"
    R"("at-most":0.05}])";

/// `review --json`; `open`: pairs that nobody decided on, such as "1,2".
inline QByteArray record(const char* state, const QByteArray& statements,
                         const char* recommendation = "release", const char* open = "") {
    return QByteArray(R"({"release":"20261123-aa","state":")") + state +
           R"(","folder":"/w/releases/20261123-aa","images":48,"digests":{},)" +
           R"("policy":{"name":"trial","setting":"contract"},"review":{"pairs":42,"same":[],)" +
           R"("open":[)" + open + R"(],"random_seen":5,"share_below":0.45,"done":true},)" +
           R"("statements":[)" + statements + R"(],"verdict":{"recommendation":")" +
           recommendation + R"(","rules":)" + kRules + "}}";
}

inline constexpr const char* kNoRelease =
    R"(@print {"error":{"code":"not-found","subject":"release","detail":"never submitted"}})";

inline constexpr const char* kNoKey =
    R"(@print {"error":{"code":"not-found","subject":"key.json","detail":""}})";

inline constexpr const char* kPolicies =
    R"(@print {"policies":[{"name":"open","title":"Anybody can download the images",)"
    R"("setting":"open","rules":15,"reviewed-pairs":299,"months-valid":12},)"
    R"({"name":"contract","title":"Of the house","setting":"contract","rules":4,)"
    R"("reviewed-pairs":59,"months-valid":18}]})";

/// Answers `log show` and `log verify` alike.
inline constexpr const char* kLog =
    R"(@print {"state":"whole","line":0,"reason":"","digest":"d","entries":[)"
    R"({"time":"2026-11-23T13:32:38.284Z","who":"A, tester","what":"submit","why":"ready",)"
    R"("after":{"release":"20261123-aa"}},)"
    R"({"time":"2026-11-23T14:00:00.000Z","who":"B, tester","what":"review","why":"looked",)"
    R"("after":{"release":"20261123-aa"}}]})";

/// Nobody has answered a motivated-intruder test.
inline constexpr const char* kNoExercise =
    R"(@print {"release":"20261123-aa","made":null,"exercise":{"state":"not run","scores":[],)"
    R"("better_than_guessing":null}})";

inline constexpr const char* kLedger =
    R"(@print {"releases":[{"release":"20251123-bb","who":"A","time":"2025-11-23T13:33:24.994Z",)"
    R"("title":"Old chests","setting":"contract","policy":"trial 1","recipients":["Uni A","Lab"],)"
    R"("images":1248,"reassess":"2026-11-01","due":true,"withdrawn":null,"reason":""},)"
    R"({"release":"20241123-cc","who":"A","time":"2024-11-23T13:33:24.994Z","title":"Older",)"
    R"("setting":"contract","policy":"trial 1","recipients":["Uni A"],"images":12,)"
    R"("reassess":"2025-11-01","due":false,"withdrawn":"2025-01-01T10:00:00.000Z",)"
    R"("reason":"over"}]})";

}  // namespace outis::test
