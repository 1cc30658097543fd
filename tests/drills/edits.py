"""Operations of F1 by editors and tools. Each has a name, the seconds allowed (1 if the system reports it, 3 if only a scan finds it), and what is done."""
import mmap
import os
import shutil
import time
import zipfile

import folder


def append(p):
    with open(p.root / "news/first.md", "a") as file:
        file.write(f"mark-more-{p.next()}-end\n")


def sed(p):
    p.run("sed", "-i", f"s/mark-about-[a-z0-9]*/mark-about-{p.next()}/g", p.root / "about.md")


def vim(p, keep=False):
    """vim :w: creates a test file, moves the old file aside, writes the new one under its name, and removes the old one."""
    test, backup, file = p.root / "4913", p.root / "about.md~", p.root / "about.md"
    test.touch()
    test.unlink()
    file.rename(backup)
    file.write_text(folder.about(p.next()))
    if not keep:
        backup.unlink()


def vim_in_place(p):
    backup = p.root / "about.md~"
    shutil.copy(p.root / "about.md", backup)
    (p.root / "about.md").write_text(folder.about(p.next()))
    backup.unlink()


def vim_backup_kept(p):
    vim(p, keep=True)


def truncate(p):
    with open(p.root / "about.md", "w") as file:
        file.write(folder.about(p.next()))


def chunks(pause, count):
    def write(p):
        text = folder.about(p.next())
        size = len(text) // count + 1
        with open(p.root / "about.md", "w") as file:
            for at in range(0, len(text), size):
                file.write(text[at:at + size])
                file.flush()
                time.sleep(pause if at + size < len(text) else 0)
    return write


def rename_over(p, where=None):
    new = (where or p.root) / ".about.md.new"
    new.write_text(folder.about(p.next()))
    new.rename(p.root / "about.md")


def rename_from_outside(p):
    rename_over(p, p.aside)


def move_in(p):
    (p.aside / "moved.md").write_text(folder.news("moved", p.next()))
    (p.aside / "moved.md").rename(p.root / "news/moved.md")


def move_out(p):
    (p.root / "news/moved.md").rename(p.aside / "moved.md")


def remove(p):
    (p.root / "news/doomed.md").unlink()


def create(p):
    (p.root / "news/doomed.md").write_text(folder.news("doomed", p.next()))


def make_folder(p, name="many", count=20):
    where = p.root / "news" / name
    where.mkdir()
    for i in range(count):
        (where / f"n{i}.md").write_text(folder.news(name + "abcdefghijklmnopqrstuvwxyz"[i], p.next()))


def remove_folder(p):
    shutil.rmtree(p.root / "news/many")


def folder_in(p):
    where = p.aside / "brought"
    where.mkdir()
    (where / "one.md").write_text(folder.news("brought", p.next()))
    where.rename(p.root / "news/brought")


def edit_inside(name):
    def edit(p):
        (p.root / "news" / name / "one.md").write_text(folder.news("brought", p.next()))
    return edit


def rename_folder(p):
    (p.root / "news/brought").rename(p.root / "news/renamed")


def change_case(p):
    (p.root / "news/first.md").rename(p.root / "news/First.md")


def git(p, *arguments):
    p.run("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main", "-C", *arguments)


def commit_many(p, where, version):
    for i in range(200):
        (where / "news" / f"git{i}.md").write_text(folder.news("git" + chr(97 + i // 26) + chr(97 + i % 26), version))
    git(p, where, "add", "-A")
    git(p, where, "commit", "-qm", version)


def git_start(p):
    """A repository of two commits of 200 files; the first is checked out."""
    git(p, p.root, "init", "-q")
    git(p, p.root, "add", "-A")
    git(p, p.root, "commit", "-qm", "start")
    commit_many(p, p.root, p.next())


def git_change(p):
    commit_many(p, p.root, p.next())


def git_checkout(p):
    git(p, p.root, "checkout", "-q", "HEAD~1")


def git_return(p):
    git(p, p.root, "checkout", "-q", "main")


def git_pull(p):
    """A fetch into the repository and a fast-forward, as in a deploy hook."""
    origin = p.aside / "origin"
    git(p, p.aside, "clone", "-q", p.root, origin)
    commit_many(p, origin, p.next())
    git(p, p.root, "pull", "-q", "--ff-only", origin, "main")


def git_end(p):
    shutil.rmtree(p.root / ".git")
    shutil.rmtree(p.aside / "origin")
    for file in (p.root / "news").glob("git*.md"):
        file.unlink()


def upload(p, count=50):
    source = p.aside / "upload"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir()
    for i in range(count):
        (source / f"u{i}.md").write_text(folder.news("up" + chr(97 + i // 26) + chr(97 + i % 26), p.next()))
    return source


def rsync(*options):
    def copy(p):
        if not shutil.which("rsync"):
            raise OSError("rsync is not installed")
        p.run("rsync", "-a", *options, f"{upload(p)}/", f"{p.root}/news/up/")
    return copy


def unzip(p):
    shutil.rmtree(p.root / "news/up", ignore_errors=True)
    source = upload(p)
    with zipfile.ZipFile(p.aside / "up.zip", "w") as archive:
        for file in source.iterdir():
            archive.write(file, file.name)
    with zipfile.ZipFile(p.aside / "up.zip") as archive:
        archive.extractall(p.root / "news/up")


def touch(p):
    os.utime(p.root / "about.md")


def same_size_and_time(p):
    file = p.root / "about.md"
    before = file.stat()
    file.write_text(folder.about(p.next()))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def memory_map(p):
    text = folder.about(p.next()).encode()
    with open(p.root / "about.md", "r+b") as file:
        if os.fstat(file.fileno()).st_size != len(text):
            raise OSError("the file has another size")
        with mmap.mmap(file.fileno(), 0) as view:
            view[:] = text


def forbid(p):
    """A file that may not be read keeps its last good form, so nothing changes, and nothing changes when it may be read again."""
    (p.root / "about.md").chmod(0)


def allow(p):
    (p.root / "about.md").chmod(0o644)


def hard_link(p):
    other = p.aside / "linked.md"
    other.unlink(missing_ok=True)
    os.link(p.root / "about.md", other)
    with open(other, "r+") as file:
        file.write(folder.about(p.next()))


EDITS = [
    ("echo >>", 1, append),
    ("sed -i", 1, sed),
    ("vim :w", 1, vim),
    ("vim :w, backupcopy=yes", 1, vim_in_place),
    ("vim :w, backup kept", 1, vim_backup_kept),
    ("truncate and write", 1, truncate),
    ("two chunks, 50 ms apart", 1, chunks(0.05, 2)),
    ("two chunks, 1 s apart", 1, chunks(1, 2)),
    ("slow upload, 20 chunks in 3 s", 1, chunks(0.15, 20)),
    ("rename over, same folder", 1, rename_over),
    ("rename over, from outside", 1, rename_from_outside),
    ("mv in", 1, move_in),
    ("mv out", 1, move_out),
    ("a new file", 1, create),
    ("rm", 1, remove),
    ("mkdir and 20 files at once", 1, make_folder),
    ("rm -r of a folder", 1, remove_folder),
    ("mv of a folder in", 1, folder_in),
    ("an edit in it", 1, edit_inside("brought")),
    ("rename of a folder", 1, rename_folder),
    ("an edit in it then", 1, edit_inside("renamed")),
    ("first.md to First.md", 1, change_case),
    ("git commit of 200 files", 1, git_start),
    ("git commit, 200 files changed", 1, git_change),
    ("git checkout of 200 files", 1, git_checkout),
    ("git checkout back", 1, git_return),
    ("git pull of 200 files", 1, git_pull),
    ("git's files deleted", 1, git_end),
    ("rsync -a, 50 files in a new folder", 1, rsync()),
    ("rsync -a again", 1, rsync()),
    ("rsync --inplace", 1, rsync("--inplace")),
    ("unzip, 50 files", 1, unzip),
    ("touch", 1, touch),
    ("same size, old mtime put back", 1, same_size_and_time),
    ("mmap write", 3, memory_map),
    ("chmod 000", 1, forbid),
    ("chmod 644", 1, allow),
    ("a hard link, its other name written", 3, hard_link),
]
