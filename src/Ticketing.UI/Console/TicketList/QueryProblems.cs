using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Says in the reader's language what is wrong with a query.</summary>
internal static class QueryProblems
{
    public static QueryProblem Of(string text, QueryError error, IStringLocalizer<ListText> texts)
    {
        var wrong = text.Substring(error.Position, error.Length);
        var sentence = texts[$"Problem.{error.Code}", wrong] is { ResourceNotFound: false } own ? own.Value : error.Message;
        var (before, after) = (text[..error.Position], text[(error.Position + error.Length)..]);
        return new(sentence, before, wrong, after)
        {
            Guesses = error.Proposals.Count > 0
                ? [.. error.Proposals.Select(proposal => new QueryGuess(proposal.Term, Mended(text, proposal)))]
                : error.Suggestion is { Length: > 0 } suggestion ? [new(suggestion, before + suggestion + after)] : [],
        };
    }

    /// <summary>What is wrong with a query that was refused, at its place; null when it is not the query that is wrong there.</summary>
    public static async Task<QueryProblem?> FindAsync(
        TicketFinder finder, Caller caller, string query, IStringLocalizer<ListText> texts, CancellationToken cancellationToken)
    {
        try
        {
            return await finder.FindErrorAsync(caller, query, cancellationToken) is { } error ? Of(query, error, texts) : null;
        }
        catch (TicketValidationException)
        {
            return null;
        }
    }

    /// <summary>What the services refuse beyond grammar, such as an outdated page.</summary>
    public static QueryProblem Of(TicketValidationException refusal, IStringLocalizer<ListText> texts, Labels labels) =>
        new(refusal.Errors[0].Field == "cursor" ? texts["Problem.cursor"] : texts["Problem.refused", labels.Refusal(refusal)]);

    private static string Mended(string text, QueryProposal proposal) =>
        text[..proposal.Position] + proposal.Text + text[(proposal.Position + proposal.Length)..];
}
