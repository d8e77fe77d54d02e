using System.Diagnostics.CodeAnalysis;
using Ticketing.Search.Language;

namespace Ticketing.Search;

/// <summary>Reads the text of a query as requests bring it; what is wrong with it becomes an error of the field <c>q</c>.</summary>
internal static class QueryReader
{
    /// <summary>Reads a text; a blank one is for everything.</summary>
    /// <exception cref="TicketValidationException">It has a character that is in no ticket.</exception>
    public static bool TryRead(
        string? text, [NotNullWhen(true)] out TicketQuery? query, out IReadOnlyList<PlacedValue> values,
        [NotNullWhen(false)] out QueryError? error)
    {
        (values, error) = ([], null);
        if (string.IsNullOrWhiteSpace(text))
        {
            query = TicketQuery.Everything;
            return true;
        }

        if (TextRule.IndexOfBadCharacter(text) is >= 0 and var bad)
            throw new TicketValidationException(
                "q",
                new Wording(
                    FieldErrorCodes.BadCharacter,
                    $"At character {bad + 1}: a NUL character or half a surrogate pair is in no ticket.",
                    []));
        return QueryParser.TryParse(text, out query, out values, out error);
    }

    /// <summary>The refusal of a text that is no query.</summary>
    public static TicketValidationException Refuse(string text, QueryError error)
    {
        var hint = error.Suggestion is null
            ? ""
            : $" Try: {text[..error.Position]}{error.Suggestion}{text[(error.Position + error.Length)..]}";
        return new TicketValidationException(
            "q", new Wording(
                error.Code, $"At character {error.Position + 1}: {error.Message}{hint}", [text.Substring(error.Position, error.Length)]));
    }
}
