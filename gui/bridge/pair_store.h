// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include "gui/pictures/pair_view.h"

namespace outis::gui {

/// A synthetic picture below the workspace and a training image by its number.
struct PairKey {
    QString picture;
    qint64 realImage = 0;

    friend bool operator==(const PairKey&, const PairKey&) = default;
};
[[nodiscard]] size_t qHash(const PairKey& key, size_t seed = 0);

/// Fetches the pictures of pairs away from the window's thread and keeps the last ones. The real
/// picture is the one that the generator learned from (8 bits, prepared size), from the workspace.
class PairStore : public QObject {
    Q_OBJECT
public:
    explicit PairStore(QObject* parent = nullptr);
    ~PairStore() override;
    PairStore(const PairStore&) = delete;
    PairStore& operator=(const PairStore&) = delete;

    void setWorkspace(const QString& workspace);
    /// At hand, or null and fetched: then ready() follows.
    [[nodiscard]] const PairPictures* pictures(const PairKey& key);
    /// Side by side, kThumbnail pixels high; null and fetched when it is not at hand. The newest
    /// wish is served first, and old ones of rows that nobody looks at any more are dropped.
    [[nodiscard]] QImage thumbnail(const PairKey& key);
    /// What could not be read, in words; "" when nothing failed.
    [[nodiscard]] QString problem(const PairKey& key) const;

    static constexpr int kThumbnail = 46;

Q_SIGNALS:
    void ready(const outis::gui::PairKey& key);
    void thumbnailReady(const outis::gui::PairKey& key);

private:
    class Source;

    void fetch(const PairKey& key);
    void serveThumbnails();
    void take(const PairKey& key, const PairPictures& pictures, int generation);
    void takeThumbnail(const PairKey& key, const QImage& image, int generation);

    std::shared_ptr<Source> source_;
    int generation_ = 0;
    QCache<PairKey, PairPictures> pictures_;
    QCache<PairKey, QImage> thumbnails_;
    QSet<PairKey> fetching_;
    QList<PairKey> wanted_;  ///< thumbnails, the newest last
    QSet<PairKey> serving_;
    QThreadPool pool_;
};

/// The two as a small picture, real left.
[[nodiscard]] QImage thumbnailOf(const PairPictures& pictures, int height);

}  // namespace outis::gui
