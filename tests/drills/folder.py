"""A content folder whose pages carry marks, so that what is served can be compared with what is on disk."""
import os
import pathlib
import re
import shutil

MARK = re.compile(r"mark-([a-z]+)-([a-z0-9]+)-end")


def about(version):
    """The home page; its mark is in the head and in the text, so a page that mixes two versions is noticed."""
    return f"---\ntitle: About\nsubtitle: mark-about-{version}-end\n---\nThe text. mark-about-{version}-end\n"


def news(name, version):
    """A news item that the list shows in full."""
    return f"---\ndate: 2024-01-02\n---\nNews. mark-{name}-{version}-end\n"


def talks(version="one"):
    return f"---\ntitle: Talks\n---\nA talk. mark-talks-{version}-end\n"


def fill(root, version="one"):
    """A small site: settings, home page, a page and one news item."""
    root = pathlib.Path(root)
    (root / "news").mkdir(parents=True, exist_ok=True)
    (root / "pages").mkdir(exist_ok=True)
    (root / "site.yml").write_text("first_name: Ada\nlast_name: Lovelace\n")
    (root / "about.md").write_text(about(version))
    (root / "pages" / "talks.md").write_text(talks())
    (root / "news" / "first.md").write_text(news("first", version))


def empty(root):
    """Removes the contents of a folder, or the link that is there instead."""
    root = pathlib.Path(root)
    if root.is_symlink():
        root.unlink()
    root.mkdir(parents=True, exist_ok=True)
    for entry in root.iterdir():
        shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()


def marks_on_disk(root):
    """The marks of the home page and of every news item below the folder; follows links and leaves out hidden names."""
    root = pathlib.Path(root)
    found = set()
    for folder, folders, files in os.walk(root, followlinks=True):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for file in files:
            path = pathlib.Path(folder) / file
            inside = path.relative_to(root).as_posix()
            if not file.startswith(".") and file.endswith(".md") and (inside == "about.md" or inside.startswith("news/")):
                found.update(MARK.findall(path.read_text()))
    return found


def marks_in(*pages):
    return set(MARK.findall("".join(pages)))
