// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

/// Puts what it is asked for between signs, places and all.
class MarkingTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char*, const char* text, const char*,
                                    int) const override {
        return QStringLiteral("«") + QString::fromUtf8(text) + QStringLiteral("»");
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};
