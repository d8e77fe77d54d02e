using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>
/// Time worked on tickets: logs, changes, lists it and adds it up. Whoever may read internal comments on a ticket sees who worked on it how
/// long, and nobody else knows of it, on that ticket or across tickets. Thread-safe.
/// </summary>
public sealed class TimeDesk
{
    /// <summary>The most entries of a page.</summary>
    public const int MostPerPage = 1000;

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly ITicketReader reader;
    private readonly ITicketItems items;
    private readonly TimeOptions host;

    internal TimeDesk(ActorResolver actors, TicketDesk desk, ITicketReader reader, ITicketItems items, TimeOptions host)
    {
        this.host = host;
        this.actors = actors;
        this.desk = desk;
        this.reader = reader;
        this.items = items;
    }

    /// <summary>
    /// Logs time: with <see cref="Permission.LogTime"/> one's own, with <see cref="Permission.ManageTime"/> that of others.
    /// </summary>
    /// <param name="caller">Who logs it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="entry">The time. Its texts become one line; what is billed of it, the host says (<see cref="TimeOptions"/>).</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The outcome and the key of the entry; a repetition of the same request has the same.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public async Task<(CommandOutcome Outcome, string Key)> LogAsync(
        Caller caller, TicketId ticket, TimeEntry entry, CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        var command = AddItem.Of(TimeItems.Kind, TimeRules.Settle(entry, host));
        if (options?.Idempotency is { } idempotency)
            command = command with { Key = idempotency.ItemKey(caller) };
        return (await desk.ExecuteAsync(caller, ticket, command, options, cancellationToken), command.Key);
    }

    /// <summary>Changes an entry: one's own, or with <see cref="Permission.ManageTime"/> anybody's.</summary>
    /// <param name="caller">Who changes it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="key">Which one.</param>
    /// <param name="entry">What it is to say.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket or entry.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public Task<CommandOutcome> ChangeAsync(
        Caller caller, TicketId ticket, string key, TimeEntry entry, CommandOptions? options = null,
        CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, ChangeItem.Of(TimeItems.Kind, key, TimeRules.Settle(entry, host)), options, cancellationToken);

    /// <summary>Takes an entry off: one's own, or with <see cref="Permission.ManageTime"/> anybody's.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<CommandOutcome> RemoveAsync(
        Caller caller, TicketId ticket, string key, CommandOptions? options = null, CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, new RemoveItem(TimeItems.Kind, key), options, cancellationToken);

    /// <summary>One entry; null when there is none that the caller may know of.</summary>
    public async Task<LoggedTime?> FindAsync(Caller caller, TicketId ticket, string key, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return await items.FindAsync(ticket, TimeItems.Kind.Name, key, viewer.Visibility, cancellationToken) is { } item
            ? LoggedTime.Of(new(ticket, item))
            : null;
    }

    /// <summary>Entries, the latest first, and what all that were asked for come to.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="limit">How many at most; 1 to <see cref="MostPerPage"/>.</param>
    /// <param name="cursor"><see cref="TimePage.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">The limit or the cursor is malformed.</exception>
    public async Task<TimePage> ListAsync(
        Caller caller, TimeQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit, MostPerPage);
        var after = cursor is null ? null : TimeCursor.Read(cursor, query);
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        if (query.Ticket is { } ticket && await reader.FindAsync(ticket, visibility, cancellationToken) is null)
            throw new TicketNotFoundException($"ticket {ticket}");
        var (asked, within) = (TimeReader.Asked(query), TimeReader.Within(query, visibility));
        // One more than asked for tells whether there is a page beyond it; a page has no more than a store gives at once.
        var wanted = Math.Min(limit + 1, MostPerPage);
        var found = await items.SearchAsync(asked, after, wanted, within, cancellationToken);
        var page = found.Take(limit).Select(LoggedTime.Of).ToList();
        var goesOn = found.Count > limit || (limit == wanted && found.Count == limit);
        var sum = after is null && !goesOn
            ? new(page.Count, page.Sum(one => one.Item.Amount ?? 0), IsExact: true)
            : await items.SumAsync(asked, TimeReader.MostAdded, within, cancellationToken);
        return new(page, goesOn ? TimeCursor.Write(page[^1], query) : null, sum.Amount, sum.IsExact);
    }
}
