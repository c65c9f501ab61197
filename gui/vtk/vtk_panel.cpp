// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/vtk/vtk_panel.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkShaderProperty.h>
#include <vtkUniforms.h>

namespace outis::gui {

namespace {

/// The same arithmetic as in pair_colours.cpp. Each content has a shader of its own, since software
/// rendering computes every branch of a shader.
constexpr const char* kShadeOf = R"(
  float NAME = texture(NAMEPicture, tcoordVCVSOutput).r * 255.0;
  NAME = clamp((NAME - windowCentre) / windowWidth + 0.5, 0.0, 1.0);
)";
constexpr const char* kStronger = R"(
  vec3 stronger = real >= synthetic ? realColour : syntheticColour;
  stronger /= max(max(stronger.r, stronger.g), max(stronger.b, 1.0 / 255.0));
  vec3 apart = stronger * abs(real - synthetic);
)";

std::string shadeOf(const std::string& name) {
    std::string text = kShadeOf;
    for (auto place = text.find("NAME"); place != std::string::npos; place = text.find("NAME")) {
        text.replace(place, std::strlen("NAME"), name);
    }
    return text;
}

std::string shaderOf(PanelContent content) {
    const auto give = [](const char* shown) {
        return std::string("  gl_FragData[0] = vec4(") + shown + ", 1.0);\n";
    };
    switch (content) {
        case PanelContent::Real:
            return shadeOf("real") + give("vec3(real)");
        case PanelContent::Synthetic:
            return shadeOf("synthetic") + give("vec3(synthetic)");
        case PanelContent::Overlay:
            return shadeOf("real") + shadeOf("synthetic") +
                   give("vec3(mix(real, synthetic, syntheticShare))");
        case PanelContent::Difference:
            return shadeOf("real") + shadeOf("synthetic") + kStronger + give("apart");
        case PanelContent::Edges:
            break;
    }
    return shadeOf("real") + shadeOf("synthetic") + kStronger +
           give("min(vec3(min(real, synthetic)) + apart, vec3(1.0))");
}

vtkNew<vtkImageData> imageOf(const QImage& picture) {
    vtkNew<vtkImageData> image;
    const QImage source = picture.isNull() ? QImage(1, 1, QImage::Format_Grayscale8) : picture;
    image->SetDimensions(source.width(), source.height(), 1);
    image->AllocateScalars(VTK_UNSIGNED_CHAR, 1);
    auto* out = static_cast<uchar*>(image->GetScalarPointer());
    for (int y = 0; y < source.height(); ++y) {
        const auto width = static_cast<std::size_t>(source.width());
        if (picture.isNull()) {
            std::memset(out, 0, width);
        } else {
            std::memcpy(out, source.constScanLine(y), width);
        }
        out += width;
    }
    return image;
}

void setUp(vtkTexture& texture) {
    texture.SetColorModeToDirectScalars();
    texture.InterpolateOn();
    texture.MipmapOn();
    // A picture that is seen from the front gains nothing by it, and software rendering loses much.
    texture.SetMaximumAnisotropicFiltering(1);
    texture.SetWrap(vtkTexture::ClampToEdge);
}

}  // namespace

PairTextures::PairTextures() {
    setUp(*real.Get());
    setUp(*synthetic.Get());
    set({});
}

void PairTextures::set(const PairPictures& pictures) {
    real->SetInputData(imageOf(pictures.real));
    synthetic->SetInputData(imageOf(pictures.synthetic));
}

VtkPanel::VtkPanel() {
    constexpr std::array<std::array<float, 2>, 4> kTexture = {{{0, 1}, {1, 1}, {1, 0}, {0, 0}}};
    corners_->SetDataTypeToDouble();
    corners_->SetNumberOfPoints(4);
    vtkNew<vtkFloatArray> places;
    places->SetNumberOfComponents(2);
    for (const auto& place : kTexture) {
        places->InsertNextTuple(place.data());
    }
    vtkNew<vtkCellArray> cells;
    const std::array<vtkIdType, 4> quad = {0, 1, 2, 3};
    cells->InsertNextCell(4, quad.data());
    vtkNew<vtkPolyData> rectangle;
    rectangle->SetPoints(corners_);
    rectangle->SetPolys(cells);
    rectangle->GetPointData()->SetTCoords(places);
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(rectangle);
    actor_->SetMapper(mapper);
    actor_->GetProperty()->LightingOff();
    renderer_->AddActor(actor_);
    renderer_->SetErase(0);
    renderer_->GetActiveCamera()->ParallelProjectionOn();
}

void VtkPanel::setTextures(PairTextures& textures) {
    // VTK warns when a name is given twice.
    actor_->GetProperty()->RemoveAllTextures();
    actor_->GetProperty()->SetTexture("realPicture", textures.real);
    actor_->GetProperty()->SetTexture("syntheticPicture", textures.synthetic);
}

void VtkPanel::place(const QRectF& target, const QSizeF& area) {
    const double bottom = area.height() - target.bottom();
    const double top = area.height() - target.top();
    corners_->SetPoint(0, target.left(), bottom, 0);
    corners_->SetPoint(1, target.right(), bottom, 0);
    corners_->SetPoint(2, target.right(), top, 0);
    corners_->SetPoint(3, target.left(), top, 0);
    corners_->Modified();
    vtkCamera& camera = *renderer_->GetActiveCamera();
    camera.SetFocalPoint(area.width() / 2, area.height() / 2, 0);
    camera.SetPosition(area.width() / 2, area.height() / 2, 1);
    camera.SetParallelScale(area.height() / 2);
    camera.SetClippingRange(0.5, 2);
}

void VtkPanel::useShader(PanelContent content) {
    if (content != content_) {
        content_ = content;
        vtkShaderProperty& property = *actor_->GetShaderProperty();
        property.ClearAllFragmentShaderReplacements();
        property.AddFragmentShaderReplacement("//VTK::TCoord::Impl", true, shaderOf(content),
                                              false);
    }
}

void VtkPanel::show(const Panel& panel, const PairView& view, const QSizeF& picture,
                    const QSizeF& whole, const PairColours& colours) {
    const QRectF& area = panel.area;
    const bool isSeen = !picture.isEmpty() && !area.isEmpty() && !whole.isEmpty();
    renderer_->SetDraw(isSeen);
    if (!isSeen) {
        return;
    }
    renderer_->SetViewport(area.left() / whole.width(), 1 - area.bottom() / whole.height(),
                           area.right() / whole.width(), 1 - area.top() / whole.height());
    const PairSide& side = sideOf(view, panel.content);
    place(placed(picture, {{}, area.size()}, side.camera), area.size());
    const bool areEdges = panel.content == PanelContent::Edges;
    const GreyWindow window = areEdges ? GreyWindow{} : side.window;
    useShader(panel.content);
    vtkUniforms& uniforms = *actor_->GetShaderProperty()->GetFragmentCustomUniforms();
    uniforms.SetUniformf("windowCentre", static_cast<float>(window.centre));
    uniforms.SetUniformf("windowWidth", static_cast<float>(window.width));
    uniforms.SetUniformf("syntheticShare", static_cast<float>(view.share));
    const auto set = [&](const char* name, const QColor& colour) {
        const std::array<float, 3> rgb = {colour.redF(), colour.greenF(), colour.blueF()};
        uniforms.SetUniform3f(name, rgb.data());
    };
    set("realColour", colours.real);
    set("syntheticColour", colours.synthetic);
}

void VtkPanel::hide() {
    renderer_->SetDraw(false);
}

}  // namespace outis::gui
