// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include <QObject>
#include <QSettings>
#include <QString>

namespace outis::gui {

/// What somebody thinks of a pair and has not signed yet.
struct DraftWord {
    QString decision;  ///< "same", "different", "unsure"; "" = none
    QString comment;

    friend bool operator==(const DraftWord&, const DraftWord&) = default;
};

/// Decisions on the pairs of one release until they are signed together. Every change can be undone
/// and is kept in the user's own settings, so that nothing is lost when the program ends.
class ReviewDraft : public QObject {
    Q_OBJECT
public:
    /// `settings` must outlive this object.
    explicit ReviewDraft(QSettings& settings, QObject* parent = nullptr);

    /// Takes up what was kept for this release; "" = none.
    void setRelease(const QString& release);
    void decide(qint64 pair, const QString& decision);
    void comment(qint64 pair, const QString& comment);
    /// Takes the last change back; the number of its pair, 0 when there was none.
    qint64 undo();
    /// They are signed.
    void clear();

    [[nodiscard]] DraftWord word(qint64 pair) const;
    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    /// Pairs with a decision.
    [[nodiscard]] int count() const;
    [[nodiscard]] int count(const QString& decision) const;
    /// The table of `review --decisions`. A pair without comment has no reason of its own.
    [[nodiscard]] QByteArray table() const;

Q_SIGNALS:
    /// 0: all may have changed.
    void changed(qint64 pair);

private:
    void set(qint64 pair, const DraftWord& word);
    void keep();
    [[nodiscard]] QString group() const;

    QSettings& settings_;
    QString release_;
    std::map<qint64, DraftWord> words_;
    std::vector<std::pair<qint64, DraftWord>> undo_;  ///< what it was before
};

}  // namespace outis::gui
