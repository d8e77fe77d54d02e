using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Works out what a bulk action does to each ticket, by asking the desk as if it were done; and does it.</summary>
internal sealed class BulkPlan(
    PageContext page, TicketDesk desk, TicketFinder finder, TicketArchive archive, PeopleDesk people, QueryWords words, Labels labels,
    WorkflowRegistry workflows,
    IStringLocalizer<ListText> text, IStringLocalizer<SharedText> shared)
{
    private const int Most = 50;

    /// <param name="form">What was chosen.</param>
    /// <param name="apply">Whether it is done; false: what would happen is told.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<BulkModel> RunAsync(BulkForm form, bool apply, CancellationToken cancellationToken)
    {
        var action = Enum.TryParse<BulkAction>(form.Action, ignoreCase: true, out var known) ? known : BulkAction.Assign;
        var wanted = Versions(form.Tickets);
        var tickets = await FindAsync(wanted.Keys, cancellationToken);
        var transitions = action is BulkAction.Transition
            ? await archive.PermittedTransitionsAsync(page.Caller, tickets, cancellationToken)
            : null;
        var model = new BulkModel(action, form.State, [])
        {
            To = action is BulkAction.Assign ? form.To : string.IsNullOrEmpty(form.To) ? null : form.To,
            Choices = action switch
            {
                BulkAction.Priority =>
                    [.. Enum.GetValues<Priority>().Reverse().Select(priority => (priority.ToString(), Labels.Priority(priority)))],
                BulkAction.Transition => Triggers(tickets, transitions!),
                _ => [],
            },
            Comment = form.Comment,
            IsInternal = form.Visibility switch { "internal" => true, "public" => false, _ => null },
            NeedsComment = transitions?.Values
                .SelectMany(some => some)
                .Any(one => one.Trigger == form.To && one.Requires.Contains(RequiredField.Comment)) ?? false,
        };
        var command = model.To is null ? null : await ReadAsync(model, cancellationToken);
        if (model.To is not null && command is null)
            model = model with { Problem = text["Bulk.unknown", model.To] };
        if (model.NeedsComment && apply && (string.IsNullOrWhiteSpace(model.Comment) || model.IsInternal is null))
            (model, apply) = (model with { Problem = text["Bulk.commentMissing"] }, false);

        var outcomes = new List<(Ticket Before, Ticket? After, string? Refusal)>();
        foreach (var ticket in tickets)
            outcomes.Add(
                command is null ? (ticket, null, null) : await TryAsync(ticket, command, apply, wanted[ticket.Id], cancellationToken));
        var named = outcomes.SelectMany(one => new[] { one.Before.Assignee, one.After?.Assignee }).OfType<string>().Distinct().ToList();
        var names = action is BulkAction.Assign
            ? await people.NamesAsync(page.Caller, named, cancellationToken)
            : new Dictionary<string, string>();
        var teams = action is BulkAction.Assign
            ? (await words.TeamsAsync(cancellationToken)).ToDictionary(team => team.Key, team => team.Name)
            : [];
        return model with { Items = [.. outcomes.Select(Item)], IsDone = apply && command is not null };

        BulkItem Item((Ticket Before, Ticket? After, string? Refusal) one)
        {
            var before = Say(one.Before);
            var after = one.After is null ? null : Say(one.After);
            return new(one.Before, before, after == before ? null : after, one.Refusal);
        }

        string Say(Ticket ticket) => action switch
        {
            BulkAction.Priority => Labels.Priority(ticket.Priority),
            BulkAction.Transition => labels.Status(ticket.Workflow, ticket.Status),
            _ => Assigned(ticket) is { Length: > 0 } assigned ? assigned : shared["Nobody"],
        };

        string Assigned(Ticket ticket)
        {
            var team = ticket.Team is { } key ? teams.GetValueOrDefault(key, key) : null;
            var person = ticket.Assignee is { } id ? names.GetValueOrDefault(id, id) : null;
            return string.Join(" · ", new[] { team, person }.OfType<string>());
        }
    }

    // Workflows may call the same trigger differently: the first ticket's word stands for all.
    private (string, string)[] Triggers(
        IEnumerable<Ticket> tickets, IReadOnlyDictionary<TicketId, IReadOnlyList<Transition>> transitions) =>
    [
        .. from ticket in tickets
           from transition in transitions[ticket.Id]
           group ticket by transition.Trigger into offered
           select (offered.Key, labels.Trigger(offered.First().Workflow, offered.Key)),
    ];

    private async Task<(Ticket, Ticket?, string?)> TryAsync(
        Ticket ticket, TicketCommand command, bool apply, int? version, CancellationToken cancellationToken)
    {
        if (command is FireTransition fire && workflows.Get(ticket.Workflow).From(ticket.Status).All(one => one.Trigger != fire.Trigger))
            return (ticket, null, text["Refusal.noWay"]);
        try
        {
            if (!apply)
                return (ticket, (await desk.PreviewAsync(page.Caller, ticket.Id, command, cancellationToken)).After, null);
            var outcome = await desk.ExecuteAsync(
                page.Caller, ticket.Id, command, new() { ExpectedVersion = version ?? ticket.Version }, cancellationToken);
            // Whoever gives a ticket away may not see it any more.
            return (ticket, outcome.Ticket ?? Guess(ticket, command), null);
        }
        catch (TicketingException e)
        {
            return (ticket, null, Refusals.Of(e, text, labels));
        }
    }

    private static Ticket Guess(Ticket ticket, TicketCommand command) =>
        command is AssignTicket assign
            ? ticket with { Team = assign.Team.Or(ticket.Team), Assignee = assign.Assignee.Or(ticket.Assignee) }
            : ticket;

    private async Task<TicketCommand?> ReadAsync(BulkModel model, CancellationToken cancellationToken) => model.Action switch
    {
        BulkAction.Assign => await PersonOrTeam.ReadAsync(model.To!, page, words, cancellationToken),
        BulkAction.Priority => Enum.TryParse<Priority>(model.To, ignoreCase: true, out var priority) && Enum.IsDefined(priority)
            ? new EditTicket { Priority = priority }
            : null,
        _ => new FireTransition(model.To!, Comment(model)),
    };

    // A preview is about whether it may be done: the comment can still be typed.
    private static AddComment? Comment(BulkModel model) =>
        model.NeedsComment
            ? new(
                string.IsNullOrWhiteSpace(model.Comment) ? "…" : model.Comment,
                model.IsInternal == false ? CommentVisibility.Public : CommentVisibility.Internal)
            : null;

    private async Task<IReadOnlyList<Ticket>> FindAsync(Dictionary<TicketId, int?>.KeyCollection ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var query = new TicketQuery(
            QueryNode.Is(TicketFields.Id, ids.Select(id => new NumberValue(id.Value))), new TicketSort(TicketFields.Id));
        return (await finder.SearchAsync(page.Caller, query.ToString(), Most, null, cancellationToken)).Items;
    }

    private static Dictionary<TicketId, int?> Versions(IEnumerable<string> tickets)
    {
        var versions = new Dictionary<TicketId, int?>();
        foreach (var one in tickets.Take(Most))
        {
            var parts = one.Split(':');
            if (TicketId.TryParse(parts[0], out var id))
                versions[id] = parts.Length == 2 && int.TryParse(parts[1], out var version) ? version : null;
        }

        return versions;
    }
}
