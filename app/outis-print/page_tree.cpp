// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-print/page_tree.h"

#include <QXmlStreamReader>
#include <algorithm>

namespace outis::print {
namespace {

/// Elements within each other; our own pages have about ten.
constexpr int kDeepest = 64;

/// Letters that no XML may hold.
QString withoutControls(QString text) {
    erase_if(text, [](QChar letter) {
        return letter.unicode() < 0x20 && letter != u'\n' && letter != u'\t' && letter != u'\r';
    });
    return text;
}

bool readElement(QXmlStreamReader& reader, Node& node, int depth) {
    if (depth > kDeepest) {
        return false;
    }
    node.name = reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        node.attributes[attribute.name().toString()] = attribute.value().toString();
    }
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!readElement(reader, node.children.emplace_back(), depth + 1)) {
                    return false;
                }
                break;
            case QXmlStreamReader::Characters:
                node.children.emplace_back().text = reader.text().toString();
                break;
            case QXmlStreamReader::EndElement:
                return true;
            default:
                break;
        }
    }
    return false;
}

QString collected(const Node& node) {
    QString text = node.text;
    for (const Node& child : node.children) {
        text += collected(child);
    }
    return text;
}

}  // namespace

bool Node::hasClass(const char* one) const {
    return attributes.value(QStringLiteral("class")).split(u' ').contains(QLatin1String(one));
}

QString Node::allText() const {
    return collected(*this).simplified();
}

const Node* Node::find(const char* element) const {
    for (const Node& child : children) {
        if (child.is(element)) {
            return &child;
        }
        if (const Node* found = child.find(element)) {
            return found;
        }
    }
    return nullptr;
}

std::optional<Page> readPage(const QByteArray& html) {
    QXmlStreamReader reader(withoutControls(QString::fromUtf8(html)));
    Node root;
    if (!reader.readNextStartElement() || !readElement(reader, root, 0) || reader.hasError()) {
        return std::nullopt;
    }
    const Node* const title = root.find("title");
    const Node* const style = root.find("style");
    const Node* const body = root.find("body");
    if (!root.is("html") || title == nullptr || style == nullptr || body == nullptr) {
        return std::nullopt;
    }
    return Page{title->allText(), collected(*style), *body};
}

QString markupOf(const Node& node) {
    if (node.name.isEmpty()) {
        return node.text.toHtmlEscaped();
    }
    QString text = u'<' + node.name;
    for (auto at = node.attributes.begin(); at != node.attributes.end(); ++at) {
        text += u' ' + at.key() + QStringLiteral("=\"") + at.value().toHtmlEscaped() + u'"';
    }
    text += u'>';
    for (const Node& child : node.children) {
        text += markupOf(child);
    }
    return text + QStringLiteral("</") + node.name + u'>';
}

}  // namespace outis::print
