using Ticketing.People;
using Ticketing.Projects;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Whose time a reader may choose; all are empty for his own alone.</summary>
/// <param name="People">People.</param>
/// <param name="Teams">Teams.</param>
/// <param name="Projects">Projects.</param>
public sealed record TimeChoices(IReadOnlyList<User> People, IReadOnlyList<Team> Teams, IReadOnlyList<Project> Projects);
