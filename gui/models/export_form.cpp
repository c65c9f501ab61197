// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/export_form.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include "gui/models/import_request.h"
#include "gui/text/tr.h"

namespace outis::gui {

namespace {

QString targetProblem(const QString& target, const QString& workspace) {
    if (target.isEmpty()) {
        return tr("Choose a folder for the package.");
    }
    if (!QDir::isAbsolutePath(target)) {
        return tr("Give the whole path, from the beginning of the disk.");
    }
    if (isInside(target, workspace) || isInside(workspace, target)) {
        return tr("A package must lie outside the workspace, and not around it.");
    }
    const QFileInfo info(target);
    const bool isEmptyFolder =
        info.isDir() &&
        QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if ((info.exists() || info.isSymLink()) && !isEmptyFolder) {
        return tr("There is something already. Name a new folder, or an empty one.");
    }
    const QFileInfo parent(QFileInfo(QDir::cleanPath(target)).absolutePath());
    if (!parent.isDir()) {
        return tr("The folder above it does not exist.");
    }
    return parent.isWritable() ? QString() : tr("You may not write there.");
}

QString urlProblem(const QString& url) {
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isWeb =
        parsed.scheme() == QLatin1String("https") || parsed.scheme() == QLatin1String("http");
    return url.isEmpty() || (parsed.isValid() && isWeb && !parsed.host().isEmpty())
               ? QString()
               : tr("A web address begins with https://");
}

}  // namespace

QHash<ExportField, QString> problemsOf(const ExportForm& form, const QString& workspace) {
    QHash<ExportField, QString> problems;
    const auto object = [&](ExportField field, const QString& problem) {
        if (!problem.isEmpty()) {
            problems.insert(field, problem);
        }
    };
    const auto need = [&](ExportField field, const QString& text, const QString& problem) {
        object(field, text.trimmed().isEmpty() ? problem : QString());
    };
    object(ExportField::Target, targetProblem(form.target, workspace));
    need(ExportField::Title, form.title, tr("The set needs a name."));
    need(ExportField::Publisher, form.publisher, tr("Say which organisation releases it."));
    need(ExportField::Contact, form.contact,
         tr("Receivers need an address for questions and withdrawal."));
    object(ExportField::Url, urlProblem(form.url));
    object(ExportField::Recipients,
           form.recipients.isEmpty()
               ? tr("Say who receives this copy; it stays in the ledger of this workspace.")
               : QString());
    return problems;
}

QStringList exportArguments(const ExportForm& form, const QString& release) {
    QStringList arguments{QStringLiteral("--release=") + release,
                          QStringLiteral("--to=") + form.target,
                          QStringLiteral("--title=") + form.title.trimmed(),
                          QStringLiteral("--publisher=") + form.publisher.trimmed(),
                          QStringLiteral("--contact=") + form.contact.trimmed()};
    if (!form.url.isEmpty()) {
        arguments += QStringLiteral("--url=") + form.url;
    }
    for (const QString& recipient : form.recipients) {
        arguments += QStringLiteral("--recipient=") + recipient;
    }
    if (form.withDicom) {
        arguments += QStringLiteral("--dicom");
    }
    return arguments;
}

QStringList recipientsOf(const QString& text) {
    QStringList recipients;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString name = line.simplified();
        if (!name.isEmpty() && !recipients.contains(name)) {
            recipients.append(name);
        }
    }
    return recipients;
}

}  // namespace outis::gui
