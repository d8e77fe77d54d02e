using Ticketing.People;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Whose time a reader may choose; both are empty for his own alone.</summary>
/// <param name="People">People.</param>
/// <param name="Teams">Teams.</param>
public sealed record TimeChoices(IReadOnlyList<User> People, IReadOnlyList<Team> Teams);
