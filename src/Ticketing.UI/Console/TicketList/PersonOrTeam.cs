using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Reads to whom tickets are given: what completion put in, <c>Tom Becker (agent1)</c>, or what somebody typed himself.</summary>
internal static class PersonOrTeam
{
    private const string TeamMark = "team:";

    public static string WritePerson(string id, string name) => $"{name} ({id})";

    public static string WriteTeam(string key, string name) => $"{name} ({TeamMark}{key})";

    /// <summary>The command; null when nobody and no team is called so.</summary>
    public static async Task<AssignTicket?> ReadAsync(string text, PageContext page, QueryWords words, CancellationToken cancellationToken)
    {
        text = text.Trim();
        if (text.Length == 0)
            return new() { Assignee = new Optional<string?>(null) };
        var inside = text.EndsWith(')') && text.LastIndexOf('(') is >= 0 and var open ? text[(open + 1)..^1] : text;
        var teams = await words.TeamsAsync(cancellationToken);
        var team = inside.StartsWith(TeamMark, StringComparison.Ordinal) ? inside[TeamMark.Length..] : inside;
        if (teams.FirstOrDefault(one => one.Key == team || string.Equals(one.Name, text, StringComparison.OrdinalIgnoreCase)) is { } found)
            return new() { Team = found.Key, Assignee = new Optional<string?>(null) };
        if (text == "me" || inside == page.Caller.UserId)
            return new() { Assignee = page.Caller.UserId };
        var called = (await words.PeopleAsync(inside, 50, cancellationToken))
            .Where(user => user.Id == inside || string.Equals(user.DisplayName, text, StringComparison.OrdinalIgnoreCase)).ToList();
        return called.Count == 1 ? new() { Assignee = called[0].Id } : null;
    }
}
