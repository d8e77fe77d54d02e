using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What happened to a ticket, and how it was.</summary>
internal sealed class HistoryEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGet("tickets/{id}/history", ReadAsync)
        .WithTags("History")
        .Describe(
            "readHistory", "Read the history",
            "The events of the ticket in order, internal comments only for those who may read them. With 'at', the ticket as it was at " +
            "that moment instead.")
        .Query([.. NumberedPage.Parameters, new("at", "A moment: the answer is the ticket as it was then.") { IsMoment = true }])
        .Shows(
            """
            {
              "items": [{
                "version": 2, "at": "2026-05-01T09:05:00Z", "by": "u-3", "type": "transitioned", "imported": false,
                "data": { "trigger": "start", "from": "to-do", "to": "in-progress", "statusCategory": "active" }
              }],
              "next": null
            }
            """)
        .OrAnswers<NumberedList<HistoryItem>>()
        .Refuses(400, 404);

    internal static async Task<Results<Answer<NumberedList<HistoryItem>>, Answer<TicketDetails>>> ReadAsync(
        string id, HttpContext http, TicketArchive archive, SubjectDesk subjects, CancellationToken cancellationToken)
    {
        // No ETag: that is the ticket's, and this is neither the ticket as it is nor all of its history.
        if (http.QueryMoment("at") is { } at)
        {
            var then = await archive.GetAsOfAsync(http.Caller(), id.ToTicketId(), at, cancellationToken);
            return new Answer<TicketDetails>(
                TicketDetails.From(then).With(await subjects.ListAsync(http.Caller(), then.Ticket, cancellationToken)));
        }

        var limit = NumberedPage.Checked(http.QueryNumber("limit", NumberedPage.Usual));
        var events = await archive.HistoryAsync(http.Caller(), id.ToTicketId(), http.QueryNumber("after", 0), limit + 1, cancellationToken);
        return new Answer<NumberedList<HistoryItem>>(
            NumberedList<HistoryItem>.Of([.. events.Select(HistoryItem.From)], limit, item => item.Version));
    }
}
