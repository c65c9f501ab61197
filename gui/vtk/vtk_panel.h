// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <vtkActor.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkRenderer.h>
#include <vtkTexture.h>

#include "gui/pictures/pair_colours.h"
#include "gui/pictures/pair_view.h"

namespace outis::gui {

/// The two pictures of a pair as textures.
struct PairTextures {
    vtkNew<vtkTexture> real;
    vtkNew<vtkTexture> synthetic;

    PairTextures();
    void set(const PairPictures& pictures);
};

/// One panel: a rectangle whose shader takes both pictures and gives what the panel shows.
class VtkPanel {
public:
    VtkPanel();

    [[nodiscard]] vtkRenderer* renderer() { return renderer_; }
    void setTextures(PairTextures& textures);
    /// `picture`: common size of the pair; `whole`: the canvas, in device pixels like the panel.
    void show(const Panel& panel, const PairView& view, const QSizeF& picture, const QSizeF& whole,
              const PairColours& colours);
    void hide();

private:
    void place(const QRectF& target, const QSizeF& area);
    void useShader(PanelContent content);

    vtkNew<vtkRenderer> renderer_;
    vtkNew<vtkActor> actor_;
    vtkNew<vtkPoints> corners_;
    std::optional<PanelContent> content_;  ///< that the shader is made for
};

}  // namespace outis::gui
