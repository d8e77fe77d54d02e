using Ticketing.Search.Language;

namespace Ticketing.Search;

/// <summary>Reads the text of a query as requests bring it; what is wrong with it becomes an error of the field <c>q</c>.</summary>
internal static class QueryReader
{
    /// <exception cref="TicketValidationException">The text is no query.</exception>
    public static TicketQuery Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return TicketQuery.Everything;
        if (TextRule.IndexOfBadCharacter(text) is >= 0 and var bad)
            throw new TicketValidationException(
                "q",
                new Wording(
                    FieldErrorCodes.BadCharacter,
                    $"At character {bad + 1}: a NUL character or half a surrogate pair is in no ticket.",
                    []));
        if (TicketQuery.TryParse(text, out var query, out var error))
            return query;
        var hint = error.Suggestion is null
            ? ""
            : $" Try: {text[..error.Position]}{error.Suggestion}{text[(error.Position + error.Length)..]}";
        throw new TicketValidationException(
            "q", new Wording(
                error.Code, $"At character {error.Position + 1}: {error.Message}{hint}", [text.Substring(error.Position, error.Length)]));
    }
}
