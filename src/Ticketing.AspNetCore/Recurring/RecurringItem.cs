using System.ComponentModel;
using Ticketing.Recurring;

namespace Ticketing.AspNetCore.Recurring;

/// <summary>A recurring ticket as who manages its project has it.</summary>
internal sealed record RecurringItem(
    [property: Description("Its id.")] string Id,
    [property: Description("What people call it.")] string Name,
    [property: Description("The id of the template that is filed.")] string Template,
    [property: Description("The key of the template's project.")] string Project,
    [property: Description("Who needs the tickets: a user id.")] string Requester,
    [property: Description("A cron expression of five fields.")] string Schedule,
    [property: Description("The zone in which the schedule is meant, as an IANA name.")] string TimeZone,
    [property: Description("The last day on which one is filed, in that zone; null for no end.")] DateOnly? LastDay,
    [property: Description("Whether tickets are filed.")] bool IsOn,
    [property: Description("Who saved it last: the tickets are filed in his name, as far as he may by then.")] string Owner,
    [property: Description("The times that come next, at most 5; none of one that is off.")] IReadOnlyList<DateTimeOffset> Next,
    [property: Description("The last runs, the latest first; at most 10.")] IReadOnlyList<RecurringRunItem> Runs,
    [property: Description("Raised by every change; what ETag and If-Match carry.")] int Version)
{
    public static RecurringItem From(ShownRecurringTicket shown)
    {
        var ticket = shown.Ticket;
        return new(
            ticket.Id, ticket.Name, ticket.Template, ticket.Project, ticket.Requester, ticket.Schedule, ticket.TimeZone, ticket.LastDay,
            ticket.IsOn, ticket.Owner, shown.Next, [.. shown.Runs.Latest.Select(RecurringRunItem.From)], ticket.Version);
    }
}
