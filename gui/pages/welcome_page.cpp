// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/welcome_page.h"

#include <QHBoxLayout>

#include "gui/models/recent_workspaces.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

WelcomePage::WelcomePage(RecentWorkspaces& recent, QWidget* parent)
    : Page(tr("Welcome"), QStringLiteral("welcomePage"), parent) {
    setSentence(
        tr("From a folder of chest X-rays to a synthetic data set, and to what an attack on it "
           "finds."));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(makeOpenCard(), 3);
    row->addWidget(makeDemoCard(), 2);
    body().addLayout(row);
    body().addWidget(makeRecentCard(recent));
    body().addStretch();
}

QWidget* WelcomePage::makeOpenCard() {
    auto* card = new Card(tr("Your images"));
    QPushButton* open = makeButton(
        tr("Open folder…"), QStringLiteral("openFolderButton"),
        tr("Opens a workspace, or begins one from a folder of images (Ctrl+O)"), "primary");
    open->setFont(scaledFont(open->font(), 1.25, QFont::DemiBold));
    open->setProperty("big", true);
    QPushButton* create =
        makeButton(tr("Create a workspace…"), QStringLiteral("createWorkspaceButton"),
                   tr("Asks for images, patients and size, then begins (Ctrl+N)"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(create, &QPushButton::clicked, this, &WelcomePage::importRequested);
    card->body().addSpacing(Theme::kGrid);
    card->body().addWidget(open, 0, Qt::AlignLeft);
    card->body().addWidget(create, 0, Qt::AlignLeft);
    card->body().addSpacing(Theme::kGrid);
    card->body().addWidget(makeText(
        tr("Or drop a folder anywhere on this window. DICOM, PNG and JPEG files are read; the "
           "originals are never changed, and what is needed is copied without names."),
        "muted"));
    card->body().addStretch();
    return card;
}

QWidget* WelcomePage::makeDemoCard() {
    auto* card = new Card(tr("No images at hand?"));
    QPushButton* demo =
        makeButton(tr("Try it with demo data"), QStringLiteral("demoButton"),
                   tr("Draws made-up patients and runs everything, in a few minutes (Ctrl+D)"));
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    card->body().addSpacing(Theme::kGrid);
    card->body().addWidget(demo, 0, Qt::AlignLeft);
    card->body().addSpacing(Theme::kGrid);
    card->body().addWidget(
        makeText(tr("The program draws chest X-rays of patients that do not exist, learns from "
                    "them and writes a first report. It takes some minutes on two processor "
                    "cores."),
                 "muted"));
    card->body().addStretch();
    return card;
}

QWidget* WelcomePage::makeRecentCard(RecentWorkspaces& recent) {
    auto* card = new Card(tr("Workspaces opened last"));
    auto* list = new QListView;
    list->setObjectName(QStringLiteral("recentList"));
    list->setAccessibleName(tr("Workspaces opened last"));
    list->setModel(&recent);
    list->setSpacing(4);
    auto* none = makeText(tr("None yet. What you open or create appears here."), "muted");
    const auto showWhatIsThere = [list, none, &recent] {
        const int rows = recent.rowCount();
        list->setFixedHeight(rows * (list->sizeHintForRow(0) + 2 * list->spacing()) + 8);
        list->setVisible(rows > 0);
        none->setVisible(recent.rowCount() == 0);
    };
    connect(&recent, &QAbstractItemModel::modelReset, this, showWhatIsThere);
    connect(list, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT workspaceChosen(index.data(RecentWorkspaces::PathRole).toString());
    });
    connect(list, &QListView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT workspaceChosen(index.data(RecentWorkspaces::PathRole).toString());
    });
    card->body().addWidget(list);
    card->body().addWidget(none);
    card->body().addStretch();
    showWhatIsThere();
    return card;
}

}  // namespace outis::gui
