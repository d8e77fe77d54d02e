using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Benchmarks.Generator;

/// <summary>
/// A ticket in the making: its events go through the library's own fold, and its transitions through the workflow's table.
/// </summary>
internal sealed class TicketStory(TicketId id, DateTimeOffset begin)
{
    private readonly List<RecordedEvent> events = [];
    private readonly List<TicketText> texts = [];
    private DateTimeOffset at = begin.ToUtcMicroseconds();
    private Ticket? ticket;

    /// <summary>The moment.</summary>
    public DateTimeOffset At => at;

    /// <summary>The ticket so far.</summary>
    public Ticket Ticket => ticket ?? throw new InvalidOperationException("It was not filed yet.");

    /// <summary>Lets time pass, never beyond the present.</summary>
    public void Wait(TimeSpan time)
    {
        var later = (at + time).ToUtcMicroseconds();
        at = later < GeneratorOptions.Now ? later : at > GeneratorOptions.Now ? at : GeneratorOptions.Now;
    }

    public void Record(string by, TicketEvent ticketEvent, string? text = null)
    {
        var recorded = new RecordedEvent((ticket?.Version ?? 0) + 1, at, by, ticketEvent);
        if (text is not null)
            texts.Add(new(id, recorded.Version, ticketEvent.KindOfText()!.Value, text, by, at));
        ticket = ticket is null ? Ticket.Begin(id, recorded) : ticket.Apply(recorded);
        events.Add(recorded);
    }

    public void Fire(string by, string trigger)
    {
        var workflow = Workflow.Default;
        var transition = workflow.From(Ticket.Status).Single(transition => transition.Trigger == trigger);
        Record(by, new Transitioned(
            trigger, transition.From, transition.To, workflow.FindStatus(transition.To)!.Category, workflow.Version));
    }

    /// <summary>As a commit would file it.</summary>
    public TicketChange ToChange() => new(null, Ticket, events, texts);
}
