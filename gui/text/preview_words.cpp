// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/preview_words.h"

#include <cmath>

#include <QStringList>

#include "gui/text/import_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

/// "PNG 20, DICOM 4"; `wordOf` names a key.
template <class WordOf>
QString countsOf(const QJsonObject& counts, const WordOf& wordOf) {
    QStringList parts;
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        parts.append(
            QStringLiteral("%1 %2").arg(wordOf(each.key()), countWords(each.value().toInteger())));
    }
    return parts.join(QStringLiteral(", "));
}

QString upper(const QString& format) {
    return format.toUpper();
}

qint64 numberOf(const QJsonObject& answer, const char* key) {
    return answer.value(QLatin1String(key)).toInteger();
}

}  // namespace

QString kindWords(const QJsonObject& answer) {
    const QJsonObject kinds = answer.value(QLatin1String("kinds")).toObject();
    const qint64 packed = numberOf(answer, "in_archives");
    qint64 others = numberOf(answer, "files") - packed;
    for (const QJsonValue& count : kinds) {
        others -= count.toInteger();
    }
    QStringList parts;
    if (!kinds.isEmpty()) {
        parts.append(countsOf(kinds, upper));
    }
    if (packed > 0) {
        parts.append(tr("%1 in ZIP archives").arg(countWords(packed)));
    }
    if (others > 0) {
        parts.append(tr("%1 others").arg(countWords(others)));
    }
    return parts.isEmpty()
               ? QString()
               : tr("All %1 files, by their first bytes: %2.")
                     .arg(countWords(numberOf(answer, "files")), parts.join(QStringLiteral(", ")));
}

QString previewWords(const QJsonObject& answer) {
    const qint64 read = numberOf(answer, "read");
    const qint64 files = numberOf(answer, "files");
    const QString which = read < files
                              ? tr("A sample, spread over the folder: %1 of %2 files were read")
                                    .arg(countWords(read), countWords(files))
                              : tr("All %1 files were read").arg(countWords(files));
    QString words = tr("%1: %2 images (%3), writing on %4 of them.")
                        .arg(which, countWords(numberOf(answer, "images")),
                             countsOf(answer.value(QLatin1String("formats")).toObject(), upper),
                             countWords(numberOf(answer, "with_text")));
    const QJsonObject reasons = answer.value(QLatin1String("reasons")).toObject();
    if (!reasons.isEmpty()) {
        words +=
            QLatin1Char(' ') +
            tr("The import would leave out: %1.").arg(countsOf(reasons, [](const QString& reason) {
                return fileReasonWords(reason);
            }));
    }
    return words;
}

qint64 imagesByPreview(const QJsonObject& answer) {
    const qint64 read = numberOf(answer, "read");
    return read <= 0 ? 0
                     : std::llround(double(numberOf(answer, "files")) *
                                    double(numberOf(answer, "images")) / double(read));
}

}  // namespace outis::gui
