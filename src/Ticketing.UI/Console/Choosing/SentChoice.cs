using Microsoft.AspNetCore.Http;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Choosing;

/// <summary>What was chosen for a ticket, and what was asked with it.</summary>
/// <param name="To">The value of the option.</param>
/// <param name="Form">The fields of the form.</param>
internal sealed record SentChoice(string To, IFormCollection Form)
{
    /// <summary>A field; null when it was not sent.</summary>
    public string? Text(string field) =>
        Form.TryGetValue(field, out var value) ? value.ToString().Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    /// <summary>The comment that was asked for, by somebody who said who may read it.</summary>
    /// <exception cref="TicketValidationException">It is missing, or nobody said who may read it.</exception>
    public AddComment Comment()
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(Text("body")))
            errors.Check("body", null, FieldRules.Comment);
        if (Text("visibility") is not ("public" or "internal"))
            errors.Add("visibility", "Say who may read it: public or internal.", FieldErrorCodes.NoVisibility);
        return errors.Found.Count > 0
            ? throw new TicketValidationException(errors.Found)
            : new(Text("body")!, Text("visibility") == "public" ? CommentVisibility.Public : CommentVisibility.Internal);
    }
}
