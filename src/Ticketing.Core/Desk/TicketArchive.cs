using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Desk;

/// <summary>Reads a ticket, its texts and its history, as far as the caller sees them. Thread-safe.</summary>
public sealed class TicketArchive
{
    private const int Page = 500;

    private readonly ActorResolver actors;
    private readonly ITicketReader reader;
    private readonly ICommentHistory comments;
    private readonly IOptions<TicketingOptions> options;
    private readonly WorkflowRegistry workflows;
    private readonly LinkSight links;
    private readonly TimeProvider time;

    internal TicketArchive(
        ActorResolver actors, ITicketReader reader, ICommentHistory comments, WorkflowRegistry workflows, LinkSight links,
        IOptions<TicketingOptions> options, TimeProvider time)
    {
        this.comments = comments;
        this.options = options;
        this.links = links;
        this.actors = actors;
        this.reader = reader;
        this.workflows = workflows;
        this.time = time;
    }

    /// <summary>A ticket with its description.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<TicketWithDescription> GetAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return await reader.FindWithDescriptionAsync(id, viewer.Visibility, cancellationToken) ?? throw Missing(id);
    }

    /// <summary>Those of some tickets that the caller sees, in any order.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ids">The tickets; at most 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<Ticket>> FindAsync(
        Caller caller, IReadOnlyCollection<TicketId> ids, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return await reader.FindAsync(ids, viewer.Visibility, cancellationToken);
    }

    /// <summary>
    /// A ticket with its description, its texts and its history at once; without internal comments that the caller may not read.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="limit">
    /// How many texts at most, and how many events; 1 to 500. What comes after them is read by <see cref="CommentsAsync"/> and
    /// <see cref="HistoryAsync"/>.
    /// </param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<WholeTicket> GetWholeAsync(Caller caller, TicketId id, int limit, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var whole = await reader.FindWholeAsync(id, Checked(limit), viewer.Visibility, cancellationToken) ?? throw Missing(id);
        return whole with { Events = await links.ShowAsync(whole.Events, viewer.Visibility, cancellationToken) };
    }

    /// <summary>The ticket as a command left it, with its description. What the command wrote is not read again.</summary>
    /// <returns>Null when the caller does not see it any more.</returns>
    public async Task<TicketWithDescription?> ShowAsync(Caller caller, CommandOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Ticket is not { } ticket)
            return null;
        if (ticket.Description is not { } number)
            return new(ticket, null);
        return await FindTextAsync(caller, outcome, number, cancellationToken) is { } description ? new(ticket, description.Body) : null;
    }

    /// <summary>The comment that a command wrote. It is not read again, unless the command was a repetition.</summary>
    /// <returns>Null when it wrote none, or the caller may not read it.</returns>
    public async Task<TicketText?> ShowCommentAsync(Caller caller, CommandOutcome outcome, CancellationToken cancellationToken) =>
        outcome is { Ticket: not null, Text: { } number } ? await FindTextAsync(caller, outcome, number, cancellationToken) : null;

    /// <summary>The ticket as it was at a moment.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or it was not there yet.</exception>
    public async Task<TicketWithDescription> GetAsOfAsync(
        Caller caller, TicketId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (now, visibility) = await RequireAsync(await actors.RequireViewerAsync(caller, cancellationToken), id, cancellationToken);
        // What he may know of is a history by itself.
        Ticket? then = null;
        for (var version = 0; version < now.Version;)
        {
            var events = await reader.HistoryAsync(id, version, Page, visibility, cancellationToken);
            foreach (var recorded in events.TakeWhile(recorded => recorded.At <= at))
                then = then is null ? Ticket.Begin(id, recorded) : then.Apply(recorded);
            if (events.Count == 0 || events[^1].At > at)
                break;
            version = events[^1].Version;
        }

        return then is null
            ? throw new TicketNotFoundException($"ticket {id} at that time")
            : await DescribeAsync(then, visibility, cancellationToken);
    }

    /// <summary>
    /// The events of a ticket after a version, in order; without those of internal comments that the caller may not read.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="afterVersion">The version of the last event known; 0 for none.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        Caller caller, TicketId id, int afterVersion, int limit, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var events = await reader.HistoryAsync(id, afterVersion, Checked(limit), viewer.Visibility, cancellationToken);
        if (events.Count == 0)
            await RequireAsync(viewer, id, cancellationToken);
        return await links.ShowAsync(events, viewer.Visibility, cancellationToken);
    }

    /// <summary>The comments of a ticket after a number, in order; without internal ones that the caller may not read.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="afterNumber">The number of the last comment known; 0 for none.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<TicketText>> CommentsAsync(
        Caller caller, TicketId id, int afterNumber, int limit, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        Checked(limit);
        var seen = false;
        var found = new List<TicketText>();
        while (found.Count < limit)
        {
            var texts = await reader.TextsAsync(id, afterNumber, limit, viewer.Visibility, cancellationToken);
            seen |= texts.Count > 0;
            found.AddRange(texts.Where(text => text.Kind is not TextKind.Description).Take(limit - found.Count));
            if (texts.Count < limit)
                break;
            afterNumber = texts[^1].Number;
        }

        if (!seen)
            await RequireAsync(viewer, id, cancellationToken);
        return found;
    }

    /// <summary>Which of some comments of a ticket were edited, and by whom and when last, by their numbers.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="texts">Texts of it that were read for the caller, in order.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<int, CommentEdit>> CommentEditsAsync(
        Caller caller, TicketId id, IReadOnlyList<TicketText> texts, CancellationToken cancellationToken)
    {
        if (texts.Count == 0)
            return FrozenDictionary<int, CommentEdit>.Empty;
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var edits = await comments.CommentEditsAsync(id, texts[0].Number, texts[^1].Number, viewer.Visibility, cancellationToken);
        return edits.ToDictionary(edit => edit.Comment);
    }

    /// <summary>A comment of a ticket.</summary>
    /// <exception cref="TicketNotFoundException">The caller reads no such comment.</exception>
    public async Task<TicketText> GetCommentAsync(Caller caller, TicketId id, int number, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return await reader.FindTextAsync(id, number, viewer.Visibility, cancellationToken) is { Kind: not TextKind.Description } text
            ? text
            : throw MissingComment(number);
    }

    /// <summary>
    /// What a comment said before it was edited or deleted, in order, the first 500 of it: for those who hold
    /// <see cref="Permission.ManageComments"/>.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="number">The comment's number.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or may know of no such comment.</exception>
    /// <exception cref="TicketForbiddenException">He may not read it.</exception>
    public async Task<IReadOnlyList<EarlierText>> EarlierCommentsAsync(
        Caller caller, TicketId id, int number, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var (ticket, visibility) = await RequireAsync(viewer, id, cancellationToken);
        CommandAuthorization.Require(CommentRules.MayReadEarlier(viewer.Actor, ticket), Permission.ManageComments);
        var earlier = await comments.EarlierTextsAsync(id, number, 0, Page, visibility, cancellationToken);
        if (earlier.Count == 0)
            await GetCommentAsync(caller, id, number, cancellationToken);
        return earlier;
    }

    /// <summary>
    /// What those comments of a ticket said at an earlier version that were edited or deleted since, by their numbers: for those who hold
    /// <see cref="Permission.ManageComments"/>. For everybody else there are none: what somebody took back is not shown to him again.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">The ticket as it is now, as it was read for him.</param>
    /// <param name="version">The version that it had then, as he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<int, TicketText>> CommentsAsOfAsync(
        Caller caller, Ticket ticket, int version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var then = new Dictionary<int, TicketText>();
        if (!CommentRules.MayReadEarlier(viewer.Actor, ticket))
            return then;
        for (var after = version; ;)
        {
            var earlier = await comments.EarlierTextsAsync(ticket.Id, null, after, Page, viewer.Visibility, cancellationToken);
            // The first that took the place of what it said then; what was written since is none of that moment.
            foreach (var one in earlier.Where(one => one.Comment <= version))
                then.TryAdd(one.Comment, one.Text with { Number = one.Comment });
            if (earlier.Count < Page)
                return then;
            after = earlier[^1].Text.Number;
        }
    }

    /// <summary>Which of some comments the caller may edit and delete now (numbers).</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">Their ticket, as it was read for him.</param>
    /// <param name="texts">Texts of it that were read for him.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlySet<int>> ChangeableCommentsAsync(
        Caller caller, Ticket ticket, IReadOnlyList<TicketText> texts, CancellationToken cancellationToken)
    {
        var actor = (await actors.RequireViewerAsync(caller, cancellationToken)).Actor;
        var (now, editTime) = (time.GetUtcMicroseconds(), options.Value.CommentEditTime);
        return texts.Where(text => text.Kind is not TextKind.Description)
            .Where(text => CommentRules.MayChange(actor, ticket, text, now, editTime))
            .Select(text => text.Number)
            .ToHashSet();
    }

    /// <summary>What the caller may fire on a ticket now, in the workflow's order.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<Transition>> PermittedTransitionsAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var (ticket, _) = await RequireAsync(viewer, id, cancellationToken);
        return [.. TransitionRules.Permitted(workflows.Get(ticket.Workflow), new(ticket, viewer.Actor, time.GetUtcMicroseconds()))];
    }

    /// <summary>What the caller may fire on each of several tickets now, in the workflow's order; for lists and boards.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="tickets">Tickets that were read for the caller; he is not asked again whether he sees them.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<TicketId, IReadOnlyList<Transition>>> PermittedTransitionsAsync(
        Caller caller, IReadOnlyCollection<Ticket> tickets, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var now = time.GetUtcMicroseconds();
        return tickets.ToDictionary(
            ticket => ticket.Id, ticket => TransitionRules.Permitted(workflows.Get(ticket.Workflow), new(ticket, viewer.Actor, now)));
    }

    private async Task<(Ticket Ticket, Visibility Visibility)> RequireAsync(
        Viewer viewer, TicketId id, CancellationToken cancellationToken) =>
        (await reader.FindAsync(id, viewer.Visibility, cancellationToken) ?? throw Missing(id), viewer.Visibility);

    private async Task<TicketText?> FindTextAsync(Caller caller, CommandOutcome outcome, int number, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        foreach (var text in outcome.Written)
        {
            if (text.Number == number)
                return text;
        }

        return await reader.FindTextAsync(outcome.Id, number, viewer.Visibility, cancellationToken);
    }

    private async Task<TicketWithDescription> DescribeAsync(Ticket ticket, Visibility visibility, CancellationToken cancellationToken) =>
        new(ticket, ticket.Description is { } number
            ? (await reader.FindTextAsync(ticket.Id, number, visibility, cancellationToken))?.Body
            : null);

    private static TicketNotFoundException MissingComment(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"comment {number}"));

    private static TicketNotFoundException Missing(TicketId id) => new($"ticket {id}");

    private static int Checked(int limit) =>
        limit is >= 1 and <= Page
            ? limit
            : throw new TicketValidationException("limit", Wording.Of(FieldErrorCodes.OutOfRange, $"A page has {1} to {Page} items."));
}
