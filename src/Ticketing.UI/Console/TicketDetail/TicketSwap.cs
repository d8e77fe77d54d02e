using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>
/// What htmx exchanges of a ticket's page: the region of the form, and the regions that tell of the change. The others stay as they are, so
/// that what somebody is typing there is not lost.
/// </summary>
internal static class TicketSwap
{
    public const string Head = "#ticket-head";
    public const string Text = "#ticket-text";
    public const string Side = "#ticket-side";
    public const string Timeline = "#timeline";
    public const string Composer = "#composer";
    public const string Held = "#held";

    private static readonly string[] Telling = [Head, Side, Timeline, Held, "#composer-then"];

    /// <summary>For a form.</summary>
    public static Dictionary<string, object> Post(string url, string region)
    {
        var attributes = FormSwap.Region("hx-post", url, region);
        attributes["hx-select-oob"] = string.Join(',', Telling.Where(one => !one.StartsWith(region, StringComparison.Ordinal)));
        attributes["hx-disable"] = "find button";
        return attributes;
    }

    /// <summary>For a link that opens or closes a form of a region.</summary>
    public static Dictionary<string, object> Get(string url, string region) => FormSwap.Region("hx-get", url, region);
}
