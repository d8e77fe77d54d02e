using System.ComponentModel;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Merging;

/// <summary>A ticket that is to be merged.</summary>
internal sealed record MergeRequest
{
    [Description("The number of the ticket into which it is merged.")]
    public long? Into { get; init; }

    [Description(
        "Whether whoever needs the ticket watches the other one from then on, also where he does not see it yet: by that he reads its " +
        "public part, if his roles let him read what he watches.")]
    public bool AddRequester { get; init; }

    /// <exception cref="TicketValidationException">The number is missing.</exception>
    public MergeTicket ToCommand() => Into is > 0 and { } into
        ? new(new TicketId(into)) { AddsRequester = AddRequester }
        : throw new TicketValidationException("into", "The number of the ticket into which it is merged is required.");
}
