using System.Collections.Frozen;

namespace Ticketing.Bulk;

/// <summary>Why a ticket was not changed, or not put back.</summary>
/// <param name="Code">The code of the refusal: <c>forbidden</c>, <c>notFound</c>, <c>transitionRefused</c>, <c>validation</c> ….</param>
/// <param name="Wording">The sentence; its code is empty where only the text tells.</param>
/// <param name="Field">The field that it is about; null for none.</param>
public sealed record BulkRefusal(string Code, Wording Wording, string? Field = null)
{
    /// <summary>The sentence in other languages than English, where the host gives it in some.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What a refusal says.</summary>
    internal static BulkRefusal Of(TicketingException refusal) => refusal switch
    {
        TicketValidationException { Errors: [var error, ..] } =>
            new(refusal.Code, new(error.Code ?? "", error.Message, error.Arguments), error.Field),
        TransitionRefusedException { Wording: null, Reason: var reason } => new(refusal.Code, new("", reason.English, []))
        {
            Translations = reason.Languages.ToDictionary(language => language, language => reason[language]),
        },
        _ => new(refusal.Code, refusal.Wording ?? new("", refusal.Message, [])),
    };
}
