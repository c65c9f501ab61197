// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/error_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "gui/text/release_words.h"
#include "gui/text/tr.h"

namespace outis::gui {

namespace {

QString fromCore(std::string_view english) {
    return QCoreApplication::translate("outis",
                                       QByteArray(english.data(), qsizetype(english.size())));
}

const char* safeText(ErrorCode code) {
    switch (code) {
        case ErrorCode::WorkerCrashed:
        case ErrorCode::OutOfMemory:
            return QT_TRANSLATE_NOOP("outis::errorSafe",
                                     "Everything up to the last checkpoint is saved. Your original "
                                     "files were only read.");
        case ErrorCode::NonFinite:
            return QT_TRANSLATE_NOOP("outis::errorSafe",
                                     "The last good checkpoint is kept; nothing was overwritten.");
        case ErrorCode::DiskFull:
            return QT_TRANSLATE_NOOP("outis::errorSafe",
                                     "What was written before is complete; no half-written file is "
                                     "left behind.");
        case ErrorCode::WorkspaceLocked:
            return QT_TRANSLATE_NOOP("outis::errorSafe",
                                     "The work that is under way goes on undisturbed.");
        case ErrorCode::WorkerNotStarted:
        case ErrorCode::BadUsage:
        case ErrorCode::InvalidOption:
        case ErrorCode::Refused:
            return QT_TRANSLATE_NOOP("outis::errorSafe", "Nothing was started or changed.");
        case ErrorCode::NewerVersion:
        case ErrorCode::NotAWorkspace:
        case ErrorCode::AlreadyExists:
            return QT_TRANSLATE_NOOP("outis::errorSafe", "Nothing in this folder was changed.");
        default:
            return QT_TRANSLATE_NOOP("outis::errorSafe",
                                     "Finished steps are kept, and your original files were only "
                                     "read.");
    }
}

/// Where the window knows better than the command line what to do.
QString nextText(const Error& error, const QString& remedy) {
    if (error.code == ErrorCode::WorkerCrashed) {
        return QCoreApplication::translate("outis::errorNext",
                                           "Press “Resume”: it goes on from the last checkpoint. "
                                           "“Copy details” helps whoever looks after the program.");
    }
    if (error.code == ErrorCode::InvalidOption && !error.detail.empty()) {
        return QCoreApplication::translate("outis::errorNext", "Correct it: %1.")
            .arg(tr(error.detail.c_str()));  // the window's own reasons are translated
    }
    return remedy;
}

/// An option's name in words, where the window lets it be set.
QString subjectWords(const std::string& subject) {
    return subject == "patient-regex" ? tr("expression that finds the patient")
                                      : QString::fromStdString(subject);
}

QString placeholderFor(const QString& path) {
    static const QRegularExpression kEnding(QStringLiteral("\\.[A-Za-z0-9]{1,5}$"));
    return QStringLiteral("<path>") + kEnding.match(path).captured();
}

}  // namespace

ErrorSentences errorSentences(const Error& error) {
    if (const auto words = refusalWords(error)) {
        return {words->what, QCoreApplication::translate("outis::errorSafe", safeText(error.code)),
                words->next};
    }
    const ErrorText text = errorText(error.code);
    ErrorSentences sentences;
    sentences.what = error.code == ErrorCode::WorkerCrashed
                         ? QCoreApplication::translate(
                               "outis::errorNext", "The run ended unexpectedly: its worker is gone")
                         : fromCore(text.what);
    if (!error.subject.empty() && error.code != ErrorCode::WorkerCrashed) {
        while (sentences.what.endsWith(QLatin1Char('.'))) {
            sentences.what.chop(1);
        }
        sentences.what += QStringLiteral(": ") + subjectWords(error.subject);
    }
    sentences.safe = QCoreApplication::translate("outis::errorSafe", safeText(error.code));
    sentences.next = nextText(error, fromCore(text.remedy));
    return sentences;
}

QString withoutPaths(const QString& text, const QString& workspace) {
    QString cleaned = text;
    if (!workspace.isEmpty()) {
        cleaned.replace(workspace, QStringLiteral("<workspace>"));
    }
    // A path begins with a slash after a space, a quotation mark or the like and ends before one;
    // names with spaces are taken up to the next separator of the message.
    static const QRegularExpression kPath(
        QStringLiteral("(?<![\\w>./])(?:~|file:/)?/[^\\n\"'()<>|;:]*[^\\s\"'()<>|;:.,]"));
    QString result;
    qsizetype from = 0;
    for (auto hits = kPath.globalMatch(cleaned); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        result += cleaned.mid(from, hit.capturedStart() - from) + placeholderFor(hit.captured());
        from = hit.capturedEnd();
    }
    return result + cleaned.mid(from);
}

QString errorDetails(const Error& error, const QString& workspace) {
    QString details = QStringLiteral("error: %1\n")
                          .arg(QString::fromUtf8(errorName(error.code).data(),
                                                 qsizetype(errorName(error.code).size())));
    if (!error.subject.empty()) {
        details += QStringLiteral("about: %1\n")
                       .arg(withoutPaths(QString::fromStdString(error.subject), workspace));
    }
    if (!error.detail.empty()) {
        details += QStringLiteral("detail: %1\n")
                       .arg(withoutPaths(QString::fromStdString(error.detail), workspace));
    }
    return details;
}

}  // namespace outis::gui
