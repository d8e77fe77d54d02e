using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Samples.Loans.Devices;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Samples.Loans;

/// <summary>Lends devices. What somebody may do and see is what he may on the ticket: the help desk decides it.</summary>
internal sealed class LoanDesk(TicketDesk desk, ITicketItems items, RoleDesk roles, DeviceShelf shelf, TimeProvider time)
{
    private const int Page = 200;

    /// <summary>Lends a device that is on the shelf.</summary>
    /// <param name="caller">Who lends it.</param>
    /// <param name="ticket">In which ticket.</param>
    /// <param name="device">Its tag.</param>
    /// <param name="borrower">To whom (user id).</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">There is no such device or person.</exception>
    public async Task LendAsync(Caller caller, TicketId ticket, string? device, string borrower, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(device) || await shelf.FindAsync(caller.Tenant, device, cancellationToken) is null)
        {
            throw new TicketValidationException(
                "device", new Wording(FieldErrorCodes.Unknown, $"There is no device '{device}'.", [$"{device}"]));
        }

        var loan = AddItem.Of(Loan.Kind, new Loan(device, borrower, time.GetUtcNow()));
        await desk.ExecuteAsync(caller, ticket, loan, cancellationToken: cancellationToken);
    }

    /// <summary>Takes a device back.</summary>
    /// <exception cref="TicketNotFoundException">There is no such loan.</exception>
    public Task ReturnAsync(Caller caller, TicketId ticket, string loan, CancellationToken cancellationToken) =>
        desk.ExecuteAsync(caller, ticket, new RemoveItem(Loan.Kind, loan), cancellationToken: cancellationToken);

    /// <summary>What is lent, the latest first, as far as the caller sees the tickets; 200 at most.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">In which ticket; null for all.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<LentDevice>> ListAsync(Caller caller, TicketId? ticket, CancellationToken cancellationToken)
    {
        var visibility = Visibility.Of(await roles.IdentifyAsync(caller, cancellationToken));
        var found = await items.SearchAsync(
            new ItemQuery(Loan.Kind.Name) { Ticket = ticket }, after: null, Page, visibility, cancellationToken);
        var loans = found.Select(one => (one.Ticket, one.Item.Key, Loan: Loan.Kind.Read(one.Item))).ToList();
        var names = await shelf.NamesAsync(caller.Tenant, [.. loans.Select(one => one.Loan.Device).Distinct()], cancellationToken);
        return
        [
            .. loans.Select(one => new LentDevice(
                one.Ticket, one.Key, one.Loan.Device, names.GetValueOrDefault(one.Loan.Device, one.Loan.Device), one.Loan.Borrower,
                one.Loan.At)),
        ];
    }
}
