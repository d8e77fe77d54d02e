using System.Globalization;

namespace Ticketing.Benchmarks.Generator;

/// <summary>The keys of what tickets belong to: the same numbers of everything but people at every size.</summary>
internal static class Landscape
{
    public const int Projects = 30;
    public const int Categories = 40;
    public const int Teams = 20;
    public const int AgentsPerTeam = 10;
    public const int Tags = 60;

    /// <summary>The quiet old project: 500 closed tickets, and nothing since.</summary>
    public const string QuietProject = "archive";

    /// <summary>The team of the benchmark's agent.</summary>
    public const int TeamOfAgent = 3;

    /// <summary>A project by its number from 0; the last one is the quiet one.</summary>
    public static string Project(int number) => number == Projects - 1 ? QuietProject : Key("project", number, "00");

    /// <summary>The first ten teams look after three projects each; the others are the second line.</summary>
    public static int HomeTeam(int project) => project % 10;

    /// <summary>The projects that a team looks after.</summary>
    public static IEnumerable<string> ProjectsOf(int team) =>
        Enumerable.Range(0, Projects - 1).Where(project => HomeTeam(project) == team).Select(Project);

    public static string Category(int number) => Key("category", number, "00");

    public static string Team(int number) => Key("team", number, "00");

    /// <summary>An agent of a team; one of them is the benchmark's.</summary>
    public static string Agent(int team, int number) =>
        team == TeamOfAgent && number == 0 ? BenchmarkPeople.Agent : Key("agent", (team * AgentsPerTeam) + number, "000");

    public static string Requester(int number) => Key("requester", number, "000000");

    public static string Organisation(int number) => Key("organisation", number, "0000");

    public static string Tag(int number) => Key("tag", number, "00");

    private static string Key(string kind, int number, string digits) => $"{kind}-{number.ToString(digits, CultureInfo.InvariantCulture)}";
}
