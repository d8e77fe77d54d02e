using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Training.Exercises;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Inbox;

/// <summary>What was sent to whoever trains.</summary>
internal sealed class InboxPages : ITicketingPages
{
    private const int Most = 100;

    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages) => pages.MapGet("training/inbox", GetAsync).ForEverybody();

    private static async Task<IResult> GetAsync(
        PageContext page, ExerciseDesk desk, PeopleDesk people, IStringLocalizer<InboxText> text, CancellationToken cancellationToken)
    {
        var found = await desk.ListAsync(page.Caller, page.Caller.UserId, Most, null, cancellationToken);
        // Who wrote is known where the exercises are.
        var names = await people.NamesAsync(
            new(page.Caller.UserId, TrainingTenant.Of(page.Caller.Tenant)), [.. found.Items.Select(one => one.Ticket.Requester).Distinct()],
            cancellationToken);
        var lines = found.Items.Select(one => new InboxLine(one, names.GetValueOrDefault(one.Ticket.Requester, one.Ticket.Requester)));
        return Page.Console<InboxPage>(text["Title"], InboxModel.Of(lines, found.Next is not null));
    }
}
