// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/step_rail.h"

#include <algorithm>

#include <QItemSelectionModel>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/bridge/session.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

namespace {

constexpr int kRowHeight = 60;
constexpr int kCircle = 23;
/// Left and right of the words.
constexpr int kWordsLeft = 60;
constexpr int kMargins = kWordsLeft + 18;
constexpr double kNameScale = 1.1;
constexpr double kLineScale = 0.87;

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme) {
    const QRectF box = QRectF(option.rect).adjusted(12.5, 0.5, -12.5, -0.5);
    if (option.state & QStyle::State_Selected) {
        painter.setPen(theme.border);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
}

void paintCircle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 const Theme& theme) {
    const bool isDone = index.data(RailModel::IsDoneRole).toBool();
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRectF circle(option.rect.left() + 25, option.rect.center().y() - kCircle / 2.0, kCircle,
                        kCircle);
    const QColor colour = isDone ? theme.pass : isSelected ? theme.accent : theme.muted;
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(isDone || isSelected ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    painter.setPen(isDone || isSelected ? (theme.isDark && isDone ? theme.rail : theme.onAccent)
                                        : theme.muted);
    painter.setFont(scaledFont(option.font, 0.95, QFont::DemiBold));
    painter.drawText(circle, Qt::AlignCenter,
                     isDone ? QStringLiteral("✓") : index.data(RailModel::NumberRole).toString());
}

}  // namespace

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Theme& theme = Theme::of(*option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, theme);
    paintCircle(*painter, option, index, theme);
    const int half = option.fontMetrics.height() + 1;
    const QRect words(option.rect.left() + kWordsLeft, option.rect.center().y() - half,
                      option.rect.width() - kMargins, 2 * half);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->setFont(
        scaledFont(option.font, kNameScale, isSelected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(index.flags() & Qt::ItemIsEnabled ? theme.text : theme.muted);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    painter->setFont(scaledFont(option.font, kLineScale));
    painter->setPen(theme.muted);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(index.data(RailModel::LineRole).toString(),
                                                        Qt::ElideRight, words.width()));
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {Theme::kRailWidth, qMax(kRowHeight, option.fontMetrics.height() * 3)};
}

int StepDelegate::widthNeeded(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics name(scaledFont(option.font, kNameScale, QFont::DemiBold));
    const QFontMetrics line(scaledFont(option.font, kLineScale));
    return kMargins + std::max(name.horizontalAdvance(index.data().toString()),
                               line.horizontalAdvance(index.data(RailModel::LineRole).toString()));
}

StepRail::StepRail(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(session) {
    setObjectName(QStringLiteral("stepRail"));
    setProperty("surface", QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(Theme::kRailWidth);
    auto* name = makeText(QStringLiteral("Outis"), "", 1.5, QFont::DemiBold);
    title_ = makeText({}, "muted", 0.92);
    title_->setObjectName(QStringLiteral("workspaceTitle"));
    steps_ = new QListView;
    steps_->setObjectName(QStringLiteral("stepList"));
    steps_->setAccessibleName(tr("Steps"));
    steps_->setModel(&model_);
    steps_->setItemDelegate(new StepDelegate(this));
    steps_->setSpacing(3);
    steps_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    steps_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    worker_ = makeText({}, "muted", 0.87);
    worker_->setObjectName(QStringLiteral("workerState"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(24, 20, 16, 8);
    head->setSpacing(2);
    head->addWidget(name);
    head->addWidget(title_);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 16, 16);
    foot->setSpacing(2);
    promise_ = makeText({}, "muted", 0.87);
    promise_->setObjectName(QStringLiteral("promise"));
    foot->addWidget(promise_);
    foot->addWidget(worker_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(steps_, 1);
    column->addLayout(foot);
    connect(steps_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    Q_EMIT stepChosen(static_cast<Step>(current.row()));
                }
            });
    connect(&session_, &Session::workspaceChanged, this, &StepRail::refresh);
    connect(&session_, &Session::workerPlaceChanged, this, &StepRail::refresh);
    connect(&session_.run(), &RunModel::updated, this, &StepRail::refresh);
    refresh();
}

void StepRail::setCurrent(Step step) {
    steps_->setCurrentIndex(model_.index(static_cast<int>(step)));
}

void StepRail::clearCurrent() {
    steps_->selectionModel()->clear();
    steps_->viewport()->update();
}

QString StepRail::stepName(Step step) const {
    return model_.index(static_cast<int>(step)).data().toString();
}

void StepRail::refresh() {
    const QString title =
        session_.isOpen() ? workspaceTitle(session_.workspace()) : tr("no workspace open");
    if (title_->text() != title) {
        title_->setText(title);
        title_->setToolTip(session_.workspace());
    }
    const WorkerPlace& place = session_.workerProgram().place();
    promise_->setText(
        place.isElsewhere()
            ? tr("Nothing leaves this computer but to the worker at: %1").arg(place.prefix)
            : tr("Nothing leaves this computer."));
    const QString worker = tr("Worker: %1").arg(runStateWord(session_.run().state()));
    if (worker_->text() != worker) {
        worker_->setText(worker);
    }
}

}  // namespace outis::gui
