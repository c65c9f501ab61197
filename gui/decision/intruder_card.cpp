// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/intruder_card.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include "gui/decision/sign_dialog.h"
#include "gui/dialogs.h"
#include "gui/models/release_facts.h"
#include "gui/models/report_json.h"
#include "gui/text/release_words.h"
#include "gui/text/worker_sentences.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kWho, kRight, kResult };

}  // namespace

QString exerciseSentence(const QJsonObject& exercise) {
    const qint64 people = exercise.value(QLatin1String("scores")).toArray().size();
    if (people == 0) {
        return IntruderCard::tr("Nobody has tried yet.");
    }
    if (textOf(exercise, "state") != QLatin1String("ok")) {
        return IntruderCard::tr("It says nothing yet: %1.")
            .arg(workerSentence(textOf(exercise, "state")));
    }
    return exercise.value(QLatin1String("better_than_guessing")).toBool()
               ? IntruderCard::tr(
                     "▲ Somebody told better than by guessing whom the generator "
                     "learned from.")
               : IntruderCard::tr(
                     "Nobody told better than by guessing whom the generator learned "
                     "from.");
}

QList<TextRow> exerciseRows(const QJsonObject& exercise) {
    QList<TextRow> rows;
    for (const QJsonValue& value : exercise.value(QLatin1String("scores")).toArray()) {
        const QJsonObject score = value.toObject();
        const bool isBetter = score.value(QLatin1String("better")).toBool();
        rows.append({{textOf(score, "role") + QLatin1Char('\n') + dayWords(textOf(score, "day")),
                      IntruderCard::tr("%1 of %2:\n%3")
                          .arg(countOf(score, "right"))
                          .arg(countOf(score, "questions"))
                          .arg(shareWords(numberOf(score, "share"))),
                      isBetter ? IntruderCard::tr("▲ better than guessing")
                               : IntruderCard::tr("no better than guessing")},
                     textOf(score, "role"),
                     IntruderCard::tr("%1 right answers would have been better than guessing.")
                         .arg(countOf(score, "needed")),
                     isBetter ? QStringLiteral("fail") : QString()});
    }
    return rows;
}

IntruderCard::IntruderCard(Dialogs& dialogs, const WorkerProgram& worker, QWidget* parent)
    : Card(tr("Motivated-intruder exercise"), parent), dialogs_(dialogs), query_(worker) {
    setObjectName(QStringLiteral("intruderCard"));
    setHelp(QStringLiteral("exercise"));
    sentence_ = makeText({}, "", 1.0, QFont::DemiBold);
    sentence_->setObjectName(QStringLiteral("intruderSentence"));
    rows_ = new TextTable({tr("Who"), tr("Right"), tr("Result")}, {}, this);
    auto* table = new WholeTable(*rows_, QStringLiteral("intruderTable"),
                                 tr("Who answered, and how well"), {kWho, kRight, kResult});
    table->setItemDelegateForColumn(kResult, new ToneDelegate(table));
    table_ = table;
    made_ = makeText({}, "attention");
    made_->setObjectName(QStringLiteral("intruderMade"));
    made_->setTextFormat(Qt::PlainText);
    make_ = makeButton(tr("Make a test…"), QStringLiteral("intruderMake"),
                       tr("Draws questions by lot; the solution is signed and hidden"));
    open_ = makeButton(tr("Open the folder of the tests"), QStringLiteral("intruderOpen"),
                       tr("Pictures of patients: they stay in the house"));
    answers_ = makeButton(tr("Take somebody's answers…"), QStringLiteral("intruderAnswers"),
                          tr("The filled-in answers.csv of one person, signed by that person"));
    for (QWidget* widget : std::initializer_list<QWidget*>{sentence_, table, made_}) {
        body().addWidget(widget);
    }
    for (QPushButton* button : {make_, open_, answers_}) {
        body().addWidget(button, 0, Qt::AlignLeft);
    }
    body().addWidget(makeText(
        tr("People who have not prepared, made or reviewed it see synthetic images beside real "
           "people and say from whom the generator learned. A coin decides each question: who "
           "cannot tell is right in half of them."),
        "muted", 0.92));
    connect(make_, &QPushButton::clicked, this, &IntruderCard::askForTest);
    connect(answers_, &QPushButton::clicked, this, &IntruderCard::askForAnswers);
    connect(open_, &QPushButton::clicked, this, &IntruderCard::openTests);
    connect(&query_, &WorkerQuery::answered, this, &IntruderCard::take);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        shown_.clear();
        Q_EMIT failed(error);
    });
    take({});
    made_->hide();
}

void IntruderCard::show(const ReleaseFacts& release, const QString& workspace) {
    if (release.release != release_) {
        made_->clear();
        made_->hide();
    }
    release_ = release.release;
    folder_ = release.folder;
    isInReview_ = release.state == release::ReleaseState::InReview;
    refreshButtons();
    const QString now =
        QStringLiteral("%1 %2 %3").arg(workspace, release_).arg(release.statements.size());
    if (now != shown_) {
        shown_ = now;
        query_.ask({QStringLiteral("intruder"), QStringLiteral("--workspace"), workspace,
                    QStringLiteral("--release"), release_});
    }
}

void IntruderCard::take(const QJsonObject& answer) {
    const QJsonObject exercise = answer.value(QLatin1String("exercise")).toObject();
    sentence_->setText(exerciseSentence(exercise));
    setTone(*sentence_,
            exercise.value(QLatin1String("better_than_guessing")).toBool() ? "fail" : "");
    rows_->setRows(exerciseRows(exercise));
    table_->setVisible(!rows_->rows().isEmpty());
    refreshButtons();
}

void IntruderCard::takeAct(const QJsonObject& answer) {
    if (!answer.contains(QLatin1String("exercise"))) {
        return;
    }
    // What was asked before the act knows nothing of it.
    query_.cancel();
    take(answer);
    const QJsonObject made = answer.value(QLatin1String("made")).toObject();
    made_->setText(made.isEmpty()
                       ? QString()
                       : tr("%1 questions are in %2. Give this folder, and nothing else, to those "
                            "who answer; they fill in answers.csv with yes or no.")
                             .arg(countOf(made, "questions"))
                             .arg(QDir::toNativeSeparators(textOf(made, "folder"))));
    made_->setVisible(!made.isEmpty());
}

QString IntruderCard::testsFolder() const {
    return QDir(folder_).filePath(QStringLiteral("intruder"));
}

void IntruderCard::refreshButtons() {
    const bool hasTests = !folder_.isEmpty() && QFileInfo(testsFolder()).isDir();
    make_->setEnabled(isInReview_);
    answers_->setEnabled(isInReview_ && hasTests);
    open_->setEnabled(hasTests);
}

void IntruderCard::openTests() {
    if (!dialogs_.openUrl(QUrl::fromLocalFile(testsFolder()))) {
        Q_EMIT failed(
            Error{ErrorCode::NotFound, testsFolder().toStdString(), "no program to open it"});
    }
}

void IntruderCard::askForTest() {
    Q_EMIT signRequested(
        {.name = QStringLiteral("intruderTest"),
         .title = tr("Make a motivated-intruder test?"),
         .what = tr("Questions are drawn by lot from the images of this release."),
         .more = tr("Each shows a synthetic image and a real person's. You sign the digest of the "
                    "solution, and can then not answer yourself. The pictures show patients: keep "
                    "them as you keep the originals."),
         .verb = tr("Make the test"),
         .arguments = {QStringLiteral("intruder"), QStringLiteral("--make"),
                       QStringLiteral("--release"), release_},
         .fields = {{QStringLiteral("--questions"), tr("Questions"),
                     tr("At most; fewer where there are fewer images"), QStringLiteral("40")}}});
}

void IntruderCard::askForAnswers() {
    dialogs_.chooseFile(
        this, tr("Filled-in answers of one person"), testsFolder(), tr("Tables (*.csv)"),
        [this](const QString& path) {
            Q_EMIT signRequested(
                {.name = QStringLiteral("intruderAnswers"),
                 .title = tr("Take these answers?"),
                 .what =
                     tr("The answers in %1 to the newest test.").arg(QFileInfo(path).fileName()),
                 .more = tr("Whoever answered signs them with a key of their own: all questions, "
                            "once. Who prepared the release, made the test or looked at pairs is "
                            "refused."),
                 .verb = tr("Sign the answers"),
                 .arguments = {QStringLiteral("intruder"), QStringLiteral("--release"), release_,
                               QStringLiteral("--answers=") + path},
                 .fields = {}});
        });
}

}  // namespace outis::gui
