// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "gui/pictures/grey_window.h"
#include "gui/pictures/pair_camera.h"
#include "gui/pictures/pair_colours.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

QImage flat(const QSize& size, int grey) {
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(grey);
    return picture;
}

}  // namespace

/// Window and level, zoom and place, difference and edges, without any widget.
class PictureArithmeticTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRangeIsThatOfBothPictures() {
        // Five pixels wide: lines are padded, and padding must not count.
        QImage dark = flat({5, 3}, 40);
        dark.setPixel(4, 2, qRgb(30, 30, 30));
        QCOMPARE(rangeOf(dark, flat({4, 4}, 200)), (GreyRange{30, 200}));
        QCOMPARE(rangeOf(dark, {}), (GreyRange{30, 40}));
        QCOMPARE(rangeOf({}, {}), (GreyRange{0, 255}));
    }

    void aWindowNeverReachesPastTheData() {
        const GreyRange range{30, 200};
        QCOMPARE(wholeOf(range), (GreyWindow{115, 170}));
        QCOMPARE(clamped({0, 400}, range), (GreyWindow{115, 170}));
        QCOMPARE(clamped({500, 50}, range), (GreyWindow{175, 50}));
        QCOMPARE(clamped({0, 50}, range), (GreyWindow{55, 50}));
        QCOMPARE(clamped({100, 0}, range), (GreyWindow{100, 1}));
        QCOMPARE(wholeOf({90, 90}), (GreyWindow{90, 1}));
        for (int step = -20; step <= 20; ++step) {
            const GreyWindow window =
                dragged({115, 100}, QPointF(7.0 * step, 13.0 * step), {200, 200}, range);
            QVERIFY(window.centre - window.width / 2 >= range.low - 1e-9);
            QVERIFY(window.centre + window.width / 2 <= range.high + 1e-9);
        }
    }

    void aDragToTheRightWidensAndUpBrightens() {
        const GreyRange range{0, 255};
        QCOMPARE(dragged({127.5, 100}, {10, 0}, {100, 100}, range), (GreyWindow{127.5, 125.5}));
        const GreyWindow up = dragged({127.5, 100}, {0, -10}, {100, 100}, range);
        QCOMPARE(up, (GreyWindow{102, 100}));
        QVERIFY(shade(up, 127.5) > 0.5);
    }

    void greysAreSpreadOverTheWindow() {
        const auto table = tableOf({100, 100});
        QCOMPARE(int(table[0]), 0);
        QCOMPARE(int(table[50]), 0);
        QCOMPARE(int(table[100]), 128);
        QCOMPARE(int(table[150]), 255);
        QCOMPARE(int(table[255]), 255);
        const auto all = tableOf({127.5, 255});
        for (int grey = 0; grey < 256; ++grey) {
            QCOMPARE(int(all[static_cast<std::size_t>(grey)]), grey);
        }
    }

    void whatIsUnderTheMouseStaysThereWhileZooming() {
        const QSizeF picture(300, 200);
        const QRectF panel(10, 20, 600, 500);
        const QPointF point(400, 300);
        PairCamera camera;
        for (const double factor : {1.5, 2.0, 1.25, 0.7}) {
            const QPointF before = seenAt(point, picture, panel, camera);
            camera = zoomed(camera, factor, point, picture, panel);
            const QPointF after = seenAt(point, picture, panel, camera);
            QVERIFY(qAbs(before.x() - after.x()) < 1e-9);
            QVERIFY(qAbs(before.y() - after.y()) < 1e-9);
        }
        camera = zoomed(camera, 1e-3, point, picture, panel);
        QCOMPARE(camera, PairCamera());
        QCOMPARE(zoomed(camera, 1e6, point, picture, panel).zoom, PairCamera::kClosest);
    }

    void aPictureFitsAndIsMovedWithinBounds() {
        const QRectF whole = placed({300, 200}, {0, 0, 600, 600}, {});
        QCOMPARE(whole, QRectF(0, 100, 600, 400));
        const PairCamera near{4, {0.5, 0.5}};
        const PairCamera moved = panned(near, {60, 0}, {300, 200}, {0, 0, 600, 600});
        QVERIFY(qAbs(moved.centre.x() - 0.475) < 1e-12);
        const PairCamera far = panned(near, {1e6, -1e6}, {300, 200}, {0, 0, 600, 600});
        QVERIFY(qAbs(far.centre.x() - 0.125) < 1e-12);
        QVERIFY(qAbs(far.centre.y() - 0.875) < 1e-12);
    }

    void anOverlayMixesAndADifferenceNamesTheBrighter() {
        const auto at = [](PanelContent content, int real, int synthetic, double share = 0.5) {
            return coloured(content, flat({1, 1}, real), flat({1, 1}, synthetic), {}, share, {})
                .pixel(0, 0);
        };
        QCOMPARE(at(PanelContent::Overlay, 51, 204, 0), qRgb(51, 51, 51));
        QCOMPARE(at(PanelContent::Overlay, 51, 204, 1), qRgb(204, 204, 204));
        QCOMPARE(at(PanelContent::Overlay, 100, 150), qRgb(125, 125, 125));
        QCOMPARE(at(PanelContent::Difference, 90, 90), qRgb(0, 0, 0));
        const QRgb real = at(PanelContent::Difference, 255, 0);
        QVERIFY(qBlue(real) > qRed(real));
        QCOMPARE(qBlue(real), 255);
        const QRgb synthetic = at(PanelContent::Difference, 0, 255);
        QVERIFY(qRed(synthetic) > qBlue(synthetic));
        QCOMPARE(at(PanelContent::Edges, 255, 255), qRgb(255, 255, 255));
        QCOMPARE(at(PanelContent::Edges, 0, 0), qRgb(0, 0, 0));
        QCOMPARE(at(PanelContent::Edges, 255, 0), real);
        QCOMPARE(at(PanelContent::Edges, 0, 255), synthetic);
    }

    void edgesAreWhereGreysChange() {
        QImage picture = flat({9, 7}, 10);
        for (int y = 0; y < 7; ++y) {
            for (int x = 5; x < 9; ++x) {
                picture.setPixel(x, y, qRgb(60, 60, 60));
            }
        }
        const QImage edges = edgesOf(picture);
        QCOMPARE(edges.size(), picture.size());
        QCOMPARE(qGray(edges.pixel(2, 3)), 0);
        QCOMPARE(qGray(edges.pixel(4, 3)), 100);
        QCOMPARE(qGray(edges.pixel(5, 3)), 100);
        QCOMPARE(qGray(edges.pixel(7, 3)), 0);
        QVERIFY(edgesOf(QImage()).isNull());
    }

    void aPanelShowsWhatItIsAskedFor() {
        const QImage real = flat({6, 4}, 100);
        const QImage synthetic = flat({6, 4}, 150);
        const GreyWindow window{127.5, 255};
        const auto at = [&](PanelContent content) {
            return coloured(content, real, synthetic, window, 0.5, {}).pixel(3, 2);
        };
        QCOMPARE(at(PanelContent::Real), qRgb(100, 100, 100));
        QCOMPARE(at(PanelContent::Synthetic), qRgb(150, 150, 150));
        QCOMPARE(at(PanelContent::Overlay), qRgb(125, 125, 125));
        QVERIFY(qRed(at(PanelContent::Difference)) > qBlue(at(PanelContent::Difference)));
        QCOMPARE(coloured(PanelContent::Real, real, {}, window, 0, {}).pixel(0, 0),
                 qRgb(100, 100, 100));
    }
};

OUTIS_TEST_CASE(PictureArithmeticTest);
#include "arithmetic_test.moc"
