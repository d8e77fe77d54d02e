using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// What an external reference is unique in: the project into which its ticket came, wherever that is now, and the source.
/// </summary>
/// <param name="Project">The key of the project.</param>
/// <param name="Source">Which other system's it is; empty where it was not named.</param>
/// <param name="Reference">What that system calls the ticket.</param>
internal readonly record struct ReferenceKey(string Project, string Source, string Reference)
{
    /// <summary>The one that a change brings; null when its ticket is there already, or has none.</summary>
    public static ReferenceKey? Of(TicketChange change) =>
        change is { Before: null, Events: [{ Event: TicketCreated { ExternalRef: { } reference } created }, ..] }
            ? new(created.Project, created.Source ?? "", reference)
            : null;
}
