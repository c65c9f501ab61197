// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QImage>

#include "core/data/prepared_file.h"
#include "core/data/workspace.h"
#include "tests/gui/test_case.h"

/// Two training images of the workspace, numbers 7 and 9, of kPreparedSide pixels: grey 90, but 10
/// in the first corner of the first and 240 in the last corner of the second.
inline constexpr int kPreparedSide = 16;

inline void writePreparedImages(const QString& root) {
    const auto workspace = outis::data::Workspace::open(root.toStdString());
    QVERIFY_RESULT(workspace);
    std::vector<std::byte> pixels(2 * kPreparedSide * kPreparedSide, std::byte{90});
    pixels[0] = std::byte{10};
    pixels[pixels.size() - 1] = std::byte{240};
    outis::data::PreparedRows rows;
    rows.size = kPreparedSide;
    rows.geometry = "pad";
    rows.classes = {"Edema"};
    rows.pixels = pixels;
    rows.imageIds = {7, 9};
    rows.patients = {1, 2};
    rows.labels = {1, 0};
    rows.kept = 2;
    QDir().mkpath(QString::fromStdString(workspace->tensorsDir().string()));
    QVERIFY_RESULT(outis::data::writePrepared(
        outis::data::preparedPath(*workspace, outis::data::Role::Train), rows));
}

/// Two synthetic images of the run "r": grey 120.
inline void writeSyntheticImages(const QString& root) {
    QImage synthetic(kPreparedSide, kPreparedSide, QImage::Format_Grayscale8);
    synthetic.fill(120);
    const QDir folder(root + QStringLiteral("/synthetic/r"));
    QDir().mkpath(folder.path());
    QVERIFY(synthetic.save(folder.filePath(QStringLiteral("000000.png"))));
    QVERIFY(synthetic.save(folder.filePath(QStringLiteral("000001.png"))));
}
