// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/vtk/vtk_canvas.h"

#include <array>

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions_3_2_Core>
#include <QOpenGLVersionFunctionsFactory>
#include <QOpenGLWidget>
#include <QSurfaceFormat>

#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>

#include "gui/pictures/painted_canvas.h"
#include "gui/vtk/vtk_panel.h"

namespace outis::gui {

namespace {

QSurfaceFormat wantedFormat() {
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    // Without a depth buffer VTK's framebuffer is incomplete.
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setSamples(0);
    return format;
}

/// Where OpenGL is computed by the processor, painting without it is several times as fast.
bool isSoftware(QOpenGLFunctions_3_2_Core& functions) {
    const auto* text = reinterpret_cast<const char*>(functions.glGetString(GL_RENDERER));
    const QString renderer = QString::fromLatin1(text).toLower();
    for (const char* name : {"llvmpipe", "softpipe", "swrast", "software"}) {
        if (renderer.contains(QLatin1String(name))) {
            return true;
        }
    }
    return false;
}

/// Tries it with a context of its own, since QOpenGLWidget says it too late.
bool isOpenGlWanted() {
    const QString wish = qEnvironmentVariable("OUTIS_OPENGL");
    if (wish == QLatin1String("off") ||
        QGuiApplication::platformName() == QLatin1String("offscreen")) {
        return false;
    }
    QOpenGLContext context;
    context.setFormat(wantedFormat());
    if (!context.create()) {
        return false;
    }
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!context.makeCurrent(&surface)) {
        return false;
    }
    auto* functions = QOpenGLVersionFunctionsFactory::get<QOpenGLFunctions_3_2_Core>(&context);
    const bool isGood =
        functions != nullptr && (wish == QLatin1String("on") || !isSoftware(*functions));
    context.doneCurrent();
    return isGood;
}

class VtkCanvas final : public QOpenGLWidget, public PairCanvas {
public:
    explicit VtkCanvas(QWidget* parent) : QOpenGLWidget(parent) {
        setObjectName(QStringLiteral("vtkCanvas"));
        const QColor behind(kBehindPictures);
        behind_->SetBackground(behind.redF(), behind.greenF(), behind.blueF());
        window_->AddRenderer(behind_);
        for (VtkPanel& panel : panels_) {
            window_->AddRenderer(panel.renderer());
        }
        useTextures();
        window_->SetMultiSamples(0);
        listen();
    }
    ~VtkCanvas() override {
        makeCurrent();
        window_->Finalize();
        doneCurrent();
    }
    VtkCanvas(const VtkCanvas&) = delete;
    VtkCanvas& operator=(const VtkCanvas&) = delete;

    [[nodiscard]] QWidget& widget() override { return *this; }
    [[nodiscard]] bool works() const override { return isReady_; }

    void setPictures(const PairPictures& pictures) override {
        pictures_ = pictures;
        pictureTextures_.set(pictures);
        hasEdges_ = false;
        useTextures();
        update();
    }

    void setView(const PairView& view) override {
        if (view != view_) {
            view_ = view;
            useTextures();
            update();
        }
    }

protected:
    void initializeGL() override {
        functions_ = QOpenGLVersionFunctionsFactory::get<QOpenGLFunctions_3_2_Core>(context());
        if (functions_ == nullptr) {
            return;
        }
        window_->SetOwnContext(false);
        window_->SetReadyForRendering(true);
        window_->SetFrameBlitModeToNoBlit();
        window_->OpenGLInitContext();
        isReady_ = true;
    }

    void paintGL() override {
        if (!isReady_) {
            return;
        }
        const QSize pixels = size() * devicePixelRatioF();
        window_->SetSize(pixels.width(), pixels.height());
        arrange(pixels);
        window_->Render();
        functions_->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
        const GLenum buffer = GL_COLOR_ATTACHMENT0;
        functions_->glDrawBuffers(1, &buffer);
        window_->BlitDisplayFramebuffer();
        // Qt lays the frame over the window by its alpha, which VTK leaves as it comes.
        functions_->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
        functions_->glDisable(GL_SCISSOR_TEST);
        functions_->glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
        functions_->glClearColor(0, 0, 0, 1);
        functions_->glClear(GL_COLOR_BUFFER_BIT);
        functions_->glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    }

private:
    void arrange(const QSize& pixels) {
        const double ratio = devicePixelRatioF();
        std::size_t used = 0;
        for (Panel panel : panelsOf(view_, size())) {
            panel.area = {panel.area.topLeft() * ratio, panel.area.size() * ratio};
            panels_[used++].show(panel, view_, pictures_.common(), pixels, colours_);
        }
        while (used < panels_.size()) {
            panels_[used++].hide();
        }
    }

    void useTextures() {
        const bool areEdges = view_.mode == PairMode::Edges;
        if (areEdges && !hasEdges_) {
            edgeTextures_.set(edgesOf(pictures_));
            hasEdges_ = true;
        }
        PairTextures& wanted = areEdges ? edgeTextures_ : pictureTextures_;
        if (&wanted != used_) {
            used_ = &wanted;
            for (VtkPanel& panel : panels_) {
                panel.setTextures(wanted);
            }
        }
    }

    /// VTK asks whom the context belongs to.
    void listen() {
        const auto observe = [this](unsigned long event, auto* answer) {
            vtkNew<vtkCallbackCommand> command;
            command->SetClientData(this);
            command->SetCallback(answer);
            window_->AddObserver(event, command);
        };
        observe(
            vtkCommand::WindowMakeCurrentEvent, +[](vtkObject*, unsigned long, void* self, void*) {
                // Not QOpenGLWidget::makeCurrent(), which binds its framebuffer again behind
                // VTK's back.
                QOpenGLContext* context = static_cast<VtkCanvas*>(self)->context();
                if (context != nullptr) {
                    context->makeCurrent(context->surface());
                }
            });
        observe(
            vtkCommand::WindowIsCurrentEvent,
            +[](vtkObject*, unsigned long, void* self, void* answer) {
                *static_cast<bool*>(answer) =
                    QOpenGLContext::currentContext() == static_cast<VtkCanvas*>(self)->context();
            });
        observe(
            vtkCommand::WindowSupportsOpenGLEvent,
            +[](vtkObject*, unsigned long, void*, void* answer) {
                *static_cast<int*>(answer) = 1;
            });
        observe(
            vtkCommand::WindowIsDirectEvent, +[](vtkObject*, unsigned long, void*, void* answer) {
                *static_cast<int*>(answer) = 1;
            });
    }

    vtkNew<vtkGenericOpenGLRenderWindow> window_;
    vtkNew<vtkRenderer> behind_;
    std::array<VtkPanel, 2> panels_;
    PairTextures pictureTextures_;
    PairTextures edgeTextures_;
    PairTextures* used_ = nullptr;
    bool hasEdges_ = false;
    PairPictures pictures_;
    PairView view_;
    PairColours colours_;
    QOpenGLFunctions_3_2_Core* functions_ = nullptr;
    bool isReady_ = false;
};

}  // namespace

void setSurfaceFormat() {
    QSurfaceFormat::setDefaultFormat(wantedFormat());
}

PairCanvas* makeVtkCanvas(QWidget* parent) {
    return isOpenGlWanted() ? new VtkCanvas(parent) : nullptr;
}

}  // namespace outis::gui
