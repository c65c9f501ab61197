// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QString>
#include <QUrl>

class QWidget;

namespace outis::gui {

/// The one seam through which the window asks the steward for places and opens things elsewhere;
/// tests answer in its stead. Nothing here waits: answers arrive through the function given, which
/// is not called when the steward cancels.
class Dialogs {
public:
    using Answer = std::function<void(const QString& path)>;

    virtual ~Dialogs() = default;
    virtual void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                              Answer answer) = 0;
    virtual void chooseFile(QWidget* parent, const QString& title, const QString& start,
                            const QString& filter, Answer answer) = 0;
    virtual void chooseNewFile(QWidget* parent, const QString& title, const QString& start,
                               const QString& filter, Answer answer) = 0;
    /// In the system's browser or viewer; false when there is none.
    virtual bool openUrl(const QUrl& url) = 0;
    virtual void copyText(const QString& text) = 0;
};

/// Where new files and workspaces are proposed: the user's documents.
[[nodiscard]] QString documentsFolder();

/// The system's own dialogs.
class SystemDialogs final : public Dialogs {
public:
    void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                      Answer answer) override;
    void chooseFile(QWidget* parent, const QString& title, const QString& start,
                    const QString& filter, Answer answer) override;
    void chooseNewFile(QWidget* parent, const QString& title, const QString& start,
                       const QString& filter, Answer answer) override;
    bool openUrl(const QUrl& url) override;
    void copyText(const QString& text) override;
};

}  // namespace outis::gui
