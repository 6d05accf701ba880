"""Takes the pictures of the docs from a report of the written world, with a headless Chromium.

python docs/pictures/take.py demo-report/report.html [--chromium chromium]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
#: picture → part of the page, width and height of the window, dark, how many stories are open
PICTURES = {
    "report-first-page": ("top", 1280, 1230, False, 0),
    "report-wide-light": ("outcomes", 1280, 1010, False, 0),
    "report-wide-dark": ("outcomes", 1280, 1010, True, 0),
    "report-links": ("links", 1280, 1180, False, 0),
    "report-story-light": ("stories", 1280, 1500, False, 1),
    "report-story-dark": ("stories", 1280, 1500, True, 1),
    "report-resolution": ("resolution", 1280, 1010, False, 0),
    "report-narrow-light": ("outcomes", 390, 1400, False, 0),
    "report-narrow-dark": ("stories", 390, 1400, True, 1),
}
ONLY = (
    "header.page, main > section, footer.page {{ display: none }} "
    "main > section:has(#{part}) {{ display: block; margin-top: 1rem; border: 0 }}"
)
TOP = "main > section:not(:has(#coverage)), footer.page { display: none }"
LARGEST = 300_000


def page(report: str, part: str, opened: int) -> str:
    """The report with one part of it left, and its first stories open."""
    style = TOP if part == "top" else ONLY.format(part=part)
    report = report.replace('<details class="story">', '<details class="story" open>', opened)
    return report.replace("</head>", f"<style>{style}</style></head>")


def main() -> None:
    """Take every picture and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("--chromium", default="chromium")
    given = parser.parse_args()
    report = given.report.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for name, (part, width, height, dark, opened) in PICTURES.items():
            inner, outer = Path(folder) / "part.html", Path(folder) / "window.html"
            inner.write_text(page(report, part, opened), encoding="utf-8")
            # a frame is as narrow as it is told to be; a window has a least width
            outer.write_text(
                f'<body style="margin:0"><iframe src="{inner.as_uri()}" scrolling="no" '
                f'style="border:0;display:block;width:{width}px;height:{height}px"></iframe>'
            )
            target = HERE / f"{name}.png"
            command = [given.chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
            command += [f"--blink-settings=preferredColorScheme={0 if dark else 1}"]
            command += [f"--window-size={width},{height}", f"--screenshot={target}", outer.as_uri()]
            subprocess.run(command, check=True, capture_output=True)
            size = target.stat().st_size
            sys.stdout.write(f"{target.name}: {size:,} bytes{' (too large)' if size > LARGEST else ''}\n")


if __name__ == "__main__":
    main()
