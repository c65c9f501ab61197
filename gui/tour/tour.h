// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTimer>

#include "gui/models/rail_model.h"

class QWidget;

namespace outis::gui {

class Launcher;
class MainWindow;

/// What `outis --tour` is asked to draw.
struct TourPlan {
    QString folder;     ///< the pictures go there
    QString workspace;  ///< opened, only read
    QString source;     ///< the wizard's folder of images; "" for the workspace's own images
    QString worker;     ///< outis-worker
    QStringList languages{QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("fr")};
    QStringList themes{QStringLiteral("light"), QStringLiteral("dark")};
    QSize size{1280, 800};
    /// A view that looks the same for this long has settled; charts redraw after 250 ms.
    int quietMs = 400;
};

struct TourResult {
    int pictures = 0;
    QStringList cutTexts;  ///< one line each: view, widget, text and why
    QStringList failures;  ///< views that could not be reached, settled or written
};

/// Goes through every view of the window in each language and theme and writes one picture per
/// view, `de-dark-review.png`, once it has stopped changing.
class Tour : public QObject {
    Q_OBJECT
public:
    /// `launcher` must outlive the tour.
    Tour(TourPlan plan, Launcher& launcher, QObject* parent = nullptr);
    ~Tour() override;

    void start();
    [[nodiscard]] const TourResult& result() const { return result_; }

Q_SIGNALS:
    void finished();

private:
    /// Begun once, then looked at until it is done or takes too long; `end` hears which, and may
    /// put what follows at the front. Each part may be left out.
    struct Step {
        std::function<void()> begin;
        std::function<bool()> isDone;
        std::function<void(bool isDone)> end;
    };
    struct Scene;
    using WidgetOf = std::function<QWidget*()>;

    void look();
    void insert(std::deque<Step> steps);
    void fail(const QString& what);

    void addScene(const QString& language, const QString& theme);
    void addWizard();
    void addWizardPage(int page);
    void addWorkspace();
    void addPage(const QString& name, const std::function<void()>& show);
    void addTab(const QString& name, int tab);
    void addScreen(const QString& name, int screen);
    /// A dialog that a button of `page` opens; nothing where the page does not offer it now.
    void addOffered(outis::gui::Step page, const QString& name, QLatin1String button,
                    QLatin1String dialog);
    /// A workspace made for the picture, on which another worker seems to be at work.
    void addBusy(std::size_t which);
    void addPlace(const QString& name, const QString& prefix);
    void addDialog(const QString& name, const std::function<void()>& open, const WidgetOf& find);

    [[nodiscard]] Step picture(const QString& name, const WidgetOf& find,
                               const std::function<void()>& then = {});
    [[nodiscard]] WidgetOf window() const;
    bool hasSettled(QWidget* widget);
    void write(const QString& name, const QWidget* widget);

    TourPlan plan_;
    Launcher& launcher_;
    QTimer timer_;
    std::deque<Step> steps_;
    bool hasBegun_ = false;
    QElapsedTimer clock_;
    QElapsedTimer quiet_;
    QImage last_;
    QString prefix_;
    std::unique_ptr<Scene> scene_;
    TourResult result_;
};

}  // namespace outis::gui
