using System.ComponentModel;

namespace Ticketing.Samples.Loans;

/// <summary>A device to lend.</summary>
internal sealed record LoanRequest
{
    [Description("The tag of a device that there is.")]
    public string? Device { get; init; }

    [Description("Who gets it: a user id. Absent for the requester of the ticket.")]
    public string? Borrower { get; init; }
}
