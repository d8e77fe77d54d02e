using Microsoft.AspNetCore.WebUtilities;
using Ticketing.Tickets;

namespace Ticketing.UI.Requests;

/// <summary>Who was named in what was just written and may not read it, in the address of the page that follows.</summary>
internal static class UnreachedQuery
{
    public const string Name = "unreached";

    private const int Most = 20;

    /// <summary>Their user ids; none once it was said.</summary>
    public static IReadOnlyList<string> In(PageContext page) => page.FollowsForm
        ? [.. page.Request.Query[Name].OfType<string>().Where(user => user.Length is > 0 and <= TicketLimits.Id).Take(Most)]
        : [];

    /// <summary>The address with them.</summary>
    public static string Add(string address, IReadOnlyList<string> users) =>
        QueryHelpers.AddQueryString(address, users.Select(user => KeyValuePair.Create(Name, (string?)user)));
}
