// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QHash>

#include "gui/models/privacy_facts.h"

namespace outis::gui {

/// Which altered copies the filter's detectors still find: a row for each alteration and strength,
/// a column for each detector and, last, one for all together.
class RobustnessGrid : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Share that is found, a double in 0..1; invalid where nothing was measured, and for the words
    /// at the left.
    enum Role { FoundRole = Qt::UserRole };
    static constexpr int kWords = 2;  ///< columns of words: alteration and strength

    explicit RobustnessGrid(QObject* parent = nullptr);

    void setCells(const QList<GridCell>& cells);
    /// "copies" or "patients"
    void setPairs(const QString& pairs);
    /// Which kinds of pairs there are.
    [[nodiscard]] QStringList pairs() const;
    /// "Weakest: Rotation, degrees 30: all together find 45 % …"; "" where nothing was measured.
    [[nodiscard]] QString weakest() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        QString edit;
        double strength = 0;
        QHash<QString, GridCell> cells;  ///< by detector
    };
    void refill();
    [[nodiscard]] const GridCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QString sentence(const Row& row, const GridCell& cell) const;

    QList<GridCell> cells_;
    QString pairs_ = QStringLiteral("copies");
    QStringList detectors_;
    QList<Row> rows_;
};

/// "nearly all", "most", …: a share in a word, so that it does not hang on a colour.
[[nodiscard]] QString shareWord(double share);
/// "Blur, sigma in px of 256" in the report's words.
[[nodiscard]] QString editWords(const QString& edit);
/// A detector as a column is headed.
[[nodiscard]] QString detectorTitle(const QString& detector);

}  // namespace outis::gui
