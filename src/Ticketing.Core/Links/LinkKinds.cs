using System.Collections.Frozen;

namespace Ticketing.Links;

/// <summary>The kinds of links that there are: those of each help desk, and the host's own behind them. Thread-safe.</summary>
public sealed class LinkKinds
{
    private readonly FrozenDictionary<string, LinkEnd> byName;

    internal LinkKinds(IEnumerable<LinkKind> declared)
    {
        All = [.. LinkKind.BuiltIn, .. declared];
        Ends = [.. All.SelectMany(kind => new[] { kind.Forward, kind.Backward }).Distinct()];
        if (Ends.GroupBy(end => end.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two ends of links are called '{twice.Key}': each needs a name of its own.");
        byName = Ends.ToFrozenDictionary(end => end.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The built-in ones alone.</summary>
    internal static LinkKinds BuiltIn { get; } = new([]);

    /// <summary>All of them, in the order in which they are shown.</summary>
    public IReadOnlyList<LinkKind> All { get; }

    /// <summary>All that a ticket can be to another one, in that order.</summary>
    public IReadOnlyList<LinkEnd> Ends { get; }

    /// <summary>What a name says, in any case; null for one that nobody declares.</summary>
    public LinkEnd? Find(string name) => byName.GetValueOrDefault(name);
}
