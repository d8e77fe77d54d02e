using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Keeps the texts of searches by their shapes: choosing indexes and writing the text is more work than reading a page. Thread-safe.</summary>
internal sealed class KeptStatements(RelationalDialect dialect)
{
    // Of some kilobytes each; a help desk has some dozens of them.
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>The statements of a shape with its values; null when they have to be written.</summary>
    public SearchStatements? Find((string Key, List<object> Values)? shape)
    {
        if (shape is not var (key, values) || !kept.TryGetValue(key, out var known))
            return null;
        var bound = new List<object>(known.Numbers.Length);
        foreach (var number in known.Numbers)
            bound.Add(values[number]);
        return new(known.Texts, new(dialect, bound), known.Budget);
    }

    /// <summary>Keeps statements, unless they bind something that the shape does not have.</summary>
    /// <returns>The statements as the database gets them, with its prefix.</returns>
    public SearchStatements Keep((string Key, List<object> Values)? shape, SearchStatements statements)
    {
        statements = statements with { Texts = [.. statements.Texts.Select(dialect.Prefix.Rewrite)] };
        if (shape is not var (key, values))
            return statements;
        var numbers = statements.Parameters.Values.Select(value => values.IndexOf(value)).ToImmutableArray();
        if (numbers.Contains(-1))
            return statements;
        if (kept.Count >= MostKept)
            kept.Clear();
        kept[key] = new(statements.Texts, numbers, statements.Budget);
        return statements;
    }

    /// <param name="Texts">The statements.</param>
    /// <param name="Numbers">For each parameter, which of the shape's values it is.</param>
    /// <param name="Budget">How many tickets a count may look at.</param>
    private sealed record Kept(ImmutableArray<string> Texts, ImmutableArray<int> Numbers, int Budget);
}
