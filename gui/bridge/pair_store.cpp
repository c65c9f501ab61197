// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/pair_store.h"

#include <algorithm>

#include <QDir>
#include <QImageReader>
#include <QPainter>

#include "gui/bridge/real_pictures.h"

namespace outis::gui {

namespace {

constexpr int kPicturesKept = 24;
constexpr int kThumbnailsKept = 4000;
/// More than the rows that a 4K window shows.
constexpr int kThumbnailsWanted = 80;
constexpr int kMaxSide = 8192;

}  // namespace

size_t qHash(const PairKey& key, size_t seed) {
    return qHashMulti(seed, key.picture, key.realImage);
}

/// Reads from the workspace; used by several threads.
class PairStore::Source {
public:
    explicit Source(const QString& workspace) : workspace_(workspace), real_(workspace) {}

    [[nodiscard]] PairPictures read(const PairKey& key) {
        return {real_.image(key.realImage), synthetic(key.picture)};
    }

private:
    /// A name from an answer never leads out of the synthetic pictures.
    [[nodiscard]] QImage synthetic(const QString& picture) const {
        if (!picture.startsWith(QLatin1String("synthetic/")) ||
            picture.contains(QLatin1String(".."))) {
            return {};
        }
        QImageReader reader(QDir(workspace_).filePath(picture));
        if (reader.size().width() > kMaxSide || reader.size().height() > kMaxSide) {
            return {};
        }
        return reader.read().convertToFormat(QImage::Format_Grayscale8);
    }

    QString workspace_;
    RealPictures real_;
};

PairStore::PairStore(QObject* parent)
    : QObject(parent), pictures_(kPicturesKept), thumbnails_(kThumbnailsKept) {
    pool_.setMaxThreadCount(2);
}

PairStore::~PairStore() {
    pool_.clear();
    pool_.waitForDone();
}

void PairStore::setWorkspace(const QString& workspace) {
    ++generation_;
    pool_.clear();
    source_ = workspace.isEmpty() ? nullptr : std::make_shared<Source>(workspace);
    pictures_.clear();
    thumbnails_.clear();
    fetching_.clear();
    wanted_.clear();
    serving_.clear();
}

const PairPictures* PairStore::pictures(const PairKey& key) {
    if (const PairPictures* known = pictures_.object(key)) {
        return known;
    }
    fetch(key);
    return nullptr;
}

void PairStore::fetch(const PairKey& key) {
    if (!source_ || fetching_.contains(key)) {
        return;
    }
    fetching_.insert(key);
    pool_.start(
        [this, key, source = source_, generation = generation_] {
            const PairPictures pictures = source->read(key);
            QMetaObject::invokeMethod(
                this, [this, key, pictures, generation] { take(key, pictures, generation); },
                Qt::QueuedConnection);
        },
        1);
}

void PairStore::take(const PairKey& key, const PairPictures& pictures, int generation) {
    if (generation == generation_) {
        fetching_.remove(key);
        pictures_.insert(key, new PairPictures(pictures));
        Q_EMIT ready(key);
    }
}

QImage PairStore::thumbnail(const PairKey& key) {
    if (const QImage* known = thumbnails_.object(key)) {
        return *known;
    }
    if (source_ && !wanted_.contains(key) && !serving_.contains(key)) {
        wanted_.append(key);
        if (wanted_.size() > kThumbnailsWanted) {
            wanted_.removeFirst();
        }
        serveThumbnails();
    }
    return {};
}

void PairStore::serveThumbnails() {
    constexpr int kAtATime = 2;
    while (serving_.size() < kAtATime && !wanted_.isEmpty()) {
        const PairKey key = wanted_.takeLast();
        serving_.insert(key);
        pool_.start([this, key, source = source_, generation = generation_] {
            const QImage image = thumbnailOf(source->read(key), kThumbnail);
            QMetaObject::invokeMethod(
                this, [this, key, image, generation] { takeThumbnail(key, image, generation); },
                Qt::QueuedConnection);
        });
    }
}

void PairStore::takeThumbnail(const PairKey& key, const QImage& image, int generation) {
    if (generation != generation_) {
        return;
    }
    serving_.remove(key);
    thumbnails_.insert(key, new QImage(image));
    Q_EMIT thumbnailReady(key);
    serveThumbnails();
}

QString PairStore::problem(const PairKey& key) const {
    const PairPictures* known = pictures_.object(key);
    if (known == nullptr) {
        return {};
    }
    QStringList missing;
    if (known->real.isNull()) {
        missing.append(tr("The training image %1 cannot be read.").arg(key.realImage));
    }
    if (known->synthetic.isNull()) {
        missing.append(tr("The synthetic picture %1 cannot be read.").arg(key.picture));
    }
    return missing.join(QLatin1Char(' '));
}

QImage thumbnailOf(const PairPictures& pictures, int height) {
    constexpr int kGap = 4;
    QImage sheet(2 * height + kGap, height, QImage::Format_ARGB32_Premultiplied);
    sheet.fill(Qt::transparent);
    QPainter painter(&sheet);
    int left = 0;
    for (const QImage& picture : {pictures.real, pictures.synthetic}) {
        const QRect place(left, 0, height, height);
        painter.fillRect(place, QColor(0x11, 0x14, 0x17));
        if (!picture.isNull()) {
            const QImage small =
                picture.scaled(place.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
            QRect target({}, small.size());
            target.moveCenter(place.center());
            painter.drawImage(target.topLeft(), small);
        }
        left += height + kGap;
    }
    return sheet;
}

}  // namespace outis::gui
