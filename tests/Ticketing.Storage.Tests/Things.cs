using Ticketing.Subjects;

namespace Ticketing.Storage.Tests;

/// <summary>Things of a host's own, all of which there are; of those that are hidden nobody may know, once that is said.</summary>
internal static class Things
{
    /// <summary>Whether, in this test, what is called hidden is so.</summary>
    public static AsyncLocal<bool> IsHidden { get; } = new();

    public static SubjectKind<string> Kind { get; } = new("thing", new("Thing"))
    {
        FindAsync = (_, ids, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(ids.ToDictionary(id => id, id => $"No. {id}")),
        TitleOf = title => title,
        IsVisible = (_, id, _) => !IsHidden.Value || id != "hidden",
    };
}
