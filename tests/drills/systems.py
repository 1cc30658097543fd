"""Operations of F1 on links, replaced roots and mounts, as orchestrators and disks cause them. Same form as edits.py. Most raise no event."""
import os
import pathlib
import shutil

import folder


def is_mount(path):
    """Also true for a bind mount of the same disk, which os.path.ismount does not notice."""
    return any(line.split()[4] == str(path) for line in pathlib.Path("/proc/self/mountinfo").read_text().splitlines())


def write_about(p):
    (p.root / "about.md").write_text(folder.about(p.next()))


def link_file(p):
    for name in ("one", "two"):
        (p.root / ".store").mkdir(exist_ok=True)
        (p.root / ".store" / f"{name}.md").write_text(folder.news("linked", p.next()))
    (p.root / "news/link.md").symlink_to("../.store/one.md")


def retarget_file(p):
    new = p.root / "news/.link"
    new.symlink_to("../.store/two.md")
    new.rename(p.root / "news/link.md")


def edit_target(p):
    (p.root / ".store/two.md").write_text(folder.news("linked", p.next()))


def link_folder(p):
    (p.root / ".store/inner").mkdir()
    (p.root / ".store/inner/x.md").write_text(folder.news("inner", p.next()))
    (p.root / "news/inner").symlink_to("../.store/inner")


def edit_in_linked_folder(p):
    (p.root / ".store/inner/x.md").write_text(folder.news("inner", p.next()))


def swap_root(p):
    other, old = p.aside / "other", p.aside / "old"
    folder.fill(other, p.next())
    p.root.rename(old)
    other.rename(p.root)
    shutil.rmtree(old)


def release(p, first=False):
    """The root is a link to releases/N."""
    where = p.parent / f"release-{p.next()}"
    folder.fill(where, p.next())
    if first:
        shutil.rmtree(p.root)
        p.root.symlink_to(where.name)
    else:
        new = p.parent / "next"
        new.symlink_to(where.name)
        new.rename(p.root)


def first_release(p):
    release(p, first=True)


def back_to_folder(p):
    p.root.unlink()
    for old in p.parent.glob("release-*"):
        shutil.rmtree(old)
    folder.fill(p.root, p.next())


def config_map(p):
    """As the kubelet does it: a new hidden folder, and the link ..data replaced by renaming; the visible names are links through it."""
    name = f"..{p.next()}"
    folder.fill(p.root / name, p.next())
    fresh = p.root / "..data_tmp"
    fresh.symlink_to(name)
    if not (p.root / "..data").is_symlink():
        for visible in [e for e in p.root.iterdir() if not e.name.startswith("..")]:
            shutil.rmtree(visible) if visible.is_dir() and not visible.is_symlink() else visible.unlink()
        fresh.rename(p.root / "..data")
        for visible in ("site.yml", "about.md", "news", "pages"):
            (p.root / visible).symlink_to(f"..data/{visible}")
    else:
        old = os.readlink(p.root / "..data")
        fresh.rename(p.root / "..data")
        shutil.rmtree(p.root / old)


def config_map_end(p):
    folder.empty(p.root)
    folder.fill(p.root, p.next())


def mounted(kind):
    """Mounts over the news folder; undone by `unmount`."""
    def mount(p):
        source, target = p.aside / "source", p.root / "news"
        shutil.rmtree(source, ignore_errors=True)
        source.mkdir()
        (source / "m.md").write_text(folder.news("mounted", p.next()))
        if kind == "bind":
            p.run("mount", "--bind", source, target)
        elif kind == "overlay":
            for part in ("upper", "work"):
                shutil.rmtree(p.aside / part, ignore_errors=True)
                (p.aside / part).mkdir()
            p.run("mount", "-t", "overlay", "overlay", "-o", f"lowerdir={source},upperdir={p.aside}/upper,workdir={p.aside}/work", target)
        elif kind == "fuse":
            if not (pathlib.Path("/dev/fuse").exists() and shutil.which("bindfs")):
                raise OSError("no /dev/fuse or no bindfs")
            p.run("bindfs", "-o", "allow_other,nonempty", source, target)
        else:
            p.run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", target)
            (target / "t.md").write_text(folder.news("tmpfs", p.next()))
    return mount


def edit_source(p):
    if not is_mount(p.root / "news"):
        raise OSError("nothing is mounted")
    (p.aside / "source/m.md").write_text(folder.news("mounted", p.next()))


def unmount(p):
    if not is_mount(p.root / "news"):
        raise OSError("nothing is mounted")
    p.run("umount", p.root / "news")


def fill_disk(p):
    """A disk that fills up in the middle of a file; then there is space again and the whole file is written."""
    target = p.root / "news"
    if not is_mount(target):
        raise OSError("nothing is mounted")
    try:
        with open(target / "big.md", "w") as file:
            file.write(folder.news("big", p.next()) + "x" * 200_000)
    except OSError:
        pass
    (target / "big.md").unlink()
    (target / "t.md").write_text(folder.news("tmpfs", p.next()))


def mount_root(p):
    source = p.aside / "root"
    shutil.rmtree(source, ignore_errors=True)
    folder.fill(source, p.next())
    p.run("mount", "--bind", source, p.root)


def unmount_root(p):
    if not is_mount(p.root):
        raise OSError("nothing is mounted")
    p.run("umount", p.root)


def delete_root(p):
    shutil.rmtree(p.root)
    folder.fill(p.root, p.next())


SYSTEMS = [
    ("a link to a file", 1, link_file),
    ("the link retargeted", 1, retarget_file),
    ("the link's target edited", 3, edit_target),
    ("a link to a folder", 1, link_folder),
    ("a file in the linked folder edited", 3, edit_in_linked_folder),
    ("the root swapped for another folder", 3, swap_root),
    ("an edit in it", 3, write_about),
    ("the root becomes a link", 3, first_release),
    ("the root's link retargeted", 3, release),
    ("an edit behind it", 3, write_about),
    ("the root becomes a folder again", 3, back_to_folder),
    ("ConfigMap layout", 3, config_map),
    ("ConfigMap update", 3, config_map),
    ("a second ConfigMap update", 3, config_map),
    ("ConfigMap replaced by plain files", 3, config_map_end),
    ("a bind mount over news/", 3, mounted("bind")),
    ("bind mount, source edited", 3, edit_source),
    ("bind mount gone", 3, unmount),
    ("an overlay over news/", 3, mounted("overlay")),
    ("overlay, file of the lower layer edited", 3, edit_source),
    ("overlay gone", 3, unmount),
    ("a FUSE mount over news/", 3, mounted("fuse")),
    ("FUSE, source edited", 3, edit_source),
    ("FUSE mount gone", 3, unmount),
    ("a small disk over news/", 3, mounted("tmpfs")),
    ("disk full in the middle of a file", 3, fill_disk),
    ("the small disk gone", 3, unmount),
    ("another disk in place of the root", 3, mount_root),
    ("an edit on it", 3, write_about),
    ("the other disk gone", 3, unmount_root),
    ("the root deleted and made again", 3, delete_root),
    ("an edit in the new one", 3, write_about),
]
