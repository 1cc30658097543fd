namespace Profile.Tests.Shared;

/// <summary>Files written one below the other in one string: a line <c>-- path --</c> starts each.</summary>
internal static class FileBlocks
{
    /// <summary>The files in their order, without the line break before the next one; text before the first is not a file.</summary>
    public static IEnumerable<(string Path, string Text)> Split(string files)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.Split('\n'))
        {
            if (line.Length > 6 && line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null)
                {
                    yield return (path, string.Join('\n', lines));
                }

                path = line[3..^3];
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        if (path is not null)
        {
            yield return (path, string.Join('\n', lines));
        }
    }
}
