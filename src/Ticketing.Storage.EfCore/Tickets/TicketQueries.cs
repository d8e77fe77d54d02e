using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.EfCore.Tickets;

/// <summary>
/// What is asked for one ticket, compiled once: these make a ticket's page. A compiled query belongs to one model, so they are no statics:
/// two hosts in a process may be on two databases. With internal comments left out, everything is numbered without them. Thread-safe.
/// </summary>
internal sealed class TicketQueries
{
    /// <summary>An event as it is read.</summary>
    public static readonly Expression<Func<NewEventRow, EventRow>> Stored = row => new EventRow(
        EF.Property<long>(row, TicketingModel.TransactionId),
        EF.Property<long>(row, TicketingModel.Position),
        row.TicketId,
        row.Version,
        row.At,
        row.ByUser,
        row.Payload,
        row.Imported,
        row.Internal,
        row.InternalsBefore);

    public readonly Func<TicketingDbContext, string, long, CancellationToken, Task<TicketRow?>> Find =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long id, CancellationToken _) =>
            context.Set<TicketRow>().FirstOrDefault(row => row.Id == id && row.Tenant == tenant));

    public readonly Func<TicketingDbContext, string, long, long, long, int, IAsyncEnumerable<EventRow>> History =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long afterVersion, long mostInternal, int limit) =>
            context.Set<NewEventRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Version > afterVersion && row.Internal <= mostInternal
                    && row.Version - (row.InternalsBefore * (1 - mostInternal)) > afterVersion)
                .OrderBy(row => row.Version)
                .Take(limit)
                .Select(Stored));

    public readonly Func<TicketingDbContext, string, long, long, long, int, IAsyncEnumerable<TextRow>> Texts =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long afterNumber, long mostInternal, int limit) =>
            context.Set<TextRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Number > afterNumber && row.Kind <= 1 + mostInternal
                    && row.Number - (row.InternalsBefore * (1 - mostInternal)) > afterNumber)
                .OrderBy(row => row.Number)
                .Take(limit));

    /// <summary>The texts and the events in one journey, the one and the other in order.</summary>
    public readonly Func<TicketingDbContext, string, long, long, int, IAsyncEnumerable<PartRow>> Parts =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, long ticket, long mostInternal, int limit) =>
            context.Set<TextRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Kind <= 1 + mostInternal)
                .OrderBy(row => row.Number)
                .Take(limit)
                .Select(row => new
                {
                    IsText = true,
                    Number = row.Number,
                    Form = row.Kind,
                    Content = row.Body,
                    ByUser = row.ByUser,
                    At = row.At,
                    InternalsBefore = row.InternalsBefore,
                })
                .Concat(context.Set<NewEventRow>()
                    .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Internal <= mostInternal)
                    .OrderBy(row => row.Version)
                    .Take(limit)
                    .Select(row => new
                    {
                        IsText = false,
                        Number = row.Version,
                        Form = row.Imported,
                        Content = row.Payload,
                        ByUser = row.ByUser,
                        At = row.At,
                        InternalsBefore = row.InternalsBefore,
                    }))
                .OrderBy(part => part.Number)
                .Select(part => new PartRow(
                    part.IsText, part.Number, part.Form, part.Content, part.ByUser, part.At, part.InternalsBefore)));

    public readonly Func<TicketingDbContext, string, long, long, long, CancellationToken, Task<TextRow?>> Text =
        EF.CompileAsyncQuery((
            TicketingDbContext context, string tenant, long ticket, long number, long mostInternal, CancellationToken _) =>
            context.Set<TextRow>()
                .Where(row => row.Tenant == tenant && row.TicketId == ticket && row.Number >= number && row.Kind <= 1 + mostInternal
                    && row.Number - (row.InternalsBefore * (1 - mostInternal)) == number)
                .OrderBy(row => row.Number)
                .FirstOrDefault());
}
