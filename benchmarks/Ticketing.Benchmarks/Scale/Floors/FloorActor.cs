using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// The branches of an actor's visibility, as somebody writes them who knows the four: each is a condition that one index serves.
/// </summary>
internal sealed class FloorActor
{
    private FloorActor(string name, string userId) => (Name, UserId) = (name, userId);

    /// <summary>As the tables write it.</summary>
    public string Name { get; }

    public string UserId { get; }

    /// <summary>The conditions, any of which must hold; none: everything is seen.</summary>
    public required Func<FloorSql, string[]> Branches { get; init; }

    /// <summary>When internal comments are readable; null for never, an empty text for always.</summary>
    public required Func<FloorSql, string?> ReadsInternal { get; init; }

    public static IReadOnlyList<FloorActor> All { get; } =
    [
        new("administrator", BenchmarkPeople.Administrator) { Branches = _ => [], ReadsInternal = _ => "" },
        new("agent of three projects", BenchmarkPeople.Agent)
        {
            Branches = sql => [.. Own(sql, BenchmarkPeople.Agent), .. OnHisDesk(sql)],
            ReadsInternal = sql => Any(OnHisDesk(sql)),
        },
        new("requester with 20 tickets", BenchmarkPeople.Requester)
        {
            Branches = sql => Own(sql, BenchmarkPeople.Requester),
            ReadsInternal = _ => null,
        },
        new("member of a quiet old project", BenchmarkPeople.Member)
        {
            Branches = sql => [.. Own(sql, BenchmarkPeople.Member), $"t.project = {sql.Bind(Landscape.QuietProject)}"],
            ReadsInternal = _ => null,
        },
    ];

    /// <summary>The condition that a ticket is seen; always true for who sees everything.</summary>
    public string Sees(FloorSql sql) => Branches(sql) is { Length: > 0 } branches ? Any(branches) : "1 = 1";

    private static string Any(string[] branches) => $"({string.Join(" or ", branches.Select(branch => $"({branch})"))})";

    private static string[] Own(FloorSql sql, string user) => [$"t.requester = {sql.Bind(user)}", $"t.creator = {sql.Bind(user)}"];

    private static string[] OnHisDesk(FloorSql sql)
    {
        var projects = string.Join(", ", Landscape.ProjectsOf(Landscape.TeamOfAgent).Select(sql.Bind));
        return
        [
            $"t.assignee = {sql.Bind(BenchmarkPeople.Agent)} and {sql.RowByRow("t.project")} in ({projects})",
            $"t.team = {sql.Bind(Landscape.Team(Landscape.TeamOfAgent))} and {sql.RowByRow("t.project")} in ({projects})",
        ];
    }
}
