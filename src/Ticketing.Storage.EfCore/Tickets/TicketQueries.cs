using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.EfCore.Tickets;

/// <summary>
/// What is asked for one ticket, compiled once: these make a ticket's page. A compiled query belongs to one model, so they are no statics: two hosts in
/// a process may be on two databases. Thread-safe.
/// </summary>
internal sealed class TicketQueries
{
    public readonly Func<TicketingDbContext, string, long, CancellationToken, Task<TicketRow?>> Find =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long id, CancellationToken _) =>
            context.Set<TicketRow>().FirstOrDefault(row => row.Id == id && row.Tenant == tenant));

    public readonly Func<TicketingDbContext, string, long, long, long, int, IAsyncEnumerable<EventRow>> History =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long afterVersion, long mostInternal, int limit) =>
            context.Set<NewEventRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Version > afterVersion && row.Internal <= mostInternal)
                .OrderBy(row => row.Version)
                .Take(limit)
                .Select(row => new EventRow(
                    EF.Property<long>(row, TicketingModel.TransactionId),
                    EF.Property<long>(row, TicketingModel.Position),
                    row.TicketId,
                    row.Version,
                    row.At,
                    row.ByUser,
                    row.Payload,
                    row.Imported,
                    row.Internal)));

    public readonly Func<TicketingDbContext, string, long, long, long, int, IAsyncEnumerable<TextRow>> Texts =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long afterNumber, long mostKind, int limit) =>
            context.Set<TextRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Number > afterNumber && row.Kind <= mostKind)
                .OrderBy(row => row.Number)
                .Take(limit));

    /// <summary>The texts and the events in one journey, the one and the other in order.</summary>
    public readonly Func<TicketingDbContext, string, long, long, long, int, IAsyncEnumerable<PartRow>> Parts =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long mostKind, long mostInternal, int limit) =>
            context.Set<TextRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Kind <= mostKind)
                .OrderBy(row => row.Number)
                .Take(limit)
                .Select(row => new { IsText = true, Number = row.Number, Form = row.Kind, Content = row.Body, ByUser = row.ByUser, At = row.At })
                .Concat(context.Set<NewEventRow>()
                    .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Internal <= mostInternal)
                    .OrderBy(row => row.Version)
                    .Take(limit)
                    .Select(row => new { IsText = false, Number = row.Version, Form = row.Imported, Content = row.Payload, ByUser = row.ByUser, At = row.At }))
                .OrderBy(part => part.Number)
                .Select(part => new PartRow(part.IsText, part.Number, part.Form, part.Content, part.ByUser, part.At)));

    public readonly Func<TicketingDbContext, string, long, long, long, CancellationToken, Task<TextRow?>> Text =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long number, long mostKind, CancellationToken _) =>
            context.Set<TextRow>().FirstOrDefault(row =>
                row.Tenant == tenant && row.TicketId == ticket && row.Number == number && row.Kind <= mostKind));
}
