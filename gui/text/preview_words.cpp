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

qint64 numberOf(const QJsonObject& answer, const char* key) {
    return answer.value(QLatin1String(key)).toInteger();
}

}  // namespace

QString previewWords(const QJsonObject& answer) {
    QString words =
        tr("%1 of %2 files were read: %3 images (%4), writing on %5 of them.")
            .arg(countWords(numberOf(answer, "read")), countWords(numberOf(answer, "files")),
                 countWords(numberOf(answer, "images")),
                 countsOf(answer.value(QLatin1String("formats")).toObject(),
                          [](const QString& format) { return format.toUpper(); }),
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
