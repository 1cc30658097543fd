using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Profile.Search;

/// <summary>
/// The documents of one site in SQLite's full text search (sqlite.org/fts5.html), in memory; never changed after it is built. Words are matched by prefix,
/// ignoring case and accents; Chinese, Japanese and Korean by any part. Used by one thread at a time.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    // Virtual machine steps between two checks of the time.
    private const int StepsBetweenLooks = 1000;

    // The documents without their texts, which the index holds.
    private readonly List<SearchDocument> documents = [];
    private readonly SqliteConnection connection = new("Data Source=:memory:;Pooling=False");
    private readonly delegate_progress watch;
    private long deadline = long.MaxValue;

    public SearchIndex(IEnumerable<SearchDocument> documents)
    {
        watch = _ => Stopwatch.GetTimestamp() > deadline ? 1 : 0;
        try
        {
            connection.Open();
            Fill(documents);
            raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, watch, null);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The results of a query, best first; null when it took longer than the given time.</summary>
    public ImmutableArray<SearchHit>? Find(SearchQuery query, TimeSpan time)
    {
        if (query.Words.IsEmpty)
        {
            return [];
        }

        deadline = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        try
        {
            return !query.IsCjk ? Matching("words", query, w => $"\"{w}\"*")
                : query.Words.All(w => w.EnumerateRunes().Count() >= 3) ? Matching("parts", query, w => $"\"{w}\"")
                : Holding(query);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return null;
        }
    }

    public void Dispose() => connection.Dispose();

    // In quotes no word is an operator (fts5.html, section 3.1). When ordered by the column rank, only the rows shown get snippets (section 5.1.1).
    private ImmutableArray<SearchHit> Matching(string table, SearchQuery query, Func<string, string> quoted) => Read(
        $"SELECT rowid, highlight({table}, 0, char(2), char(3)), snippet({table}, 1, char(2), char(3), '…', {(query.IsCjk ? 60 : 24)}) FROM "
            + $"{table}($match) ORDER BY rank LIMIT {ServerLimits.SearchResults}",
        [("$match", string.Join(' ', query.Words.Select(quoted)))],
        row => (row.GetString(1), row.GetString(2)));

    // Trigrams find nothing shorter than three characters, so the few documents in question are scanned.
    private ImmutableArray<SearchHit> Holding(SearchQuery query)
    {
        var conditions = query.Words.Select((_, i) => $"(title LIKE $w{i} ESCAPE '!' OR text LIKE $w{i} ESCAPE '!')");
        var inTitle = query.Words.Select((_, i) => $"(title LIKE $w{i} ESCAPE '!')");
        return Read(
            $"SELECT rowid, title, text FROM parts WHERE {string.Join(" AND ", conditions)} ORDER BY {string.Join(" + ", inTitle)} DESC, rowid LIMIT "
                + $"{ServerLimits.SearchResults}",
            [.. query.Words.Select((w, i) => ($"$w{i}", $"%{Escaped(w)}%"))],
            row => (Snippet.Mark(row.GetString(1), query.Words), Snippet.Around(row.GetString(2), query.Words)));
    }

    // Escapes the characters that are special to LIKE.
    private static string Escaped(string word) =>
        word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private ImmutableArray<SearchHit> Read(string sql, (string Name, string Value)[] parameters, Func<SqliteDataReader, (string Title, string Snippet)> texts)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Built from our own SQL; a visitor's text is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (title, snippet) = texts(reader);
            hits.Add(new SearchHit(documents[reader.GetInt32(0)], Snippet.Html(title), Snippet.Html(snippet)));
        }

        return hits.ToImmutable();
    }

    private void Fill(IEnumerable<SearchDocument> all)
    {
        Execute("PRAGMA temp_store = MEMORY");
        Execute("CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')");
        Execute("CREATE VIRTUAL TABLE parts USING fts5(title, text, tokenize = 'trigram remove_diacritics 1')");
        foreach (var table in new[] { "words", "parts" })
        {
            // A word in the title says more about a page than one in its text.
            Execute($"INSERT INTO {table}({table}, rank) VALUES ('rank', 'bm25(8.0, 1.0)')");
        }

        using (var transaction = connection.BeginTransaction())
        {
            using var words = Insertion("INSERT INTO words(rowid, title, text) VALUES ($id, $title, $text)", transaction);
            using var parts = Insertion("INSERT INTO parts(rowid, title, text) VALUES ($id, $title, $text)", transaction);
            var (room, cjkRoom) = (ServerLimits.IndexedCharacters, ServerLimits.IndexedCjkCharacters);
            foreach (var document in all)
            {
                var text = Cut(document.Text, Math.Min(room, ServerLimits.IndexedDocumentCharacters));
                room -= text.Length;
                Insert(words, documents.Count, document.Title, text);
                if (Cjk.IsIn(document.Title) || Cjk.IsIn(text))
                {
                    text = Cut(text, cjkRoom);
                    cjkRoom -= text.Length;
                    Insert(parts, documents.Count, document.Title, text);
                }

                documents.Add(document with { Text = "" });
            }

            transaction.Commit();
        }

        Execute("INSERT INTO words(words) VALUES ('optimize')");
        Execute("INSERT INTO parts(parts) VALUES ('optimize')");
        Execute("PRAGMA query_only = ON");
    }

    private static string Cut(string text, int length) => text[..Math.Min(text.Length, length)];

    private SqliteCommand Insertion(string sql, SqliteTransaction transaction)
    {
#pragma warning disable CA2100 // One of two constants.
        var command = new SqliteCommand(sql, connection, transaction);
#pragma warning restore CA2100
        command.Parameters.Add("$id", SqliteType.Integer);
        command.Parameters.Add("$title", SqliteType.Text);
        command.Parameters.Add("$text", SqliteType.Text);
        return command;
    }

    private static void Insert(SqliteCommand command, int id, string title, string text)
    {
        command.Parameters[0].Value = id;
        command.Parameters[1].Value = title;
        command.Parameters[2].Value = text;
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
#pragma warning disable CA2100 // Constants of this file.
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
