using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Console.Choosing;
using Ticketing.UI.Console.Tags;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Bulk;

/// <summary>
/// What can be done to all tickets of a query, as one list: <c>priority:high</c>, <c>addTags</c>. What one ticket refuses is told when it
/// is tried. One per request.
/// </summary>
internal sealed class BulkChoices(
    PageContext page, PeopleDesk people, TicketFinder finder, BulkOffers own, Labels labels, IStringLocalizer<BulkText> text,
    IStringLocalizer<SharedText> shared, IStringLocalizer<TicketText> ticket)
{
    /// <summary>What the reader may do somewhere: to tickets like the newest that the query finds.</summary>
    public async Task<IReadOnlyList<MenuOffer>> ListAsync(string query, CancellationToken cancellationToken)
    {
        var first = await FirstAsync(query, cancellationToken);
        // Nobody writes a comment that fits all tickets: without one, all of them would refuse.
        var offers = new List<MenuOffer>
        {
            new("status", [
                .. labels.Triggers(way => !way.Requires.Contains(RequiredField.Comment))
                    .Select(one => Option(BulkPart.Transition, one.Trigger, one.Label)),
            ]),
        };
        if (page.Actor.MaySomewhere(Permission.Triage))
        {
            offers.Add(new("priority", [
                .. Enum.GetValues<Priority>().OrderDescending()
                    .Select(priority => Option(BulkPart.Priority, priority.ToString().ToLowerInvariant(), Labels.Priority(priority))),
            ]));
        }

        if (page.Actor.MaySomewhere(Permission.Assign))
        {
            var teams = await WholeList.ReadAsync(after => people.ListTeamsAsync(page.Caller, after, cancellationToken), team => team.Key);
            offers.Add(new("assignee", [
                .. await own.PeopleAsync(first, cancellationToken), Option(BulkPart.Assignee, "", shared["Nobody"]),
            ]));
            offers.Add(new("team", [
                .. teams.Select(team => Option(BulkPart.Team, team.Key, team.Name)), Option(BulkPart.Team, "", ticket["NoTeam"]),
            ]));
        }

        if (page.Actor.MaySomewhere(Permission.Triage))
        {
            offers.Add(new("category", await own.CategoriesAsync(first, cancellationToken)));
            offers.Add(new("due", await own.DaysAsync(cancellationToken)));
            offers.Add(new("tags", [new("addTags", text["AddTags"]), new("removeTags", text["RemoveTags"])]));
        }

        offers.Add(new("fields", await own.FieldsAsync(first, cancellationToken)));
        return [.. offers.Where(offer => offer.Options.Count > 0)];
    }

    /// <summary>What was chosen; null for nothing, and for a field whose value is typed beside it.</summary>
    /// <param name="to">
    /// The part and, for all but tags, its value behind a colon; of a field, its key and another colon before that.
    /// </param>
    /// <param name="tags">Tags, between commas.</param>
    public static BulkChange? Read(string? to, string? tags)
    {
        var parts = (to ?? "").Split(':', 2);
        if (!Enum.TryParse<BulkPart>(parts[0], ignoreCase: true, out var part))
            return null;
        var field = part is BulkPart.Field && parts is [_, var named] ? named.Split(':', 2) : null;
        if (part is BulkPart.Field && field is not [_, _])
            return null;
        return new(part, new(
            part is BulkPart.AddTags or BulkPart.RemoveTags ? TagText.Split(tags)
                : (field ?? parts) is [_, { Length: > 0 } value] ? [value]
                : []), field?[0]);
    }

    // What is wrong with the query is told when something is chosen.
    private async Task<Ticket?> FirstAsync(string query, CancellationToken cancellationToken)
    {
        try
        {
            return (await finder.SuggestAsync(page.Caller, query, 1, cancellationToken)) is [var found, ..] ? found : null;
        }
        catch (TicketValidationException)
        {
            return null;
        }
    }

    internal static MenuOption Option(BulkPart part, string value, string label) =>
        new($"{part.ToString().ToLowerInvariant()}:{value}", label);
}
