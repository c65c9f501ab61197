// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace outis::gui {

/// A network with its schedule, as resources/presets.json names it.
struct Preset {
    QString name;
    int size = 0;      ///< pixels
    int channels = 0;  ///< width of the network
    int blocks = 0;
};

/// Sorted by size and width; the demo's own and those that draw latents are left
/// out. Empty for what is no list of presets.
[[nodiscard]] QList<Preset> presetsOf(const QByteArray& json);
/// Those that are built into this program.
[[nodiscard]] QList<Preset> builtInPresets();
/// "Small (64 channels, 3 blocks a level)"
[[nodiscard]] QString presetTitle(const Preset& preset);

}  // namespace outis::gui
