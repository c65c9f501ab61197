// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/language.h"

#include <memory>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Outside the namespace: the macro declares a function of the resource's source file.
static void registerTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace outis::gui {

namespace {

/// Of a name such as "de-AT".
QString languagePart(const QString& name) {
    return name.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
}

/// Takes the place of the translator of that name, if there is one. The application owns it.
void install(const QString& name, const QString& folder, const QString& file) {
    QCoreApplication* application = QCoreApplication::instance();
    delete application->findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    auto translator = std::make_unique<QTranslator>(application);
    translator->setObjectName(name);
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get())) {
        translator.release();
    }
}

}  // namespace

QStringList languages() {
    return {QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("fr")};
}

QString systemLanguage() {
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& name : wanted) {
        if (languages().contains(languagePart(name))) {
            return languagePart(name);
        }
    }
    return QStringLiteral("en");
}

bool useLanguage(const QString& language) {
    if (!languages().contains(language)) {
        return false;
    }
    registerTranslations();
    // The country of the system counts only where its language is spoken.
    const QLocale system = QLocale::system();
    QLocale locale = languagePart(system.name()) == language ? system : QLocale(language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(locale);
    // The later one is asked first: ours after Qt's, which may not be installed.
    install(QStringLiteral("qtTranslator"), QLibraryInfo::path(QLibraryInfo::TranslationsPath),
            QStringLiteral("qtbase_") + language);
    install(QStringLiteral("outisTranslator"), QStringLiteral(":/outis/translations"),
            QStringLiteral("outis_") + language);
    return true;
}

}  // namespace outis::gui
