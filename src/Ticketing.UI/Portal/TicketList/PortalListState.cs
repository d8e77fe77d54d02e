using Ticketing.Access;
using Ticketing.UI.Searching;

namespace Ticketing.UI.Portal.TicketList;

/// <summary>What the list shows: all of it is in the address.</summary>
/// <param name="OfOrganisation">Whether the tickets of colleagues are shown; false: one's own.</param>
/// <param name="State"><c>all</c>, <c>open</c> or <c>finished</c>.</param>
/// <param name="Words">What is looked for; blank for everything.</param>
public sealed record PortalListState(bool OfOrganisation, string State, string Words)
{
    /// <summary>What a list may be narrowed to.</summary>
    public static IReadOnlyList<string> States { get; } = ["all", "open", "finished"];

    internal static PortalListState Of(Actor actor, string? tab, string? state, string? words) => new(
        tab == "organisation" && actor.Organisation is not null,
        States.Contains(state) ? state! : States[0],
        words?.Trim() ?? "");

    // What has no word in it is looked for all the same, and refused as such.
    private const string NoWord = "?";

    /// <summary>The address of the same list, one thing changed.</summary>
    public string Address
    {
        get
        {
            var parts = new List<string>(3);
            if (OfOrganisation)
                parts.Add("tab=organisation");
            if (State != States[0])
                parts.Add($"state={State}");
            if (Words.Length > 0)
                parts.Add($"q={Uri.EscapeDataString(Words)}");
            return parts.Count == 0 ? "/portal" : $"/portal?{string.Join('&', parts)}";
        }
    }

    /// <summary>The address of another page of it.</summary>
    public string Page(string cursor) => $"{Address}{(Address.Contains('?') ? '&' : '?')}cursor={Uri.EscapeDataString(cursor)}";

    internal string Query(Actor actor)
    {
        var whose = OfOrganisation ? $"organisation:{actor.Organisation} -requester:me" : "requester:me";
        var state = State switch { "open" => " is:open", "finished" => " is:done,closed", _ => "" };
        var words = PlainWords.Of(Words);
        return words.Count > 0 ? $"{whose}{state} {string.Join(' ', words)}"
            : Words.Length > 0 ? $"{whose}{state} {NoWord}"
            : $"{whose}{state} sort:-updated";
    }
}
