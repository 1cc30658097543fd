namespace Profile.Content.Sources;

/// <summary>What the file system reports about a file without opening it; equal stamps mean unchanged bytes.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">mtime in nanoseconds since 1970.</param>
/// <param name="Changed">ctime in nanoseconds since 1970; changes even if mtime is set back.</param>
/// <param name="Inode">Inode number; changes when a file is replaced by another of the same size and time.</param>
internal readonly record struct FileStamp(long Size, long Modified, long Changed, ulong Inode);

/// <summary>The identity of a folder: it changes when another folder is mounted or moved there.</summary>
internal readonly record struct FolderIdentity(ulong Device, ulong Inode);
