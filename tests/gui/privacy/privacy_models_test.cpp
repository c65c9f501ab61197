// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QJsonDocument>
#include <QStyleOptionViewItem>
#include <QTableView>

#include "gui/charts/power_chart.h"
#include "gui/models/privacy_facts.h"
#include "gui/models/robustness_grid.h"
#include "gui/privacy/calibration_card.h"
#include "gui/privacy/earlier_card.h"
#include "gui/privacy/exposed_card.h"
#include "gui/privacy/family_card.h"
#include "gui/privacy/heat_delegate.h"
#include "tests/gui/privacy/made_privacy.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;
using namespace outis::gui::test;

namespace {

PrivacyFacts facts() {
    return privacyFactsOf(QJsonDocument::fromJson(kAnswer).object());
}

/// Makes the tint of a cell visible to a test.
class OpenDelegate : public HeatDelegate {
public:
    using HeatDelegate::HeatDelegate;
    [[nodiscard]] float tint(const QTableView& view, const QModelIndex& index) const {
        QStyleOptionViewItem option;
        option.widget = &view;
        initStyleOption(&option, index);
        return option.backgroundBrush.color().alphaF();
    }
};

}  // namespace

class PrivacyModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAnswerWithoutPartsIsEmpty() {
        const PrivacyFacts empty = privacyFactsOf({});
        QVERIFY(!empty.hasCalibration);
        QVERIFY(!empty.hasGrid);
        QVERIFY(empty.patients.isEmpty());
        QVERIFY(auditDetailsOf("").families.isEmpty());
        QVERIFY(auditDetailsOf("[3]").power.isEmpty());
        QVERIFY(!syntheticAurocOf("{}").value.has_value());
    }

    void theGridHasARowForEachStrengthAndAllTogetherLast() {
        RobustnessGrid grid;
        const QAbstractItemModelTester tester(
            &grid, QAbstractItemModelTester::FailureReportingMode::QtTest);
        grid.setCells(facts().grid);
        QCOMPARE(grid.rowCount(), 2);
        QCOMPARE(grid.columnCount(), 5);
        const auto header = [&](int column) {
            return grid.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        QCOMPARE(header(2), QStringLiteral("Copy"));
        QCOMPARE(header(4), QStringLiteral("All together"));
        const auto cell = [&](int row, int column, int role = Qt::DisplayRole) {
            return grid.index(row, column).data(role);
        };
        QVERIFY(cell(0, 0).toString().startsWith(QStringLiteral("Blur")));
        QCOMPARE(cell(1, 1).toString(), QStringLiteral("30"));
        QCOMPARE(cell(0, 2).toString(), QStringLiteral("98 %  nearly all"));
        QCOMPARE(cell(1, 2).toString(), QStringLiteral("4 %  hardly any"));
        QCOMPARE(cell(0, 3).toString(), QStringLiteral("– no threshold"));
        QVERIFY(!cell(0, 3, RobustnessGrid::FoundRole).isValid());
        QVERIFY(cell(1, 4, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("45.0 % [35.0 %, 55.0 %] found, of 100")));
        QCOMPARE(cell(1, 4, Qt::AccessibleTextRole), cell(1, 4, Qt::ToolTipRole));
        QVERIFY(grid.weakest().contains(QStringLiteral("45.0 %")));
        QCOMPARE(grid.pairs(), (QStringList{QStringLiteral("copies"), QStringLiteral("patients")}));
        grid.setPairs(QStringLiteral("patients"));
        QCOMPARE(grid.rowCount(), 1);
        QCOMPARE(cell(0, 1).toString(), QStringLiteral("–"));  // mirrored, or not
        QVERIFY(grid.weakest().contains(QStringLiteral("25.0 %")));
        grid.setCells({});
        QCOMPARE(grid.rowCount(), 0);
        QCOMPARE(grid.weakest(), QString());
    }

    void everyShareHasAWord() {
        QCOMPARE(shareWord(1), QStringLiteral("nearly all"));
        QCOMPARE(shareWord(0.8), QStringLiteral("most"));
        QCOMPARE(shareWord(0.5), QStringLiteral("over half"));
        QCOMPARE(shareWord(0.3), QStringLiteral("under half"));
        QCOMPARE(shareWord(0.05), QStringLiteral("few"));
        QCOMPARE(shareWord(0), QStringLiteral("hardly any"));
    }

    void aCellIsTheDarkerTheMoreSlipsThrough() {
        RobustnessGrid grid;
        grid.setCells(facts().grid);
        QTableView view;
        view.setModel(&grid);
        const OpenDelegate delegate;
        const float good = delegate.tint(view, grid.index(0, 2));
        const float bad = delegate.tint(view, grid.index(1, 2));
        QVERIFY(good < 0.1F);
        QVERIFY(bad > 0.4F);
    }

    void familiesSayWhetherTheyBeatChance() {
        const AuditDetails details = auditDetailsOf(kReport);
        const QList<TextRow> rows = familyRows(details.families);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].cells[2], QStringLiteral("no better than guessing"));
        QCOMPARE(rows[0].cells[4], QStringLiteral("3.0 %"));
        QCOMPARE(rows[0].cells[5], QStringLiteral("1.0 % [0.0 %, 3.0 %]"));
        QCOMPARE(rows[1].cells[2], QStringLiteral("▲ better than guessing"));
        QCOMPARE(rows[1].cells[6], QStringLiteral("6.7"));
        QCOMPARE(rows[1].tone, QStringLiteral("fail"));
        QCOMPARE(rows[2].cells[2], QStringLiteral("not testable: no sex"));
        QCOMPARE(rows[2].cells[5], QStringLiteral("–"));
        QVERIFY(familySentence(details.families).startsWith(QStringLiteral("In 1 of 2 tests")));
        QVERIFY(familySentence({}).contains(QStringLiteral("No family")));
        QCOMPARE(details.releaseNumber, QStringLiteral("2"));
    }

    void thePowerChartSaysWhatWouldHaveBeenMissed() {
        const AuditDetails details = auditDetailsOf(kReport);
        QCOMPARE(PowerChart::finding(details.power),
                 QStringLiteral("Not found reliably at any share tried: other images of the "
                                "patients"));
        QCOMPARE(PowerChart::finding(details.power.first(2)),
                 QStringLiteral("A leak of 1 in 100 images would have been found, whatever its "
                                "kind"));
        QCOMPARE(PowerChart::finding({}), QString());
        PowerChart chart;
        chart.setPower(details.power);
        const ChartTable table = chart.table();
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[1], (QStringList{QStringLiteral("exact copies"), QStringLiteral("5"),
                                             QStringLiteral("0.01"), QStringLiteral("0.95"),
                                             QStringLiteral("0.8"), QStringLiteral("0.99")}));
        chart.setPower({});
        QVERIFY(chart.table().rows.isEmpty());
    }

    void calibrationSaysWhoMayReject() {
        const PrivacyFacts all = facts();
        const QList<TextRow> rows = calibrationRows(all.detectors);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].cells[1], QStringLiteral("may reject"));
        QCOMPARE(rows[0].cells[2], QStringLiteral("from 80 patients"));
        QVERIFY(rows[0].cells[3].contains(QStringLiteral("19 needed")));
        QCOMPARE(rows[0].cells[4], QStringLiteral("90.0 % [55.0 %, 99.0 %]"));
        QCOMPARE(rows[1].cells[1], QStringLiteral("▲ decides nothing: refused: blind"));
        QCOMPARE(calibrationSentence(all.detectors),
                 QStringLiteral("1 of 2 detectors may reject an image."));
        QVERIFY(calibrationSentence(all.detectors.mid(1)).contains(QStringLiteral("no filter")));
    }

    void exposedPatientsAreNumbersAndFigures() {
        const PrivacyFacts all = facts();
        QCOMPARE(all.patients.size(), 3);
        QCOMPARE(all.patients[1].images, (QList<qint64>{9, 7}));
        const QList<TextRow> rows = exposedRows(all.patients);
        QCOMPARE(rows[0].cells,
                 (QStringList{QStringLiteral("4"), QStringLiteral("copy"), QStringLiteral("0.11"),
                              QStringLiteral("2.0"), QStringLiteral("1")}));
        QCOMPARE(rows[2].cells[2], QStringLiteral("–"));
        QCOMPARE(rows[0].key, QStringLiteral("unusual"));
        QCOMPARE(rows[2].key, QStringLiteral("ordinary"));
        AuditDetails details = auditDetailsOf(kReport);
        QVERIFY(
            unusualSentence(details.unusual).startsWith(QStringLiteral("Unusual patients cannot")));
        details.unusual[0].auc.low = 0.52;
        QVERIFY(unusualSentence(details.unusual).startsWith(QStringLiteral("▲")));
        details.unusual[0].state = QStringLiteral("too few");
        QVERIFY(unusualSentence(details.unusual).contains(QStringLiteral("too few")));
        QCOMPARE(unusualSentence({}), QString());
    }

    void earlierReleasesAreJudgedTogether() {
        QVERIFY(!earlierFactsOf("{}").isKnown);
        const EarlierFacts none =
            earlierFactsOf(R"({"composition":{"state":"no earlier release","earlier":[]}})");
        QVERIFY(none.isKnown);
        QVERIFY(earlierSentence(none).startsWith(QStringLiteral("No release")));
        const EarlierFacts some = earlierFactsOf(
            R"({"composition":{"state":"ok","verdict":"attack found","reason":"2 pairs",)"
            R"("union_images":90,"earlier":[{"release":"a","day":"2026-01-02",)"
            R"("state":"exported","images":50,"recipients":2}]}})");
        QCOMPARE(earlierSentence(some),
                 QStringLiteral("All releases together, 90 images: attack found."));
        const EarlierFacts open = earlierFactsOf(
            R"({"composition":{"state":"pictures are gone","verdict":null,)"
            R"("earlier":[{"release":"a","day":"2026-01-02","state":"approved"}]}})");
        QVERIFY(earlierSentence(open).contains(QStringLiteral("pictures are gone")));
        EarlierCard card;
        card.show(some);
        auto* table = card.findChild<QAbstractItemView*>(QStringLiteral("earlierTable"));
        QCOMPARE(table->model()->rowCount(), 1);
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        card.show(none);
        QCOMPARE(table->model()->rowCount(), 0);
    }
};

OUTIS_TEST_CASE(PrivacyModelsTest);
#include "privacy_models_test.moc"
