// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/label_answer.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include "gui/text/import_words.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

constexpr qsizetype kNamedLines = 12;

QString textOf(const QJsonValue& value) {
    return value.toString();
}

MappedColumn mappedColumnOf(const QJsonObject& json) {
    MappedColumn mapped;
    mapped.meaning = textOf(json.value(QLatin1String("meaning")));
    mapped.column = textOf(json.value(QLatin1String("column")));
    mapped.chosenBy = textOf(json.value(QLatin1String("chosen_by")));
    for (const QJsonValue& choice : json.value(QLatin1String("choices")).toArray()) {
        mapped.choices.append(choice.toString());
    }
    return mapped;
}

TextRow firstRowOf(const QJsonObject& json) {
    const auto text = [&](const char* key) { return textOf(json.value(QLatin1String(key))); };
    const QJsonValue age = json.value(QLatin1String("age"));
    QStringList findings;
    const QJsonObject states = json.value(QLatin1String("findings")).toObject();
    for (auto each = states.begin(); each != states.end(); ++each) {
        const QString state = each.value().toString();
        findings.append(state == QLatin1String("positive")
                            ? each.key()
                            : QStringLiteral("%1 (%2)").arg(each.key(), findingStateWord(state)));
    }
    const QString image = text("image").isEmpty() ? text("study") : text("image");
    return {{countWords(json.value(QLatin1String("line")).toInteger()), image,
             yesNoWord(json.value(QLatin1String("has_patient")).toBool()), text("view"),
             text("sex"), age.isNull() ? QString() : QString::number(age.toInteger()),
             findings.join(QStringLiteral(", "))},
            {},
            findings.join(QLatin1Char('\n'))};
}

TextRow findingOf(const QJsonObject& json) {
    const auto count = [&](const char* key) {
        return countWords(json.value(QLatin1String(key)).toInteger());
    };
    return {{textOf(json.value(QLatin1String("name"))), count("positive"), count("negative"),
             count("uncertain"), count("missing")},
            {},
            {}};
}

TextRow problemOf(const QJsonObject& json) {
    QStringList lines;
    const QJsonArray places = json.value(QLatin1String("places")).toArray();
    for (const QJsonValue& each : places) {
        const QJsonObject place = each.toObject();
        const qint64 other = place.value(QLatin1String("other_line")).toInteger();
        const QString line = QString::number(place.value(QLatin1String("line")).toInteger());
        lines.append(other > 0 ? againstLineWords(line, QString::number(other)) : line);
    }
    const qint64 count = json.value(QLatin1String("count")).toInteger();
    QString shown = lines.mid(0, kNamedLines).join(QStringLiteral(", "));
    if (count > kNamedLines) {
        shown += QStringLiteral(", …");
    }
    return {
        {countWords(count), labelProblemWords(textOf(json.value(QLatin1String("text")))), shown},
        textOf(json.value(QLatin1String("kind"))),
        lines.join(QStringLiteral(", "))};
}

template <class Make>
QList<TextRow> rowsOf(const QJsonValue& list, Make make) {
    QList<TextRow> rows;
    for (const QJsonValue& each : list.toArray()) {
        rows.append(make(each.toObject()));
    }
    return rows;
}

QByteArray textOfProfile(const QJsonObject& profile) {
    return QJsonDocument(profile).toJson(QJsonDocument::Indented);
}

}  // namespace

LabelAnswer labelAnswerOf(const QJsonObject& json) {
    const auto count = [&](const char* key) { return json.value(QLatin1String(key)).toInteger(); };
    LabelAnswer answer;
    answer.isUsable = json.value(QLatin1String("usable")).toBool();
    if (const QJsonObject error = json.value(QLatin1String("error")).toObject(); !error.isEmpty()) {
        const auto text = [&](const char* key) {
            return error.value(QLatin1String(key)).toString().toStdString();
        };
        answer.error = Error{errorFromName(text("code")), text("subject"), text("detail")};
        answer.isUsable = false;
    }
    for (const QJsonValue& each : json.value(QLatin1String("mapping")).toArray()) {
        answer.mapping.append(mappedColumnOf(each.toObject()));
    }
    answer.profile = json.value(QLatin1String("profile")).toObject();
    for (const QJsonValue& each : json.value(QLatin1String("profiles")).toArray()) {
        answer.profiles.append(each.toString());
    }
    answer.rows = count("rows");
    answer.rowsUsed = count("rows_used");
    answer.patients = count("patients");
    answer.rowsWithoutPatient = count("rows_without_patient");
    if (const QJsonObject source = json.value(QLatin1String("source")).toObject();
        !source.isEmpty()) {
        answer.filesWithRow = source.value(QLatin1String("files_with_row")).toInteger();
        answer.filesWithoutRow = source.value(QLatin1String("files_without_row")).toInteger();
    }
    answer.firstRows = rowsOf(json.value(QLatin1String("first_rows")), firstRowOf);
    answer.findings = rowsOf(json.value(QLatin1String("findings")), findingOf);
    answer.problems = rowsOf(json.value(QLatin1String("problems")), problemOf);
    return answer;
}

QJsonObject profileWith(QJsonObject profile, const QString& meaning, const QString& column) {
    QJsonObject columns = profile.value(QLatin1String("columns")).toObject();
    columns.insert(meaning, column.isEmpty() ? QJsonValue() : QJsonValue(column));
    profile.insert(QLatin1String("columns"), columns);
    if (meaning == QLatin1String("findings")) {
        for (const char* guessed : {"class_columns", "list", "separator"}) {
            profile.remove(QLatin1String(guessed));
        }
    }
    return profile;
}

Result<std::shared_ptr<QTemporaryFile>> writeTemporaryProfile(const QJsonObject& profile,
                                                              const QString& folder) {
    // QTemporaryFile makes its file with mode 0600.
    auto file = std::make_shared<QTemporaryFile>(
        QDir(folder).filePath(QStringLiteral("outis-labels-XXXXXX.json")));
    const QByteArray text = textOfProfile(profile);
    if (!file->open() || file->write(text) != text.size() || !file->flush()) {
        return Error{ErrorCode::Unwritable, folder.toStdString(),
                     file->errorString().toStdString()};
    }
    file->close();
    return file;
}

Result<void> saveProfile(const QJsonObject& profile, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(textOfProfile(profile)) < 0 ||
        !file.commit()) {
        return Error{ErrorCode::Unwritable, path.toStdString(), file.errorString().toStdString()};
    }
    return {};
}

}  // namespace outis::gui
