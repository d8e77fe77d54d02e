using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>
/// A field of a ticket, defined once: conditions, orders, facets, columns, import and export ask it what they need to know, and none of
/// them lists the fields that there are. Compared by reference. Immutable, thread-safe.
/// </summary>
public abstract class TicketField
{
    private protected TicketField(string key, LocalizedText name, FieldKind kind)
    {
        Key = key;
        Name = name;
        Kind = kind;
        Property = key;
    }

    /// <summary>What the query language and addresses call it: <c>due</c>.</summary>
    public string Key { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Name { get; }

    /// <summary>What its values look like.</summary>
    public FieldKind Kind { get; }

    /// <summary>What the properties of JSON and the columns of tables are called that have it: <c>dueAt</c>.</summary>
    public string Property { get; internal init; }

    /// <summary>Other names that the query language reads and never prints.</summary>
    public IReadOnlyList<string> Aliases { get; internal init; } = [];

    /// <summary>Whether a ticket may be without it.</summary>
    public bool IsOptional { get; internal init; }

    /// <summary>Whether the query language reads <c>none</c> of it: a ticket that has no such thing.</summary>
    public bool AllowsNone { get; internal init; }

    /// <summary>Whether the query language has terms of it.</summary>
    public bool IsAsked { get; internal init; } = true;

    /// <summary>Whether tickets can be sorted by it.</summary>
    public bool IsSortable { get; internal init; }

    /// <summary>Whether tickets are counted by its values.</summary>
    public bool IsFacet { get; internal init; }

    /// <summary>Whether it is another one for who may not read internal comments: they are changes that he does not know of.</summary>
    public bool DependsOnReader { get; internal init; }

    /// <summary>Whether its values have an order that comparisons and ranges go by.</summary>
    public bool IsOrdered => Kind is FieldKind.Priority or FieldKind.Number or FieldKind.Date or FieldKind.Duration
        or FieldKind.Custom;

    /// <summary>Where a ticket stands when sorted by it; null: behind all others.</summary>
    internal virtual double? PlaceOf(Ticket ticket) => null;

    /// <summary>Whether a ticket has it.</summary>
    internal virtual bool IsOn(Ticket ticket) => true;

    /// <summary>The key.</summary>
    public sealed override string ToString() => Key;
}
