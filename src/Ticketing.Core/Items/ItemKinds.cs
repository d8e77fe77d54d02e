using System.Collections.Frozen;

namespace Ticketing.Items;

/// <summary>The kinds of items that features and the host declare. Thread-safe.</summary>
public sealed class ItemKinds
{
    private readonly FrozenDictionary<string, TicketItemKind> byName;

    internal ItemKinds(IEnumerable<TicketItemKind> kinds)
    {
        All = [.. kinds];
        if (All.GroupBy(kind => kind.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two kinds of items are called '{twice.Key}': each needs a name of its own.");
        byName = All.ToFrozenDictionary(kind => kind.Name);
    }

    /// <summary>All of them, in the order in which they were declared.</summary>
    public IReadOnlyList<TicketItemKind> All { get; }

    /// <summary>The kind of a name; null for one that nobody declares, such as that of a feature that is not used any more.</summary>
    public TicketItemKind? Find(string name) => byName.GetValueOrDefault(name);
}
