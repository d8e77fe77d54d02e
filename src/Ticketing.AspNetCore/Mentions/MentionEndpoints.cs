using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.Requests;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Mentions;

/// <summary>Who can be named in what is written on a ticket.</summary>
internal sealed class MentionEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGroup("").WithTags("Comments")
        .MapGet("tickets/{id}/mentionable", ListAsync)
        .Describe(
            "listMentionable", "Find whom to name",
            "People whose id or name begins with q and who may read what is written there: for an internal comment those who read " +
            "internal comments. At most 8. @ and the id name somebody. Whoever may not see people is shown who is on the ticket.")
        .Query(
            new("q", "What was typed of the name.") { Example = "be" },
            new("visibility", "For which comment: public, or internal for who writes those. Public by default.") { Example = "internal" })
        .Shows("""{ "items": [{ "id": "u-4", "displayName": "Ben Okafor" }], "next": null }""")
        .Refuses(400, 404);

    internal static async Task<Answer<ItemList<MentionableItem>>> ListAsync(
        string id, HttpContext http, TicketArchive archive, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var isInternal = http.Query("visibility") switch
        {
            null or "public" => false,
            "internal" => true,
            _ => throw new TicketValidationException("visibility", "A comment is public or internal."),
        };
        var ticket = await archive.GetAsync(http.Caller(), id.ToTicketId(), cancellationToken);
        var people = http.Query("q") is { Length: > 0 } typed
            ? await desk.ListMentionableAsync(http.Caller(), ticket.Ticket, typed, isInternal, cancellationToken)
            : [];
        return new(new([.. people.Select(user => new MentionableItem(user.Id, user.DisplayName))]));
    }
}
