using System.ComponentModel;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.TicketLinks;

/// <summary>A ticket that is to be closed as a duplicate.</summary>
internal sealed record DuplicateRequest
{
    [Description("The number of the ticket that it duplicates.")]
    public long? Of { get; init; }

    [Description("A comment that comes with it.")]
    public CommentRequest? Comment { get; init; }

    /// <exception cref="TicketValidationException">The number is missing.</exception>
    public CloseAsDuplicate ToCommand() => Of is > 0 and { } other
        ? new(new TicketId(other), Comment?.ToCommand())
        : throw new TicketValidationException("of", "The number of the ticket that it duplicates is required.");
}
