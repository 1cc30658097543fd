using System.CommandLine;
using System.Text;
using Profile.Content;
using Profile.Content.Diagnostics;

namespace Profile.Commands;

/// <summary>
/// <c>profile schema [NAME]</c>: prints the JSON Schema of one kind of content file for editors, or the names of all. Exit 0, or 2 for an unknown name.
/// </summary>
internal static class SchemaCommand
{
    /// <summary>Where <c>profile new</c> puts the schemas; the content scanner ignores names with a leading dot.</summary>
    public const string Folder = ".schemas";

    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = "One of the names that the command lists without it.", Arity = ArgumentArity.ZeroOrOne };
        var table = new Option<string?>("--table")
            { Description = "Prints a table of keys, as docs/content.md has it, or of the host's settings.", Hidden = true };
        var command = new Command("schema", "Prints the JSON Schema of a kind of content file, for editors.") { name, table };
        command.SetAction(result =>
        {
            if (result.GetValue(table) is { } asked)
            {
                Console.Out.Write(asked == HostSettings.TableName ? HostSettings.Table() : KeyTable.Write(asked));
                return 0;
            }

            return Run(result.GetValue(name), Console.Out, Console.Error);
        });
        return command;
    }

    public static int Run(string? name, TextWriter output, TextWriter errors)
    {
        if (name is null)
        {
            foreach (var schema in ContentSchema.All)
            {
                output.WriteLine($"{schema.Name,-11} {(schema.IsFrontMatter ? "front matter of " : "")}{schema.Files}");
            }

            return 0;
        }

        if (ContentSchema.Find(name) is not { } found)
        {
            errors.WriteLine($"'{name}' is not the name of a schema{Suggestion.For(name, ContentSchema.All.Select(s => s.Name))}");
            return 2;
        }

        output.Write(found.ToJson());
        return 0;
    }

    /// <summary>Paths and contents of the files for all schemas.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files() =>
        ContentSchema.All.Select(s => ($"{Folder}/{s.Name}.json", Encoding.UTF8.GetBytes(s.ToJson())));
}
