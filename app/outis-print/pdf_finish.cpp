// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-print/pdf_finish.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

namespace outis::print {
namespace {

using Object = QPDFObjectHandle;

Object destination(const Place& place, const std::vector<Object>& pages) {
    const Object page = pages.at(static_cast<std::size_t>(place.page));
    Object array = Object::newArray();
    array.appendItem(page);
    array.appendItem(Object::newName("/XYZ"));
    const double height = Object(page).getKey("/MediaBox").getArrayItem(3).getNumericValue();
    array.appendItem(Object::newNull());
    array.appendItem(Object::newReal(height - place.top, 1));
    array.appendItem(Object::newNull());
    return array;
}

/// Links of the page ("#audit") become links of the document; one that leads nowhere goes.
void mendLinks(Object page, const std::map<std::string, Object>& targets) {
    Object notes = page.getKey("/Annots");
    if (!notes.isArray()) {
        return;
    }
    Object kept = Object::newArray();
    for (Object note : notes.aitems()) {
        Object address = note.getKey("/A").getKey("/URI");
        const std::string id = address.isString() ? address.getUTF8Value() : "";
        const auto target = targets.find(id.substr(std::min<std::size_t>(1, id.size())));
        if (target != targets.end()) {
            note.removeKey("/A");
            note.replaceKey("/Dest", target->second);
            kept.appendItem(note);
        }
    }
    page.replaceKey("/Annots", kept);
}

void addBookmarks(QPDF& pdf, const std::vector<Place>& places,
                  const std::map<std::string, Object>& targets) {
    if (places.empty()) {
        return;
    }
    Object outlines = pdf.makeIndirectObject(Object::newDictionary());
    std::vector<Object> items;
    for (const Place& place : places) {
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(place.title.toStdString()));
        item.replaceKey("/Parent", outlines);
        item.replaceKey("/Dest", targets.at(place.id.toStdString()));
        items.push_back(item);
    }
    for (std::size_t k = 0; k + 1 < items.size(); ++k) {
        items[k].replaceKey("/Next", items[k + 1]);
        items[k + 1].replaceKey("/Prev", items[k]);
    }
    outlines.replaceKey("/Type", Object::newName("/Outlines"));
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outlines);
}

}  // namespace

QByteArray finished(const Paged& paged, const QString& title) {
    QPDF pdf;
    pdf.processMemoryFile("report", paged.pdf.constData(),
                          static_cast<std::size_t>(paged.pdf.size()));
    std::vector<Object> pages;
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        pages.push_back(page.getObjectHandle());
    }
    std::map<std::string, Object> targets;
    for (const Place& place : paged.places) {
        targets.emplace(place.id.toStdString(), destination(place, pages));
    }
    for (const Object& page : pages) {
        mendLinks(page, targets);
    }
    addBookmarks(pdf, paged.places, targets);
    Object root = pdf.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", Object::newString("en"));
    Object view = Object::newDictionary();
    view.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", view);
    Object about = Object::newDictionary();
    about.replaceKey("/Title", Object::newUnicodeString(title.toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(about));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()),
            static_cast<qsizetype>(buffer->getSize())};
}

}  // namespace outis::print
