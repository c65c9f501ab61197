// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QThreadPool>
#include <QWidget>

namespace outis::gui {

/// What a picture shows; written on it in the colour of that kind.
enum class PictureKind { Real, Synthetic };

/// One picture on near-black, as large as fits, in whole multiples when small. Decodes away from
/// the window's thread; keeps the old picture until the new one is there.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(PictureKind kind, QWidget* parent = nullptr);
    ~PictureView() override;

    void load(const QString& path);
    void clear();
    /// Shown while there is no picture.
    void setPlaceholder(const QString& text);

    [[nodiscard]] bool hasPicture() const { return !image_.isNull(); }
    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] QSize sizeHint() const override { return {240, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 100}; }

Q_SIGNALS:
    void loaded();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PictureKind kind_;
    QString path_;
    QString placeholder_;
    QImage image_;
    QThreadPool pool_;
};

/// REAL or SYNTHETIC, in the colour of the kind, at `corner`; `scale` of the usual size.
void paintKindBadge(QPainter& painter, PictureKind kind, const QPoint& corner, double scale,
                    const QWidget& widget);

}  // namespace outis::gui
