using Ticketing.Tickets;

namespace Ticketing.Links;

/// <summary>
/// A kind of links between tickets, the help desk's own or a host's (<c>AddLinkKind</c>). Immutable, and thread-safe.
/// </summary>
/// <example>
/// <code>
/// new LinkKind("causes", new("Causes") { ["fr"] = "Cause" }, "causedBy", new("Is caused by") { ["fr"] = "Est causé par" })
/// {
///     IsAcyclic = true,
/// }
/// </code>
/// </example>
public sealed class LinkKind
{
    /// <summary>A kind by which one ticket is something else to the other than that to it.</summary>
    /// <param name="name">What the one is to the other, which names the kind too: 1 to 40 letters of English, <c>blocks</c>.</param>
    /// <param name="title">What people read on the one above the other: <c>Blocks</c>.</param>
    /// <param name="opposite">What the other is to the one: <c>blockedBy</c>.</param>
    /// <param name="oppositeTitle">What people read on the other above the one.</param>
    /// <exception cref="ArgumentException">It has no name that a kind may have.</exception>
    public LinkKind(string name, LocalizedText title, string opposite, LocalizedText oppositeTitle)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(oppositeTitle);
        Forward = new(this, KindName.Require(name), title);
        Backward = new(this, KindName.Require(opposite), oppositeTitle);
    }

    /// <summary>A kind by which both tickets are the same to each other.</summary>
    /// <param name="name">What each is to the other: 1 to 40 letters of English.</param>
    /// <param name="title">What people read on each above the other.</param>
    /// <exception cref="ArgumentException">It has no name that a kind may have.</exception>
    public LinkKind(string name, LocalizedText title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Forward = Backward = new(this, KindName.Require(name), title);
    }

    /// <summary>The one must not be completed while the other is open.</summary>
    public static LinkKind Blocks { get; } = new(
        "blocks", new("Blocks") { ["fr"] = "Bloque" }, "blockedBy", new("Is blocked by") { ["fr"] = "Est bloqué par" })
    {
        IsAcyclic = true,
    };

    /// <summary>The one says what the other says.</summary>
    public static LinkKind Duplicates { get; } = new(
        TicketMarks.Duplicates, new("Duplicates") { ["fr"] = "Est un doublon de" }, "duplicatedBy",
        new("Is duplicated by") { ["fr"] = "A pour doublon" });

    /// <summary>Whoever works on the one may want to know of the other.</summary>
    public static LinkKind RelatesTo { get; } = new("relatesTo", new("Relates to") { ["fr"] = "Est lié à" });

    /// <summary>The other is a part of the one, which <c>parent</c> on the part names.</summary>
    public static LinkKind Parent { get; } = new(
        "parent", new("Parent") { ["fr"] = "Ticket parent" }, "child", new("Child") { ["fr"] = "Ticket enfant" })
    {
        IsAcyclic = true,
        IsSingle = true,
    };

    /// <summary>
    /// The one was merged into the other, where it goes on. Merging alone sets such a link, and undoing that alone takes it off.
    /// </summary>
    public static LinkKind Merges { get; } = new(
        TicketMarks.MergedInto, new("Merged into") { ["fr"] = "Fusionné dans" }, "mergedFrom",
        new("Merged here") { ["fr"] = "Fusionnés ici" })
    {
        IsSingle = true,
    };

    /// <summary>Those that each help desk has.</summary>
    public static IReadOnlyList<LinkKind> BuiltIn { get; } = [Blocks, Parent, Duplicates, RelatesTo, Merges];

    /// <summary>Its name: that of <see cref="Forward"/>.</summary>
    public string Name => Forward.Name;

    /// <summary>What the one is to the other.</summary>
    public LinkEnd Forward { get; }

    /// <summary>What the other is to the one.</summary>
    public LinkEnd Backward { get; }

    /// <summary>Whether whoever follows its links never comes back: such a link is refused.</summary>
    public bool IsAcyclic { get; init; }

    /// <summary>Whether a ticket has one link <see cref="Forward"/> at most.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether people set its links one by one.</summary>
    public bool IsSetByHand => this != Merges;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
