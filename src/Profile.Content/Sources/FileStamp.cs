namespace Profile.Content.Sources;

/// <summary>What the file system says of a file without opening it; equal stamps mean unchanged bytes.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">mtime in nanoseconds since 1970.</param>
/// <param name="Changed">ctime in nanoseconds since 1970; moves even when mtime is put back.</param>
/// <param name="Inode">Inode number; moves when a file is replaced by another of the same size and time.</param>
internal readonly record struct FileStamp(long Size, long Modified, long Changed, ulong Inode);

/// <summary>The identity of a folder: another mount or a folder swapped in has another one.</summary>
internal readonly record struct FolderIdentity(ulong Device, ulong Inode);
