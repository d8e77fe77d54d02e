namespace Ticketing;

/// <summary>How many entries of a list somebody may ask for at once.</summary>
internal static class PageLimit
{
    /// <exception cref="TicketValidationException">It is not 1 to <paramref name="most"/>.</exception>
    public static void Check(int limit, int most)
    {
        if (limit < 1 || limit > most)
            throw new TicketValidationException("limit", Wording.Of(FieldErrorCodes.OutOfRange, $"A page has {1} to {most} entries."));
    }
}
