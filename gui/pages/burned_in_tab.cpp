// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/burned_in_tab.h"

#include <QDir>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>

#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/picture_view.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kPlace, kImage, kKind, kFate, kReadable, kBefore, kAfter };
constexpr int kPictureHeight = 120;

}  // namespace

BurnedInTab::BurnedInTab(const WorkerProgram& worker, QWidget* parent)
    : QWidget(parent),
      worker_(worker),
      query_(worker),
      rows_({tr("Place"), tr("Image"), tr("Kind"), tr("What was done"), tr("After that"), {}, {}},
            {kPlace, kImage}) {
    sorted_.setSourceModel(&rows_);
    note_ = makeText({}, "muted");
    note_->setObjectName(QStringLiteral("burnedInNote"));
    table_ = makeTable(sorted_, QStringLiteral("burnedInTable"), tr("Places of burned-in text"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(kPlace, Qt::AscendingOrder);
    for (const auto& [column, width] :
         {std::pair{kPlace, 92}, {kImage, 92}, {kKind, 160}, {kFate, 152}}) {
        table_->setColumnWidth(column, width);
    }
    table_->setColumnHidden(kBefore, true);
    table_->setColumnHidden(kAfter, true);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(Theme::kGap);
    const auto addPicture = [&](QLabel* title, const QString& words, const QString& name) {
        auto* view = new PictureView(PictureKind::Real);
        view->setObjectName(name);
        view->setAccessibleName(words);
        view->setFixedHeight(kPictureHeight);
        auto* column = new QVBoxLayout;
        column->addWidget(title);
        column->addWidget(view);
        pictures->addLayout(column, 1);
        return view;
    };
    before_ = addPicture(makeText(tr("Before masking"), "muted"), tr("Before masking"),
                         QStringLiteral("beforePicture"));
    afterTitle_ = makeText({}, "muted");
    afterTitle_->setObjectName(QStringLiteral("afterTitle"));
    after_ = addPicture(afterTitle_, tr("After masking"), QStringLiteral("afterPicture"));
    places_ = new QWidget;
    auto* places = new QVBoxLayout(places_);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(Theme::kGrid);
    places->addWidget(table_, 1);
    places->addLayout(pictures);
    auto* whole = new QVBoxLayout(this);
    whole->setSpacing(Theme::kGrid);
    whole->addWidget(note_);
    whole->addWidget(places_, 1);
    whole->addStretch();
    query_.setLimit(WorkerQuery::kLongLimitMs);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BurnedInTab::showChosen);
    connect(&query_, &WorkerQuery::answered, this, &BurnedInTab::show);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        clear();
        Q_EMIT failed(error);
    });
    places_->hide();
    showChosen();
}

BurnedInTab::~BurnedInTab() = default;

void BurnedInTab::read(const QString& workspace) {
    afterTitle_->setText(tr("As it is in the workspace"));
    ask({QStringLiteral("burned-in"), QStringLiteral("--workspace"), workspace}, workspace);
}

void BurnedInTab::preview(const QString& source, const QStringList& options,
                          const QString& shared) {
    afterTitle_->setText(tr("As it would be in the workspace"));
    ask(QStringList{QStringLiteral("preview"), QStringLiteral("--source"), source} + options,
        shared);
}

void BurnedInTab::ask(QStringList arguments, const QString& shared) {
    clear();
    const std::string host = QSysInfo::machineHostName().toStdString();
    auto made = worker_.isElsewhere()
                    ? PrivateFolder::create("burned-in-" + host,
                                            worker_.exchangeFolder(shared).toStdString())
                    : PrivateFolder::create("burned-in");
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    // The folder goes with its last holder, the question being one while it is asked.
    folder_ = std::make_shared<PrivateFolder>(*std::move(made));
    note_->setText(tr("Looking at the places of burned-in text…"));
    arguments += {QStringLiteral("--pictures"), QString::fromStdString(folder_->path().string())};
    query_.ask(arguments, folder_);
}

void BurnedInTab::clear() {
    query_.cancel();
    rows_.setRows({});
    places_->hide();
    note_->clear();
    showChosen();
    folder_.reset();
}

void BurnedInTab::show(const QJsonObject& answer) {
    rows_.setRows(burnedInRowsOf(answer));
    const qint64 readable = answer.value(QLatin1String("still_readable")).toInteger();
    note_->setText(
        rows_.rowCount() == 0
            ? tr("No burned-in text was found.")
            : tr("%1 places in %2 images; %3 of them can still be read. Look through them: a "
                 "picture shows what was covered.")
                  .arg(countWords(rows_.rowCount()),
                       countWords(answer.value(QLatin1String("images")).toInteger()),
                       countWords(readable)));
    // An empty table with two empty pictures would only raise questions.
    places_->setVisible(rows_.rowCount() > 0);
    setTone(*note_, readable > 0 ? "attention" : "muted");
    if (rows_.rowCount() > 0) {
        table_->selectRow(0);
    }
    showChosen();
    Q_EMIT answered(answer);
}

void BurnedInTab::showChosen() {
    const QModelIndexList selected = table_->selectionModel()->selectedRows();
    const auto show = [&](PictureView* view, Column column) {
        const QString file =
            selected.isEmpty() || !folder_
                ? QString()
                : rows_.rows().at(sorted_.mapToSource(selected.first()).row()).cells.at(column);
        view->setPlaceholder(selected.isEmpty() ? QString() : tr("There is no picture (any more)"));
        // A name from the answer never leads out of the folder.
        if (file.isEmpty() || file.contains(QLatin1Char('/'))) {
            view->clear();
        } else {
            view->load(QDir(QString::fromStdString(folder_->path().string())).filePath(file));
        }
    };
    show(before_, kBefore);
    show(after_, kAfter);
}

QList<TextRow> burnedInRowsOf(const QJsonObject& answer) {
    QList<TextRow> rows;
    for (const QJsonValue& each : answer.value(QLatin1String("regions")).toArray()) {
        const QJsonObject region = each.toObject();
        const auto number = [&](const char* key) {
            return countWords(region.value(QLatin1String(key)).toInteger());
        };
        const auto text = [&](const char* key) {
            return region.value(QLatin1String(key)).toString();
        };
        const bool isMarker = text("kind") == QLatin1String("marker");
        const bool isReadable = region.value(QLatin1String("still_readable")).toBool();
        rows.append(
            {{number("region"), number("image"),
              isMarker ? BurnedInTab::tr("side or position marker") : BurnedInTab::tr("text"),
              region.value(QLatin1String("masked")).toBool() ? BurnedInTab::tr("masked")
                                                             : BurnedInTab::tr("kept"),
              isReadable ? BurnedInTab::tr("▲ still readable")
                         : (region.value(QLatin1String("masked")).toBool()
                                ? BurnedInTab::tr("not found again")
                                : QStringLiteral("–")),
              text("before"), text("after")},
             isReadable ? QStringLiteral("readable") : QString(),
             {}});
    }
    return rows;
}

}  // namespace outis::gui
