// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/training_state.h"

#include <set>

#include "tests/gui/test_case.h"

using namespace outis::gui;

Q_DECLARE_METATYPE(outis::gui::RunState)
Q_DECLARE_METATYPE(outis::gui::RunTrigger)
Q_DECLARE_METATYPE(outis::gui::RunAction)

namespace {

using S = RunState;
using T = RunTrigger;
using A = RunAction;

constexpr S kAllStates[] = {S::Idle,   S::Starting, S::Running, S::Pausing, S::Stopping,
                            S::Paused, S::Stopped,  S::Failed,  S::Crashed, S::Finished};
constexpr T kAllTriggers[] = {T::Start,        T::Attach,      T::Pause,      T::Stop,
                              T::Resume,       T::WorkerSpoke, T::NextStep,   T::EndedFinished,
                              T::EndedStopped, T::EndedFailed, T::WorkerLost, T::LaunchFailed,
                              T::Close};

/// The shortest way into each state.
std::vector<T> wayTo(S state) {
    switch (state) {
        case S::Idle:
            return {};
        case S::Starting:
            return {T::Start};
        case S::Running:
            return {T::Start, T::WorkerSpoke};
        case S::Pausing:
            return {T::Attach, T::Pause};
        case S::Stopping:
            return {T::Attach, T::Stop};
        case S::Paused:
            return {T::Attach, T::Pause, T::EndedStopped};
        case S::Stopped:
            return {T::Attach, T::Stop, T::EndedStopped};
        case S::Failed:
            return {T::Attach, T::EndedFailed};
        case S::Crashed:
            return {T::Attach, T::WorkerLost};
        case S::Finished:
            return {T::Attach, T::EndedFinished};
    }
    return {};
}

TrainingState stateAt(S state) {
    TrainingState machine;
    for (const T trigger : wayTo(state)) {
        machine.fire(trigger);
    }
    return machine;
}

}  // namespace

class TrainingStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateCanBeReached() {
        for (const S state : kAllStates) {
            QCOMPARE(stateAt(state).state(), state);
        }
    }

    void everyListedTransitionHappensAndNoOther() {
        std::set<std::pair<S, T>> listed;
        for (const Transition& row : transitions()) {
            QVERIFY2(listed.insert({row.from, row.trigger}).second, "listed twice");
            TrainingState machine = stateAt(row.from);
            QCOMPARE(machine.fire(row.trigger), std::optional(row.action));
            QCOMPARE(machine.state(), row.to);
        }
        for (const S state : kAllStates) {
            for (const T trigger : kAllTriggers) {
                TrainingState machine = stateAt(state);
                const bool isListed = listed.contains({state, trigger});
                QCOMPARE(machine.can(trigger), isListed);
                if (!isListed) {
                    QCOMPARE(machine.fire(trigger), std::nullopt);
                    QCOMPARE(machine.state(), state);
                }
            }
        }
    }

    void transitionsMeanWhatTheyShould_data() {
        QTest::addColumn<S>("from");
        QTest::addColumn<T>("trigger");
        QTest::addColumn<S>("to");
        QTest::addColumn<A>("action");
        QTest::newRow("start launches") << S::Idle << T::Start << S::Starting << A::Launch;
        QTest::newRow("first word") << S::Starting << T::WorkerSpoke << S::Running << A::None;
        QTest::newRow("pause is sent") << S::Running << T::Pause << S::Pausing << A::SendPause;
        QTest::newRow("stop is sent") << S::Running << T::Stop << S::Stopping << A::SendStop;
        QTest::newRow("stop while pausing") << S::Pausing << T::Stop << S::Stopping << A::SendStop;
        QTest::newRow("pause waits for the first word")
            << S::Starting << T::Pause << S::Pausing << A::None;
        QTest::newRow("and is sent with it")
            << S::Pausing << T::WorkerSpoke << S::Pausing << A::SendPause;
        QTest::newRow("a stop, too") << S::Stopping << T::WorkerSpoke << S::Stopping << A::SendStop;
        QTest::newRow("paused") << S::Pausing << T::EndedStopped << S::Paused << A::None;
        QTest::newRow("stopped") << S::Stopping << T::EndedStopped << S::Stopped << A::None;
        QTest::newRow("stopped from elsewhere")
            << S::Running << T::EndedStopped << S::Stopped << A::None;
        QTest::newRow("done before the pause came")
            << S::Pausing << T::EndedFinished << S::Finished << A::None;
        QTest::newRow("the next command waits while paused")
            << S::Pausing << T::NextStep << S::Paused << A::None;
        QTest::newRow("no next command after a stop")
            << S::Stopping << T::NextStep << S::Stopped << A::None;
        QTest::newRow("resume") << S::Paused << T::Resume << S::Starting << A::Launch;
        QTest::newRow("resume after a crash")
            << S::Crashed << T::Resume << S::Starting << A::Launch;
        QTest::newRow("a lost worker is a crash, also while stopping")
            << S::Stopping << T::WorkerLost << S::Crashed << A::None;
        QTest::newRow("closing lets the worker go on")
            << S::Running << T::Close << S::Idle << A::None;
    }
    void transitionsMeanWhatTheyShould() {
        QFETCH(const S, from);
        QFETCH(const T, trigger);
        QFETCH(const S, to);
        QFETCH(const A, action);
        TrainingState machine = stateAt(from);
        QCOMPARE(machine.fire(trigger), std::optional(action));
        QCOMPARE(machine.state(), to);
    }

    void aDoubleClickActsOnce() {
        TrainingState machine;
        QCOMPARE(machine.fire(T::Start), std::optional(A::Launch));
        QCOMPARE(machine.fire(T::Start), std::nullopt);
        machine.fire(T::WorkerSpoke);
        QCOMPARE(machine.fire(T::Pause), std::optional(A::SendPause));
        QCOMPARE(machine.fire(T::Pause), std::nullopt);
        machine.fire(T::EndedStopped);
        QCOMPARE(machine.fire(T::Resume), std::optional(A::Launch));
        QCOMPARE(machine.fire(T::Resume), std::nullopt);
        machine.fire(T::WorkerSpoke);
        QCOMPARE(machine.fire(T::Stop), std::optional(A::SendStop));
        QCOMPARE(machine.fire(T::Stop), std::nullopt);
        QCOMPARE(machine.fire(T::Pause), std::nullopt);
    }

    void onlyTheWorkersLastWordFinishes() {
        for (const Transition& row : transitions()) {
            if (row.to == S::Finished && row.from != S::Finished) {
                QCOMPARE(row.trigger, T::EndedFinished);
            }
        }
    }
};

OUTIS_TEST_CASE(TrainingStateTest);
#include "training_state_test.moc"
