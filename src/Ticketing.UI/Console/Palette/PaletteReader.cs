using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Console.Administration.CannedReplies;
using Ticketing.UI.Console.Administration.Fields;
using Ticketing.UI.Console.Administration.Ledger;
using Ticketing.UI.Console.Administration.Recurring;
using Ticketing.UI.Console.Administration.Rooms;
using Ticketing.UI.Console.Administration.Templates;
using Ticketing.UI.Console.Choosing;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Console.Views;
using Ticketing.UI.Searching;
using Ticketing.UI.Texts;
using Ticketing.Views;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Palette;

/// <summary>Finds what somebody may mean: screens, views, tickets by number or words, and a few things to do.</summary>
internal sealed class PaletteReader(
    PageContext page, TicketFinder finder, ViewDesk views, PaletteActions actions, PalettePeople people, SentTickets opened, Labels labels,
    IStringLocalizer<PaletteText> text, IStringLocalizer<ListText> lists, IStringLocalizer<SharedText> shared)
{
    private const int MostTickets = 6;
    private const int LongestQuery = 200;

    /// <param name="typed">What was typed.</param>
    /// <param name="about">The ticket that is open, or those that are selected.</param>
    /// <param name="recent">The tickets that he opened last.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<PaletteModel> ReadAsync(
        string typed, IReadOnlyList<string> about, IReadOnlyList<string> recent, CancellationToken cancellationToken)
    {
        typed = typed.Trim();
        if (typed.Length > LongestQuery)
            typed = typed[..(char.IsHighSurrogate(typed[LongestQuery - 1]) ? LongestQuery - 1 : LongestQuery)];
        var doing = await actions.FindAsync(about, typed, cancellationToken);
        var saved = await views.ListAsync(page.Caller, cancellationToken);
        // Nobody looks through all of them: those that are pinned are proposed, the others by what they are called.
        var places = Places(saved.Where(shown => shown.IsPinned || typed.Length > 0))
            .Select(item => (item, Score: Fuzzy.Score(typed, item.Label)))
            .Where(one => one.Score is not null)
            .OrderByDescending(one => one.Score)
            .Select(one => one.item);
        if (typed.Length == 0)
            return new(typed, [.. doing, .. await RecentAsync(recent, cancellationToken), .. places.Where(item => item.Theme is null)]);
        var tickets = await TicketsAsync(typed, cancellationToken);
        var search = new PaletteItem("Search", "search", text["SearchFor", typed], new ListState(typed, ListColumns.Default).Path);
        // A number is meant as one; words may be those of a screen.
        return TicketId.TryParse(typed, out _)
            ? new(typed, [.. tickets, .. doing, .. places, search])
            : new(typed, [.. doing, .. places, .. tickets, .. await people.FindAsync(typed, cancellationToken), search]);
    }

    private async Task<IEnumerable<PaletteItem>> RecentAsync(IReadOnlyList<string> recent, CancellationToken cancellationToken) =>
        (await opened.FindAsync(recent.Take(MostTickets).ToArray(), cancellationToken)).Select(one => Item("Recent", one.Ticket));

    private PaletteItem Item(string group, Ticket ticket) =>
        new(group, "ticket", $"{ticket.Id} {ticket.Title}", $"/{ticket.Id.Value}", labels.Status(ticket.Workflow, ticket.Status));

    private IEnumerable<PaletteItem> Places(IEnumerable<ShownView> saved)
    {
        if (page.Actor.MaySomewhere(Permission.Create))
            yield return new("Actions", "plus", shared["NewTicket"], "/new", "C");
        yield return new("Screens", "chart-column", shared["Dashboard"], "/dashboard");
        yield return new("Screens", "inbox", shared["Tickets"], "/list");
        yield return new("Screens", "square-kanban", shared["Board"], "/board");
        if (page.Actor.MaySomewhere(Permission.Take))
            yield return new("Screens", "hourglass", shared["WaitingList"], "/waiting");
        yield return new("Screens", "bell", shared["Notifications"], "/notifications");
        yield return new("Screens", "bookmark", shared["Views"], ViewPaths.List);
        foreach (var shown in saved)
            yield return new("Views", "bookmark", shown.View.Name, ViewPaths.Open(shown.View));
        foreach (var view in ListView.BuiltIn)
            yield return new("Views", "list", lists[$"View.{view.Key}"], new ListState(view.Query, ListColumns.Default).Path);
        if (page.Actor.May(Permission.ManagePeople))
        {
            yield return new("Administration", "users", shared["Users"], "/admin/users");
            yield return new("Administration", "user-plus", shared["Teams"], "/admin/teams");
            yield return new("Administration", "building-2", shared["Organisations"], "/admin/organisations");
        }

        if (page.Actor.May(Permission.ManageRoles))
            yield return new("Administration", "shield", shared["Roles"], "/admin/roles");
        if (page.Actor.MaySomewhere(Permission.ManageProject))
        {
            yield return new("Administration", "folder", shared["Projects"], "/admin/projects");
            yield return new("Administration", "workflow", shared["Workflows"], "/admin/workflows");
            yield return new("Administration", "tag", shared["CustomFields"], FieldDefinitionPages.Path);
            yield return new("Administration", "ticket", shared["Templates"], TemplateAdministration.Path);
            yield return new("Administration", "calendar", shared["RecurringTickets"], RecurringAdministration.Path);
            yield return new("Administration", "message-square", shared["ChatRooms"], RoomPages.Path);
        }

        if (page.Actor.MaySomewhere(Permission.ManageReplies))
            yield return new("Administration", "corner-down-left", shared["CannedReplies"], CannedReplyAdministration.Path);
        if (page.Actor.MaySomewhere(Permission.Import))
            yield return new("Administration", "arrow-up-down", shared["ImportAndExport"], "/admin/transfer");
        if (page.Actor.May(Permission.ManageOutbox))
        {
            yield return new("Administration", "send", shared["OutgoingMessages"], "/admin/outbox");
            yield return new("Administration", "history", shared["NotificationLog"], LedgerView.List);
        }
        if (page.Actor.MaySomewhere(WebhookPermissions.Manage))
            yield return new("Administration", "link", shared["Webhooks"], "/admin/webhooks");
        yield return new("Settings", "circle-user", shared["Profile"], "/profile") { IsHome = true };
        if (!page.IsAtFeatureDesk)
            yield return new("Settings", "house", shared["Portal"], "/portal");
        yield return new("Settings", "sun", text["Theme.light"], null, null, "light");
        yield return new("Settings", "moon", text["Theme.dark"], null, null, "dark");
        yield return new("Settings", "monitor", text["Theme.auto"], null, null, "auto");
    }

    /// <summary>Tickets by number or by words, the last one perhaps unfinished.</summary>
    public async Task<IReadOnlyList<PaletteItem>> TicketsAsync(string typed, CancellationToken cancellationToken)
    {
        var found = await FindAsync(typed, except: null, cancellationToken);
        return [.. found.Select(ticket => Item("Tickets", ticket))];
    }

    /// <summary>As <see cref="TicketsAsync"/>, but for one ticket that is not meant.</summary>
    public async Task<IReadOnlyList<Ticket>> FindAsync(string typed, TicketId? except, CancellationToken cancellationToken)
    {
        try
        {
            var found = await finder.SuggestAsync(page.Caller, Query(typed), MostTickets, cancellationToken);
            return [.. found.Where(ticket => ticket.Id != except)];
        }
        catch (TicketValidationException)
        {
            // Half a query is typed: it finds nothing yet.
            return [];
        }
    }

    // Words as they come, the last one perhaps unfinished; or a query, when somebody writes one.
    private static string Query(string typed)
    {
        if (typed.Contains(':', StringComparison.Ordinal) || TicketId.TryParse(typed, out _))
            return typed;
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new TicketQuery(
            QueryNode.And(words.Select((word, index) => QueryNode.Word(word, prefix: index == words.Length - 1 && IsUnfinished(word)))))
            .ToString();
    }

    // Also a code, such as TO-12.
    private static bool IsUnfinished(string word) =>
        word.Length > 1 && IsOfWord(word[0]) && IsOfWord(word[^1]) && word != "OR" && PlainWords.HasWord(word)
        && word.All(letter => IsOfWord(letter) || letter is '-' or '/' or '_' or '.' or '\'' or '\u2019');

    // Accents, signs of other scripts and halves of rare letters as well.
    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
