namespace Ticketing.Benchmarks.Generator;

/// <summary>The four actors of the bars, as users of the directory.</summary>
internal static class BenchmarkPeople
{
    /// <summary>Sees everything.</summary>
    public const string Administrator = "bench-administrator";

    /// <summary>An agent in the three projects that his team looks after.</summary>
    public const string Agent = "bench-agent";

    /// <summary>Has twenty tickets, and no organisation.</summary>
    public const string Requester = "bench-requester";

    /// <summary>Sees the quiet old project, and nothing else.</summary>
    public const string Member = "bench-member";

    /// <summary>The role of somebody who sees a whole project.</summary>
    public const string MemberRole = "Project member";
}
