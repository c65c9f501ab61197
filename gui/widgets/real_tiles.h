// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QHash>
#include <QImage>
#include <QList>
#include <QThreadPool>
#include <QWidget>

namespace outis::gui {

class RealPictures;

/// A few real images in rows that fit the width, each marked REAL and with a line of words below.
/// They are read away from the window's thread.
class RealTiles : public QWidget {
    Q_OBJECT
public:
    struct Tile {
        qint64 image = 0;
        QString words;
    };

    explicit RealTiles(const QString& name, const QString& accessibleName,
                       QWidget* parent = nullptr);
    ~RealTiles() override;

    /// No pictures: the tiles are empty.
    void show(const QList<Tile>& tiles, std::shared_ptr<RealPictures> pictures);
    [[nodiscard]] qsizetype count() const { return tiles_.size(); }
    /// How many of them have their picture.
    [[nodiscard]] qsizetype loaded() const { return images_.size(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] QRect placeOf(qsizetype tile) const;
    [[nodiscard]] int lineHeight() const;

    QList<Tile> tiles_;
    QHash<qint64, QImage> images_;
    int generation_ = 0;
    QThreadPool pool_;
};

}  // namespace outis::gui
