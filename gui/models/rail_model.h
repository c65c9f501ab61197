// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <QAbstractListModel>
#include <QString>

namespace outis::gui {

class Session;

/// The five steps, in the order of the work.
enum class Step { Data, Training, Review, Decision, Release };
inline constexpr int kStepCount = 5;

/// Name and one line of state of each step.
class RailModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { LineRole = Qt::UserRole + 1, IsDoneRole, NumberRole };

    /// `session` must outlive this object.
    explicit RailModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString line;
        bool isDone = false;
        bool operator==(const Row&) const = default;
    };
    void refresh();
    [[nodiscard]] Row dataRow() const;
    [[nodiscard]] Row trainingRow() const;
    [[nodiscard]] Row reviewRow() const;
    [[nodiscard]] Row decisionRow() const;
    [[nodiscard]] Row releaseRow() const;
    [[nodiscard]] static QString nameOf(Step step);

    Session& session_;
    std::array<Row, kStepCount> rows_;
};

}  // namespace outis::gui
