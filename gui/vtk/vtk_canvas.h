// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/pictures/pair_canvas.h"

namespace outis::gui {

/// What VTK needs of every OpenGL surface; to be called before the QApplication is made.
void setSurfaceFormat();

/// A canvas that VTK draws with OpenGL: window, overlay and difference are computed where the
/// picture is drawn. Nullptr where OpenGL 3.2 is not to be had or is computed by the
/// processor; OUTIS_OPENGL says "on" to take that all the same, "off" to take none.
[[nodiscard]] PairCanvas* makeVtkCanvas(QWidget* parent);

}  // namespace outis::gui
