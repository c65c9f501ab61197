// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QSettings>
#include <QString>

namespace outis::gui {

/// Whose key a file is.
struct KnownKey {
    QString file;
    QString name;
    QString role;
};

/// The key files that were used in this window, newest first, kept in the user's settings: places
/// and names alone, never a passphrase.
class KeyRing : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FileRole = Qt::UserRole + 1 };
    static constexpr int kMaxRows = 12;

    /// `settings` must outlive this object.
    explicit KeyRing(QSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void add(const KnownKey& key);
    [[nodiscard]] const QList<KnownKey>& keys() const { return keys_; }
    /// The row of a file; -1 where it is not known.
    [[nodiscard]] int rowOf(const QString& file) const;

private:
    void store(QList<KnownKey> keys);

    QSettings& settings_;
    QList<KnownKey> keys_;
};

}  // namespace outis::gui
