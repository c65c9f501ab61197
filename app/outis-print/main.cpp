// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QByteArray>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHashFunctions>
#include <cstdio>
#include <new>

#include "app/outis-print/page_tree.h"
#include "app/outis-print/paged_document.h"
#include "app/outis-print/pdf_finish.h"
#include "app/outis-print/print_layout.h"
#include "core/base/hash.h"
#include "core/release/print/print_exit.h"

namespace {

using outis::release::kNoFont;
using outis::release::kNoMemory;
using outis::release::kNoPage;
using outis::release::kNotPrinted;
using outis::release::kPrinted;

/// Enough to tell one report from another.
constexpr int kDigestDigits = 16;

int print(const QByteArray& html, bool asText) {
    const auto page = outis::print::readPage(html);
    if (!page) {
        return kNoPage;
    }
    if (QFontDatabase::families().isEmpty()) {
        return kNoFont;
    }
    const QString digest = QString::fromStdString(outis::toHex(outis::sha256(html.toStdString())));
    const auto paged = outis::print::paginate(
        outis::print::layOut(*page, outis::print::textWidth()),
        {page->title, QStringLiteral("report.html ") + digest.left(kDigestDigits)});
    const QByteArray out =
        asText ? paged.text.toUtf8() : outis::print::finished(paged, page->title);
    QFile standard;
    const bool isWritten = standard.open(stdout, QIODevice::WriteOnly) &&
                           standard.write(out) == out.size() && standard.flush();
    return isWritten ? kPrinted : kNotPrinted;
}

}  // namespace

/// Prints the page of a report, from standard input, as a PDF to standard output; with --text the
/// text that stands in it. For outis-worker, which starts it; needs no display.
int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed();  // the same page gives the same bytes
    try {
        const QGuiApplication application(argc, argv);
        QFile standard;
        if (!standard.open(stdin, QIODevice::ReadOnly)) {
            return kNoPage;
        }
        return print(standard.readAll(),
                     application.arguments().contains(QStringLiteral("--text")));
    } catch (const std::bad_alloc&) {
        return kNoMemory;
    } catch (const std::exception&) {
        return kNotPrinted;
    }
}
