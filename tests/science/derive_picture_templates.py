#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
"""Derives core/data/picture_templates.inc, the constants of core/data/picture_features.cpp.

    outis-worker phantom --to PHANTOM --patients 250 --size 128 --seed 7
    derive_picture_templates.py SHARED/data/cxr-real PHANTOM > core/data/picture_templates.inc

Needs numpy and Pillow. Reads the CC BY pictures of one half of the patients of cxr-real (SHA-256 of
the id is even), every second phantom, and drawn lateral chests: no real lateral picture stood at
hand. What comes out are sums over hundreds of 8 x 8 pictures of ranks; no picture can be had back.
"""
import csv
import hashlib
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

SIDE, COPY, COMPONENTS = 8, 64, 10
LICENCES = {"CC BY", "CC BY 3.0", "CC BY 4.0"}


def is_tuning_half(patient):
    return int(hashlib.sha256(patient.encode()).hexdigest(), 16) % 2 == 0


def without_border(copy):
    """Columns and rows that are plain black or white go, at most 40 % from each side."""
    def is_plain(line):
        middle = int(np.sort(line)[len(line) // 2])
        near = np.abs(line.astype(int) - middle) <= 8
        return (middle <= 16 or middle >= 239) and near.mean() >= 0.85
    y0, y1, x0, x1 = 0, COPY, 0, COPY
    most = COPY * 2 // 5
    changed = True
    while changed:
        changed = False
        if y0 < most and is_plain(copy[y0, x0:x1]): y0 += 1; changed = True
        if COPY - y1 < most and is_plain(copy[y1 - 1, x0:x1]): y1 -= 1; changed = True
        if x0 < most and is_plain(copy[y0:y1, x0]): x0 += 1; changed = True
        if COPY - x1 < most and is_plain(copy[y0:y1, x1 - 1]): x1 -= 1; changed = True
    return copy[y0:y1, x0:x1]


def ranks(copy):
    """[8, 8] ranks from -1 to 1, equal values share theirs, unit norm."""
    tiny = Image.fromarray(np.ascontiguousarray(without_border(copy)))
    values = np.asarray(tiny.resize((SIDE, SIDE), Image.BOX)).ravel().astype(int)
    below = (values[:, None] > values[None, :]).sum(1)
    above = (values[:, None] < values[None, :]).sum(1)
    rank = (below - above).astype(float)
    return (rank / max(np.linalg.norm(rank), 1e-12)).reshape(SIDE, SIDE)


def copy_of(image):
    return np.asarray(image.convert("L").resize((COPY, COPY), Image.BOX))


def turned(maps):
    """[n, 8, 64]: turned by 0, 90, 180, 270 degrees anticlockwise, then the same inverted."""
    turns = [np.rot90(maps, k, (1, 2)) for k in range(4)]
    return np.stack(turns + [-t for t in turns], 1).reshape(len(maps), 8, -1)


def frontal_template(maps, steps=600, decay=3e-3, rate=0.5, gain=10.0):
    """Softmax over the eight transforms with one shared template, gradient descent with momentum."""
    inputs = turned(maps)
    template = np.zeros(inputs.shape[2])
    speed = np.zeros_like(template)
    for _ in range(steps):
        score = inputs @ template * gain
        score -= score.max(1, keepdims=True)
        share = np.exp(score)
        share /= share.sum(1, keepdims=True)
        share[:, 0] -= 1
        slope = (share[:, :, None] * inputs).sum((0, 1)) * gain / len(inputs) + decay * template
        speed = 0.9 * speed - rate * slope
        template = template + speed
    square = template.reshape(SIDE, SIDE)
    square = square + square[:, ::-1]
    return square.ravel() / np.linalg.norm(square)


def lateral_template(lateral, frontal, ridge=1.0):
    """Ridge discriminant, halfway point at 0: frontal about -0.5, lateral about 0.5."""
    lateral, frontal = lateral * 4.6, frontal * 4.6  # ranks of spread 1, as the ridge is meant
    first, second = lateral.mean(0), frontal.mean(0)
    spread = np.cov(lateral.T) + np.cov(frontal.T) + ridge * np.eye(SIDE * SIDE)
    w = np.linalg.solve(spread, first - second)
    scale = w @ (first - second)
    return 4.6 * w / scale, (w @ (first + second)) / 2 / scale


class Lateral:
    """Side views drawn from path lengths: neck, arms, thorax, lungs above the domes, heart, spine."""
    SIZE = 128
    y, x = np.mgrid[0:SIZE, 0:SIZE] / SIZE

    def __init__(self, rng):
        self.rng = rng

    def ellipsoid(self, cx, cy, rx, ry, angle=0.0):
        c, s = np.cos(angle), np.sin(angle)
        u = ((self.x - cx) * c + (self.y - cy) * s) / rx
        v = (-(self.x - cx) * s + (self.y - cy) * c) / ry
        return np.sqrt(np.clip(1 - u * u - v * v, 0, None))

    def rod(self, x0, y0, x1, y1, radius):
        dx, dy = x1 - x0, y1 - y0
        t = np.clip(((self.x - x0) * dx + (self.y - y0) * dy) / (dx * dx + dy * dy + 1e-9), 0, 1)
        distance = np.hypot(self.x - x0 - t * dx, self.y - y0 - t * dy)
        return np.sqrt(np.clip(1 - (distance / radius) ** 2, 0, None)) * radius

    def draw(self):
        draw = self.rng.uniform
        width, cx, top = draw(.32, .42), draw(.46, .54), draw(.1, .2)
        body = self.ellipsoid(cx, .6, width, draw(.62, .8)) * draw(1.2, 1.5)
        neck = self.rod(cx + .05, -.2, cx + .05, .25, draw(.18, .25)) * 3
        arms = (self.rod(cx - draw(.1, .25), -.1, cx, top + .02, draw(.12, .16)) * draw(3, 6)
                + self.rod(cx + draw(.1, .25), -.1, cx + .05, top, .12) * draw(1, 4))
        lung = np.clip(self.ellipsoid(cx + .02, .45, width * .78, draw(.36, .42)) ** .6, 0, 1)
        dome = draw(.72, .82)
        below = self.y > dome - .1 * np.cos((self.x - cx) * 3.5) + .25 * (self.x - cx)
        lung = lung * (1 - below) * draw(.75, .95)
        heart = self.ellipsoid(cx - width * .3, dome - draw(.1, .16), draw(.14, .2),
                               draw(.13, .18), draw(-.6, -.2)) * draw(.5, .9)
        spine = np.zeros_like(self.x)
        for level in range(14):
            y = level * .08
            x = cx + width * .62 - .12 * np.cos((y - .45) * 3) + .08
            spine += self.rod(x, y, x, y + .05, draw(.05, .06)) * draw(5, 7)
        path = (np.maximum(body, neck) + arms - lung * np.minimum(body, 1.3) * .85 + heart * .8
                + spine * (.5 + .5 * (self.y < .5)) * draw(.6, 1))
        seen = 1 - np.exp(-draw(.6, 1.3) * np.clip(path, 0, None))
        seen = (seen / seen.max()) ** draw(.7, 1.4)
        picture = Image.fromarray((seen * 255).astype(np.uint8))
        picture = picture.filter(ImageFilter.GaussianBlur(.7))
        # As cropped by a technician: the picture's edges lie in or near the body.
        left, upper = draw(0, .16), draw(0, .1)
        box = (left, upper, 1 - draw(0, .16), 1 - draw(0, .1))
        return picture.crop(tuple(int(side * self.SIZE) for side in box))


def table(name, values):
    lines = [f"// {name}"]
    for start in range(0, len(values), SIDE):
        lines.append(" ".join(f"{value:.4f}F," for value in values[start:start + SIDE]))
    return "\n".join(lines)


def pictures(folder, wanted):
    with open(folder / "labels.csv", newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file)):
            if wanted(number, row):
                yield copy_of(Image.open(folder / row["image"]))


def derive(real, phantom):
    def is_taken(_, row):
        return row["license"] in LICENCES and is_tuning_half(row["patient_id"])
    maps = [ranks(copy) for copy in pictures(real, is_taken)]
    maps += [ranks(copy) for copy in pictures(phantom, lambda number, _: number % 2 == 0)]
    maps = np.array(maps)
    maps = np.concatenate([maps, maps[:, :, ::-1]])
    flat = maps.reshape(len(maps), -1)
    mean = flat.mean(0)
    _, _, components = np.linalg.svd(flat - mean, full_matrices=False)
    drawing = Lateral(np.random.default_rng(3))
    lateral = np.array([ranks(copy_of(drawing.draw())) for _ in range(400)])
    lateral = np.concatenate([lateral, lateral[:, :, ::-1]]).reshape(-1, SIDE * SIDE)
    weights, offset = lateral_template(lateral, flat)
    return frontal_template(maps), mean, components[:COMPONENTS], weights, offset


def main():
    frontal, mean, components, weights, offset = derive(Path(sys.argv[1]), Path(sys.argv[2]))
    print("// SPDX-FileCopyrightText: 2026 The Outis authors")
    print("// SPDX-License-Identifier: Apache-2.0")
    print("// Made by tests/science/derive_picture_templates.py: change it there.")
    print("// clang-format off")
    print(f"constexpr float kLateralOffset = {offset:.4f}F;")
    print(f"constexpr Map kFrontalTemplate = {{\n{table('by row', frontal)}\n}};")
    print(f"constexpr Map kLateralTemplate = {{\n{table('by row', weights)}\n}};")
    print(f"constexpr Map kChestMean = {{\n{table('by row', mean)}\n}};")
    print(f"constexpr std::array<Map, {COMPONENTS}> kChestComponents = {{{{")
    for number, component in enumerate(components):
        print(f"{{\n{table(f'component {number}', component)}\n}},")
    print("}};")


if __name__ == "__main__":
    main()
