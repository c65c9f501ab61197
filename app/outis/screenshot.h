// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace outis::gui {
class MainWindow;
}

/// Waits until the window has shown the workspace's state and pictures, writes what it shows as
/// PNG, and ends the program: exit code 1 when the file cannot be written.
void takeScreenshotWhenSettled(outis::gui::MainWindow& window, const QString& file);
