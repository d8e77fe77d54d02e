using System.Collections.Frozen;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Makes a new ticket of a comment, which stays where it is, and links the two. What a public comment says is the new ticket's description;
/// what an internal one says is its first internal comment. <c>SplitDesk</c> carries it out, which gives the new ticket its number.
/// </summary>
/// <param name="Comment">The number of the comment, as whoever gives the command sees it.</param>
public sealed record SplitComment(int Comment) : TicketCommand
{
    /// <summary>The new ticket's title; null for that of the ticket.</summary>
    public string? Title { get; init; }

    /// <summary>The key of the project in which it is filed; null for that of the ticket.</summary>
    public string? Project { get; init; }

    /// <summary>The key of its category; null for that of the ticket in the same project, and for the default of another one.</summary>
    public string? Category { get; init; }

    /// <summary>How pressing it is; null for as the ticket.</summary>
    public Priority? Priority { get; init; }

    /// <summary>What the ticket is to the new one.</summary>
    /// <value>Default <see cref="LinkKind.RelatesTo"/>.</value>
    public LinkEnd Link { get; init; } = LinkKind.RelatesTo.Forward;

    /// <inheritdoc cref="CreateTicket.Fields"/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The items of the ticket that the new one gets as well: files, which keep their audience.</summary>
    internal IReadOnlyList<(TicketItemKind Kind, string Key)> Items { get; init; } = [];

    /// <summary>The number of the new ticket; <c>default</c> where nobody gave it one.</summary>
    internal TicketId Into { get; init; }
}
