// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/vtk/vtk_canvas.h"

#include <algorithm>
#include <cstdlib>

#include <QOpenGLWidget>
#include <QPainter>
#include <QTest>

#include "gui/pictures/painted_canvas.h"
#include "gui/pictures/pair_viewer.h"
#include "tests/gui/test_case.h"
#include "tests/gui/vtk/test_pictures.h"

using namespace outis::gui;

namespace {

struct Apart {
    double mean = 0;   ///< of all channels, grey levels
    double share = 0;  ///< of pixels that are far apart
};

Apart apart(const QImage& one, const QImage& other) {
    constexpr int kFar = 32;
    double sum = 0;
    qint64 far = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int red = std::abs(qRed(a) - qRed(b));
            const int green = std::abs(qGreen(a) - qGreen(b));
            const int blue = std::abs(qBlue(a) - qBlue(b));
            sum += red + green + blue;
            far += std::max({red, green, blue}) > kFar ? 1 : 0;
        }
    }
    const double pixels = static_cast<double>(one.width()) * one.height();
    return {sum / (3 * pixels), static_cast<double>(far) / pixels};
}

/// The baseline: what the canvas without OpenGL paints.
QImage painted(const PairPictures& pictures, const PairView& view, const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(kBehindPictures);
    QPainter painter(&image);
    const PairPictures shown = view.mode == PairMode::Edges ? edgesOf(pictures) : pictures;
    for (const Panel& panel : panelsOf(view, size)) {
        painter.drawImage(
            panel.area.topLeft(),
            paintedPanel(laidOut(panel, shown, view, panel.area.size().toSize()), view, {}));
    }
    return image;
}

}  // namespace

/// What VTK draws beside what is painted without it.
class VtkCanvasTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PairViewer> viewer_;

    [[nodiscard]] QImage drawn() const {
        auto* canvas = viewer_->findChild<QOpenGLWidget*>(QStringLiteral("vtkCanvas"));
        return canvas == nullptr ? QImage()
                                 : canvas->grabFramebuffer().convertToFormat(QImage::Format_RGB32);
    }
    void compare() const {
        const QImage picture = drawn();
        QVERIFY2(!picture.isNull(), "VTK does not draw");
        const QImage baseline = painted(viewer_->pictures(), viewer_->view(), viewer_->size());
        QCOMPARE(picture.size(), baseline.size());
        const Apart found = apart(picture, baseline);
        const QString folder = qEnvironmentVariable("OUTIS_TEST_PICTURES");
        if (!folder.isEmpty()) {
            const QString name =
                QString::fromLatin1(QTest::currentTestFunction()) + QLatin1Char('-') +
                QString::fromLatin1(QTest::currentDataTag() == nullptr ? ""
                                                                       : QTest::currentDataTag());
            picture.save(folder + QLatin1Char('/') + name + QStringLiteral("-drawn.png"));
            baseline.save(folder + QLatin1Char('/') + name + QStringLiteral("-baseline.png"));
        }
        const QString words = QStringLiteral("mean %1, far %2").arg(found.mean).arg(found.share);
        QVERIFY2(found.mean < 2, qPrintable(words));
        QVERIFY2(found.share < 0.01, qPrintable(words));
    }

private Q_SLOTS:
    void initTestCase() {
        viewer_ = std::make_unique<PairViewer>(makeVtkCanvas);
        viewer_->resize(640, 360);
        viewer_->show();
        QVERIFY(QTest::qWaitForWindowExposed(viewer_.get()));
    }
    void init() {
        viewer_->setLinked(true);
        viewer_->setMode(PairMode::SideBySide);
        viewer_->setPictures(chests(256));
        viewer_->reset();
    }
    void cleanupTestCase() { viewer_.reset(); }

    void everyModeLooksLikeTheBaseline_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("real");
        QTest::addColumn<int>("synthetic");
        const char* const names[kPairModes] = {"side by side", "overlay", "flicker", "difference",
                                               "edges"};
        for (int mode = 0; mode < kPairModes; ++mode) {
            QTest::newRow(names[mode]) << mode << 256 << 256;
        }
        QTest::newRow("larger than the panel") << 0 << 900 << 900;
        QTest::newRow("two sizes") << 1 << 512 << 128;
    }
    void everyModeLooksLikeTheBaseline() {
        QFETCH(int, mode);
        QFETCH(int, real);
        QFETCH(int, synthetic);
        viewer_->setPictures({chest(real, 0), chest(synthetic, 0.03)});
        viewer_->setMode(static_cast<PairMode>(mode));
        compare();
    }

    void theOtherPictureOfAFlickerIsDrawn() {
        viewer_->flicker();
        const QImage real = drawn();
        viewer_->flicker();
        QVERIFY(apart(real, drawn()).mean > 2);
        compare();
    }

    void windowZoomAndPlaceAreFollowed() {
        viewer_->windowBy({-0.5, -0.2});
        viewer_->zoomBy(2.5);
        viewer_->panBy({0.2, -0.1});
        compare();
        viewer_->setLinked(false);
        viewer_->zoomBy(1.5);
        compare();
    }

    void newPicturesTakeThePlaceOfTheOldOnes() {
        viewer_->setMode(PairMode::Edges);
        compare();
        viewer_->setPictures({chest(128, 0.1), chest(128, -0.1)});
        compare();
        viewer_->setPictures({chest(128, 0.1), {}});
        viewer_->setMode(PairMode::SideBySide);
        compare();
    }

    void itIsResized() {
        viewer_->resize(500, 400);
        QTRY_COMPARE(drawn().size(), QSize(500, 400));
        compare();
    }

    void itIsHiddenAndShownAgain() {
        viewer_->hide();
        viewer_->show();
        QVERIFY(QTest::qWaitForWindowExposed(viewer_.get()));
        compare();
    }
};

OUTIS_TEST_CASE(VtkCanvasTest);
#include "vtk_canvas_test.moc"
