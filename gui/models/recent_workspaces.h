// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QSettings>
#include <QStringList>

namespace outis::gui {

/// The workspaces opened last, newest first, kept in the user's settings.
class RecentWorkspaces : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole + 1 };
    static constexpr int kMaxRows = 8;

    /// `settings` must outlive this object.
    explicit RecentWorkspaces(QSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void add(const QString& path);
    void remove(const QString& path);

private:
    void store(QStringList paths);

    QSettings& settings_;
    QStringList paths_;
};

/// "Thorax study 2026" for ".../Thorax study 2026.outis".
[[nodiscard]] QString workspaceTitle(const QString& path);

}  // namespace outis::gui
