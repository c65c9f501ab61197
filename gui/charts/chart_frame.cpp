// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/chart_frame.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>

#include "gui/charts/chart.h"
#include "gui/dialogs.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/error_notice.h"

namespace outis::gui {

namespace {

/// "outis-loss" of "lossChart".
QString fileNameOf(const Chart& chart) {
    QString name = chart.objectName();
    name.remove(QStringLiteral("Chart"));
    return QStringLiteral("outis-") + name.toLower();
}

QString kindOf(ChartFormat format) {
    switch (format) {
        case ChartFormat::Png:
            return ChartFrame::tr("Pictures (*.png)");
        case ChartFormat::Svg:
            return ChartFrame::tr("Drawings (*.svg)");
        case ChartFormat::Csv:
            break;
    }
    return ChartFrame::tr("Tables (*.csv)");
}

}  // namespace

ChartFrame::ChartFrame(Chart* chart, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), chart_(chart), dialogs_(dialogs) {
    const QString name = chart->objectName();
    headline_ = makeText({}, "", 1.0, QFont::DemiBold);
    headline_->setObjectName(name + QStringLiteral("Headline"));
    menu_ = new QMenu(this);
    menu_->setObjectName(name + QStringLiteral("Menu"));
    addAction(ChartFormat::Png, tr("Save as picture (PNG)…"), name + QStringLiteral("SavePng"));
    addAction(ChartFormat::Svg, tr("Save as drawing (SVG)…"), name + QStringLiteral("SaveSvg"));
    addAction(ChartFormat::Csv, tr("Save as table (CSV)…"), name + QStringLiteral("SaveCsv"));
    button_ = new QToolButton;
    button_->setObjectName(name + QStringLiteral("SaveButton"));
    button_->setProperty("quiet", true);
    button_->setText(QStringLiteral("⋯"));
    button_->setToolTip(tr("Save this chart as a picture, a drawing or a table"));
    button_->setAccessibleName(tr("Save this chart"));
    button_->setAccessibleDescription(button_->toolTip());
    button_->setFocusPolicy(Qt::StrongFocus);
    button_->setMenu(menu_);
    button_->setPopupMode(QToolButton::InstantPopup);
    saved_ = makeText({}, "muted", 0.9);
    saved_->setObjectName(name + QStringLiteral("Saved"));
    saved_->hide();
    problem_ = new ErrorNotice(name + QStringLiteral("Problem"));
    problem_->setCopyable(false);
    head_ = new QWidget;
    auto* head = new QHBoxLayout(head_);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Theme::kGrid);
    head->addWidget(headline_, 1);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Theme::kGrid / 2);
    grid->setRowStretch(1, 1);
    grid->addWidget(head_, 0, 0);
    grid->addWidget(chart, 1, 0);
    grid->addWidget(saved_, 2, 0);
    grid->addWidget(problem_, 3, 0);
    setHeadlineShown(true);
    chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chart, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { menu_->popup(chart_->mapToGlobal(at)); });
    connect(chart, &Chart::headlineChanged, this, &ChartFrame::showHeadline);
    showHeadline();
}

void ChartFrame::addAction(ChartFormat format, const QString& words, const QString& name) {
    QAction* action = menu_->addAction(words, this, [this, format] { askForPlace(format); });
    action->setObjectName(name);
}

void ChartFrame::setHeadlineShown(bool isShown) {
    isHeadlineShown_ = isShown;
    if (isShown) {
        head_->layout()->addWidget(button_);
        head_->layout()->setAlignment(button_, Qt::AlignTop);
    } else {
        static_cast<QGridLayout*>(layout())->addWidget(button_, 1, 0,
                                                       Qt::AlignTop | Qt::AlignRight);
        button_->raise();
    }
    head_->setVisible(isShown);
}

void ChartFrame::addBesideHeadline(QWidget* widget) {
    auto* head = static_cast<QHBoxLayout*>(head_->layout());
    head->insertWidget(1, widget, 0, Qt::AlignTop);
}

void ChartFrame::showHeadline() {
    headline_->setText(chart_->headline());
}

void ChartFrame::askForPlace(ChartFormat format) {
    saved_->hide();
    problem_->clear();
    const QString start = QDir(documentsFolder()).filePath(fileNameOf(*chart_) + endingOf(format));
    dialogs_.chooseNewFile(this, tr("Save this chart"), start, kindOf(format),
                           [this, format](const QString& path) { save(format, path); });
}

void ChartFrame::save(ChartFormat format, QString path) {
    if (QFileInfo(path).suffix().isEmpty()) {
        path += endingOf(format);
    }
    if (const Result<void> done = saveChart(*chart_, format, path); !done) {
        problem_->showError(done.error(), tr("Nothing was written."));
        return;
    }
    saved_->setText(tr("Saved: %1").arg(QFileInfo(path).fileName()));
    saved_->show();
}

}  // namespace outis::gui
