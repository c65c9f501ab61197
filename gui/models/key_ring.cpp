// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/key_ring.h"

#include <algorithm>

#include <QDir>

namespace outis::gui {

namespace {

const QString kGroup = QStringLiteral("keys");

QList<KnownKey> stored(QSettings& settings) {
    QList<KnownKey> keys;
    const int count = settings.beginReadArray(kGroup);
    for (int row = 0; row < count; ++row) {
        settings.setArrayIndex(row);
        keys.append({settings.value(QStringLiteral("file")).toString(),
                     settings.value(QStringLiteral("name")).toString(),
                     settings.value(QStringLiteral("role")).toString()});
    }
    settings.endArray();
    return keys;
}

}  // namespace

KeyRing::KeyRing(QSettings& settings, QObject* parent)
    : QAbstractListModel(parent), settings_(settings), keys_(stored(settings)) {}

int KeyRing::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(keys_.size());
}

QVariant KeyRing::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const KnownKey& key = keys_.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return tr("%1, %2").arg(key.name, key.role);
        case Qt::ToolTipRole:
            return QDir::toNativeSeparators(key.file);
        case FileRole:
            return key.file;
        default:
            return {};
    }
}

void KeyRing::add(const KnownKey& key) {
    QList<KnownKey> keys = keys_;
    keys.removeIf([&](const KnownKey& other) { return other.file == key.file; });
    keys.prepend(key);
    store(keys.mid(0, kMaxRows));
}

int KeyRing::rowOf(const QString& file) const {
    const auto found = std::find_if(keys_.begin(), keys_.end(),
                                    [&](const KnownKey& key) { return key.file == file; });
    return found == keys_.end() ? -1 : static_cast<int>(found - keys_.begin());
}

void KeyRing::store(QList<KnownKey> keys) {
    beginResetModel();
    keys_ = std::move(keys);
    endResetModel();
    settings_.remove(kGroup);
    settings_.beginWriteArray(kGroup, static_cast<int>(keys_.size()));
    for (int row = 0; row < keys_.size(); ++row) {
        settings_.setArrayIndex(row);
        settings_.setValue(QStringLiteral("file"), keys_.at(row).file);
        settings_.setValue(QStringLiteral("name"), keys_.at(row).name);
        settings_.setValue(QStringLiteral("role"), keys_.at(row).role);
    }
    settings_.endArray();
}

}  // namespace outis::gui
