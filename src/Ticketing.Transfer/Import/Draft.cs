using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>What a file says of one ticket. It knows nothing of what is stored until it is asked to plan.</summary>
internal abstract class Draft
{
    /// <summary>The line on which it begins.</summary>
    public required long Line { get; init; }

    /// <summary>How many rows it is made of.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>What the source calls the ticket; by it an earlier import of it is found.</summary>
    public abstract string? ExternalRef { get; }

    /// <summary>In which project, and as whose name, that reference counts.</summary>
    public abstract (string Project, string? Source) Scope { get; }

    /// <summary>The number of the ticket that it was exported from, of this help desk or another one; null when it does not say.</summary>
    public virtual TicketId? Origin => null;

    /// <summary>Whether a ticket with that number is the one: another help desk's numbers are those of other tickets here.</summary>
    public virtual bool IsFrom(Ticket ticket) => false;

    /// <summary>The number it had at its source, when it wants to keep it.</summary>
    public virtual TicketId? WantedId => null;

    /// <summary>Its first event at its source, when a ticket without a reference is to be recognised by it.</summary>
    public virtual RecordedEvent? Birth => null;

    /// <summary>What tells it from the other drafts of a batch.</summary>
    public virtual string Identity => string.Join('\n', ExternalRef, Scope.Project, Scope.Source);

    /// <summary>Whether it compares the stored description.</summary>
    public virtual bool AsksForDescription => false;

    /// <summary>Names the people, teams and categories that it will ask for.</summary>
    public virtual void Mention(Mentions mentions)
    {
    }

    /// <summary>
    /// Adds to the ticket's history what the file knows beyond it. Rows that cannot be taken are rejected one by one.
    /// </summary>
    public abstract void Plan(TicketHistory history, Action<RejectedRow> reject);
}
