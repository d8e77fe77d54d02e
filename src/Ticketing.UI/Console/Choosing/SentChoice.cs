using Microsoft.AspNetCore.Http;
using Ticketing.Commands;

namespace Ticketing.UI.Console.Choosing;

/// <summary>What was chosen for a ticket, and what was asked with it.</summary>
/// <param name="To">The value of the option.</param>
/// <param name="Form">The fields of the form.</param>
internal sealed record SentChoice(string To, IFormCollection Form)
{
    /// <summary>What the fields of a transition's comment begin with, as the API calls them.</summary>
    public const string CommentFields = "comment.";

    /// <summary>A field; null when it was not sent.</summary>
    public string? Text(string field) =>
        Form.TryGetValue(field, out var value) ? value.ToString().Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    /// <summary>The comment that was asked for, by somebody who said who may read it.</summary>
    /// <exception cref="TicketValidationException">Nobody said who may read it.</exception>
    public AddComment Comment() => SentComment.Read(Text("body"), Text("visibility"), CommentFields);
}
