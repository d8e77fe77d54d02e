namespace Ticketing.Links;

/// <summary>
/// What a ticket is to another one by a kind of links: <c>blocks</c>, <c>blockedBy</c>. The other one is the <see cref="Opposite"/> to it.
/// Immutable.
/// </summary>
public sealed class LinkEnd
{
    internal LinkEnd(LinkKind kind, string name, LocalizedText title)
    {
        Kind = kind;
        Name = name;
        Title = title;
    }

    /// <summary>The kind.</summary>
    public LinkKind Kind { get; }

    /// <summary>What addresses, keys and queries call it: <c>blockedBy</c>.</summary>
    public string Name { get; }

    /// <summary>What people read above the other tickets: <c>Is blocked by</c>.</summary>
    public LocalizedText Title { get; }

    /// <summary>What the other ticket is to it; itself where both are the same to each other.</summary>
    public LinkEnd Opposite => this == Kind.Forward ? Kind.Backward : Kind.Forward;

    /// <summary>Whether a ticket has one such link at most: it has one parent.</summary>
    public bool IsSingle => Kind.IsSingle && this == Kind.Forward;

    /// <summary>Whether the other ticket holds this one up as long as it is open.</summary>
    internal bool IsHeldUp => this == LinkKind.Blocks.Backward;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
