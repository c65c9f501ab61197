// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/pair_viewer.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "gui/pictures/painted_canvas.h"
#include "gui/theme/theme.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

QImage flat(int grey) {
    QImage picture(32, 32, QImage::Format_Grayscale8);
    picture.fill(grey);
    picture.setPixel(0, 0, qRgb(20, 20, 20));
    picture.setPixel(31, 31, qRgb(220, 220, 220));
    return picture;
}

/// A canvas whose drawing fails.
class BrokenCanvas final : public QWidget, public PairCanvas {
public:
    using QWidget::QWidget;
    QWidget& widget() override { return *this; }
    void setPictures(const PairPictures&) override {}
    void setView(const PairView&) override {}
    [[nodiscard]] bool works() const override { return false; }
};

}  // namespace

class PairViewerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PairViewer> viewer_;

    void drag(Qt::MouseButton button, const QPoint& from, const QPoint& to) const {
        QTest::mousePress(viewer_.get(), button, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, viewer_->mapToGlobal(to), Qt::NoButton, button, {});
        QCoreApplication::sendEvent(viewer_.get(), &move);
        QTest::mouseRelease(viewer_.get(), button, {}, to);
    }

private Q_SLOTS:
    void init() {
        viewer_ = std::make_unique<PairViewer>(MakeCanvas());
        viewer_->resize(600, 300);
        viewer_->setPictures({flat(80), flat(160)});
        viewer_->show();
        QVERIFY(QTest::qWaitForWindowExposed(viewer_.get()));
    }
    void cleanup() { viewer_.reset(); }

    void bothBeginWithTheWindowThatShowsBothWhole() {
        QCOMPARE(viewer_->view().real.window, (GreyWindow{120, 200}));
        QCOMPARE(viewer_->view().synthetic.window, (GreyWindow{120, 200}));
    }

    void aDragChangesTheWindowOfBoth() {
        drag(Qt::LeftButton, {100, 100}, {40, 100});
        const PairView& view = viewer_->view();
        QVERIFY(view.real.window.width < 200);
        QCOMPARE(view.synthetic.window, view.real.window);
        QCOMPARE(view.real.camera, PairCamera());
    }

    void unlinkedOnlyTheOneUnderTheMouseChanges() {
        viewer_->setLinked(false);
        drag(Qt::LeftButton, {450, 100}, {390, 100});
        QCOMPARE(viewer_->view().real.window, (GreyWindow{120, 200}));
        QVERIFY(viewer_->view().synthetic.window.width < 200);
        viewer_->setLinked(true);
        QCOMPARE(viewer_->view().synthetic, viewer_->view().real);
    }

    void theWheelZoomsAndTheRightButtonMoves() {
        const QPointF place(150, 150);
        QWheelEvent wheel(place, viewer_->mapToGlobal(place), {}, {0, 480}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewer_.get(), &wheel);
        const PairCamera near = viewer_->view().real.camera;
        QVERIFY(near.zoom > 2);
        QCOMPARE(viewer_->view().synthetic.camera, near);
        drag(Qt::RightButton, {100, 100}, {140, 100});
        QVERIFY(viewer_->view().real.camera.centre.x() < near.centre.x());
        // Zoom and place stay for the next pair; the window is that of the new pictures.
        const PairCamera moved = viewer_->view().real.camera;
        viewer_->setPictures({flat(10), flat(250)});
        QCOMPARE(viewer_->view().real.camera, moved);
        QCOMPARE(viewer_->view().real.window, (GreyWindow{130, 240}));
        QTest::mouseDClick(viewer_.get(), Qt::LeftButton, {}, {100, 100});
        QCOMPARE(viewer_->view().real.camera, PairCamera());
    }

    void flickerShowsOneAndThenTheOther() {
        viewer_->flicker();
        QCOMPARE(viewer_->view().mode, PairMode::Flicker);
        QCOMPARE(panelsOf(viewer_->view(), viewer_->size()).front().content, PanelContent::Real);
        viewer_->flicker();
        QCOMPARE(panelsOf(viewer_->view(), viewer_->size()).front().content,
                 PanelContent::Synthetic);
    }

    void everyModeSaysWhichPictureIsReal() {
        const Theme& theme = Theme::of(*viewer_);
        for (int mode = 0; mode < kPairModes; ++mode) {
            viewer_->setMode(static_cast<PairMode>(mode));
            const auto colours = [&] {
                const QImage shot = viewer_->grab().toImage();
                bool isReal = false;
                bool isSynthetic = false;
                for (int y = 0; y < 80; ++y) {
                    for (int x = 0; x < shot.width(); ++x) {
                        isReal = isReal || shot.pixelColor(x, y) == theme.real;
                        isSynthetic = isSynthetic || shot.pixelColor(x, y) == theme.synthetic;
                    }
                }
                return std::pair(isReal, isSynthetic);
            };
            if (mode == static_cast<int>(PairMode::Flicker)) {
                QCOMPARE(colours(), std::pair(true, false));
                viewer_->flicker();
                QCOMPARE(colours(), std::pair(false, true));
            } else {
                QCOMPARE(colours(), std::pair(true, true));
            }
        }
    }

    void whereDrawingFailsPicturesArePainted() {
        PairViewer viewer([](QWidget* parent) { return new BrokenCanvas(parent); });
        viewer.resize(300, 200);
        viewer.show();
        QTRY_VERIFY(viewer.findChild<PaintedCanvas*>() != nullptr);
    }
};

OUTIS_TEST_CASE(PairViewerTest);
#include "pair_viewer_test.moc"
