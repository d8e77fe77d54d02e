using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.Search.Binding;

/// <summary>What the words and values of a query name, looked up for an actor.</summary>
/// <param name="People">The ids of people, by what they are called in the query.</param>
/// <param name="Tickets">The numbers of tickets, by the word that is their reference in another system.</param>
/// <param name="Spellings">How its words are written otherwise.</param>
internal sealed record QueryNames(ILookup<string, string> People, ILookup<string, long> Tickets, Spellings Spellings)
{
    /// <summary>
    /// Which of the tickets that it names by their numbers the actor sees; null where nobody asks, as in the rules of a host.
    /// </summary>
    public IReadOnlySet<TicketId>? SeenTickets { get; init; }

    /// <summary>What of the host's own it names and the actor may know of; null where nobody asks.</summary>
    public IReadOnlySet<SubjectReference>? Subjects { get; init; }

    /// <summary>The custom fields that the actor may know of; null where nobody asks.</summary>
    public FieldCatalog? Fields { get; init; }

    /// <summary>Nothing looked up.</summary>
    public static readonly QueryNames None =
        new(Array.Empty<string>().ToLookup(text => text), Array.Empty<long>().ToLookup(_ => ""), Spellings.None);
}
