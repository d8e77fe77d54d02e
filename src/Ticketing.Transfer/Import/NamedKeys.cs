using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Import;

/// <summary>The keys that names mean: of teams, or of a project's categories. A name may be a key, a stored name, or new.</summary>
internal sealed class NamedKeys
{
    private const int Listed = 5_000;
    private readonly Dictionary<string, (string Key, bool IsStored)> keys = new(StringComparer.Ordinal);
    private Dictionary<string, string>? stored;

    public string this[string name] => keys[name].Key;

    public IEnumerable<string> Unknown(IEnumerable<string> names)
    {
        if (keys.Count > Listed)
            keys.Clear();
        return [.. names.Where(name => !keys.ContainsKey(name))];
    }

    public async Task FindAsync(
        string name,
        Func<string, Task<bool>> exists,
        Func<string?, int, CancellationToken, Task<IReadOnlyList<(string Key, string Name)>>> page,
        CancellationToken cancellationToken)
    {
        stored ??= await LoadAsync(page, cancellationToken);
        var key = DerivedKeys.From(name);
        keys[name] = stored.TryGetValue(name, out var known) ? (known, true) : (key, await exists(key));
    }

    public IEnumerable<(string Key, string Name)> Missing(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (keys[name] is { IsStored: false } missing && seen.Add(missing.Key))
                yield return (missing.Key, name);
        }
    }

    public void Saved(IEnumerable<string> names)
    {
        foreach (var name in names)
            keys[name] = (keys[name].Key, true);
    }

    // Names are compared without case, keys exactly; where a name is another's key, the key wins. A tenant with more of them than
    // are listed finds the rest by key alone.
    private static async Task<Dictionary<string, string>> LoadAsync(
        Func<string?, int, CancellationToken, Task<IReadOnlyList<(string Key, string Name)>>> page, CancellationToken cancellationToken)
    {
        var all = new List<(string Key, string Name)>();
        for (string? after = null; all.Count < Listed;)
        {
            var next = await page(after, 500, cancellationToken);
            all.AddRange(next);
            if (next.Count < 500)
                break;
            after = next[^1].Key;
        }

        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, name) in all)
            byName.TryAdd(name, key);
        foreach (var (key, _) in all)
            byName[key] = key;
        return byName;
    }
}
