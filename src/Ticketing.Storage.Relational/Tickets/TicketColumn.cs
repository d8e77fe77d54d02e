namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A column of <c>ticketing_tickets</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Member">What has it in <see cref="TicketRow"/>.</param>
/// <param name="IsFixed">Whether only a ticket's first event sets it.</param>
internal sealed record TicketColumn(string Name, string Member, bool IsFixed)
{
    /// <summary>The parameter that it is written from.</summary>
    public string Parameter => $"@{Member}";
}
