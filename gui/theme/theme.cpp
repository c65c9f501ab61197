// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/theme/theme.h"

#include <QWidget>

namespace outis::gui {

namespace {

Theme sharedColours() {
    Theme theme;
    theme.real = QColor(0x00, 0x72, 0xb2);
    theme.synthetic = QColor(0xd5, 0x5e, 0x00);
    theme.control = QColor(0x7a, 0x7f, 0x87);
    theme.both = QColor(0x00, 0x9e, 0x73);
    theme.picture = QColor(0x11, 0x14, 0x17);
    theme.onAccent = Qt::white;
    return theme;
}

Theme makeLight() {
    Theme theme = sharedColours();
    theme.window = QColor(0xf5, 0xf6, 0xf8);
    theme.rail = QColor(0xec, 0xef, 0xf3);
    theme.card = Qt::white;
    theme.border = QColor(0xd9, 0xdd, 0xe3);
    theme.grid = QColor(0xe4, 0xe7, 0xec);
    theme.text = QColor(0x1d, 0x27, 0x33);
    theme.muted = QColor(0x5b, 0x66, 0x74);
    theme.accent = QColor(0x0f, 0x6c, 0xbd);
    theme.accentPressed = QColor(0x0b, 0x54, 0x94);
    theme.pass = QColor(0x1a, 0x7f, 0x37);
    theme.attention = QColor(0x9a, 0x67, 0x00);
    theme.fail = QColor(0xb4, 0x23, 0x18);
    theme.attentionSurface = QColor(0xff, 0xf8, 0xe5);
    theme.failSurface = QColor(0xfe, 0xf0, 0xee);
    return theme;
}

Theme makeDark() {
    Theme theme = sharedColours();
    theme.isDark = true;
    theme.window = QColor(0x18, 0x1b, 0x20);
    theme.rail = QColor(0x1f, 0x23, 0x29);
    theme.card = QColor(0x24, 0x29, 0x30);
    theme.border = QColor(0x3b, 0x43, 0x4d);
    theme.grid = QColor(0x35, 0x3c, 0x45);
    theme.text = QColor(0xe8, 0xeb, 0xef);
    theme.muted = QColor(0xa4, 0xae, 0xba);
    theme.accent = QColor(0x2b, 0x86, 0xd6);
    theme.accentPressed = QColor(0x0f, 0x6c, 0xbd);
    // The same hues, lighter, so that words stay readable on dark cards.
    theme.pass = QColor(0x4c, 0xc2, 0x6b);
    theme.attention = QColor(0xe0, 0xa8, 0x30);
    theme.fail = QColor(0xf9, 0x7c, 0x70);
    theme.attentionSurface = QColor(0x3a, 0x30, 0x18);
    theme.failSurface = QColor(0x40, 0x23, 0x21);
    return theme;
}

constexpr auto kStyleSheet = R"(
QMainWindow, QDialog, QScrollArea, QWidget[surface="window"] { background: @window; }
QMenuBar { background: @rail; color: @text; border: none; padding: 2px 16px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @border; }
QMenu { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::item:disabled { color: @muted; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
QWidget[surface="rail"] { background: @rail; }
QFrame[card="true"] { background: @card; border: 1px solid @border; border-radius: 8px; }
QFrame[notice="attention"] { background: @attentionSurface; border: 1px solid @attention;
    border-radius: 8px; }
QFrame[notice="fail"] { background: @failSurface; border: 1px solid @fail; border-radius: 8px; }
QLabel { background: transparent; color: @text; border: none; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="attention"] { color: @attention; }
QLabel[tone="fail"] { color: @fail; }
QLabel[tone="pass"] { color: @pass; }
QPushButton { background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 7px 15px; min-height: 18px; }
QPushButton:hover { border-color: @accent; }
QPushButton:pressed { background: @rail; }
QPushButton:focus { border: 2px solid @accent; padding: 6px 14px; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[big="true"] { min-height: 40px; min-width: 200px; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent;
    font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {
    background: @accentPressed; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @grid; border-color: @border; color: @muted; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 2px 4px; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 1px solid @accent; }
QPushButton[link="true"]:disabled { color: @muted; }
QToolButton[quiet="true"] { background: transparent; color: @muted; border: 1px solid transparent;
    border-radius: 4px; padding: 0 4px; font-weight: 600; }
QToolButton[quiet="true"]:hover { color: @accent; border-color: @border; }
QToolButton[quiet="true"]:focus { border: 1px solid @accent; color: @accent; }
QToolButton[quiet="true"]::menu-indicator { image: none; width: 0; }
QToolButton[help="true"] { background: transparent; color: @accent; border: 1px solid @border;
    border-radius: 10px; padding: 0; font-weight: 600; }
QToolButton[help="true"]:hover, QToolButton[help="true"]:focus { border-color: @accent;
    background: @rail; }
QFrame[popup="true"] { background: @card; border: 1px solid @accent; border-radius: 8px; }
QTabBar[sections="true"]::tab { background: transparent; color: @muted; border: none;
    border-bottom: 2px solid transparent; padding: 6px 12px; }
QTabBar[sections="true"]::tab:hover { color: @text; }
QTabBar[sections="true"]::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar[sections="true"]:focus { border: 1px dotted @accent; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: @muted; }
QCheckBox::indicator, QRadioButton::indicator { width: 12px; height: 12px; background: @card;
    border: 1px solid @muted; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/outis/tick.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border; }
QCheckBox::indicator:checked:disabled { background: @muted; }
QRadioButton::indicator:checked:disabled { border-color: @muted; }
QListView, QTableView { background: transparent; border: none; color: @text; }
QListView[framed="true"], QTableView[framed="true"] { background: @card; border: 1px solid @border;
    border-radius: 6px; }
QProgressBar { background: @grid; border: none; border-radius: 4px; max-height: 8px;
    min-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
)";

}  // namespace

const Theme& Theme::light() {
    static const Theme kTheme = makeLight();
    return kTheme;
}

const Theme& Theme::dark() {
    static const Theme kTheme = makeDark();
    return kTheme;
}

const Theme& Theme::of(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

const Theme& Theme::of(const QWidget& widget) {
    return of(widget.window()->palette());
}

QPalette Theme::palette() const {
    QPalette result(card, window);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        result.setColor(role, text);
        result.setColor(QPalette::Disabled, role, muted);
    }
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::Base, card);
    result.setColor(QPalette::AlternateBase, rail);
    result.setColor(QPalette::ToolTipBase, card);
    result.setColor(QPalette::PlaceholderText, muted);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, onAccent);
    result.setColor(QPalette::Link, accent);
    return result;
}

QString Theme::styleSheet() const {
    // Longer names first, so that "@accent" does not eat the beginning of "@accentPressed".
    const std::pair<const char*, QColor> kNames[] = {{"@attentionSurface", attentionSurface},
                                                     {"@accentPressed", accentPressed},
                                                     {"@failSurface", failSurface},
                                                     {"@attention", attention},
                                                     {"@onAccent", onAccent},
                                                     {"@window", window},
                                                     {"@accent", accent},
                                                     {"@border", border},
                                                     {"@muted", muted},
                                                     {"@grid", grid},
                                                     {"@rail", rail},
                                                     {"@card", card},
                                                     {"@text", text},
                                                     {"@pass", pass},
                                                     {"@fail", fail}};
    QString sheet = QString::fromLatin1(kStyleSheet);
    for (const auto& [name, colour] : kNames) {
        sheet.replace(QLatin1String(name), colour.name());
    }
    return sheet;
}

void Theme::applyTo(QWidget& widget) const {
    widget.setPalette(palette());
    widget.setStyleSheet(styleSheet());
}

QFont scaledFont(QFont font, double factor, int weight) {
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

}  // namespace outis::gui
