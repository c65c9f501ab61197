// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/files_tab.h"

#include <QAbstractItemView>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QMetaObject>

#include "gui/text/import_words.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/table.h"

namespace outis::gui {

FilesTab::FilesTab(const WorkerProgram& worker, QWidget* parent)
    : QWidget(parent),
      query_(worker),
      rows_({tr("Number"), tr("File"), tr("Outcome"), tr("Reason"), tr("Warnings")}, {0}) {
    filtered_.setSourceModel(&rows_);
    filter_ = new QComboBox;
    filter_->setObjectName(QStringLiteral("outcomeFilter"));
    filter_->setAccessibleName(tr("Show files by outcome"));
    filter_->view()->setObjectName(QStringLiteral("outcomeFilterList"));
    filter_->view()->setAccessibleName(filter_->accessibleName());
    filter_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    note_ = makeText({}, "muted");
    note_->setObjectName(QStringLiteral("filesNote"));
    table_ = makeTable(filtered_, QStringLiteral("filesTable"), tr("Files of the import"));
    // They come in the order of their numbers.
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    auto* words = new QLabel(tr("&Show"));
    words->setBuddy(filter_);
    auto* row = new QHBoxLayout;
    row->addWidget(words);
    row->addWidget(filter_);
    row->addWidget(note_, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setSpacing(Theme::kGrid);
    whole->addLayout(row);
    whole->addWidget(table_, 1);
    connect(filter_, &QComboBox::currentIndexChanged, this,
            [this] { filtered_.setKey(filter_->currentData().toString()); });
    connect(&query_, &WorkerQuery::answered, this, &FilesTab::show);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        clear();
        Q_EMIT failed(error);
    });
    pool_.setMaxThreadCount(1);
    showFilter({});
}

FilesTab::~FilesTab() {
    pool_.clear();
    pool_.waitForDone();
}

void FilesTab::read(const QString& workspace) {
    note_->setText(tr("Reading the list of files…"));
    query_.ask({QStringLiteral("files"), QStringLiteral("--workspace"), workspace,
                QStringLiteral("--with-names")});
}

void FilesTab::clear() {
    query_.cancel();
    ++reading_;
    rows_.setRows({});
    note_->clear();
    showFilter({});
}

void FilesTab::show(const QJsonObject& answer) {
    pool_.start([this, answer, columns = rows_.columnCount(), numbers = rows_.numberColumns(),
                 reading = ++reading_] {
        QList<TextRow> rows = fileRowsOf(answer);
        RowPlaces places = placesOf(rows, columns, numbers);
        QMap<QString, qint64> counts;
        for (const TextRow& row : rows) {
            ++counts[row.key];
        }
        QMetaObject::invokeMethod(
            this,
            [this, rows = std::move(rows), places = std::move(places), counts, reading]() mutable {
                if (reading == reading_) {
                    take(std::move(rows), std::move(places), counts);
                }
            },
            Qt::QueuedConnection);
    });
}

void FilesTab::take(QList<TextRow> rows, RowPlaces places, const QMap<QString, qint64>& counts) {
    rows_.setRows(std::move(rows), std::move(places));
    note_->setText(tr("The whole path stands in the tip of each row."));
    showFilter(counts);
    table_->setColumnWidth(0, 92);
    table_->setColumnWidth(1, 180);
    table_->setColumnWidth(2, 100);
    table_->setColumnWidth(3, 200);
}

void FilesTab::showFilter(const QMap<QString, qint64>& counts) {
    const QString chosen = filter_->currentData().toString();
    filter_->clear();
    filter_->addItem(tr("all files (%1)").arg(countWords(rows_.rowCount())), QString());
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        filter_->addItem(
            QStringLiteral("%1 (%2)").arg(fileOutcomeWord(each.key()), countWords(each.value())),
            each.key());
    }
    filter_->setCurrentIndex(std::max(0, filter_->findData(chosen)));
}

QList<TextRow> fileRowsOf(const QJsonObject& answer) {
    QList<TextRow> rows;
    QHash<QString, QString> said;  // many files have the same to say
    const auto inWords = [&said](const QString& english) {
        auto found = said.constFind(english);
        if (found == said.constEnd()) {
            found = said.insert(english, workerSentence(english));
        }
        return *found;
    };
    for (const QJsonValue& each : answer.value(QLatin1String("files")).toArray()) {
        const QJsonObject file = each.toObject();
        const auto text = [&](const char* key) {
            return file.value(QLatin1String(key)).toString();
        };
        const QString path = text("path");
        QStringList reason{fileReasonWords(text("reason")), inWords(text("message"))};
        reason.removeAll(QString());
        QStringList warnings;
        for (const QJsonValue& warning : file.value(QLatin1String("warnings")).toArray()) {
            warnings.append(inWords(warning.toString()));
        }
        const QString why = reason.join(QStringLiteral(": "));
        rows.append({{countWords(file.value(QLatin1String("file")).toInteger()),
                      path.isEmpty() ? FilesTab::tr("(forgotten)") : QFileInfo(path).fileName(),
                      fileOutcomeWord(text("outcome")), why, warnings.join(QStringLiteral("; "))},
                     text("outcome"),
                     (QStringList{path, why} + warnings).join(QLatin1Char('\n')).trimmed()});
    }
    return rows;
}

}  // namespace outis::gui
