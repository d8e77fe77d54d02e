namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>What is wrong with a template. Immutable.</summary>
/// <param name="Code">
/// <c>syntax</c>: it cannot be read; <c>tag</c>, <c>filter</c>, <c>range</c>: it uses one that administrators have not; <c>tooLong</c>.
/// </param>
/// <param name="Detail">What it says there, or the name of the tag or filter.</param>
/// <param name="Line">In which line, from 1; null where that is not known.</param>
/// <param name="Column">In which column of it, from 1.</param>
public sealed record MailTemplateFault(string Code, string Detail, int? Line = null, int? Column = null)
{
    /// <summary>As a sentence in English.</summary>
    public override string ToString() => Code switch
    {
        "syntax" when Line is not null => $"Line {Line}, column {Column}: {Detail}.",
        "syntax" => Detail + ".",
        "tag" => $"Templates here have no tag '{Detail}'.",
        "filter" => $"Templates here have no filter '{Detail}'.",
        "range" => "A loop goes over lists, not over ranges such as (1..9).",
        _ => $"It is too long: {Detail} characters at most.",
    };
}
