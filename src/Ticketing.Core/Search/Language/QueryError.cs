namespace Ticketing.Search.Language;

/// <summary>Why a text is not a query.</summary>
/// <param name="Code">One of <see cref="QueryErrorCodes"/>: stable, the key for a translation.</param>
/// <param name="Message">What is wrong and what to write instead, in English.</param>
/// <param name="Position">
/// Where the wrong part begins, in UTF-16 code units from 0; the length of the text when something is missing at its end.
/// </param>
/// <param name="Length">How long the wrong part is; 0 when something is missing.</param>
/// <param name="Suggestion">What to put in place of the wrong part, when a good guess exists.</param>
public sealed record QueryError(string Code, string Message, int Position, int Length, string? Suggestion = null)
{
    /// <summary>What was probably meant, the likeliest first, where more than one guess is good.</summary>
    public IReadOnlyList<QueryProposal> Proposals { get; init; } = [];

    /// <summary>The value that the field does not have.</summary>
    internal PlacedValue? Value { get; init; }
}
