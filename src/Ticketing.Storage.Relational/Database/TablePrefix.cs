using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// What the names of tables and indexes begin with. Statements and scripts are written with <see cref="Default"/>; where a host chose
/// another one, it is put into each text once, where the text is made or becomes a command. Values are never in a text, so no value can
/// be meant by it. Thread-safe.
/// </summary>
internal sealed partial class TablePrefix
{
    /// <summary>The prefix as it is written in statements and scripts.</summary>
    public const string Default = "ticketing_";

    // The longest name is cut at no database: PostgreSQL keeps 63 characters, the longest behind the prefix has less than 40.
    private const int MaxLength = 24;

    // Statements are constants, or differ by how many rows they write: there are some hundreds.
    private const int MostKept = 5000;

    private readonly ConcurrentDictionary<string, string> rewritten = new(StringComparer.Ordinal);

    /// <summary>Takes a host's choice.</summary>
    /// <exception cref="ArgumentException">
    /// It is not made of letters, digits and underscores, begins with a digit or is too long.
    /// </exception>
    public TablePrefix(string value)
    {
        Check(value);
        Value = value;
    }

    /// <summary>What statements have without a host's choice.</summary>
    public static TablePrefix Unchanged { get; } = new(Default);

    /// <summary>The prefix.</summary>
    public string Value { get; }

    /// <summary>Whether texts stay as they are.</summary>
    public bool IsDefault => Value == Default;

    /// <summary>Refuses what is no prefix, as soon as a host says it.</summary>
    /// <exception cref="ArgumentException">
    /// It is not made of letters, digits and underscores, begins with a digit or is too long.
    /// </exception>
    public static void Check(string value)
    {
        if (value.Length > MaxLength || !Names().IsMatch(value))
        {
            throw new ArgumentException(
                $"The table prefix '{value}' must have 1 to {MaxLength} lower-case letters (a to z), digits and underscores, "
                + "and no digit first.",
                nameof(value));
        }
    }

    /// <summary>
    /// A text as the database gets it; for texts that are kept where they are made, or made for one call. Never twice: the prefix may have
    /// the default one in it.
    /// </summary>
    public string Rewrite(string sql) => IsDefault ? sql : sql.Replace(Default, Value, StringComparison.Ordinal);

    /// <summary>The same for a statement that comes again and again as it is: its text is kept.</summary>
    public string RewriteOnce(string sql)
    {
        if (IsDefault)
            return sql;
        if (rewritten.TryGetValue(sql, out var known))
            return known;
        var text = Rewrite(sql);
        if (rewritten.Count < MostKept)
            rewritten.TryAdd(sql, text);
        return text;
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
