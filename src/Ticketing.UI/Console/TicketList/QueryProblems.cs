using Microsoft.Extensions.Localization;
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
        return error.Suggestion is { } suggestion
            ? new(sentence, before, wrong, after, suggestion.Length == 0 ? null : suggestion, before + suggestion + after)
            : new(sentence, before, wrong, after);
    }

    /// <summary>What the services refuse beyond grammar, such as an outdated page.</summary>
    public static QueryProblem Of(TicketValidationException refusal, IStringLocalizer<ListText> texts, Labels labels) =>
        new(refusal.Errors[0].Field == "cursor" ? texts["Problem.cursor"] : texts["Problem.refused", labels.Refusal(refusal)]);
}
