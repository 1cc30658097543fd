namespace Profile.Content.Diagnostics;

// PRF1xx: files and folders.
internal static partial class Messages
{
    public static readonly Message Unreadable = new("PRF101", Severity.Error,
        "cannot be read: {0}",
        "The user that the server runs as has no permission to read this file or folder. Check its owner and permissions (chmod a+r FILE, chmod a+rx FOLDER).");

    public static readonly Message FolderNoLongerReadable = new("PRF115", Severity.Error,
        "cannot be read any more; its {0} files are served as they were, and will be gone after the next start",
        "The user that the server runs as could read this folder before, and now cannot. Check its owner and permissions (chmod a+rx FOLDER).");

    public static readonly Message BrokenLink = new("PRF102", Severity.Warning,
        "is a link to a file that is not there",
        "A symbolic link points at nothing. Create its target, or delete the link.");

    public static readonly Message LinkLeavesRoot = new("PRF103", Severity.Warning,
        "is a link to a place outside the content folder and is not followed",
        "Only files inside the content folder are read or served, so that a stray link can never publish private files. Copy the file into the folder.");

    public static readonly Message NotARegularFile = new("PRF104", Severity.Warning,
        "is not a regular file and is skipped",
        "Pipes, sockets and devices are never opened. Delete it, or move it out of the content folder.");

    public static readonly Message UnusableFileName = new("PRF105", Severity.Warning,
        "has a name with control characters, a backslash or bytes that are not UTF-8, and is skipped",
        "Such a name cannot be part of a URL. Rename the file.");

    public static readonly Message FolderTooDeep = new("PRF106", Severity.Error,
        "is more than {0} folders deep and is skipped",
        "Folders may be nested 32 deep. Move the files up.");

    public static readonly Message TooManyFiles = new("PRF107", Severity.Error,
        "and the files after it are skipped: the folder holds more than {0}",
        "At most 100,000 files are read. Is the content folder the right one?");

    public static readonly Message FileTooLarge = new("PRF108", Severity.Error,
        "has {0} KB; at most {1} KB are read",
        "Text of that size would slow down every reload. Split the file.");

    public static readonly Message NotUtf8 = new("PRF109", Severity.Warning,
        "is not UTF-8; it was read as Latin-1, so check its accents",
        "Save the file as UTF-8. Most editors do so by default; older ones have an encoding choice in 'Save as'.");

    public static readonly Message MoreDiagnostics = new("PRF110", Severity.Warning,
        "and {0} more of these are not listed",
        "One mistake can cause another on every line below it. Correct the first ones and check again.");
}
