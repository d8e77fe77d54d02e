using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Reads a comment of a form: who may read it is said, and never guessed.</summary>
internal static class SentComment
{
    /// <param name="body">What was written.</param>
    /// <param name="visibility">Who may read it: <c>public</c> or <c>internal</c>.</param>
    /// <param name="prefix">What the API's fields begin with there.</param>
    /// <exception cref="TicketValidationException">Nobody said who may read it.</exception>
    public static AddComment Read(string? body, string? visibility, string prefix = "") => new(body ?? "", visibility switch
    {
        "public" => CommentVisibility.Public,
        "internal" => CommentVisibility.Internal,
        _ => throw WithoutAudience(body, prefix),
    });

    private static TicketValidationException WithoutAudience(string? body, string prefix)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(body))
            errors.Check(prefix + "body", null, FieldRules.Comment);
        errors.Add(prefix + "visibility", "Say who may read it: public or internal.", FieldErrorCodes.NoVisibility);
        return new(errors.Found);
    }
}
