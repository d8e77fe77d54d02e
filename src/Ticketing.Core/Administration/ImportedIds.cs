namespace Ticketing.Administration;

/// <summary>The ids of what one help desk exported and another one takes in: they stay, so that it is known when it comes again.</summary>
internal static class ImportedIds
{
    /// <exception cref="TicketValidationException">No help desk gives such an id.</exception>
    public static void Require(string id)
    {
        if (!Guid.TryParseExact(id, "n", out _) || id.Any(char.IsUpper))
            throw new TicketValidationException("id", "An id has 32 digits and letters from a to f.");
    }
}
