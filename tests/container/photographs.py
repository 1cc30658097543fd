#!/usr/bin/env python3
"""Writes a site with photographs for the container test: photographs.py FOLDER COUNT. Needs Debian's python3-pil. Equal arguments give an equal site, noise apart."""
import io
import os
import sys

from PIL import Image, ImageChops, ImageFilter

# Bytes of each photograph, as cameras and phones make them for a page.
SMALLEST, LARGEST = 300_000, 800_000

# Every tenth has 40 megapixels; the rest are what owners upload.
HUGE = (7744, 5184)
USUAL = [(2400, 1600), (1600, 2400), (3000, 2000), (4000, 3000)]


def picture(size, grain):
    """A gradient with grain, which compresses about as well as a photograph."""
    grain = grain // 4 if size == HUGE else grain
    small = (size[0] // 4, size[1] // 4)
    planes = [Image.linear_gradient("L").rotate(90 * turn).resize(small) for turn in range(3)]
    noise = Image.effect_noise(small, grain).filter(ImageFilter.GaussianBlur(1))
    return Image.merge("RGB", [ImageChops.add(plane, noise, 2) for plane in planes]).resize(size, Image.BILINEAR)


def jpeg(size, progressive):
    """The JPEG of the best quality that is not too large."""
    image, best = picture(size, 60), None
    for quality in (8, 20, 35, 50, 65, 75, 85, 93, 98):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, progressive=progressive)
        if best is not None and out.tell() > LARGEST:
            break
        best = out.getvalue()
    return best


def png(size):
    """A PNG with as many colours as keep it small enough."""
    image, best = picture(size, 24), None
    for bits in (1, 2, 3, 4, 5, 6):
        coarse, out = image.point(lambda v, mask=256 - (1 << (8 - bits)): v & mask), io.BytesIO()
        coarse.save(out, "PNG", compress_level=4)
        if best is not None and out.tell() > LARGEST:
            break
        best = out.getvalue()
    return best


def main(folder, count):
    os.makedirs(f"{folder}/assets/img")
    os.makedirs(f"{folder}/posts")
    with open(f"{folder}/site.yml", "w") as settings:
        settings.write("title: Photographs\nurl: https://photographs.example\n")
    with open(f"{folder}/about.md", "w") as about:
        about.write("---\ntitle: Ada\npermalink: /\n---\n\nPhotographs.\n")
    made = {}
    for number in range(count):
        size = HUGE if number % 10 == 5 else USUAL[number % len(USUAL)]
        # The formats: a JPEG, a progressive JPEG, a PNG.
        form = ("jpg", "progressive", "jpg", "png")[(number // 2) % 4]
        if (size, form) not in made:
            made[size, form] = png(size) if form == "png" else jpeg(size, form == "progressive")
        # Bytes after the end of a picture do not belong to it, but make each file a different picture to a server that compares bytes.
        name = f"{number:03}.{'png' if form == 'png' else 'jpg'}"
        with open(f"{folder}/assets/img/{name}", "wb") as file:
            file.write(made[size, form] + str(number).encode())
        if number % 5 == 0:
            with open(f"{folder}/posts/2026-01-{1 + (number // 5) % 28:02}-day-{number}.md", "w") as post:
                post.write(f"---\ntitle: Day {number}\n---\n\n")
                post.writelines(f"![Photograph {n}](/assets/img/{n:03}.{'png' if ((n // 2) % 4) == 3 else 'jpg'})\n\n" for n in range(number, min(number + 5, count)))
    sizes = [len(data) for data in made.values()]
    print(f"{count} photographs of {len(made)} kinds, {min(sizes) // 1000} to {max(sizes) // 1000} KB")


main(sys.argv[1], int(sys.argv[2]))
