using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ticketing.Tickets;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>How a ticket is looked at: what of it its address says.</summary>
/// <param name="Ticket">The ticket.</param>
public sealed record TicketView(TicketId Ticket)
{
    /// <summary>What of the timeline is shown.</summary>
    public TimelineFilter Show { get; init; }

    /// <summary>The ticket as it was at that moment; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The timeline before that version; null for its end.</summary>
    public int? Before { get; init; }

    /// <summary>The comment that an address leads to; null for none. It says nothing where a version is said.</summary>
    public int? Comment { get; init; }

    /// <summary>The comment that is about to be answered with its words; null for none.</summary>
    public int? Quote { get; init; }

    /// <summary>
    /// Which part is being changed: <c>text</c> or <c>watchers</c>.
    /// </summary>
    public string? Edit { get; init; }

    /// <summary>The transition that is about to be fired with a comment.</summary>
    public string? Fire { get; init; }

    /// <summary>Whose name begins so, where somebody is chosen.</summary>
    public string? Find { get; init; }

    /// <summary>The ticket that somebody else took first, so that this is the next one.</summary>
    public long? InsteadOf { get; init; }

    /// <summary>Whether it is looked at though it was merged into another one.</summary>
    public bool Stays { get; init; }

    /// <summary>Who was named in what was just written, and may not read it (user ids).</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>
    /// Where the reader came from, as an address below where the pages are mapped, without its first slash; null when that is not known.
    /// </summary>
    public string? From { get; init; }

    /// <summary>The address of the view, below where the pages are mapped.</summary>
    /// <param name="action">What is done there: <c>/comments</c>; empty for the page itself.</param>
    public string Path(string action = "")
    {
        var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"/{Ticket.Value}{action}"));
        var separator = '?';
        Add("show", Show is TimelineFilter.All ? null : Show.ToString().ToLowerInvariant());
        Add("at", At?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Add("before", Before?.ToString(CultureInfo.InvariantCulture));
        Add("edit", Edit);
        Add("fire", Fire);
        Add("find", Find);
        Add("stay", Stays ? "true" : null);
        Add(Origin.Name, From);
        foreach (var user in Unreached)
            Add(UnreachedQuery.Name, user);
        return path.ToString();

        void Add(string name, string? value)
        {
            if (value is null)
                return;
            path.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
    }

    internal static TicketView Of(long id, HttpRequest request, PageContext page) => new(new TicketId(id))
    {
        Show = Enum.TryParse<TimelineFilter>(Text(request, "show"), ignoreCase: true, out var show) && Enum.IsDefined(show)
            ? show
            : TimelineFilter.All,
        At = Text(request, "at") is { } at ? LocalTime.Read("at", at, page.Actor.TimeZone) : null,
        Before = int.TryParse(Text(request, "before"), CultureInfo.InvariantCulture, out var before) && before > 1 ? before : null,
        Comment = Number(request, "comment"),
        Quote = Number(request, "quote"),
        Edit = Text(request, "edit"),
        Fire = Text(request, "fire"),
        Find = Text(request, "find"),
        Stays = Text(request, "stay") is not null,
        Unreached = UnreachedQuery.In(page),
        InsteadOf = page.FollowsForm && long.TryParse(Text(request, "instead"), CultureInfo.InvariantCulture, out var instead)
            ? instead
            : null,
        From = Origin.Find(page, "list", "board", "waiting", "dashboard", "notifications"),
    };

    /// <summary>The version up to which the timeline is shown.</summary>
    /// <param name="version">The ticket's.</param>
    /// <param name="stretch">How many versions are shown at once.</param>
    internal int LastShown(int version, int stretch) =>
        Before is { } before ? Math.Min(before - 1, version)
        : Comment is { } comment && version - comment >= stretch ? comment + (stretch / 2)
        : version;

    /// <summary>The same as it is now, without what is being changed.</summary>
    internal TicketView AtRest() =>
        this with { At = null, Comment = null, Quote = null, Edit = null, Fire = null, Find = null, InsteadOf = null, Unreached = [] };

    private static int? Number(HttpRequest request, string name) =>
        int.TryParse(Text(request, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string? Text(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 and <= 200 } text ? text : null;
}
