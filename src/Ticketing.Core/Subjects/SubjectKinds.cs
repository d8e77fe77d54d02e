using System.Collections.Frozen;

namespace Ticketing.Subjects;

/// <summary>The kinds of things that the host says tickets are about. Thread-safe.</summary>
public sealed class SubjectKinds
{
    private readonly FrozenDictionary<string, SubjectKind> byName;

    internal SubjectKinds(IEnumerable<SubjectKind> declared)
    {
        All = [.. declared];
        if (All.GroupBy(kind => kind.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two kinds of subjects are called '{twice.Key}': each needs a name of its own.");
        byName = All.ToFrozenDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<SubjectKind> All { get; }

    /// <summary>The kind of a name, in any case; null for one that nobody declares.</summary>
    public SubjectKind? Find(string name) => byName.GetValueOrDefault(name);
}
