using Ticketing.Tickets;

namespace Ticketing.SampleHost.Demo;

/// <summary>A ticket of the demo and what became of it.</summary>
/// <param name="DaysAgo">When it was filed, in days before now.</param>
/// <param name="Project">The key of its project.</param>
/// <param name="Category">The key of its category.</param>
/// <param name="Priority">How pressing it is.</param>
/// <param name="Requester">Who files it (user id).</param>
/// <param name="Title">One line.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Steps">What happened to it, in order.</param>
internal sealed record DemoTicket(
    double DaysAgo, string Project, string Category, Priority Priority, string Requester, string Title, string Description,
    IReadOnlyList<string> Tags, IReadOnlyList<DemoStep> Steps)
{
    /// <summary>When it is due, in hours after it was filed; null for never.</summary>
    public double? DueAfter { get; init; }
}
