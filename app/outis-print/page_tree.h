// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <optional>
#include <vector>

/// The page of a report, read back.
namespace outis::print {

/// An element, or a piece of text (then without a name).
struct Node {
    QString name;
    QString text;
    QMap<QString, QString> attributes;
    std::vector<Node> children;

    [[nodiscard]] bool is(const char* element) const { return name == QLatin1String(element); }
    [[nodiscard]] bool hasClass(const char* one) const;
    /// Of an element with a class.
    [[nodiscard]] bool is(const char* element, const char* one) const {
        return is(element) && hasClass(one);
    }
    /// All text below, white space joined.
    [[nodiscard]] QString allText() const;
    /// The first element of that name below; nullptr when there is none.
    [[nodiscard]] const Node* find(const char* element) const;
};

struct Page {
    QString title;
    QString style;
    Node body;
};

/// Nothing for what is not well-formed, or no page with a title and a body.
[[nodiscard]] std::optional<Page> readPage(const QByteArray& html);

/// As markup again.
[[nodiscard]] QString markupOf(const Node& node);

}  // namespace outis::print
