using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Import;

/// <summary>
/// The keys that names mean: of teams, or of a project's categories. A name may be a key, a stored name, or new. What was found is
/// remembered within bounds.
/// </summary>
/// <param name="find">The name of what has a key; null when nothing has.</param>
/// <param name="list">Keys and names in the order of the keys, after a key.</param>
internal sealed class NamedKeys(
    Func<string, CancellationToken, Task<string?>> find,
    Func<string?, int, CancellationToken, Task<IReadOnlyList<(string Key, string Name)>>> list)
{
    private const int Listed = 5_000;
    private const int Page = 500;
    private readonly Dictionary<string, Named> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Named> made = new(StringComparer.Ordinal);
    private Dictionary<string, Named>? stored;

    /// <summary>The key of a name that was resolved.</summary>
    public string this[string name] => byName[name].Key;

    /// <summary>Looks up the names that are not known yet.</summary>
    public async Task ResolveAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        if (byName.Count > Listed)
        {
            byName.Clear();
            made.Clear();
        }

        foreach (var name in names)
        {
            if (!byName.ContainsKey(name))
                byName[name] = await FindAsync(name, cancellationToken);
        }
    }

    /// <summary>What of these names must be saved before tickets can have it.</summary>
    public IEnumerable<(string Key, string Name)> Missing(IEnumerable<string> names) =>
        names.Select(name => byName[name]).Where(named => !named.IsStored).Distinct().Select(named => (named.Key, named.Name));

    /// <summary>Remembers that it is saved.</summary>
    public void Saved(IEnumerable<string> names)
    {
        foreach (var name in names)
            byName[name].IsStored = true;
    }

    private async Task<Named> FindAsync(string name, CancellationToken cancellationToken)
    {
        stored ??= await LoadAsync(cancellationToken);
        if (stored.GetValueOrDefault(name) is { } itsKey && itsKey.Key == name)
            return itsKey;
        // What this batch makes is called by its key as well, as it is once it is stored: no batch's end decides what is meant.
        if (made.GetValueOrDefault(name) is { } justMade)
            return justMade;
        if (stored.TryGetValue(Names.Fold(name), out var known))
            return known;
        var key = DerivedKeys.From(name);
        if (await HolderAsync(key, cancellationToken) is { } holder && !DerivedKeys.StandsFor(key, holder.Name, name))
            key = DerivedKeys.Distinct(name);
        return await HolderAsync(key, cancellationToken) ?? (made[key] = new(key, name));
    }

    private async Task<Named?> HolderAsync(string key, CancellationToken cancellationToken) =>
        made.GetValueOrDefault(key) ?? (await find(key, cancellationToken) is { } name ? new(key, name) { IsStored = true } : null);

    // By key and by folded name. Where a name is another's key, the key wins. Of a tenant with more than are listed, the rest is found by
    // key alone.
    private async Task<Dictionary<string, Named>> LoadAsync(CancellationToken cancellationToken)
    {
        var all = new List<Named>();
        for (string? after = null; all.Count < Listed;)
        {
            var next = await list(after, Page, cancellationToken);
            all.AddRange(next.Select(entry => new Named(entry.Key, entry.Name) { IsStored = true }));
            if (next.Count < Page)
                break;
            after = next[^1].Key;
        }

        var found = new Dictionary<string, Named>(StringComparer.Ordinal);
        foreach (var named in all)
            found.TryAdd(Names.Fold(named.Name), named);
        foreach (var named in all)
            found[named.Key] = named;
        return found;
    }

    private sealed class Named(string key, string name)
    {
        public string Key => key;

        public string Name => name;

        public bool IsStored { get; set; }
    }
}
