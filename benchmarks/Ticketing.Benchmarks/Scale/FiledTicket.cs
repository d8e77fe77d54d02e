using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Scale;

/// <summary>A generated ticket as it is at its first moment, now.</summary>
internal static class FiledTicket
{
    public static TicketChange Of(TicketChange generated, TimeSpan since)
    {
        var at = Generator.GeneratorOptions.Now + since;
        var filed = generated.Events[0] with { At = at };
        return new(
            null,
            Ticket.Begin(generated.After.Id, filed),
            [filed],
            [.. generated.Texts.Where(text => text.Number == 1).Select(text => text with { At = at })]);
    }
}
