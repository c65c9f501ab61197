// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/recent_workspaces.h"

#include <QDir>
#include <QFileInfo>

namespace outis::gui {

namespace {
const QString kKey = QStringLiteral("recent/workspaces");
}

RecentWorkspaces::RecentWorkspaces(QSettings& settings, QObject* parent)
    : QAbstractListModel(parent),
      settings_(settings),
      paths_(settings.value(kKey).toStringList()) {}

int RecentWorkspaces::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(paths_.size());
}

QVariant RecentWorkspaces::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString& path = paths_.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return tr("%1   –   %2").arg(workspaceTitle(path), QDir::toNativeSeparators(path));
        case PathRole:
        case Qt::ToolTipRole:
            return path;
        case Qt::AccessibleTextRole:
            return tr("Workspace %1 in %2").arg(workspaceTitle(path), path);
        default:
            return {};
    }
}

void RecentWorkspaces::add(const QString& path) {
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList paths = paths_;
    paths.removeAll(clean);
    paths.prepend(clean);
    store(paths.mid(0, kMaxRows));
}

void RecentWorkspaces::remove(const QString& path) {
    QStringList paths = paths_;
    paths.removeAll(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    store(paths);
}

void RecentWorkspaces::store(QStringList paths) {
    beginResetModel();
    paths_ = std::move(paths);
    endResetModel();
    settings_.setValue(kKey, paths_);
}

QString workspaceTitle(const QString& path) {
    QString name = QFileInfo(QDir::cleanPath(path)).fileName();
    if (name.endsWith(QLatin1String(".outis"))) {
        name.chop(6);
    }
    return name;
}

}  // namespace outis::gui
