// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/power_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <QCategoryAxis>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

/// Lines of several kinds would hide each other's intervals where they meet.
constexpr qreal kStep = 0.012;

struct ShortName {
    const char* kind;
    const char* words;
};
/// A legend has room for a word or two.
constexpr ShortName kShortNames[] = {{"exact copies", OUTIS_WORDS("exact")},
                                     {"lightly edited copies", OUTIS_WORDS("lightly edited")},
                                     {"noised and denoised copies", OUTIS_WORDS("noised")},
                                     {"other images of the patients", OUTIS_WORDS("other images")}};

QString legendName(const PowerFact& fact) {
    QString name = reportWord(fact.kind);
    for (const ShortName& known : kShortNames) {
        if (fact.kind == QLatin1String(known.kind)) {
            name = tr(known.words);
        }
    }
    return fact.half.isEmpty() ? name : tr("%1: %2").arg(fact.half, name);
}

QStringList namesOf(const QList<PowerFact>& power) {
    QStringList names;
    for (const PowerFact& fact : power) {
        if (const QString name = powerName(fact); !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

/// Of one line, by rising share.
QList<PowerFact> pointsOf(const QList<PowerFact>& power, const QString& name) {
    QList<PowerFact> points;
    std::copy_if(power.begin(), power.end(), std::back_inserter(points),
                 [&](const PowerFact& fact) {
                     return powerName(fact) == name && fact.share > 0 && fact.found.value;
                 });
    std::stable_sort(points.begin(), points.end(),
                     [](const PowerFact& a, const PowerFact& b) { return a.share < b.share; });
    return points;
}

}  // namespace

QString powerName(const PowerFact& fact) {
    const QString kind = reportWord(fact.kind);
    return fact.half.isEmpty() ? kind : PowerChart::tr("generator %1, %2").arg(fact.half, kind);
}

QString oneInWords(double share) {
    return PowerChart::tr("1 in %1").arg(countWords(std::llround(1 / share)));
}

PowerChart::PowerChart(QWidget* parent)
    : Chart(QStringLiteral("powerChart"),
            tr("Share of planted leaks that the audit would have found, over their share of the "
               "release"),
            parent) {
    setMinimumSize(320, 240);
    shares_ = new QCategoryAxis(this);
    shares_->setTitleText(tr("copies among the images of the release"));
    shares_->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    found_ = new QValueAxis(this);
    found_->setTitleText(tr("found (%)"));
    found_->setLabelFormat(kAxisNumbers);
    setRoundTicks(*found_, 0, 100, 5);
    found_->setRange(-3, 103);  // points at both ends are whole
    chart()->addAxis(shares_, Qt::AlignBottom);
    chart()->addAxis(found_, Qt::AlignLeft);
    reliable_ = new QLineSeries(this);
    reliable_->setName(tr("reliable"));
    chart()->addSeries(reliable_);
    reliable_->attachAxis(shares_);
    reliable_->attachAxis(found_);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    begin();
}

void PowerChart::setPower(const QList<PowerFact>& power) {
    power_ = power;
    clearLines();
    setShares(power);
    const QStringList names = namesOf(power);
    qreal offset = -kStep * static_cast<qreal>(names.size() - 1) / 2;
    for (const QString& name : names) {
        addLine(pointsOf(power, name), offset);
        offset += kStep;
    }
    setHeadline(finding(power));
    applyTheme(Theme::of(*this));
}

void PowerChart::clearLines() {
    for (const Line& old : std::as_const(lines_)) {
        for (QLineSeries* series : old.intervals + QList<QLineSeries*>{old.line}) {
            chart()->removeSeries(series);
            series->deleteLater();
        }
    }
    lines_.clear();
}

void PowerChart::addLine(const QList<PowerFact>& points, qreal offset) {
    const QString name = points.isEmpty() ? QString() : legendName(points.constFirst());
    const auto add = [&](const QString& title) {
        auto* series = new QLineSeries(this);
        series->setName(title);
        chart()->addSeries(series);
        series->attachAxis(shares_);
        series->attachAxis(found_);
        return series;
    };
    Line made;
    for (const PowerFact& point : points) {
        if (point.found.low && point.found.high) {
            QLineSeries* interval = add(name);
            const qreal at = std::log10(point.share) + offset;
            interval->append(at, 100 * *point.found.low);
            interval->append(at, 100 * *point.found.high);
            const QList<QLegendMarker*> keys = chart()->legend()->markers(interval);
            for (QLegendMarker* key : keys) {
                key->setVisible(false);
            }
            made.intervals.append(interval);
        }
    }
    made.line = add(name);
    made.line->setPointsVisible(true);
    for (const PowerFact& point : points) {
        made.line->append(std::log10(point.share) + offset, 100 * *point.found.value);
    }
    connect(made.line, &QLineSeries::hovered, this,
            [this, points, offset](const QPointF& at, bool isOver) {
                const auto nearest = std::min_element(
                    points.begin(), points.end(), [&](const auto& a, const auto& b) {
                        const auto away = [&](const PowerFact& fact) {
                            return std::abs(std::log10(fact.share) + offset - at.x());
                        };
                        return away(a) < away(b);
                    });
                showToolTip(!isOver || nearest == points.end()
                                ? QString()
                                : tr("%1, %2: %3 found")
                                      .arg(powerName(*nearest), oneInWords(nearest->share),
                                           shareWords(nearest->found)));
            });
    lines_.append(made);
}

void PowerChart::setShares(const QList<PowerFact>& power) {
    const QStringList old = shares_->categoriesLabels();
    for (const QString& label : old) {
        shares_->remove(label);
    }
    std::set<double> places;
    for (const PowerFact& fact : power) {
        if (fact.share > 0) {
            places.insert(std::log10(fact.share));
        }
    }
    if (places.empty()) {
        places = {-3, -1};
    }
    const double margin = std::max(*places.rbegin() - *places.begin(), 0.5) * 0.06;
    shares_->setRange(*places.begin() - margin, *places.rbegin() + margin);
    shares_->setStartValue(*places.begin() - 2 * margin);
    // Labels that would lie on each other are left out.
    const double room = (*places.rbegin() - *places.begin()) / 7;
    double last = -1000;
    for (const double place : places) {
        if (place - last >= room) {
            shares_->append(oneInWords(std::pow(10, place)), place);
            last = place;
        }
    }
    reliable_->replace({{*places.begin() - margin, 100 * kReliable},
                        {*places.rbegin() + margin, 100 * kReliable}});
}

QString PowerChart::finding(const QList<PowerFact>& power) {
    QStringList missed;
    double largest = 0;
    const QStringList names = namesOf(power);
    for (const QString& name : names) {
        const QList<PowerFact> points = pointsOf(power, name);
        const auto found = std::find_if(points.begin(), points.end(), [](const PowerFact& fact) {
            return *fact.found.value >= kReliable;
        });
        if (found == points.end()) {
            missed.append(name);
        } else {
            largest = std::max(largest, found->share);
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    if (missed.isEmpty()) {
        return tr("A leak of %1 images would have been found, whatever its kind")
            .arg(oneInWords(largest));
    }
    return tr("Not found reliably at any share tried: %1").arg(missed.join(QStringLiteral("; ")));
}

ChartTable PowerChart::table() const {
    ChartTable table{
        {tr("Planted"), tr("Images planted"), tr("Share of the release"), tr("Found (share)"),
         tr("Lower end of the interval"), tr("Upper end of the interval")},
        {}};
    const auto cell = [](const std::optional<double>& value) {
        return value ? tableNumber(*value) : QString();
    };
    for (const PowerFact& fact : power_) {
        table.rows.append({powerName(fact), QString::number(fact.planted), tableNumber(fact.share),
                           cell(fact.found.value), cell(fact.found.low), cell(fact.found.high)});
    }
    return table;
}

void PowerChart::applyTheme(const Theme& theme) {
    // Planted copies are neither real nor synthetic sets: none of the colours with a meaning but
    // that of "other"; lines differ by their dashes as well.
    const std::array colours{theme.accent, theme.both, theme.text, theme.muted};
    const std::array dashes{Qt::SolidLine, Qt::DashDotLine, Qt::DotLine, Qt::DashLine};
    for (qsizetype line = 0; line < lines_.size(); ++line) {
        const auto style = static_cast<std::size_t>(line) % colours.size();
        lines_[line].line->setPen(QPen(colours[style], 2.2, dashes[style]));
        for (QLineSeries* interval : std::as_const(lines_[line].intervals)) {
            interval->setPen(QPen(colours[style], 1.2));
        }
    }
    reliable_->setPen(QPen(theme.attention, 1.6, Qt::DashLine));
    shares_->setGridLineVisible(false);
}

}  // namespace outis::gui
