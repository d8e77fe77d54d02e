using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>Finds tickets by their references, in whichever project and of whichever source they came.</summary>
internal static class References
{
    /// <summary>The sources that cases name.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["legacy"];

    /// <summary>The visible ones of these tickets, as far as they have a reference.</summary>
    public static async Task<IReadOnlyList<Ticket>> FindAsync(Scene scene, IEnumerable<Ticket> tickets, Visibility visibility)
    {
        var references = tickets.Select(ticket => ticket.ExternalRef).OfType<string>().Distinct().ToList();
        var found = new List<Ticket>();
        foreach (var project in Furniture.Projects)
        {
            foreach (var source in Sources.Prepend(null))
                found.AddRange(await scene.On.Reader.FindByExternalRefAsync(project, source, references, visibility, scene.Token));
        }

        return found;
    }
}
