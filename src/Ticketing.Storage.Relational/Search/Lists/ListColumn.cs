using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What leads an index of lists: all tickets with one value of it are one range.</summary>
internal sealed record ListColumn
{
    private readonly string? name;

    private ListColumn(TextField field, double typicalSelectivity)
    {
        Field = field;
        name = TicketColumns.NameOf(field);
        TypicalSelectivity = typicalSelectivity;
    }

    private ListColumn(TicketKeyKind keyKind, double typicalSelectivity, string? scope = null, bool isRange = false)
    {
        KeyKind = keyKind;
        TypicalSelectivity = typicalSelectivity;
        Scope = scope;
        IsRange = isRange;
    }

    public static ListColumn Project { get; } = new(TicketFields.Project, 0.033);

    public static ListColumn Team { get; } = new(TicketFields.Team, 0.05);

    public static ListColumn Assignee { get; } = new(TicketFields.Assignee, 0.005);

    public static ListColumn Requester { get; } = new(TicketFields.Requester, 0.000_05);

    public static ListColumn Creator { get; } = new(TicketFields.Creator, 0.000_1);

    public static ListColumn Organisation { get; } = new(TicketFields.Organisation, 0.002);

    // Of an open status; a page of closed tickets is full at once, whatever is asked for.
    public static ListColumn Status { get; } = new(TicketFields.Status, 0.03);

    public static ListColumn Category { get; } = new(TicketFields.Category, 0.025);

    /// <summary>The field; null for a key.</summary>
    public TextField? Field { get; }

    /// <summary>The kind of keys, which have a table of their own; null for a column.</summary>
    public TicketKeyKind? KeyKind { get; }

    /// <summary>Which keys of the kind, where they are of several fields; null where they are of one.</summary>
    public string? Scope { get; }

    /// <summary>Whether a value of it is a <see cref="KeyRange"/>, of which the tickets come in no order.</summary>
    public bool IsRange { get; }

    /// <summary>Whether it has other keys for who does not read internal comments.</summary>
    public bool DependsOnReader => KeyKind == AmountKeys.WithInternal;

    /// <summary>The kind of its keys for who reads internal comments, or does not.</summary>
    public TicketKeyKind? KeyKindFor(bool readsInternal) =>
        DependsOnReader && !readsInternal ? AmountKeys.WithoutInternal : KeyKind;

    /// <summary>Its name in <c>ticketing_tickets</c>.</summary>
    public string Name => name ?? throw new NotSupportedException($"Keys of the kind '{KeyKind}' are no column of a ticket.");

    /// <summary>The selectivity of one value of it among a million tickets, in a help desk like most.</summary>
    public double TypicalSelectivity { get; }

    /// <summary>What it has the values of.</summary>
    public override string ToString() => Field?.Key ?? $"{KeyKind}{(Scope is null ? "" : $".{Scope}")}{(IsRange ? ".." : "")}";

    /// <summary>The keys that are asked for; of fields, those of the first one's.</summary>
    public static ListColumn Of(KeyIn keys) =>
        keys.Kind == TicketKeyKind.Field && !keys.Keys.IsEmpty ? new(keys.Kind, 0.01, ScopeOf(keys.Keys[0])) : Of(keys.Kind);

    /// <summary>A range of keys.</summary>
    public static ListColumn Of(KeyBetween keys) => new(keys.Kind, 0.05, ScopeOf(keys.Least), isRange: true);

    /// <summary>The keys of a kind.</summary>
    public static ListColumn Of(TicketKeyKind kind) => new(kind, kind == TicketKeyKind.Tag ? 0.01 : 0.001);

    private static string ScopeOf(string key) => key[..Math.Max(0, key.IndexOf('=', StringComparison.Ordinal))];
}
