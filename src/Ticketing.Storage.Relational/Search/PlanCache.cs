using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// Keeps the statements of searches by their plan cache keys: choosing indexes and writing the text is more work than reading a page.
/// Thread-safe.
/// </summary>
internal sealed class PlanCache(RelationalDialect dialect)
{
    // Of some kilobytes each; a help desk has some dozens of them.
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<string, Plan> plans = new(StringComparer.Ordinal);

    /// <summary>The statements of a key with its values; null when they have to be written.</summary>
    public SearchStatements? Find((string Key, List<object> Values)? of)
    {
        if (of is not var (key, values) || !plans.TryGetValue(key, out var known))
            return null;
        var bound = new List<object>(known.Numbers.Length);
        foreach (var number in known.Numbers)
            bound.Add(values[number]);
        return new(known.Texts, new(dialect, bound), known.Budget);
    }

    /// <summary>Keeps statements, unless they bind something that is not among the values of the key.</summary>
    /// <returns>The statements as the database gets them, with its prefix.</returns>
    public SearchStatements Add((string Key, List<object> Values)? of, SearchStatements statements)
    {
        statements = statements with { Texts = [.. statements.Texts.Select(dialect.Prefix.Rewrite)] };
        if (of is not var (key, values))
            return statements;
        var numbers = statements.Parameters.Values.Select(value => values.IndexOf(value)).ToImmutableArray();
        if (numbers.Contains(-1))
            return statements;
        if (plans.Count >= MostKept)
            plans.Clear();
        plans[key] = new(statements.Texts, numbers, statements.Budget);
        return statements;
    }

    /// <param name="Texts">The statements.</param>
    /// <param name="Numbers">For each parameter, which of the key's values it is.</param>
    /// <param name="Budget">How many tickets a count may examine.</param>
    private sealed record Plan(ImmutableArray<string> Texts, ImmutableArray<int> Numbers, int Budget);
}
