// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/import_draft.h"

#include <QJsonDocument>

namespace outis::gui {

namespace {

const QString kKey = QStringLiteral("wizard/draft");
constexpr int kVersion = 1;

/// Calls visit(name, field) for every answer that is kept.
template <class Request, class Visit>
void eachAnswer(Request& request, const Visit& visit) {
    visit("source", request.source);
    visit("labels", request.labels);
    visit("label-profile", request.labelProfile);
    visit("patient-rule", request.patientRule);
    visit("patient-regex", request.patientRegex);
    visit("folder-level", request.folderLevel);
    visit("allow-unknown-patients", request.allowUnknownPatients);
    visit("mask-text", request.masksText);
    visit("keep-markers", request.keepsMarkers);
    visit("validation", request.validationPercent);
    visit("test", request.testPercent);
    visit("control", request.controlPercent);
    visit("size", request.size);
    visit("preset", request.preset);
    visit("train-images", request.trainImages);
    visit("steer", request.steer);
    visit("k", request.patientsPerCondition);
    visit("folds", request.folds);
    visit("meter", request.meter);
    eachSourceWord(request.about, visit);
    visit("policy", request.policy);
    visit("workspace", request.workspace);
}

struct Reader {
    const QJsonObject& json;
    void operator()(const char* name, QString& field) const {
        field = json.value(QLatin1String(name)).toString(field);
    }
    void operator()(const char* name, int& field) const {
        field = json.value(QLatin1String(name)).toInt(field);
    }
    void operator()(const char* name, qint64& field) const {
        field = json.value(QLatin1String(name)).toInteger(field);
    }
    void operator()(const char* name, bool& field) const {
        field = json.value(QLatin1String(name)).toBool(field);
    }
};

}  // namespace

void saveImportDraft(const ImportDraft& draft, QSettings& settings) {
    QJsonObject answers;
    eachAnswer(draft.request, [&](const char* name, const auto& field) {
        answers.insert(QLatin1String(name), field);
    });
    if (!draft.mapping.isEmpty()) {
        answers.remove(QLatin1String("label-profile"));  // a temporary file of the mapping
    }
    const QJsonObject json{{QStringLiteral("version"), kVersion},
                           {QStringLiteral("saved"), draft.saved.toString(Qt::ISODate)},
                           {QStringLiteral("mapping"), draft.mapping},
                           {QStringLiteral("answers"), answers}};
    settings.setValue(kKey, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

std::optional<ImportDraft> loadImportDraft(const QSettings& settings) {
    const QJsonObject json =
        QJsonDocument::fromJson(settings.value(kKey).toString().toUtf8()).object();
    if (json.value(QLatin1String("version")).toInt() != kVersion) {
        return std::nullopt;
    }
    const QJsonObject answers = json.value(QLatin1String("answers")).toObject();
    ImportDraft draft;
    eachAnswer(draft.request, Reader{answers});
    draft.mapping = json.value(QLatin1String("mapping")).toObject();
    draft.saved = QDateTime::fromString(json.value(QLatin1String("saved")).toString(), Qt::ISODate);
    return draft;
}

void forgetImportDraft(QSettings& settings) {
    settings.remove(kKey);
}

}  // namespace outis::gui
