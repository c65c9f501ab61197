// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/preset_list.h"

#include <algorithm>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "gui/text/tr.h"

// Outside the namespace: the macro declares a function of the resource's source file.
static void registerResources() {
    Q_INIT_RESOURCE(gui);
}

namespace outis::gui {

QList<Preset> presetsOf(const QByteArray& json) {
    const QJsonObject presets = QJsonDocument::fromJson(json).object();
    QList<Preset> list;
    for (auto entry = presets.begin(); entry != presets.end(); ++entry) {
        const QJsonObject values = entry.value().toObject();
        const Preset preset{entry.key(), values.value(QLatin1String("img-resolution")).toInt(),
                            values.value(QLatin1String("model-channels")).toInt(),
                            values.value(QLatin1String("num-blocks")).toInt()};
        // A preset that draws latents (4 channels) is no size of image in pixels.
        const bool drawsPixels = values.value(QLatin1String("img-channels")).toInt(1) == 1;
        if (preset.size > 0 && drawsPixels && !preset.name.startsWith(QLatin1String("demo"))) {
            list.append(preset);
        }
    }
    std::sort(list.begin(), list.end(), [](const Preset& a, const Preset& b) {
        return std::pair(a.size, a.channels) < std::pair(b.size, b.channels);
    });
    return list;
}

QList<Preset> builtInPresets() {
    registerResources();
    QFile file(QStringLiteral(":/outis/presets.json"));
    return file.open(QIODevice::ReadOnly) ? presetsOf(file.readAll()) : QList<Preset>();
}

QString presetTitle(const Preset& preset) {
    const QString kind = preset.name.section(QLatin1Char('-'), 0, 0);
    const QString title = kind == QLatin1String("tiny")    ? tr("Tiny, fastest")
                          : kind == QLatin1String("small") ? tr("Small")
                          : kind == QLatin1String("base")  ? tr("Full size, needs a GPU")
                                                           : preset.name;
    return tr("%1 (%2 channels, %3 blocks a level)")
        .arg(title)
        .arg(preset.channels)
        .arg(preset.blocks);
}

}  // namespace outis::gui
