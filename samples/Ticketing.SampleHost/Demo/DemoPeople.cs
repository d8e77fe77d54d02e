using Ticketing.People;

namespace Ticketing.SampleHost.Demo;

/// <summary>Who works at, and who asks, the demo's help desk.</summary>
internal sealed record DemoPeople(
    string Password, IReadOnlyList<Organisation> Organisations, IReadOnlyList<Team> Teams, IReadOnlyList<DemoProject> Projects,
    IReadOnlyList<DemoPerson> People)
{
    /// <summary>Those of <c>people.json</c>.</summary>
    public static DemoPeople Default { get; } = DemoFile.Read<DemoPeople>("people.json");
}
