// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

#include "gui/widgets/page.h"

namespace outis::gui {

class RecentWorkspaces;

/// The first thing one sees: open a folder, go on with a workspace, or try the demo.
class WelcomePage : public Page {
    Q_OBJECT
public:
    explicit WelcomePage(RecentWorkspaces& recent, QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void importRequested();
    void demoRequested();
    void workspaceChosen(const QString& path);

private:
    [[nodiscard]] QWidget* makeOpenCard();
    [[nodiscard]] QWidget* makeDemoCard();
    [[nodiscard]] QWidget* makeRecentCard(RecentWorkspaces& recent);
};

}  // namespace outis::gui
