namespace Profile.Diagnostics;

/// <summary>A place in a content file.</summary>
/// <param name="Path">Path inside the content root, with forward slashes and no leading one.</param>
/// <param name="Line">Line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1; 0 when the whole line is meant.</param>
public readonly record struct Location(string Path, int Line = 0, int Column = 0)
{
    /// <summary>MSBuild's canonical form, <c>path(line,column)</c>, with the parts that are known.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}({Line})",
        _ => $"{Path}({Line},{Column})",
    };
}
