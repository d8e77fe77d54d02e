namespace Ticketing.Commands;

/// <summary>
/// Something that somebody wants to do to a ticket: a closed family. What it leads to is decided by <see cref="TicketDecider"/>.
/// </summary>
public abstract record TicketCommand
{
    private protected TicketCommand()
    {
    }
}
