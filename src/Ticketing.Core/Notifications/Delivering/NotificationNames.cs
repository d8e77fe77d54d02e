using System.Collections.Immutable;

namespace Ticketing.Notifications.Delivering;

/// <summary>What those are called whom a notification speaks of, in the language of its reader. Immutable.</summary>
/// <param name="People">Display names by user id.</param>
/// <param name="Teams">Names by key.</param>
/// <param name="Project">The ticket's project.</param>
/// <param name="Category">Its category.</param>
/// <param name="Statuses">Names by key, of its workflow.</param>
public sealed record NotificationNames(
    ImmutableDictionary<string, string> People, ImmutableDictionary<string, string> Teams, string Project, string Category,
    ImmutableDictionary<string, string> Statuses)
{
    /// <summary>What somebody is called; his id when nobody knows.</summary>
    public string Person(string id) => People.GetValueOrDefault(id, id);
}
